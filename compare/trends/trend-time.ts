import { timeObstacle, type Timespan } from '../figures/timespan.ts'

const YEAR = 12

/**
 * Chooses the time that the points of a trend or a panel have: a year where as many speak of years as of anything else
 * ("as of September", eight months). Totals of several years, and totals since a day, are points only where nothing
 * shorter is told at all and more than one tells the same length. What no time applies to can be set beside anything,
 * so it decides only where there is nothing else.
 * @param told for each edition, or each subject, the times it speaks of
 * @returns the time that the most of them can be set beside; null where there is none
 */
export function commonTime(told: readonly (readonly Timespan[])[]): Timespan | null {
  const dated = told.flat().filter(({ shape }) => shape !== 'timeless')
  const all = dated.length > 0 ? dated : told.flat()
  const short = all.filter(({ length }) => length <= YEAR)
  const candidates = short.length > 0 ? short : all
  const least = short.length > 0 ? 1 : 2
  const counted = candidates
    .map((time) => ({ time, count: told.filter((times) => times.some((one) => isComparable(one, time))).length }))
    .filter(({ count }) => count >= least)
  return (
    counted.toSorted((a, b) => b.count - a.count || rank(a.time) - rank(b.time) || a.time.edition - b.time.edition)[0]
      ?.time ?? null
  )
}

/** Whether two times, each of its own edition, may be set against each other. */
export function isComparable(a: Timespan, b: Timespan): boolean {
  const [earlier, later] = a.edition <= b.edition ? [a, b] : [b, a]
  return timeObstacle(earlier, later) === null
}

/** Of equally common times a year comes first. */
function rank({ shape, length }: Timespan): number {
  return shape === 'span' && length === YEAR ? 0 : 1
}
