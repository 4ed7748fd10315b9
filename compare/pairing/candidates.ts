import { QUANTA } from '../context/weighted-words.ts'
import { eachNearest, type Search } from './nearest.ts'
import { ENOUGH, likeness, type Likeness } from '../likeness/likeness.ts'
import type { Figure } from '../figures/figure.ts'
import { inOtherRow } from '../likeness/sentence-likeness.ts'
import { unitLikeness } from '../likeness/unit-likeness.ts'
import { areContrasted } from '../words/synonyms.ts'
import type { Lexicon } from '../words/lexicon.ts'

/** Two figures that may be one thing. */
export interface Candidate {
  earlier: Figure
  later: Figure
  likeness: Likeness
}

/** In the other edition, where wording changes. */
const ACROSS: Search = { most: 8, near: 0.2 * QUANTA }
/** Within an edition: what is told twice has its thing or its event in common. */
const WITHIN: Search = { most: 4, near: 0.5 * QUANTA }

/** By figure those of the same edition that tell its thing for an earlier time. */
export type Past = ReadonlyMap<Figure, readonly Figure[]>

const NO_PAST: Past = new Map()
const NONE: readonly Figure[] = []

/**
 * What it adds that the later figure stands beside the earlier one, told again: [18,640] complaints, then a row of
 * 18,640 and 20,115.
 */
const TOLD_BESIDE = 0.25
/** A number that is told again by chance has few digits: of two digits it adds less, of one nothing. */
const TOLD_BESIDE_IF_SHORT = 0.2
/** A number of many digits is never told again by chance. */
const TOLD_BESIDE_IF_LONG = 0.4
const MANY_DIGITS = 4
const FEW_DIGITS = 3
/** How alike the units must be: [46] nature reserves, then 47 reserves (46 in 2022). */
const ITS_UNIT = 0.8

/**
 * Finds the pairs of figures worth scoring, by the words they share, and scores them.
 * @param past by later figure those by which its edition looks back from it, which may be told in the earlier one
 * @returns candidates that score enough, in text order
 */
export function candidates(
  earlier: readonly Figure[],
  later: readonly Figure[],
  words: Lexicon,
  past: Past = NO_PAST,
): Candidate[] {
  const found: Candidate[] = []
  const kept = keptRows(earlier, later)
  const told = byValue(earlier, past)
  const seen = new Set<string>()
  const consider = (a: Figure, b: Figure): void => {
    if (inOtherRow(a, b) && (kept.has(rowOf(a)) || kept.has(rowOf(b)))) return
    const bases = past.get(b)
    if (bases) seen.add(pairKey(a, b))
    const more = bases ? toldBeside(a, bases) : 0
    const scored = likeness(a, b, false, ENOUGH - more)
    if (scored)
      found.push({ earlier: a, later: b, likeness: more === 0 ? scored : { ...scored, score: scored.score + more } })
  }
  eachNearest({ from: earlier, to: later }, ACROSS, words, consider)
  // Those whose wording has nothing in common but the number: an income of £2.31 million, then "received 2.58, up from
  // 2.31"
  for (const b of later) {
    for (const { observation } of past.get(b) ?? NONE)
      for (const a of told.get(observation.value ?? Number.NaN) ?? NONE) if (!seen.has(pairKey(a, b))) consider(a, b)
  }
  return found
}

const pairKey = (a: Figure, b: Figure): string => `${a.index} ${b.index}`

/** A number that more figures of an edition have in common leads to none of them. */
const MOST_OF_VALUE = 8

/** By value the earlier figures that the later edition may look back to. */
function byValue(earlier: readonly Figure[], past: Past): ReadonlyMap<number, readonly Figure[]> {
  return past.size === 0 ? new Map() : ofFewByValue(earlier)
}

/** By value the figures that have it, where they are few. */
function ofFewByValue(figures: readonly Figure[]): ReadonlyMap<number, readonly Figure[]> {
  const found = new Map<number, Figure[]>()
  for (const figure of figures) {
    const { value } = figure.observation
    if (value === null) continue
    const known = found.get(value)
    if (known) known.push(figure)
    else found.set(value, [figure])
  }
  for (const [value, few] of found) if (few.length > MOST_OF_VALUE) found.delete(value)
  return found
}

/**
 * What it adds where the later edition looks back from its figure to the very number, of such a unit, that the earlier
 * one gave.
 */
