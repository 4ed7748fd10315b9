import { sayFigure } from '../reasons.ts'
import type { Observation } from '../../schemas/observation.ts'

/** Kinds whose number says little without its unit; that of a percentage `sayFigure` says. */
const UNIT_SHOWN = new Set(['money', 'duration', 'age', 'measure'])

/** A number for people: `3,702`, `16.5`. */
export function inDigits(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 })
}

/** A change for people: `+3,568`, `−42`. */
export function inSignedDigits(value: number): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : '±'}${inDigits(Math.abs(value))}`
}

/**
 * A figure as its text says it: `more than 600`, `five`, `15 million USD`. A stated zero is told apart from silence:
 * `zero (stated)` against `not stated`.
 */
export function figureInWords(observation: Observation | null): string {
  if (observation === null) return 'not stated'
  const { num, value, kind, unit, negated } = observation
  if (value === 0 && !/\d/.test(num)) return 'zero (stated)'
  const shownUnit = unit !== null && UNIT_SHOWN.has(kind) && !num.includes(unit) ? ` ${unit}` : ''
  return `${sayFigure(observation)}${shownUnit}${negated ? ' (not)' : ''}`
}

/** What the wording allows, in digits: `5`, `> 600`, `3,650 to 3,750`. */
export function intervalInDigits({ value, low, high, bound }: Observation): string {
  if (bound === '=' && value !== null) return inDigits(value)
  if (low !== null && high !== null) return low === high ? inDigits(low) : `${inDigits(low)} to ${inDigits(high)}`
  if (low !== null) return `${bound === '>' ? '>' : '≥'} ${inDigits(low)}`
  if (high !== null) return `${bound === '<' ? '<' : '≤'} ${inDigits(high)}`
  return value === null ? '' : inDigits(value)
}
