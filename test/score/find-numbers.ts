/*
 * A second opinion on what the numbers of a text are, written without a look at extract/: every run of digits, and
 * every word that names a number. It is coarse on purpose; what it finds, the ledger has to name.
 */

/** A run of digits, or a fraction of one sign. */
const DIGITS = /\p{Nd}+|[¼-¾⅐-⅞]/gu

const WORDS = [
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen',
  'eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?',
  'trillions?|dozens?|half|halves|thirds|quarters?|tenths|twice',
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|twentieth|thirtieth|hundredth',
].join('|')

/** A number word by itself or within a hyphenated one: [twenty]-[first], but not some[one] or [ten]ant. */
const NUMBER_WORD = new RegExp(`(?<!\\p{L})(?:${WORDS})(?!\\p{L})`, 'giu')

export interface FoundNumber {
  num: string
  start: number
  end: number
}

const all = (text: string, pattern: RegExp): FoundNumber[] =>
  Array.from(text.matchAll(pattern), ({ 0: num, index }) => ({ num, start: index, end: index + num.length }))

/** Every run of digits of a text, in order. */
export const findDigits = (text: string) => all(text, DIGITS)

/** Every number word of a text, in order. */
export const findNumberWords = (text: string) => all(text, NUMBER_WORD)
