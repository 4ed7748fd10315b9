import { assign } from './assign.ts'
import { candidates, type Candidate } from './candidates.ts'
import { ENOUGH, likeness, type Likeness } from './likeness.ts'
import type { Figure } from './normalise.ts'
import type { Lexicon } from './words/lexicon.ts'

/** What two editions say about one thing. One side is null where only one of them states it. */
export interface Pair {
  earlier: Figure | null
  later: Figure | null
  likeness: Likeness | null
  /** For a lone figure: what the other edition says of the same thing for another length of time. */
  otherLength: Figure | null
}

/** What a pair is worth by itself, beside how far it is above enough: one sure pair counts more than two doubtful ones. */
const A_PAIR = 0.02

/**
 * Pairs the figures of two editions: candidates by shared wording, then the assignment whose likeness adds up to the most.
 * @returns every figure of both, once; pairs first
 */
export function pair(earlier: readonly Figure[], later: readonly Figure[], words: Lexicon): Pair[] {
  const scored = candidates(earlier, later, words)
  const byKey = new Map(scored.map((candidate) => [`${candidate.earlier.index} ${candidate.later.index}`, candidate]))
  const edges = scored.map((candidate) => ({
    row: candidate.earlier.index,
    column: candidate.later.index,
    worth: candidate.likeness.score - ENOUGH + A_PAIR,
  }))
  const pairs: Pair[] = []
  const paired = new Set<Figure>()
  for (const { row, column } of assign(edges)) {
    const chosen = byKey.get(`${row} ${column}`)
    if (!chosen) continue
    pairs.push({ ...chosen, otherLength: null })
    paired.add(chosen.earlier).add(chosen.later)
  }
  const otherLengths = ofOtherLength(scored)
  const lone = (figure: Figure) => ({ likeness: null, otherLength: otherLengths.get(figure) ?? null })
  for (const figure of earlier) if (!paired.has(figure)) pairs.push({ earlier: figure, later: null, ...lone(figure) })
  for (const figure of later) if (!paired.has(figure)) pairs.push({ earlier: null, later: figure, ...lone(figure) })
  return pairs
}

/** A multi-year total is no yearly figure, but worth a word where the year is not told. */
function ofOtherLength(scored: readonly Candidate[]): Map<Figure, Figure> {
  const found = new Map<Figure, Figure>()
  for (const {
    earlier,
    later,
    likeness: { obstacle },
  } of scored) {
    if (obstacle !== 'period-length') continue
    if (!found.has(earlier)) found.set(earlier, later)
    if (!found.has(later)) found.set(later, earlier)
  }
  return found
}

/** Pairs every figure of a document with itself. */
export function pairWithItself(figures: readonly Figure[], same: readonly Figure[]): Pair[] {
  return figures.map((figure, at) => {
    const other = same[at] ?? null
    return { earlier: figure, later: other, likeness: other && likeness(figure, other, true), otherLength: null }
  })
}
