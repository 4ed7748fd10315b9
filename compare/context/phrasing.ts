import { stem } from '../words/stem.ts'
import type { ClauseWords } from './clause-words.ts'

/** What is asked of a sentence's own words, all in lower case. */
export interface Phrasing {
  hasWord: (word: string) => boolean
  /** Whether a word stands right behind a form of the verb, given by its stem. */
  isBehind: (verb: string, word: string) => boolean
  /** Whether a word stands right before a form of the verb. */
  isBefore: (verb: string, word: string) => boolean
}

/** Answers for the words of one sentence. */
export function phrasingOf({ words }: ClauseWords): Phrasing {
  return {
    hasWord: (text) => words.some((word) => word.text === text),
    isBehind: (verb, text) => words.some((word, at) => word.text === text && stem(words[at - 1]?.text ?? '') === verb),
    isBefore: (verb, text) => words.some((word, at) => word.text === text && stem(words[at + 1]?.text ?? '') === verb),
  }
}
