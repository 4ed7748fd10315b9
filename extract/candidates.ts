import { OPENING_NUMBER_WORDS, VULGAR_FRACTIONS } from './words/number-words.ts'
import { isDigit } from './words/signs.ts'

const FRACTIONS = [...VULGAR_FRACTIONS.keys()].join('')

/**
 * A number word, a vague word or a word that may state a zero: what makes a sentence worth reading, as a digit does.
 */
const WORD_OR_FRACTION = new RegExp(String.raw`[${FRACTIONS}]|\b(?:${[...OPENING_NUMBER_WORDS].join('|')})\b`, 'i')

/** Whether a stretch of a text, `end` exclusive, may hold a number. */
export function holdsCandidate(text: string, start: number, end: number): boolean {
  // Asked first: most have a digit, which stands near their beginning.
  for (let at = start; at < end; at++) if (isDigit(text.charCodeAt(at))) return true
  return WORD_OR_FRACTION.test(text.slice(start, end))
}
