import { readNounPhrase } from '../language/noun-phrase.ts'
import { isPlural } from '../language/singular-of.ts'
import { tokenBefore } from '../language/token-before.ts'
import type { Token } from '../model.ts'
import { behindArticle } from '../numbers/percent-end.ts'
import { PART_OF_UNIT } from '../numbers/read-part-of-scale.ts'
import { CAPITAL_MEASURES, MEASURES, POWERS } from '../words/nouns.ts'
import { wordSet } from '../words/word-set.ts'
import type { KindReader } from './kind-reader.ts'
import { massSign } from './measures/mass-sign.ts'
import { isOtherSense } from './measures/other-sense.ts'
import { readPer } from './read-per.ts'

/** Lengths, areas, weights, power: 60 miles, 1,200-square-foot, 2.4 liters, 580,367 sq km, 30 degrees. */
export const readMeasure: KindReader = ({ from, to, form, rule }, { tokens }) => {
  if (form === 'zero') return null
  const known = form === 'digits' ? unitOfScale(tokens, from, to) : null
  if (known !== null)
    return { kind: 'measure', unit: known, of: null, per: null, head: null, from, to, rule: 'measure-of-scale' }
  if (tokens[to - 1]?.lower.endsWith('fold') === true)
    return { kind: 'measure', unit: 'fold', of: null, per: null, head: null, from, to, rule: 'measure-fold' }
  let at = to
  if (tokens[at]?.text === '-') at += 1
  else if (rule === PART_OF_UNIT) at = behindArticle(tokens, at)
  // increased 2.5-[fold]
  if (at > to && tokens[at]?.lower === 'fold')
    return { kind: 'measure', unit: 'fold', of: null, per: null, head: null, from, to: at + 1, rule: 'measure-fold' }
  if (tokens[at]?.lower === 'of' && form === 'vague') at += 1
  const measure = measureAt(tokens, at)
  if (measure === null || isCompound(tokens, at, measure.to)) return null
  const per = readPer(tokens, measure.to)
  const ofWhat =
    per === null && tokens[measure.to]?.lower === 'of' ? readNounPhrase(tokens, measure.to + 1, false) : null
  return {
    kind: 'measure',
    unit: measure.unit,
    of: null,
    // 438 kilograms of waste [per head]
    per: (per ?? (ofWhat === null ? null : readPer(tokens, ofWhat.to)))?.per ?? null,
    head: measure.to - 1,
    from,
    to: per?.to ?? measure.to,
    rule: 'measure',
  }
}

/** What stands before the number, or in the sentence, says its unit: [magnitude] 6.1, a [6-foot-]5 guard, 39[C]. */
function unitOfScale(tokens: readonly Token[], from: number, to: number): string | null {
  const [unit, before] = [tokenBefore(tokens, from - 1), tokenBefore(tokens, from)]
  const of = before?.lower === 'of' || before?.text === '-'
  if (before?.lower === 'magnitude' || (of && unit?.lower === 'magnitude')) return 'magnitude'
  if (before?.text === '-' && before.glued && FEET.has(unit?.lower ?? '') && tokens[from - 3]?.text === '-')
    return 'inch'
  return isTemperature(tokens, from, to) ? 'degree' : null
}

const FEET: ReadonlySet<string> = new Set(['foot', 'feet', 'ft'])

/** a [temperature] of 39C, the mercury fell to -12C: a letter grown together with the number, and a word of warmth near */
function isTemperature(tokens: readonly Token[], from: number, to: number): boolean {
  const letter = tokens[to]
  if (letter?.glued !== true || (letter.text !== 'C' && letter.text !== 'F')) return false
  const before = tokens[from - 1]
  // served cold drinks in aisle [12C]: the name of a place
  if (/^(?:noun|name)$/.test(before?.tag ?? '') && !WARMTH.has(before?.lemma ?? '')) return false
  // stored at [minus] 70C
  if (tokens[from]?.lower === 'minus') return true
  return tokens
    .slice(Math.max(0, to - WARMTH_REACH), to + WARMTH_REACH)
    .some(
      ({ lemma, lower }, at, near) =>
        WARMTH.has(lemma) || WARMTH.has(lower) || (HIGH_LOW.has(lemma) && near[at + 1]?.lower === 'of'),
    )
}

const WARMTH_REACH = 14
const WARMTH: ReadonlySet<string> = wordSet(`
  temperature heat heatwave warm warmer warmest warming cold colder coldest hot hotter hottest cool cooler mercury
  thermometer weather freeze frost fever boil oven chill celsius fahrenheit
`)
/** a [high of] 39C; but at high pressure */
const HIGH_LOW: ReadonlySet<string> = new Set(['high', 'low'])

/** 11 [barrel bombs]: the singular of a measure before a plural is no measure. */
function isCompound(tokens: readonly Token[], at: number, to: number): boolean {
  const next = tokens[to]
  const word = tokens[at]?.lower ?? ''
  return (
    word.length > 3 &&
    to === at + 1 &&
    tokens[at - 1]?.text !== '-' &&
    !isPlural(word) &&
    next?.tag === 'noun' &&
    next.entry.plural
  )
}

