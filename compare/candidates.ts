import { QUANTA } from './figure-context.ts'
import { eachNearest, type Search } from './nearest.ts'
import { ENOUGH, likeness, type Likeness } from './likeness.ts'
import type { Figure } from './normalise.ts'
import { inOtherRow } from './sentence-likeness.ts'
import type { Lexicon } from './words/lexicon.ts'

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

/**
 * What it adds that the later figure stands beside the earlier one, told again: [18,640] complaints, then a row of 18,640 and
 * 20,115.
 */
const TOLD_BESIDE = 0.25
/** A number that is told again by chance has few digits. */
const FEWEST_DIGITS = 3

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
  eachNearest({ from: earlier, to: later }, ACROSS, words, (a, b) => {
    if (inOtherRow(a, b) && (kept.has(rowOf(a)) || kept.has(rowOf(b)))) return
    const more = isToldBeside(a, past.get(b)) ? TOLD_BESIDE : 0
    const scored = likeness(a, b, false, ENOUGH - more)
    if (scored)
      found.push({ earlier: a, later: b, likeness: more === 0 ? scored : { ...scored, score: scored.score + more } })
  })
  return found
}

/** Whether the later edition looks back from its figure to the very number, of the same unit, that the earlier one gave. */
function isToldBeside({ observation: { value, bound, unit } }: Figure, bases: readonly Figure[] = []): boolean {
  if (bases.length === 0 || value === null || bound !== '=' || digitsOf(value) < FEWEST_DIGITS) return false
  return bases.some(({ observation: told }) => told.value === value && told.bound === bound && told.unit === unit)
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
  eachNearest({ from: figures, to: figures }, WITHIN, words, (a, b) => {
    const scored = a.index < b.index ? likeness(a, b, true, ENOUGH) : null
    if (!scored) return
    add(a, b, scored)
    add(b, a, scored)
  })
  return found
}
