import type { TimeMatch } from './time-match.ts'
import type { TimeReading } from './time-pattern.ts'

/** A month or a day in two digits. */
export const two = (number: number): string => String(number).padStart(2, '0')

/** The year that was named last. */
export function lastYearIn(words: string): number | undefined {
  const year = words.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g)?.at(-1)
  return year === undefined ? undefined : Number(year)
}

/**
 * The year beside the edition's that words name: [last year], [next year]; [the year before that] is beside the year
 * named last.
 */
export function yearBeside(groups: TimeMatch['groups'], edition: number, before: string): number {
  if (groups['after'] !== undefined) return edition + 1
  return (groups['that'] === undefined ? edition : (lastYearIn(before) ?? edition - 1)) - 1
}

/**
 * The years that words name by their number: over [the past three years] up to the edition's, [the next two years]
 * behind it.
 */
export function yearsBeside(groups: TimeMatch['groups'], count: number, edition: number): string | null {
  if (groups['years'] === undefined || !(count > 1)) return null
  if (groups['after'] !== undefined) return `${edition + 1}/${edition + count}`
  return groups['past'] === undefined ? null : `${edition - count + 1}/${edition}`
}

/** The given number of months up to a month: a whole year has its number for a name. */
export function monthsUntil(year: number, last: number, length: number): string {
  if (length === 12 && last === 12) return String(year)
  const first = 12 * year + last - length
  return `${Math.floor(first / 12)}-${two((first % 12) + 1)}/${year}-${two(last)}`
}

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** How many days a month has. */
export function daysOf(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return (DAYS_OF_MONTHS[month - 1] ?? 0) + (leap ? 1 : 0)
}

/** The month before a month. */
export function monthBefore(year: number, month: number): string {
  return month === 1 ? `${year - 1}-12` : `${year}-${two(month - 1)}`
}

/** The day before a day. */
export function dayBefore(year: number, month: number, day: number): string {
  if (day > 1) return `${year}-${two(month)}-${two(day - 1)}`
  return month === 1 ? `${year - 1}-12-31` : `${year}-${two(month - 1)}-${daysOf(year, month - 1)}`
}

/** The day behind a day. */
export function dayBehind(year: number, month: number, day: number): string {
  return daysBehind(year, month, day, 1)
}

/** The day so many days behind a day. */
export function daysBehind(year: number, month: number, day: number, count: number): string {
  let [inYear, inMonth, left] = [year, month, day + count]
  while (left > daysOf(inYear, inMonth)) {
    left -= daysOf(inYear, inMonth)
    if (inMonth === 12) inYear += 1
    inMonth = (inMonth % 12) + 1
  }
  return `${inYear}-${two(inMonth)}-${two(left)}`
}

/** the first half, the [fourth quarter] of a year: its months. */
export function partOfYear(which: string, part: string, year: string): TimeReading {
  const order = ['first', 'second', 'third', 'fourth'].indexOf(which.toLowerCase())
  const length = part.toLowerCase() === 'half' ? 6 : 3
  const at = order < 0 ? 12 / length - 1 : order
  return {
    period: `${year}-${two(at * length + 1)}/${year}-${two((at + 1) * length)}`,
    grain: 'month',
    use: 'in',
    adjectival: false,
    reason: 'when',
  }
}
