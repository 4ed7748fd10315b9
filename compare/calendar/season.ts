import type { CalendarSeason } from '../../schemas/calendar.ts'
import { dayNumber } from './day-number.ts'
import type { HeldEdition } from './held-edition.ts'

/**
 * Editions of one subject that came within so many days came together, from a shelf: they tell nothing of their season.
 */
const TOGETHER = 90
/** What comes within so many days of something from a shelf is of the same load. */
const ONE_LOAD = 3
/** Days after the end of its year from which on a report is not a new one: a year and a half. */
const LONG_AFTER = 550
/**
 * Share of the arrivals by which a season is over: one very late report of former years does not excuse all later ones.
 */
const MOST = 0.9
/** Days after the last usual arrival before a report is called late. */
const SLACK = 30

/** The number of the last day of the year that an edition reports on. */
export const endOfYear = (edition: number) => dayNumber(`${String(edition).padStart(4, '0')}-12-31`)

const dayOfArrival = ({ received_at }: HeldEdition) => dayNumber(received_at)
const lagOf = (one: HeldEdition) => dayOfArrival(one) - endOfYear(one.edition)

/**
 * When the editions of a series usually come.
 * @param arrivals those that came in their own time, by {@link ownArrivals}
 */
export function seasonOf(arrivals: ReadonlySet<HeldEdition>): CalendarSeason {
  const lags = [...arrivals].map(lagOf).toSorted((a, b) => a - b)
  const [first] = lags
  const last = lags[Math.ceil(MOST * lags.length) - 1]
  if (first === undefined || last === undefined) {
    return { first_day: null, last_day: null, basis: 'unknown', arrivals: 0 }
  }
  return { first_day: first, last_day: last + SLACK, basis: 'history', arrivals: lags.length }
}

/**
 * The reports that came in their own time: the day on which the others came is that of a load or a backfill, and tells
 * nothing of when they are published.
 */
export function ownArrivals(held: readonly HeldEdition[]): Set<HeldEdition> {
  const bySubject = new Map<string, HeldEdition[]>()
  for (const one of held) bySubject.set(one.subject, [...(bySubject.get(one.subject) ?? []), one])
  const shelved = new Set([...bySubject.values()].flatMap(fromShelf))
  const loads = new Set([...shelved].map(dayOfArrival))
  const nearLoad = (day: number) =>
    Array.from({ length: 2 * ONE_LOAD + 1 }, (_, at) => day + at - ONE_LOAD).some((near) => loads.has(near))
  return new Set(held.filter((one) => !shelved.has(one) && !nearLoad(dayOfArrival(one))))
}

/** Of a subject's editions those that came long after their year, with others, or after a newer one. */
function fromShelf(own: readonly HeldEdition[]): HeldEdition[] {
  return own.filter((one) => lagOf(one) > LONG_AFTER || own.some((other) => cameTogether(one, other)))
}

function cameTogether(one: HeldEdition, other: HeldEdition): boolean {
  if (one.edition === other.edition) return false
  const apart = dayOfArrival(one) - dayOfArrival(other)
  // An older edition that lands after a newer one was fetched from a shelf, however much later.
  return Math.abs(apart) <= TOGETHER || (one.edition < other.edition && apart > 0)
}
