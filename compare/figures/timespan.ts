import type { Observation } from '../../schemas/observation.ts'
import { type FiscalYear, isTwoNamed } from './fiscal-year.ts'

const MONTHS = 12

/**
 * The time that a figure covers, in months since year 0. `span`: a stretch, both ends in it; `as-of`: a state at the
 * end of `end`; `since`: from `start` on, open; `timeless`: no time applies.
 */
export interface Timespan {
  shape: 'span' | 'as-of' | 'since' | 'timeless'
  start: number
  end: number
  /** Length in months; a day is a fraction of one. 0 for a state, infinite for an open span. */
  length: number
  /** Whether the text itself states it; else the edition's year is assumed. */
  stated: boolean
  edition: number
  /** How many years the end of the span lies before the edition's year. */
  lag: number
  /** Whether it ends with the edition's year, be it a calendar or a fiscal one. */
  endsYear: boolean
}

const DAYS_A_MONTH = 30

/**
 * Reads the period of an observation; a silent text speaks of its edition's year.
 * @param fiscal the edition's fiscal year; null where it is the calendar year
 */
export function timespan(observation: Observation, fiscal: FiscalYear | null): Timespan {
  const { period, period_basis, edition } = observation
  if (period === null)
    return { shape: 'timeless', start: 0, end: 0, length: 0, stated: false, edition, lag: 0, endsYear: false }
  const stated = (period_basis !== 'edition' && period_basis !== null) || period !== String(edition)
  const [from = period, to] = (isTwoNamed(observation) ? nameOf(period, fiscal) : period).split('/')
  const shape = shapeOf(from, to)
  const start = firstMonth(from === '..' ? (to ?? period) : from)
  const last = shape === 'since' ? edition * MONTHS + MONTHS - 1 : lastMonth(to ?? from)
  const end = shape === 'as-of' && isNewYear(to ?? from) ? last - 1 : last
  const length = lengthOf(shape, from, to, end - start + 1)
  // of the year that it opens where an edition gives it at its beginning
  const lag = edition - yearOf(last, length, fiscal)
  const month = end % MONTHS
  return {
    shape,
    start,
    end,
    length,
    stated,
    edition,
    lag,
    endsYear: month === MONTHS - 1 || month === fiscal?.lastMonth,
  }
}

/** Few periods serve all figures of an edition, so each is read once. */
export function rememberTimes(fiscal: FiscalYear | null): (observation: Observation) => Timespan {
  const known = new Map<string, Timespan>()
  return (observation) => {
    const { period, period_basis, edition } = observation
    const key = `${period} ${period_basis} ${edition}${isTwoNamed(observation) ? ' in one' : ''}`
    const time = known.get(key) ?? timespan(observation, fiscal)
    known.set(key, time)
    return time
  }
}

/** Of 2021/2022, one fiscal year, the year by which the edition is named. */
function nameOf(period: string, fiscal: FiscalYear | null): string {
  return fiscal?.namedByFirst ? period.slice(0, 4) : period.slice(-4)
}

/**
 * The edition to which what ends in a month belongs: March 2022 to 2021, where a year from April to March is named by
 * its first, and the months to December 2022 to 2023, where it is named by its last. Twelve months that end in December
 * are a calendar year.
 */
function yearOf(month: number, length: number, fiscal: FiscalYear | null): number {
  const year = Math.floor(month / MONTHS)
  if (fiscal === null || fiscal.lastMonth === null || length > MONTHS) return year
  const isInFirst = month % MONTHS > fiscal.lastMonth
  if (fiscal.namedByFirst) return isInFirst ? year : year - 1
  return isInFirst && length < MONTHS ? year + 1 : year
}

/**
 * A single day that ends a month is when a state was taken: "employed 186 people on [31 March 2022]". So is the first of
 * the year, "had 5,418,300 inhabitants on [1 January 2022]", which is the state that the old year left.
 */
function shapeOf(from: string, to: string | undefined): Timespan['shape'] {
  if (to === undefined) return MONTH_END.test(from) || isNewYear(from) ? 'as-of' : 'span'
  if (from === '..') return 'as-of'
  return to === '..' ? 'since' : 'span'
}

const MONTH_END = /-(?:(?:0[13578]|1[02])-31|(?:0[469]|11)-30|02-2[89])$/

const isNewYear = (date: string): boolean => date.endsWith('-01-01')

