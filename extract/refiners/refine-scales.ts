import type { Figure, Token } from '../model.ts'
import { SUBUNITS } from '../words/currencies.ts'
import { times } from '../numbers/atom.ts'
import { PERSON_NOUNS } from '../words/nouns.ts'
import { singularOf } from '../language/singular-of.ts'
import { findEntry } from '../language/word-entry.ts'
import { cuesOf } from '../words/cues-of.ts'
import { labelUnit } from './units/label-unit.ts'
import { type Refiner, UNCHANGED } from './refiner.ts'
import { wordSet } from '../words/word-set.ts'

/**
 * Gives a row's bare numbers the scale and the unit that the label, the head of the column or the heading states: 42.5
 * under "Revenue (£ million)" is £42.5 million; 42 pence is £0.42. A number in brackets in a cell of its own is negative.
 */
export const refineScales: Refiner = (figure, sentence, before) => {
  const { place, tokens } = sentence
  if (before.length > 0 && figure.rule.endsWith('-bracket'))
    return scaled(figure, scaleOfBefore(figure, before.at(-1), tokens))
  if (figure.kind === 'money' && isSubunit(figure, tokens)) return scaled(figure, 0.01)
  if (place.label === null || figure.form !== 'digits') return UNCHANGED
  const millions = millionsOfPersons(figure, place.label, tokens)
  if (millions !== null) return millions
  const signed =
    (place.cell || place.scale?.currency != null) &&
    isBracketed(
      figure,
      tokens.map(({ text }) => text),
    )
      ? scaled(figure, -1)
      : {}
  const { scale } = place
  if (scale === null || figure.kind !== 'count' || figure.head !== null || figure.rule.startsWith('digits-scaled'))
    return signed
  if (scale.percent) return { ...signed, kind: 'percent', unit: 'percent' }
  if (scale.unit !== null)
    return {
      ...scaled({ ...figure, ...signed }, scale.factor),
      kind: scale.unit.kind === 'duration' && OF_AGE.test(place.label) ? 'age' : scale.unit.kind,
      unit: scale.unit.name,
      per: scale.per,
    }
  // Personnel: [31.7] in a list of millions is what they cost
  if (scale.currency !== null && scale.per === null && isWhole(figure.value) && isNumberOf(place.label)) return signed
  // Earnings [per share] stand in plain money, whatever the scale of the statement
  const factor = scale.factor > 1 && /\bper share\b/i.test(place.label) ? 1 : scale.factor
  const value = scaled({ ...figure, ...signed }, factor)
  return scale.currency === null
    ? value
    : {
        ...value,
        kind: 'money',
        unit: scale.currency,
        per: scale.per,
        rule: factor <= 1 ? 'digits+money-heading' : 'digits-scaled+money-heading',
      }
}

/** Mean [age] (years) */
const OF_AGE = /\b(?:mean|median|average) age\b/i

/** Staff [costs], tenants' [deposits] are money, whoever stands beside them. */
const AMOUNTS = wordSet(`
  cost costs expense expenses pay wages salary salaries income revenue revenues fee fees benefits remuneration loans
  deposits pension pensions compensation contributions receivables payables advances grants sales profit loss tax
  assets liabilities funds
`)
/** [Individuals] 1,910, companies 705: who gave it; but members and donors may be counted */
const GIVERS: ReadonlySet<string> = new Set(['individuals', 'patrons', 'sponsors'])
const COUNTS: ReadonlySet<string> = new Set(['headcount', 'fte', 'ftes', 'days', 'hours', 'weeks', 'months'])

function isWhole(value: number | null): boolean {
  return value === null || Number.isInteger(value)
}

/**
 * Employees, Students enrolled, Number of stores: a row of a statement that counts, and is no money; but gifts [from
 * individuals] and [student] housing are money, whoever gives it and for whom.
 */
