import { wordSet } from './word-set.ts'

/** Number words from zero to ninety, with their values. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    nil: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
)

/** What tells one number by another: [twice] as many, a [third] of the £9m, [double] the 40 of 2019. */
export const MULTIPLIERS = wordSet(
  'times twice thrice double triple treble quadruple half third thirds quarter quarters fifth fraction',
)

/** twofold, tenfold: how many times as much. */
export const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ...[...SMALL_NUMBERS].filter(([, value]) => value > 1).map(([word, value]) => [`${word}fold`, value] as const),
  ['hundredfold', 100],
  ['thousandfold', 1000],
])

/** Words that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    dozen: 12,
    lakh: 1e5,
    crore: 1e7,
  }),
)

/** Scales as written behind digits: $4.3[bn]. The single letters hold only with money or before a counted noun. */
export const SHORT_SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({ bn: 1e9, mn: 1e6, mln: 1e6, mil: 1e6, tn: 1e12, trn: 1e12, k: 1e3, m: 1e6, b: 1e9, t: 1e12 }),
)

/** Vague words and the range that they allow. */
export const VAGUE: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['dozens', [24, 99]],
  ['scores', [40, 99]],
  ['hundreds', [100, 999]],
  ['thousands', [1e3, 9999]],
  ['millions', [1e6, 9999999]],
  ['billions', [1e9, 9999999999]],
  ['trillions', [1e12, 9999999999999]],
])

/** Denominators of fractions in words: two [thirds]. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2,
    third: 3,
    quarter: 4,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
  }).flatMap(([word, divisor]) => [
    [word, divisor] as const,
    [word === 'half' ? 'halves' : `${word}s`, divisor] as const,
  ]),
)

/** Ordinals in words; "twenty-first" ends in one of them. */
export const ORDINALS = wordSet(`
  first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth
  ninetieth hundredth thousandth millionth billionth
`)

/** Signs of what is taken off, or stands below zero. */
export const MINUS: ReadonlySet<string> = new Set(['-', '−'])

/** Signs between the sides of a thing or behind a multiple: 1334[x]750, 1.8[x]. */
export const TIMES_SIGNS: ReadonlySet<string> = new Set(['x', '×'])

/** Fractions in one sign. */
export const VULGAR_FRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries({ '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3, '⅕': 0.2, '⅛': 0.125 }),
)

/** All words that a number in words, a vague amount, a fraction or a stated zero may begin with. */
export const OPENING_NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...SMALL_NUMBERS.keys(),
  ...SCALES.keys(),
  ...MULTIPLES.keys(),
  ...VAGUE.keys(),
  ...DENOMINATORS.keys(),
  ...ORDINALS,
  'couple',
  'tens',
  'twice',
  'no',
  'none',
  'nobody',
  'single',
  'any',
])

/** All words that name a number, whatever they do in a sentence. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...SMALL_NUMBERS.keys(),
  ...SCALES.keys(),
  ...VAGUE.keys(),
  ...DENOMINATORS.keys(),
  ...ORDINALS,
  'twice',
])