function lengthOf(shape: Timespan['shape'], from: string, to: string | undefined, months: number): number {
  if (shape === 'as-of') return 0
  if (shape === 'since') return Infinity
  const [, , firstDay] = from.split('-')
  if (firstDay === undefined) return months
  const [, , lastDay = firstDay] = (to ?? from).split('-')
  return Math.max(1, (months - 1) * DAYS_A_MONTH + Number(lastDay) - Number(firstDay) + 1) / DAYS_A_MONTH
}

function firstMonth(date: string): number {
  const [year, month = 1] = date.split('-').map(Number)
  return (year ?? 0) * MONTHS + month - 1
}

function lastMonth(date: string): number {
  const [year, month = MONTHS] = date.split('-').map(Number)
  return (year ?? 0) * MONTHS + month - 1
}

/** Whether two spans say the same time, whatever their wording: the year 2021 at its end, and "at 31 December 2021". */
export function sameTime(a: Timespan, b: Timespan): boolean {
  if (a.shape === 'timeless' || b.shape === 'timeless') return a.shape === b.shape
  if (a.end !== b.end) return false
  if (a.shape === b.shape) return a.shape === 'as-of' || (a.start === b.start && sameLength(a, b))
  return stateAtYearEnd(a, b) || stateAtYearEnd(b, a)
}

/** A state at the end of the year beside a figure whose time is only assumed to be that year. */
function stateAtYearEnd(state: Timespan, other: Timespan): boolean {
  return state.shape === 'as-of' && state.endsYear && other.shape === 'span' && !other.stated
}

function sameLength(a: Timespan, b: Timespan): boolean {
  return a.length === b.length || Math.abs(a.length - b.length) < 0.5
}

/** Why two spans cannot be compared; null where they can. */
export type TimeObstacle = 'period-length' | 'partial-year' | 'stale-period' | null

/**
 * Whether the times of two figures, of an earlier and a later edition, may be set against each other: a year against a
 * year, a state against a state, a quarter against the same quarter, a total since one day against a total since it.
 */
export function timeObstacle(earlier: Timespan, later: Timespan): TimeObstacle {
  if (earlier.shape === 'timeless' || later.shape === 'timeless') return null
  if (earlier.shape === 'since' || later.shape === 'since')
    return earlier.shape === later.shape && earlier.start === later.start ? null : 'period-length'
  if (earlier.shape !== later.shape) return stateAgainstSpan(earlier, later)
  if (isStale(earlier, later)) return 'stale-period'
  if (earlier.shape === 'as-of') return isYearsApart(earlier, later) ? 'partial-year' : null
  if (!sameLength(earlier, later))
    return Math.max(earlier.length, later.length) > MONTHS ? 'period-length' : 'partial-year'
  const withinYear = earlier.length < MONTHS && earlier.length >= 2
  return withinYear && (later.start - earlier.start) % MONTHS !== 0 ? 'partial-year' : null
}

/** From 1 January 2022 to 31 December 2023 it is two years, though the editions of 2022 and 2023 tell both as theirs. */
function isYearsApart(earlier: Timespan, later: Timespan): boolean {
  const excess = later.end - earlier.end - (later.edition - earlier.edition) * MONTHS
  return earlier.lag <= 0 && later.lag <= 0 && excess > 0 && excess % MONTHS === 0
}

/**
 * Whether the later of two editions speaks of the time of the earlier one, or of a time before it; a time that even the
 * later one has before it, [20 shelters by 2025], is not old.
 */
function isStale(earlier: Timespan, later: Timespan): boolean {
  if (earlier.edition === later.edition || later.lag < 0) return false
  if (sameTime(earlier, later) && earlier.stated && later.stated) return true
  return later.lag > 0 && later.end <= earlier.end && earlier.lag <= 0
}

function stateAgainstSpan(a: Timespan, b: Timespan): TimeObstacle {
  const [state, span] = a.shape === 'as-of' ? [a, b] : [b, a]
  if (!state.endsYear) return 'partial-year'
  if (span.length !== MONTHS) return span.length > MONTHS ? 'period-length' : 'partial-year'
  return null
}

/**
 * What is said of a year after the edition's is a plan, whatever its words: "for 2023 we expect revenue of 2.0
 * billion", "20 new shelters by 2025". A state of the months after it may be told when the report is written.
 */
export function isToCome({ stated, shape, start, end, edition }: Timespan): boolean {
  if (!stated) return false
  if (shape === 'as-of') return end >= (edition + 2) * MONTHS - 1
  return shape === 'span' && start >= (edition + 1) * MONTHS
}
