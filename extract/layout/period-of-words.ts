import { monthsUntil, two } from '../finders/times/calendar-periods.ts'
import { MONTHS } from '../words/closed-classes.ts'
import { YEAR } from '../words/year.ts'

/** [March 2022], [31 March 2022], [March 31, 2022] */
const DATE = new RegExp(String.raw`(?:\b(\d{1,2}) )?\b(\p{Lu}\p{Ll}{2,8})\.? (?:(\d{1,2}), )?(${YEAR})\b`, 'gu')
/** Before such a date: the year [ended] it. */
const YEAR_ENDS = /\b(?:year|twelve months|12 months|5[23] weeks)(?:[- ]end(?:ed|ing)?| to) ?$/i
const PART = /\b(?:Q(?:uarter )?([1-4])|H([12]))\b/

/** [2022], [FY2022], [FY22], each with the second name of a year that has two: [2022/23], [2022–23], [2022/2023]. */
const NAMED_YEAR = new RegExp(
  String.raw`(?:(?:\b|\bFY)(?<year>${YEAR})|\bFY ?['’]?(?<digits>\d{2}))(?:[-–/](?<short>\d{2})(?!\d)|\/(?<long>${YEAR})\b|\b)`,
  'g',
)

/** The words without the dates that stand in them: what is left of the head of a column names what it holds. */
export function withoutDates(words: string): string {
  const left = words.replaceAll(DATE, (date, _before, name: string) => (MONTHS.has(name.toLowerCase()) ? '' : date))
  return left === words ? words : left.replace(YEAR_ENDS, '')
}

/**
 * The time that a label or the head of a column names last: a day, up to which something was so; a month; the year that
 * ended with it; a quarter; both years of 2021/22; a year.
 */
export function periodOfWords(words: string | null): string | null {
  if (words === null) return null
  const named = [...words.replace(BASE_OF_INDEX, '').matchAll(NAMED_YEAR)].at(-1)?.groups
  if (named === undefined) return null
  const { digits, short, long } = named
  const year = named.year ?? `${Number(digits) > LAST_OF_CENTURY ? 19 : 20}${digits}`
  // Children supported [since 2010]
  if (SINCE.test(words) && words.endsWith(year)) return `${year}/..`
  const next = String(Number(year) + 1)
  if (long === next || short === next.slice(-2)) return `${year}/${next}`
  if (long !== undefined) return long
  return periodOfPart(PART.exec(words), Number(year)) ?? periodOfDate(words) ?? year
}

/** FY[98] was long ago. */
const LAST_OF_CENTURY = 60

/** Consumer price index ([2015 = 100]) */
const BASE_OF_INDEX = /\b\d{4} ?= ?100\b/
const SINCE = /\bsince \d{4}$/i

/** [Q1], [H2] at the head of a column: a quarter or half of the year that holds for the table; null for other words. */
export function partOfYear(words: string | null, year: number): string | null {
  return words === null || words.length !== 'Q1'.length ? null : periodOfPart(PART.exec(words), year)
}

function periodOfPart(part: RegExpExecArray | null, year: number): string | null {
  if (part === null) return null
  const [length, last] = part[1] === undefined ? [6, Number(part[2]) * 6] : [3, Number(part[1]) * 3]
  return monthsUntil(year, last, length)
}

/** Net debt [at 31 December], Members [on June 30]: a day that is one of every year */
const DAY_OF_YEAR =
  /\b(?:[Aa]t|[Oo]n|of) (?:(\d{1,2}) (\p{Lu}\p{Ll}{2,8})|(\p{Lu}\p{Ll}{2,8}) (\d{1,2}))\b(?!,? \d{4})/u

/** Annual inflation[, December]; Ships that called [in June] */
const MONTH_OF_YEAR = /(?:, | in )(\p{Lu}\p{Ll}{2,8})$/u

/**
 * The day of a year up to which a label says that something was so, or the month that it is of.
 * @param label of a row, or null
 */
export function dayOfWords(label: string | null, year: number | string): string | null {
  if (label === null) return null
  const alone = MONTHS.get(MONTH_OF_YEAR.exec(label)?.[1]?.toLowerCase() ?? '')
  if (alone !== undefined) return `${year}-${two(alone)}`
  if (!/\d/.test(label)) return null
  const [, day, name, month, last] = DAY_OF_YEAR.exec(label) ?? []
  const number = MONTHS.get((name ?? month ?? '').toLowerCase())
  return number === undefined ? null : `../${year}-${two(number)}-${two(Number(day ?? last))}`
}

/** [Year ended 31 March] in the corner of a table whose columns name years */
const ENDING =
  /\b(?:[Yy]ear|[Tt]welve months|12 months)[- ]end(?:ed|ing)? (?:(?:\d{1,2} )?(\p{Lu}\p{Ll}{2,8})|(\p{Lu}\p{Ll}{2,8}) \d{1,2})$/u

/** The twelve months that end in a year as the corner of its table says; null where that says no more than the year. */
export function yearEnding(corner: string | null, year: string): string | null {
  const [, name, month] = (corner === null ? null : ENDING.exec(corner)) ?? []
  const last = MONTHS.get((name ?? month ?? '').toLowerCase())
  return last === undefined ? null : monthsUntil(Number(year), last, 12)
}

function periodOfDate(words: string): string | null {
  const date = [...words.matchAll(DATE)].at(-1)
  const [, before, name = '', behind, year = ''] = date ?? []
  const month = MONTHS.get(name.toLowerCase())
  if (date === undefined || month === undefined) return null
  if (YEAR_ENDS.test(words.slice(0, date.index))) return monthsUntil(Number(year), month, 12)
  const day = before ?? behind
  return day === undefined ? `${year}-${two(month)}` : `../${year}-${two(month)}-${two(Number(day))}`
}
