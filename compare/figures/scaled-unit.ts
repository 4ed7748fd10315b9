import type { Observation } from '../../schemas/observation.ts'

/** A unit of measure as so many tens of another: [kilotonne] is 10⁹ grams. */
interface ScaledUnit {
  base: string
  exponent: number
}

const EXPONENTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    nano: -9,
    micro: -6,
    milli: -3,
    centi: -2,
    deci: -1,
    hecto: 2,
    kilo: 3,
    mega: 6,
    giga: 9,
    tera: 12,
    peta: 15,
    thousand: 3,
    million: 6,
    billion: 9,
    trillion: 12,
  }),
)
const UNIT =
  /^(?:(thousand|million|billion|trillion) )?(?:(square|cubic) )?(nano|micro|milli|centi|deci|hecto|kilo|mega|giga|tera|peta)?(.+)$/
const POWERS: ReadonlyMap<string, number> = new Map([
  ['square', 2],
  ['cubic', 3],
])
/** Units with names of their own, by those that they are made of. */
const NAMED: ReadonlyMap<string, ScaledUnit> = new Map([
  ['tonne', { base: 'gram', exponent: 6 }],
  ['hectare', { base: 'square meter', exponent: 4 }],
  ['cubic meter', { base: 'liter', exponent: 3 }],
])

const known = new Map<string, ScaledUnit>()

/** Remembered: a report measures in few units. */
function scaledUnit(unit: string): ScaledUnit {
  const found = known.get(unit)
  if (found !== undefined) return found
  const read = readUnit(unit.replace(/(met|lit)re$/, '$1er'))
  known.set(unit, read)
  return read
}

function readUnit(unit: string): ScaledUnit {
  const [, scale = '', power = '', prefix = '', name = unit] = UNIT.exec(unit) ?? []
  const whole = power === '' ? name : `${power} ${name}`
  const { base, exponent } = NAMED.get(whole) ?? { base: whole, exponent: 0 }
  const prefixed = (EXPONENTS.get(prefix) ?? 0) * (POWERS.get(power) ?? 1)
  return { base, exponent: exponent + prefixed + (EXPONENTS.get(scale) ?? 0) }
}

type Measured = Pick<Observation, 'kind' | 'unit'>

/** Whether two measures are in units of one dimension that differ in their scale alone: tonnes, [kt]; but no pounds. */
export function differInScale(a: Measured, b: Measured): boolean {
  if (a.kind !== 'measure' || b.kind !== 'measure' || a.unit === b.unit || a.unit === null || b.unit === null)
    return false
  return scaledUnit(a.unit).base === scaledUnit(b.unit).base
}

/** A measure in the unit of another that differs from it in scale alone, as 214.6 kilotonnes for 214,600 tonnes; else itself. */
function inUnitOf(observation: Observation, other: Measured): Observation {
  if (!differInScale(observation, other)) return observation
  const exponent = scaledUnit(observation.unit ?? '').exponent - scaledUnit(other.unit ?? '').exponent
  const scaled = (value: number | null): number | null =>
    value === null
      ? null
      : Number((exponent < 0 ? value / 10 ** -exponent : value * 10 ** exponent).toPrecision(DIGITS))
  const { value, low, high } = observation
  return { ...observation, unit: other.unit, value: scaled(value), low: scaled(low), high: scaled(high) }
}

/** Two figures of two editions as they may be set against each other: in the unit of the later edition. */
export function inOneUnit(from: Observation, to: Observation): [from: Observation, to: Observation] {
  return from.edition <= to.edition ? [inUnitOf(from, to), to] : [from, inUnitOf(to, from)]
}

/** Digits that a quotient keeps; beyond them stands binary noise. */
const DIGITS = 12
