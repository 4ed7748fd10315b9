import type { CalendarSeason } from '../../schemas/calendar.ts'
import { dayNumber } from './day-number.ts'
import type { HeldEdition } from './held-edition.ts'

/** Editions of one subject that came within so many days came together, from a shelf: they tell nothing of their season. */
const TOGETHER = 90
/** Share of the arrivals by which a season is over: one very late report of former years does not excuse all later ones. */
const MOST = 0.9
/** Days after the last usual arrival before a report is called late. */
const SLACK = 30
/** Days that a series without a history may take: a year. */
const ASSUMED_LAST_DAY = 365

/** The number of the last day of the year that an edition reports on. */
export const endOfYear = (edition: number) => dayNumber(`${String(edition).padStart(4, '0')}-12-31`)

const lagOf = ({ edition, received_at }: HeldEdition) => dayNumber(received_at) - endOfYear(edition)

/** When the editions of a series usually come, from those that came one by one, not several years of a subject at once. */
export function seasonOf(held: readonly HeldEdition[]): CalendarSeason {
  const lags = held
    .filter((one) => cameByItself(one, held))
    .map(lagOf)
    .toSorted((a, b) => a - b)
  const [first] = lags
  const last = lags[Math.ceil(MOST * lags.length) - 1]
  if (first === undefined || last === undefined) {
    return { first_day: 0, last_day: ASSUMED_LAST_DAY, basis: 'assumed', arrivals: 0 }
  }
  return { first_day: first, last_day: last + SLACK, basis: 'history', arrivals: lags.length }
}

/** Whether a report came in its own time, not with others of its subject or after a newer one. */
export const cameByItself = (one: HeldEdition, held: readonly HeldEdition[]) =>
  !held.some((other) => cameTogether(one, other))

function cameTogether(one: HeldEdition, other: HeldEdition): boolean {
  if (one.subject !== other.subject || one.edition === other.edition) return false
  const apart = dayNumber(one.received_at) - dayNumber(other.received_at)
  // An older edition that lands after a newer one was fetched from a shelf, however much later.
  return Math.abs(apart) <= TOGETHER || (one.edition < other.edition && apart > 0)
}
