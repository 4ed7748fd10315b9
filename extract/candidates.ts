import { OPENING_NUMBER_WORDS, VULGAR_FRACTIONS } from './words/number-words.ts'

const FRACTIONS = [...VULGAR_FRACTIONS.keys()].join('')

/**
 * A number word, a vague word or a word that may state a zero: what makes a sentence worth reading, as a digit does.
 */
const WORD_OR_FRACTION = new RegExp(String.raw`[${FRACTIONS}]|\b(?:${[...OPENING_NUMBER_WORDS].join('|')})\b`, 'i')

const DIGIT = /\d/

/** Whether a stretch of text may hold a number. */
export function holdsCandidate(words: string): boolean {
  // Asked first: alone, a digit is found many times as fast.
  return DIGIT.test(words) || WORD_OR_FRACTION.test(words)
}
