import { baseOfShare } from '../figures/rate-base.ts'
import { sayFigure } from './say-figure.ts'
import { unitInWords } from './unit-words.ts'
import type { Observation } from '../../schemas/observation.ts'

/** Kinds whose number says little without its unit; that of a percentage `sayFigure` says. */
const UNIT_SHOWN = new Set(['money', 'duration', 'age', 'measure'])

/** A number for people: `3,702`, `16.5`; between two thirds and 71 per cent lie `4.333` points. */
export function inDigits(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: Math.abs(value) < 1 ? 6 : 3 })
}

/** How many of something: `1 figure`, `1,204 figures`. */
export function inNumber(count: number, one: string): string {
  return `${inDigits(count)} ${one}${count === 1 ? '' : 's'}`
}

/** A change for people: `+3,568`, `−42`. */
export function inSignedDigits(value: number, digits = inDigits): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${digits(Math.abs(value))}`
}

/**
 * A figure as its text says it: `more than 600`, `five`, `15 million USD`. A stated zero is told apart from silence:
 * `zero (stated)` against `not stated`.
 */
export function figureInWords(observation: Observation | null): string {
  if (observation === null) return 'not stated'
  return isStatedZero(observation) ? 'zero (stated)' : figureInSentence(observation)
}

/** "[No] fires were reported": a zero in words. */
const isStatedZero = ({ num, value }: Observation) => value === 0 && !/\d/.test(num)

/** A figure inside a sentence, where nothing can be taken for silence: `zero`, `6.1 days`, `−2.7 million USD`. */
export function figureInSentence(observation: Observation): string {
  if (isStatedZero(observation)) return 'zero'
  const { num, kind, unit, negated } = observation
  const shownUnit =
    unit !== null && UNIT_SHOWN.has(kind) && !num.includes(unit) ? ` ${unitInWords(unit, observation)}` : ''
  const base = baseOfShare(observation)
  return `${sayFigure(observation)}${base === null ? shownUnit : ` in ${base}`}${negated ? ' (not)' : ''}`
}

/** Digits behind the point of a number of millions. */
const SCALED_DIGITS = 3
const MILLION = 1e6

/** An amount for people: `35.8 million`, or all its digits where that would round it. */
export function inScaledDigits(value: number): string {
  const scaled = Math.abs(value) / MILLION
  const short = Number(scaled.toFixed(SCALED_DIGITS))
  return scaled >= 1 && Math.abs(short - scaled) < Number.EPSILON * scaled
    ? `${inDigits(short)} million`
    : inDigits(Math.abs(value))
}

/** What the wording allows, in digits: `5`, `> 600`, `3,650 to 3,750`. */
export function intervalInDigits({ value, low, high, bound }: Observation): string {
  if (bound === '=' && value !== null) return inDigits(value)
  if (low !== null && high !== null) return low === high ? inDigits(low) : `${inDigits(low)} to ${inDigits(high)}`
  if (low !== null) return `${bound === '>' ? '>' : '≥'} ${inDigits(low)}`
  if (high !== null) return `${bound === '<' ? '<' : '≤'} ${inDigits(high)}`
  return value === null ? '' : inDigits(value)
}
