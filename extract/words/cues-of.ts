import { CUE, TIME_CUE } from './cues.ts'
import { OPENING_NUMBER_WORDS, VULGAR_FRACTIONS } from './number-words.ts'

type Told = readonly (readonly [cue: number, by: RegExp])[]

/** Cues, and one pattern before all theirs that every word with any of them matches: most words have none. */
type Cued = { readonly any: RegExp; readonly cues: Told }

const cued = (cues: Told): Cued => ({ any: new RegExp(cues.map(([, by]) => by.source).join('|'), 'iu'), cues })

const MARK_CUES: ReadonlyMap<string, number> = new Map([
  ['-', CUE.hyphen],
  ['–', CUE.hyphen],
  [':', CUE.colon],
  ['/', CUE.slash],
  ['(', CUE.parenthesis],
  ['[', CUE.bracket],
  ['+', CUE.plus],
  ['#', CUE.numberSign],
  ['№', CUE.numberSign],
  ['@', CUE.web],
])

/** Told by the whole of a word. */
const WORD_CUES = cued([
  [CUE.web, /www|http/],
  [CUE.halfDay, /[ap]\.m\./i],
  [
    CUE.ordinal,
    /first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|tieth|hundredth|thousandth|llionth/iu,
  ],
])

/** Told by a stretch of plain letters in a word: o[clock], U.[S]. */
const LETTER_CUES = cued([
  [CUE.telephone, /^(?:tel|telephone|phone|fax|calls?|lines?|services?|numbers?|code)$/i],
  [CUE.compass, /^[NSEW]$/],
  [CUE.postBox, /^Box$/],
  [CUE.street, /^(?:Street|St|Avenue|Ave|Road|Rd|Place|Boulevard|Blvd|Square|Lane)$/],
  [CUE.zone, /^(?:UTC|GMT|hours)$/],
  [CUE.halfDay, /^(?:[ap]m$|clock)/i],
  [CUE.numero, /^[Nn]os?$/],
  [CUE.era, /^(?:AD|BC|BCE|CE|[CDE])$/],
  [CUE.underOver, /^(?:under|over)$/i],
  [CUE.page, /^(?:pages?|pp?)$/i],
  [CUE.capital, /^[A-Z]$/],
  [CUE.twoCapitals, /^[A-Z]{2}$/],
  [CUE.scales, /^(?:thousands|[bmtr]+illions)$/i],
  [CUE.ordinalEnding, /^(?:st|nd|rd|th)$/],
  [CUE.one, /^ones?$/i],
  [CUE.opensBase, /^(?:per|every|each|in|of|to)$/i],
])

const TIME_CUES = cued([
  [TIME_CUE.count, /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|couple|dozen)$/i],
  [TIME_CUE.month, /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/],
  [TIME_CUE.monthInAnyCase, /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/i],
  [TIME_CUE.qualifier, /^(?:early|mid|late|end)$/],
  [TIME_CUE.first, /^first$/i],
  [TIME_CUE.whichPart, /^(?:first|second|third|fourth|last)$/i],
  [TIME_CUE.shortPart, /^[QH]$/],
  [TIME_CUE.same, /^(?:same|corresponding|equivalent|comparable)$/i],
  [TIME_CUE.fiscal, /^(?:fiscal|financial|FY)$/i],
  [TIME_CUE.opensEndOfYear, /^(?:the|end|close|years?)$/i],
  [TIME_CUE.opensYearBefore, /^(?:the|that|previous|prior|preceding|following|subsequent|last|next|coming|a|one)$/i],
  [TIME_CUE.opensReportYear, /^(?:during|throughout|over|in|of|for|this)$/i],
  [TIME_CUE.opensStretch, /^(?:[Oo]ver|[Dd]uring|[Ii]n|for|within|throughout|the|its|their|his|her|our)$/],
  [TIME_CUE.opensMonthsEnded, /^(?:year|quarter|half)s?$/i],
  [TIME_CUE.months, /^months$/i],
  [TIME_CUE.part, /^(?:half|quarter)/i],
  [TIME_CUE.end, /^(?:end|clos|finish)/i],
  [TIME_CUE.yearWord, /^year/i],
  [TIME_CUE.yearOrPeriod, /^(?:year|period|season)/i],
  [
    TIME_CUE.placesStretch,
    /^(?:past|last|previous|preceding|prior|next|coming|first|final|latest|Over|During|ago|earlier|later|before|after|since|into)/,
  ],
  [TIME_CUE.span, /^(?:second|minute|hour|day|week|month|quarter|year|decade|centur)/i],
  [TIME_CUE.plural, /^s$/],
  [TIME_CUE.between, /^between$/i],
  [TIME_CUE.opensUntilNow, /^(?:to|so|thus|up|until|cumulatively)$/i],
  [TIME_CUE.now, /^(?:date|far|present|now|cumulatively)$/i],
])

