import type { Observation } from '../../schemas/observation.ts'

/** A unit of measure as so many tens of another: [kilotonne] is 10⁹ grams. */
interface ScaledUnit {
  base: string
  exponent: number
}

/** The words for large numbers, each as so many tens: a [thousand] is 10³. */
export const NUMBER_SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
])
const PREFIXES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    nano: -9,
    micro: -6,
    milli: -3,
    centi: -2,
    deci: -1,
    deca: 1,
    hecto: 2,
    kilo: 3,
    mega: 6,
    giga: 9,
    tera: 12,
    peta: 15,
  }),
)
const UNIT =
  /^(?:(thousand|million|billion|trillion) )?(?:(square|cubic) )?(nano|micro|milli|centi|deci|deca|hecto|kilo|mega|giga|tera|peta)?(.+)$/
const POWERS: ReadonlyMap<string, number> = new Map([
  ['square', 2],
  ['cubic', 3],
])
/** Units with names of their own, by those that they are made of. */
const NAMED: ReadonlyMap<string, ScaledUnit> = new Map([
  ['tonne', { base: 'gram', exponent: 6 }],
  ['metric ton', { base: 'gram', exponent: 6 }],
  ['metric tonne', { base: 'gram', exponent: 6 }],
  ['hectare', { base: 'square meter', exponent: 4 }],
  ['cubic meter', { base: 'liter', exponent: 3 }],
])

/** Units are words of any text: no more of them are remembered than a report may have. */
const MOST_UNITS = 1000
const known = new Map<string, ScaledUnit>()

/** Remembered: a report measures in few units. */
function scaledUnit(unit: string): ScaledUnit {
  const found = known.get(unit)
  if (found !== undefined) return found
  if (known.size >= MOST_UNITS) known.clear()
  const read = readUnit(unit.replace(/(met|lit)re$/, '$1er'))
  known.set(unit, read)
  return read
}

function readUnit(unit: string): ScaledUnit {
  const [, scale = '', power = '', prefix = '', name = unit] = UNIT.exec(unit) ?? []
  const whole = power === '' ? name : `${power} ${name}`
  const { base, exponent } = NAMED.get(whole) ?? { base: whole, exponent: 0 }
  const prefixed = (PREFIXES.get(prefix) ?? 0) * (POWERS.get(power) ?? 1)
  return { base, exponent: exponent + prefixed + (NUMBER_SCALES.get(scale) ?? 0) }
}

type Measured = Pick<Observation, 'kind' | 'unit' | 'per' | 'sentence'>

/** 380 grams of CO2 [per] megawatt hour, 140 litres [daily]: that a measure is one of a rate may stand further off. */
const OF_RATE =
  /\bper (?!cent)|\b(?:hourly|daily|weekly|monthly|yearly|annually)\b|\b(?:each|every) (?:second|minute|hour|day|week|month|year)\b/i

const isOfRate = ({ per, sentence }: Measured): boolean => per !== null || OF_RATE.test(sentence)

/**
 * How many tens one unit of a measure is of another's: 0 for metric tons and tonnes, 3 for kilotonnes and tonnes; null
 * for pounds and tonnes, and where units of two scales are told of rates, whose bases may be of two scales too: litres
 * [a day], cubic metres [a year].
 */
function tensBetween(a: Measured, b: Measured): number | null {
  if (a.kind !== 'measure' || b.kind !== 'measure' || a.unit === null || b.unit === null) return null
  if (a.unit === b.unit) return 0
  const [one, other] = [scaledUnit(a.unit), scaledUnit(b.unit)]
  if (one.base !== other.base) return null
  const tens = one.exponent - other.exponent
  return tens !== 0 && (isOfRate(a) || isOfRate(b)) ? null : tens
}

/** Whether two measures may be set beside each other: in one unit, or in units that differ in their scale alone. */
export function areOfOneDimension(a: Measured, b: Measured): boolean {
  return tensBetween(a, b) !== null
}

/** Whether the units of two measures differ in their scale alone: tonnes, [kt]; but no pounds. */
export function differInScale(a: Measured, b: Measured): boolean {
  return (tensBetween(a, b) ?? 0) !== 0
}

/** A measure in the unit of another that differs from it in scale alone, as 214.6 kilotonnes for 214,600 tonnes; else itself. */
function inUnitOf(observation: Observation, other: Measured): Observation {
  const tens = tensBetween(observation, other) ?? 0
  if (tens === 0) return observation
  const scaled = (value: number | null): number | null =>
    value === null ? null : Number((tens < 0 ? value / 10 ** -tens : value * 10 ** tens).toPrecision(DIGITS))
  const { value, low, high } = observation
  return { ...observation, unit: other.unit, value: scaled(value), low: scaled(low), high: scaled(high) }
}

/**
 * Two figures of two editions as numbers that may be set against each other: in the unit of the later edition. Only for
 * reckoning: `num` stays as the text has it, so that neither is shown.
 */
export function inOneUnit(from: Observation, to: Observation): [from: Observation, to: Observation] {
  return from.edition <= to.edition ? [inUnitOf(from, to), to] : [from, inUnitOf(to, from)]
}

/** Digits that a quotient keeps; beyond them stands binary noise. */
const DIGITS = 12
