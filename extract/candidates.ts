import { DENOMINATORS, MULTIPLES, ORDINALS, SCALES, SMALL_NUMBERS, VAGUE } from './words/number-words.ts'

const WORDS = [
  ...SMALL_NUMBERS.keys(),
  ...SCALES.keys(),
  ...MULTIPLES.keys(),
  ...VAGUE.keys(),
  ...DENOMINATORS.keys(),
  ...ORDINALS,
  'no',
  'none',
  'any',
  'tens',
  'couple',
  'nobody',
  'twice',
]

/** A digit, a number word, a vague word or a word that may state a zero: what makes a sentence worth reading. */
const CANDIDATE = new RegExp(String.raw`\d|[½¼¾⅓⅔⅕⅛]|\b(?:${[...new Set(WORDS)].join('|')})\b`, 'i')

/** Whether a stretch of text may hold a number. */
export function holdsCandidate(words: string): boolean {
  return CANDIDATE.test(words)
}
