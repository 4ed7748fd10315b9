import type { Observation } from '../../schemas/observation.ts'

const YEAR = /\b(?:1[5-9]|20)\d\d\b/g
const AS_OF =
  /\b(?:as of|as at|by the end of|at the end of|at year-end|by year-end|at (?:\d{1,2} )?[A-Z][a-z]+ (?:\d{1,2}, )?(?=\d{4}))/i

/**
 * "[compared with 10,402 in 2022]", "[up 5 percent from 9,845 in 2021]", "[fewer than in 2020]": a look back, not an
 * old state.
 */
const LOOKS_BACK =
  /\b(?:compared (?:with|to)|in comparison (?:with|to)|against|than|versus|vs\.?|(?:up|down|rise|increase|fall|decrease|drop)\b(?:[^.;]|\.(?=\d)){0,40}? (?:from|on)) (?!(?:1[5-9]|20)\d\d\b)(?:[^.;]|\.(?=\d)){0,60}?\b(?:1[5-9]|20)\d\d\b/gi

/** A year that has two names: [2022/23], [2022–23], [2022/2023]; but [2022-12-05] is a day. */
const TWO_NAMED = /\b((?:1[5-9]|20)\d\d)(?:[-–/](\d\d)|\/((?:1[5-9]|20)\d\d))(?![-\d])/g

/** Names each such year by one name, that of the editions. */
function byOneName(sentence: string, namedByFirst: boolean): string {
  return sentence.replaceAll(TWO_NAMED, (words, first: string, short?: string, last?: string) => {
    const second = Number(first) + 1
    if (Number(last ?? short) !== (last === undefined ? second % 100 : second)) return words
    return namedByFirst ? first : String(second)
  })
}

/**
 * Whether a sentence tells a new number for its edition's own year, so that the old year is only one beside it: opened
 * [104] cases, following 98 in 2022.
 * @param before what the sentence of the earlier edition tells
 */
export function tellsItsYear(now: readonly Observation[], before: readonly Observation[], edition: number): boolean {
  return now.some(
    ({ num, role, direction, period, period_basis }) =>
      role === 'aggregate' &&
      direction === null &&
      (period_basis !== 'stated' || period?.includes(String(edition)) === true) &&
      !before.some((one) => one.num === num),
  )
}

/**
 * Whether a sentence that the later edition carried over still speaks of an old year: the newest year it names is that
 * of the earlier edition, or it tells a state ("as of September 2021") of that year or one before. Years that it only
 * compares with do not count.
 * @param namedByFirst whether the later edition is named by the year in which its fiscal year begins
 */
export function isStale(
  sentence: string,
  earlierEdition: number,
  laterEdition: number,
  namedByFirst: boolean = false,
): boolean {
  const years = (byOneName(sentence, namedByFirst).replaceAll(LOOKS_BACK, '').match(YEAR) ?? []).map(Number)
  if (years.length === 0 || earlierEdition >= laterEdition) return false
  const newest = Math.max(...years)
  return newest === earlierEdition || (newest < earlierEdition && AS_OF.test(sentence))
}
