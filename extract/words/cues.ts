/**
 * What words and marks tell the finders before any of them looks: a cue is a bit. What a spelling tells is found out
 * once; a sentence tells what its words tell together, and a finder that needs more than that is not asked.
 */

/** What the sentence must hold for a way of writing numbers to occur in it. */
export const CUE = {
  digits: 1 << 0,
  /** Digits that begin with four or more, five or more, nine or more in a row; with a zero before others. */
  fourDigits: 1 << 1,
  fiveDigits: 1 << 2,
  nineDigits: 1 << 3,
  leadingZero: 1 << 4,
  /** 24, 9 and 50: around the clock, nine to five, fifty-fifty. */
  proverbial: 1 << 5,
  hyphen: 1 << 6,
  colon: 1 << 7,
  slash: 1 << 8,
  parenthesis: 1 << 9,
  bracket: 1 << 10,
  plus: 1 << 11,
  numberSign: 1 << 12,
  web: 1 << 13,
  /** tel., fax, country code */
  telephone: 1 << 14,
  compass: 1 << 15,
  postBox: 1 << 16,
  street: 1 << 17,
  /** GMT, UTC, hours */
  zone: 1 << 18,
  /** a.m., pm, o'clock */
  halfDay: 1 << 19,
  numero: 1 << 20,
  era: 1 << 21,
  /** under[-fives], over[-sixties] */
  underOver: 1 << 22,
  page: 1 << 23,
  capital: 1 << 24,
  scales: 1 << 25,
  /** 22[nd] */
  ordinalEnding: 1 << 26,
  ordinal: 1 << 27,
  /** one, ones, one's */
  one: 1 << 28,
  /** per, every, each, in, of: what the base of a rate may stand behind. */
  opensBase: 1 << 29,
  /** A word or sign that names a number or none, or that a number in words begins with. */
  numberWord: 1 << 30,
  /** Two capitals: GB[29], DC [20036] */
  twoCapitals: 1 << 31,
} as const

/** What a time expression begins with, and what else the sentence must hold for it. */
export const TIME_CUE = {
  year: 1 << 0,
  /** One or two digits. */
  day: 1 << 1,
  /** A number of up to three digits, or in words. */
  count: 1 << 2,
  month: 1 << 3,
  /** The name of a month, however it is written. */
  monthInAnyCase: 1 << 4,
  /** early, mid, late */
  qualifier: 1 << 5,
  first: 1 << 6,
  /** first, second, third, fourth, last */
  whichPart: 1 << 7,
  /** Q[3], H[1] */
  shortPart: 1 << 8,
  same: 1 << 9,
  fiscal: 1 << 10,
  opensEndOfYear: 1 << 11,
  opensYearBefore: 1 << 12,
  opensReportYear: 1 << 13,
  opensStretch: 1 << 14,
  /** year, quarter, half */
  opensMonthsEnded: 1 << 15,
  months: 1 << 16,
  part: 1 << 17,
  end: 1 << 18,
  yearWord: 1 << 19,
  yearOrPeriod: 1 << 20,
  /** past, ago and other words that place a stretch of time */
  placesStretch: 1 << 21,
  /** second … century */
  span: 1 << 22,
  /** 1990[s] */
  plural: 1 << 23,
  between: 1 << 24,
  /** [to] date, [so] far, [cumulatively] */
  opensUntilNow: 1 << 25,
  /** to [date], so [far], to the [present] */
  now: 1 << 26,
} as const