const ALL = -1

/** Where stretches of plain letters or digits begin in a spelling: once in most, not in a mark, twice in nation[’]s. */
export function plainStarts(text: string): readonly number[] {
  return /^[A-Za-z0-9]+$/.test(text) ? AT_START : [...text.matchAll(/[A-Za-z0-9]+/g)].map(({ index }) => index)
}

const AT_START: readonly number[] = [0]

const told = ({ any, cues }: Cued, text: string): number =>
  any.test(text) ? cues.reduce((all, [cue, pattern]) => (pattern.test(text) ? all | cue : all), 0) : 0

/** What a spelling tells: of numbers, and of times. */
export type Cues = { readonly cues: number; readonly timeCues: number }

/** The cues of a word, a mark or a number in digits. */
export function cuesOf(text: string): Cues {
  return /^\.?\d/.test(text) ? cuesOfDigits(text) : cuesOfWord(text)
}

function cuesOfWord(text: string): Cues {
  const stretches = text.match(/[A-Za-z0-9]+/g) ?? []
  const all = (cues: Cued): number => stretches.reduce((sum, stretch) => sum | told(cues, stretch), 0)
  const opensNumber = OPENING_NUMBER_WORDS.has(text.toLowerCase()) || VULGAR_FRACTIONS.has(text)
  return {
    cues: (opensNumber ? CUE.numberWord : 0) | all(LETTER_CUES) | told(WORD_CUES, text) | (MARK_CUES.get(text) ?? 0),
    timeCues: all(TIME_CUES),
  }
}

/** Told by how many digits stand at the beginning. */
function cuesOfDigits(text: string): Cues {
  const length = leadingDigits(text)
  const cues =
    CUE.digits |
    (length >= 4 ? CUE.fourDigits : 0) |
    (length >= 5 ? CUE.fiveDigits : 0) |
    (length >= 9 ? CUE.nineDigits : 0) |
    (length >= 3 && text.startsWith('0') ? CUE.leadingZero : 0) |
    (PROVERBIAL.test(text) ? CUE.proverbial : 0)
  const timeCues =
    (length >= 4 && YEAR.test(text) ? TIME_CUE.year : 0) |
    (length <= 2 ? TIME_CUE.day : 0) |
    // The last stretch of 12,[345] is a number of three digits, for what begins within.
    (length <= 3 ? TIME_CUE.count : 0)
  return { cues, timeCues }
}

const PROVERBIAL = /(?:^|[.,])(?:24|9|50)$/
const YEAR = /^(?:1[5-9]|20|2[1-3]00$)/

function leadingDigits(text: string): number {
  let length = 0
  while (text.charCodeAt(length) >= 48 && text.charCodeAt(length) <= 57) length += 1
  return length
}

/** The cues of a web address: whatever is written in it may look like anything, like digits only if it holds one. */
export function cuesOfAddress(text: string): Cues {
  return { cues: /\d/.test(text) ? ALL : ALL & ~CUE.digits, timeCues: ALL }
}
