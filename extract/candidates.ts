import { OPENING_NUMBER_WORDS, VULGAR_FRACTIONS } from './words/number-words.ts'

const FRACTIONS = [...VULGAR_FRACTIONS.keys()].join('')

/** A digit, a number word, a vague word or a word that may state a zero: what makes a sentence worth reading. */
const CANDIDATE = new RegExp(String.raw`\d|[${FRACTIONS}]|\b(?:${[...OPENING_NUMBER_WORDS].join('|')})\b`, 'i')

/** Whether a stretch of text may hold a number. */
export function holdsCandidate(words: string): boolean {
  return CANDIDATE.test(words)
}
