import type { TimeReading } from './time-patterns.ts'

/** A month or a day in two digits. */
export const two = (number: number): string => String(number).padStart(2, '0')

/** The year that was named last. */
export function lastYearIn(words: string): number | undefined {
  const year = words.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g)?.at(-1)
  return year === undefined ? undefined : Number(year)
}

/** The given number of months up to a month: a whole year has its number for a name. */
export function monthsUntil(year: number, last: number, length: number): string {
  if (length === 12 && last === 12) return String(year)
  const first = 12 * year + last - length
  return `${Math.floor(first / 12)}-${two((first % 12) + 1)}/${year}-${two(last)}`
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
