import type { Lexicon } from '../words/lexicon.ts'
import { stem } from '../words/stem.ts'
import type { ClauseWords } from './clause-words.ts'

/** What is asked of a sentence's own words, all in lower case. */
export class Phrasing {
  readonly #words: ClauseWords['words']
  readonly #lexicon: Lexicon

  /** @param lexicon the one in which the words of the sentence were looked up */
  constructor({ words }: ClauseWords, lexicon: Lexicon) {
    this.#words = words
    this.#lexicon = lexicon
  }

  hasWord(word: string): boolean {
    return this.#words.includes(this.#lexicon.word(word))
  }

  /** Whether a word stands right behind a form of the verb, given by its stem. */
  isBehind(verb: string, word: string): boolean {
    return this.#standsBeside(verb, word, -1)
  }

  /** Whether a word stands right before a form of the verb. */
  isBefore(verb: string, word: string): boolean {
    return this.#standsBeside(verb, word, 1)
  }

  #standsBeside(verb: string, word: string, step: -1 | 1): boolean {
    const wanted = this.#lexicon.word(word)
    for (let at = this.#words.indexOf(wanted); at >= 0; at = this.#words.indexOf(wanted, at + 1))
      if (stem(this.#words[at + step]?.text ?? '') === verb) return true
    return false
  }
}