function isNumberOf(label: string): boolean {
  if (/^(?:(?:average|total) )?(?:number|no\.) of /i.test(label)) return true
  const words = wordsOf(label)
  if (words.some((word) => AMOUNTS.has(word))) return false
  if (words.some((word) => COUNTS.has(word))) return true
  const own = label.replace(/ ?\(.*/, '').split(/[^\p{L}]+/u)
  const end = own.findIndex((word) => WHOSE.has(word.toLowerCase()))
  return own.slice(0, end < 0 ? own.length : end).some((spelling, at) => {
    const word = spelling.toLowerCase()
    if (!PERSON_NOUNS.has(singularOf(word)) || GIVERS.has(word)) return false
    return endsName(own[at + 1]?.toLowerCase()) || (areSeveral(word) && isOnlyDescribed(own, at + 1))
  })
}

const areSeveral = (word: string): boolean => singularOf(word) !== word || COLLECTIVES.has(word)
const COLLECTIVES: ReadonlySet<string> = new Set(['staff', 'personnel'])

/** Employees [worldwide], students [undergraduate], employees [outside Europe], customers [Germany] */
function isOnlyDescribed(words: readonly string[], at: number): boolean {
  const spelling = words[at] ?? ''
  const { closed, adjective, ending } = findEntry(spelling, cuesOf(spelling))
  if (closed === 'adverb' || closed === 'preposition' || ending === 'adverb') return true
  // Staff [medical] insurance is no staff
  const isLast = (words[at + 1] ?? '') === ''
  const describes = adjective || ending === 'adjective' || ADJECTIVES_LIKE_NOUNS.has(spelling.toLowerCase())
  return isLast && (describes || isName(spelling, words[at - 1] ?? ''))
}

/** customers Germany; but Staff Canteen */
function isName(spelling: string, persons: string): boolean {
  return /^\p{Lu}.*(?<!ing)$/u.test(spelling) && !COLLECTIVES.has(persons.toLowerCase())
}

const ADJECTIVES_LIKE_NOUNS: ReadonlySet<string> = new Set(['female', 'male', 'undergraduate', 'postgraduate'])

const wordsOf = (label: string): string[] => label.toLowerCase().split(/[^\p{L}]+/u)

const WHOSE: ReadonlySet<string> = new Set(['from', 'to', 'of', 'for', 'by', 'with', 'on', 'per'])

/** Staff[, average], staff [employed], staff [numbers]: nothing else is named behind the persons. */
function endsName(next: string | undefined): boolean {
  return next === undefined || next === '' || BEHIND_PERSONS.has(next) || next.endsWith('ed') || WHOSE.has(next)
}

const BEHIND_PERSONS: ReadonlySet<string> = new Set(
  'number numbers total average at in and or full part equivalent equivalents'.split(' '),
)

/**
 * 12.4 [million] (11.9), 84.2 [cents] (77.9): by how much the number before a bracket stands for more than its digits,
 * unless the number in it is written with a scale or in full.
 */
function scaleOfBefore({ value, rule }: Figure, before: Figure | undefined, tokens: readonly Token[]): number {
  const digits = Number(tokens[before?.from ?? -1]?.text.replaceAll(',', ''))
  const whole = Math.abs(before?.value ?? 0)
  if (value === null || rule.startsWith('digits-scaled') || !(digits > 0) || whole === 0) return 1
  const scale = 10 ** Math.round(Math.log10(whole / digits))
  return Math.abs(Math.log10((Math.abs(value) * scale) / whole)) < FARTHEST ? scale : 1
}

/** Powers of ten between the figures of two years. */
const FARTHEST = 2

/** Subscribers: 1.42[m], number of shares: 212[m] are millions of what the row counts; but Depth: 1.42m is a length. */
function millionsOfPersons(
  figure: Figure,
  label: string,
  tokens: readonly Token[],
): (ReturnType<typeof scaled> & { kind: 'count'; unit: string; rule: string }) | null {
  const letter = tokens[figure.to]
  if (figure.kind !== 'measure' || letter?.text !== 'm' || !letter.glued) return null
  const unit = labelUnit(label, [])
  return unit === null || (!PERSON_NOUNS.has(unit) && !COUNTED_IN_MILLIONS.has(unit))
    ? null
    : { ...scaled(figure, MILLION), kind: 'count', unit, rule: 'digits-scaled+count' }
}

const COUNTED_IN_MILLIONS = wordSet(`
  share item visit view download ticket trip journey call copy vehicle household order transaction parcel account meal
`)
const MILLION = 1e6

/** 42 [pence] is £0.42; of two numbers the first has the unit of the second: from [14.2] to 15.1 cents. */
function isSubunit({ to, phrase, rule }: Figure, tokens: readonly Token[]): boolean {
  const end = rule.endsWith('-shared') ? to + LONGEST_SHARED : phrase.to
  for (let at = to; at < end; at++) if (SUBUNITS.has(tokens[at]?.lower ?? '')) return true
  return false
}

/** The joint, the second number and its unit. */
const LONGEST_SHARED = 3

function scaled(
  { value, low, high }: Pick<Figure, 'value' | 'low' | 'high'>,
  factor: number,
): Pick<Figure, 'value' | 'low' | 'high'> {
  const by = (number: number | null): number | null => (number === null ? null : times(number, factor))
  return factor < 0
    ? { value: by(value), low: by(high), high: by(low) }
    : { value: by(value), low: by(low), high: by(high) }
}

/** ([12.5]), and nothing else in the cell but a sign of money or a percent sign */
function isBracketed({ from, to }: Figure, words: readonly string[]): boolean {
  return words.length <= 5 && words[0] === '(' && words.at(-1) === ')' && from >= 1 && to <= words.length - 1
}
