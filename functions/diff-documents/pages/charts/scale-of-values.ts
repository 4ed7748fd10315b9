import type { Observation } from '../../../../schemas/observation.ts'
import { roundValues } from './round-values.ts'

/** What a figure allows on a chart: from where to where, and which end is open. */
export interface Extent {
  low: number
  high: number
  /** The exact number, where the wording gives one. */
  value: number | null
  openBelow: boolean
  openAbove: boolean
}

/** The extent of a figure; null where it gives no number to draw. */
export function extentOf({ value, low, high, bound }: Observation): Extent | null {
  const first = low ?? value ?? high
  const last = high ?? value ?? low
  if (first === null || last === null) return null
  return {
    low: first,
    high: last,
    value: bound === '=' || bound === '~' ? value : null,
    openBelow: low === null && high !== null,
    openAbove: high === null && low !== null,
  }
}

/** A mapping of values to places on a drawing. */
export interface ScaleOfValues {
  (value: number): number
  /** About so many round values within it. */
  ticks: (count: number) => number[]
}

/** Room beyond the largest number, so that an open end has where to point. */
const HEADROOM = 1.08

/**
 * A linear scale for all extents that begins at zero (a chart that does not makes small changes look large), and goes
 * below it only where a figure does.
 * @param range in the units of the drawing, for the least and for the largest number
 */
export function scaleOfValues(extents: readonly Extent[], [begin, end]: readonly [number, number]): ScaleOfValues {
  const least = Math.min(0, ...extents.map(({ low }) => low))
  const most = Math.max(0, ...extents.map(({ high, openAbove }) => high * (openAbove ? HEADROOM * HEADROOM : HEADROOM)))
  const span = most - least || 1
  const scale = (value: number) => begin + ((value - least) / span) * (end - begin)
  return Object.assign(scale, { ticks: (count: number) => roundValues(least, least + span, count) })
}

/** An axis label: `3,702`, `1.2M`. */
export const tickLabel = (value: number) =>
  Math.abs(value) >= 1e6
    ? new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 }).format(value)
    : value.toLocaleString('en-US', { maximumFractionDigits: 3 })
