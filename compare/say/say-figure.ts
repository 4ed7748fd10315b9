import type { Observation } from '../../schemas/observation.ts'
import { NUMBER_SCALES } from '../figures/scaled-unit.ts'
import { FRACTION_WORDS } from '../words/fraction-words.ts'

const BOUND_WORDS: Readonly<Record<Observation['bound'], string>> = {
  '=': '',
  '~': 'about ',
  '>': 'more than ',
  '>=': 'at least ',
  '<': 'fewer than ',
  '<=': 'at most ',
  range: '',
  vague: '',
}

/** The figure as a reader would say it, without its unit: `more than 600`, `16 to 22`, `−2.7 million`. */
export function sayFigure(observation: Observation): string {
  const { bound, kind, unit } = observation
  const percent = kind === 'percent' && unit === 'percent' && !saysShare(observation) ? ' percent' : ''
  return `${BOUND_WORDS[bound]}${signOf(observation)}${numberInWords(observation)}${scaleOf(observation)}${percent}`
}

const PERCENT = /percent|per cent|%/

/** "[two thirds] of cases" are no two thirds of a percent, and "[half] a percent" is one half of it. */
function saysShare({ num, value }: Observation): boolean {
  return PERCENT.test(num) || (FRACTION_WORDS.test(num) && value !== null && Math.abs(value) > 1)
}

const CAPITALISED = /^\p{Lu}\p{Ll}+\b/u
/** A [third] of waste: its article is no part of the number. */
const BARE_FRACTION = /^(?:third|quarter|fifth|sixth|seventh|ninth|tenth)$/
const LINKED = /(?<=[\p{L}\p{N}%]) and (?=\D{0,3}\d)/u

/**
 * "[Seven] patients" is seven in any other place; "between [14 and 18]" says 14 to 18; [12.0] pence are 0.12 of the unit.
 */
function numberInWords(observation: Observation): string {
  const { num, bound, kind, value } = observation
  if (kind === 'money' && value !== null && powersOver(observation).some((power) => isPower(power, HUNDREDTH)))
    return String(Math.abs(value))
  const inside = CAPITALISED.test(num) && !/\d/.test(num) ? num.charAt(0).toLowerCase() + num.slice(1) : num
  if (BARE_FRACTION.test(inside)) return `a ${inside}`
  return bound === 'range' ? inside.replace(LINKED, ' to ') : inside
}

const WRITTEN_SIGN = /^\s*[-−–(]/

/** A loss that its table sets in brackets or its sentence tells by a word is below zero wherever it stands. */
function signOf({ num, value }: Observation): string {
  return value !== null && value < 0 && !WRITTEN_SIGN.test(num) ? '−' : ''
}

const SCALES: ReadonlyMap<number, string> = new Map([...NUMBER_SCALES].map(([word, tens]) => [tens, ` ${word}`]))
const BARE_NUMBER = /^[-−–(]?\s*\d[\d.,\s]*\)?$/

const HUNDREDTH = -2

/** The scale that stands elsewhere, as in the head of a column ("USD million"), told by how value and digits differ. */
function scaleOf(observation: Observation): string {
  const powers = powersOver(observation)
  if (powers.some((power) => isPower(power, 0))) return ''
  const power = powers.map(Math.round).find((one) => SCALES.has(one) && powers.some((exact) => isPower(exact, one)))
  return power === undefined ? '' : (SCALES.get(power) ?? '')
}

/** By which power of ten the value is more than the digits say, for each way to read their commas and points. */
function powersOver({ num, value }: Observation): number[] {
  if (value === null || !BARE_NUMBER.test(num)) return []
  const digits = num.replaceAll(/[^\d.,]/g, '')
  const readings = [digits.replaceAll(',', ''), digits.replaceAll('.', '').replace(',', '.')].map(Number)
  return readings.flatMap((bare) => (bare > 0 ? [Math.log10(Math.abs(value) / bare)] : []))
}

function isPower(power: number, whole: number): boolean {
  return Math.abs(power - whole) < SAME
}

/** Binary noise of a logarithm. */
const SAME = 1e-9