function toldBeside(figure: Figure, bases: readonly Figure[]): number {
  const { value, bound, kind } = figure.observation
  if (value === null || bound !== '=') return 0
  const digits = digitsOf(value)
  if (digits < 2) return 0
  const told = bases.some(
    (base) =>
      base.observation.value === value &&
      base.observation.bound === bound &&
      base.observation.kind === kind &&
      (unitLikeness(figure, base) >= ITS_UNIT || isOfMetric(figure, base)),
  )
  if (!told) return 0
  if (digits < FEW_DIGITS) return TOLD_BESIDE_IF_SHORT
  return digits < MANY_DIGITS ? TOLD_BESIDE : TOLD_BESIDE_IF_LONG
}

/** 41 cases investigated in the one edition, and 44 investigations (41 the year before) in the other */
function isOfMetric({ observation: a }: Figure, { observation: b }: Figure): boolean {
  return a.metric !== null && a.metric === b.metric
}

/** Digits of a number but for the zeros at its end. */
function digitsOf(value: number): number {
  return String(Math.abs(value)).replace('.', '').replace(/0+$/, '').length
}

/** The labels that both editions have: such a row is paired with itself or with nothing. */
function keptRows(earlier: readonly Figure[], later: readonly Figure[]): ReadonlySet<string | null> {
  const before = new Set(earlier.map(rowOf))
  return new Set(later.map(rowOf).filter((row) => row !== null && before.has(row)))
}

function rowOf({ label }: Figure): string | null {
  return label && label.key
}

/** By figure the others of its edition that may be the same thing. */
export type Kin = ReadonlyMap<Figure, readonly { figure: Figure; likeness: Likeness }[]>

/**
 * Finds for each figure of one edition the others that may be the same thing, at whatever time.
 * @returns by figure, in both directions
 */
export function kin(figures: readonly Figure[], words: Lexicon): Kin {
  const found = new Map<Figure, { figure: Figure; likeness: Likeness }[]>()
  const add = (figure: Figure, other: Figure, scored: Likeness): void => {
    const known = found.get(figure)
    if (known) known.push({ figure: other, likeness: scored })
    else found.set(figure, [{ figure: other, likeness: scored }])
  }
  const seen = new Set<string>()
  const consider = (a: Figure, b: Figure): void => {
    if (a.index >= b.index) return
    const again = isSameNumber(a, b)
    if (again && seen.has(pairKey(a, b))) return
    if (again) seen.add(pairKey(a, b))
    const scored = likeness(a, b, true, again && isRowBesideProse(a, b) ? -Infinity : ENOUGH)
    if (!scored || (scored.score < ENOUGH && !isSaidAlike(scored) && !(again && isToldInRow(a, b, scored)))) return
    const enough = { ...scored, score: Math.max(scored.score, ENOUGH) }
    add(a, b, enough)
    add(b, a, enough)
  }
  eachNearest({ from: figures, to: figures }, WITHIN, words, consider)
  // Where other columns of the row are nearer to the prose by their wording
  for (const few of ofFewByValue(figures.filter(isLongNumber)).values())
    for (const a of few) for (const b of few) consider(a, b)
  return found
}

/** A long number, told twice. */
function isSameNumber(a: Figure, b: Figure): boolean {
  return a.observation.value === b.observation.value && isLongNumber(a) && isLongNumber(b)
}

/** Passengers carried: [8.12 million]; passenger numbers slipped to [8.12 million]. */
function isRowBesideProse(a: Figure, b: Figure): boolean {
  return (a.label === null) !== (b.label === null)
}

/**
 * Missions flown: [5,034], and they completed [5,034] missions: the same long number of the same things, in a row and in
 * prose, unless one was received and the other closed.
 */
function isToldInRow(a: Figure, b: Figure, { unit, scope }: Likeness): boolean {
  if (!isRowBesideProse(a, b) || unit < 1 || scope !== 'same' || digitsOf(a.observation.value ?? 0) < MANY_DIGITS)
    return false
  return a.event === null || b.event === null || !areContrasted(a.event, b.event)
}

/** Complaints received and complaints closed stay two things even in a year in which both were 1,204. */
function isSaidAlike({ unit, event, scope }: Likeness): boolean {
  return unit === 1 && event > 0 && scope === 'same'
}

/** A number that is told again by chance has fewer digits. */
function isLongNumber({ observation: { value, bound } }: Figure): boolean {
  return value !== null && bound === '=' && digitsOf(value) >= FEW_DIGITS
}