function measureAt(tokens: readonly Token[], at: number): { unit: string; to: number } | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.text === '°') return { unit: 'degree', to: /^[CF]$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1 }
  if (token.lower === 'bp' || token.lower === 'bps') return { unit: 'basis point', to: at + 1 }
  if (token.lower === 'basis' && /^points?$/.test(tokens[at + 1]?.lower ?? ''))
    return { unit: 'basis point', to: at + 2 }
  const sign = massSign(tokens, at)
  if (sign !== null) return sign
  // 40 [metric tonnes]
  const mass = tokens[at + 1]?.entry.singular ?? ''
  if (KINDS_OF_TON.has(token.lower) && TONS.has(mass)) return { unit: `${token.lower} ${mass}`, to: at + 2 }
  // 12 [nautical miles]
  if (token.lower === 'nautical' && mass === 'mile') return { unit: 'nautical mile', to: at + 2 }
  const joined =
    tokens[at + 1]?.text === '-'
      ? JOINED_UNITS.get(`${token.entry.singular} ${tokens[at + 2]?.entry.singular ?? ''}`)
      : undefined
  if (joined !== undefined) return { unit: joined, to: at + 3 }
  // 5.8-[magnitude]; but 12 of that magnitude
  if (token.lower === 'magnitude' && tokens[at - 1]?.text === '-') return { unit: 'magnitude', to: at + 1 }
  // a 12.2[MP] camera; but 12 MPs
  if (token.text === 'MP' && token.glued) return { unit: 'megapixel', to: at + 1 }
  // 320 [Nm] of torque
  if (token.text === 'Nm') return { unit: 'newton meter', to: at + 1 }
  const word = token.entry.singular
  // 12 [Mm³] of gas
  if (token.text === 'Mm')
    return powerBehind(tokens, at) === 'cubic' ? { unit: 'million cubic meter', to: at + 2 } : null
  const name = CAPITAL_MEASURES.get(token.text) ?? MEASURES.get(token.lower) ?? MEASURES.get(word)
  if (name === undefined || isOtherSense(name, tokens, at)) return null
  if (name === 'square' || name === 'cubic') {
    const next = at + 1 + (tokens[at + 1]?.text === '-' || tokens[at + 1]?.text === '.' ? 1 : 0)
    const base = MEASURES.get(tokens[next]?.lower ?? '') ?? MEASURES.get(tokens[next]?.entry.singular ?? '')
    return base === undefined ? null : { unit: `${name} ${base}`, to: next + 1 }
  }
  // Short names that are words too (m, g, l, t, in, mi) hold only glued to the number or before a break.
  if (/^(?:in|m|g|l|t|mi|ha|cm|mm|ft|yd|knot|pound)$/.test(token.lower) && !isMeasureHere(tokens, at)) return null
  // 20 gigawatt[-hours], 4 kilowatt [hours]
  const hour = name.endsWith('watt') ? at + (tokens[at + 1]?.text === '-' ? 2 : 1) : at
  if (tokens[hour]?.entry.singular === 'hour') return { unit: `${name} hour`, to: hour + 1 }
  const power = powerBehind(tokens, at)
  return power === undefined ? { unit: name, to: at + 1 } : { unit: `${power} ${name}`, to: at + 2 }
}

/** Units of two words that a hyphen joins: 273 [lb-ft], four [light-years]. */
const JOINED_UNITS: ReadonlyMap<string, string> = new Map([
  ['lb ft', 'pound-foot'],
  ['lb foot', 'pound-foot'],
  ['pound foot', 'pound-foot'],
  ['light year', 'light-year'],
  ['kilowatt hour', 'kilowatt hour'],
  ['megawatt hour', 'megawatt hour'],
  ['gigawatt hour', 'gigawatt hour'],
  ['terawatt hour', 'terawatt hour'],
])

const KINDS_OF_TON: ReadonlySet<string> = new Set(['metric', 'short', 'long', 'gross', 'net', 'deadweight', 'dry'])
const TONS: ReadonlySet<string> = new Set(['ton', 'tonne'])

/** 61 million m[3], 40 km[²] */
function powerBehind(tokens: readonly Token[], at: number): string | undefined {
  const [token, digit] = [tokens[at], tokens[at + 1]]
  return digit?.glued === true && LENGTHS.has(token?.lower ?? '') ? POWERS.get(digit.text) : undefined
}

const LENGTHS: ReadonlySet<string> = new Set(['m', 'km', 'cm', 'mm', 'ft'])

function isMeasureHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  // 5ft 10[in] tall, 3[in] of rain
  if (token?.lower === 'in')
    return token.glued && (next === undefined || next.shape === 'mark' || EXTENDED.has(next.lower))
  return token !== undefined && (token.text === token.lower || token.lower === 'ft')
}

const EXTENDED: ReadonlySet<string> = new Set('tall high wide long deep thick across of'.split(' '))
