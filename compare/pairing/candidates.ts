import { QUANTA } from '../context/weighted-words.ts'
import { eachNearest, type Search } from './nearest.ts'
import { ENOUGH, likeness, type Likeness } from '../likeness/likeness.ts'
import type { Figure } from '../figures/figure.ts'
import { inOtherRow } from '../likeness/sentence-likeness.ts'
import { unitLikeness } from '../likeness/unit-likeness.ts'
import { digitsOf, FEW_DIGITS, MANY_DIGITS, ofFewByValue, pairKey } from './same-numbers.ts'
import type { Lexicon } from '../words/lexicon.ts'

/** Two figures that may be one thing. */
export interface Candidate {
  earlier: Figure
  later: Figure
  likeness: Likeness
}

/** In the other edition, where wording changes. */
const ACROSS: Search = { most: 8, near: 0.2 * QUANTA }

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
/** A number of many digits is never told again by chance: what each digit of it adds, and all of them at most. */
const TOLD_BESIDE_IF_LONG = { digit: 0.1, most: 0.5 }
/** So many digits tell the thing, whatever it is called: [171,204] attendances, then 179,850 patients, against 171,204. */
const DIGITS_OF_ONE_THING = 6
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

/** By value the earlier figures that the later edition may look back to. */
function byValue(earlier: readonly Figure[], past: Past): ReadonlyMap<number, readonly Figure[]> {
  return past.size === 0 ? new Map() : ofFewByValue(earlier)
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
      (digits >= DIGITS_OF_ONE_THING || unitLikeness(figure, base) >= ITS_UNIT || isOfMetric(figure, base)),
  )
  if (!told) return 0
  if (digits < FEW_DIGITS) return TOLD_BESIDE_IF_SHORT
  const { digit, most } = TOLD_BESIDE_IF_LONG
  return digits < MANY_DIGITS ? TOLD_BESIDE : Math.min(most, digit * digits)
}

/** 41 cases investigated in the one edition, and 44 investigations (41 the year before) in the other */
function isOfMetric({ observation: a }: Figure, { observation: b }: Figure): boolean {
  return a.metric !== null && a.metric === b.metric
}

/** The labels that both editions have: such a row is paired with itself or with nothing. */
function keptRows(earlier: readonly Figure[], later: readonly Figure[]): ReadonlySet<string | null> {
  const before = new Set(earlier.map(rowOf))
  return new Set(later.map(rowOf).filter((row) => row !== null && before.has(row)))
}

function rowOf({ label }: Figure): string | null {
  return label && label.key
}
