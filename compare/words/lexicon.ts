import { canonicalStem } from './synonyms.ts'
import { contentStem } from './tokens.ts'

/** Numbers for words, so that figures are compared by numbers. One for all that is compared with each other. */
export interface Lexicon {
  /** The number of a word, the same for the same word. */
  number: (word: string) => number
  /** The number of what a stem means, the same for synonyms. */
  meaning: (stem: string) => number
  /** The numbers of what a word says, synonyms alike: none for a word without content, two for `full-time`. Remembered. */
  meanings: (word: string) => readonly number[]
}

/** Makes an empty lexicon. */
export function lexicon(): Lexicon {
  const numbers = new Map<string, number>()
  const meant = new Map<string, readonly number[]>()
  const number = (word: string): number => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, numbers.size)
    return numbers.size - 1
  }
  const meaning = (stem: string): number => number(`= ${canonicalStem(stem)}`)
  const meanings = (word: string): readonly number[] => {
    const known = meant.get(word)
    if (known !== undefined) return known
    const found = (word.includes('-') ? word.split('-') : [word]).flatMap((part) => {
      const stem = contentStem(part)
      return stem === null ? [] : [meaning(stem)]
    })
    meant.set(word, found)
    return found
  }
  return { number, meaning, meanings }
}
