import type { Observation } from '../../schemas/observation.ts'

/** A set of real numbers between two ends; an infinite end is open. */
export interface Interval {
  low: number
  high: number
  lowOpen: boolean
  highOpen: boolean
}

/** Whether the text gives the number itself, with no qualifier: only such figures have a change. */
export function isExact(observation: Observation): boolean {
  return observation.bound === '=' && observation.value !== null
}

/**
 * The interval that the verdict rests on. An exact figure counts at face value, even one that is visibly rounded
 * ($4.3 billion): the text claims it. `more than 600` is (600, ∞): 600 itself is out; `at least 600` is [600, ∞).
 */
export function claimedInterval(observation: Observation): Interval {
  const { value, bound } = observation
  if (bound === '=' && value !== null) return closed(value, value)
  return allowedInterval(observation)
}

/** The interval that the wording and the printed digits allow: $4.3 billion is 4.25 to 4.35 billion. */
export function allowedInterval({ value, low, high, bound }: Observation): Interval {
  const bare = low === null && high === null
  switch (bound) {
    case '>':
    case '>=':
      return { low: low ?? value ?? -Infinity, high: Infinity, lowOpen: bound === '>', highOpen: true }
    case '<':
    case '<=':
      return below(low ?? -Infinity, high ?? value ?? Infinity, bound === '<')
    default:
      return closed(low ?? (bare ? (value ?? -Infinity) : -Infinity), high ?? (bare ? (value ?? Infinity) : Infinity))
  }
}

/**
 * `fewer than 0` allows nothing above a lower end of 0: a wording that leaves no number is taken without its lower end.
 */
function below(low: number, high: number, highOpen: boolean): Interval {
  const nothing = highOpen ? low >= high : low > high
  return { low: nothing ? -Infinity : low, high, lowOpen: nothing || low === -Infinity, highOpen }
}

function closed(low: number, high: number): Interval {
  return { low, high, lowOpen: low === -Infinity, highOpen: high === Infinity }
}

/** Whether every number of `a` is below every number of `b`. */
export function liesBelow(a: Interval, b: Interval): boolean {
  return a.high < b.low || (a.high === b.low && (a.highOpen || b.lowOpen))
}

/** Whether some number lies in both intervals. */
export function overlaps(a: Interval, b: Interval): boolean {
  return !liesBelow(a, b) && !liesBelow(b, a)
}

/** Width of the interval; infinite where an end is. */
export function width({ low, high }: Interval): number {
  return high - low
}
