import { assign } from './assign.ts'
import { candidates } from './candidates.ts'
import { likeness, type Likeness } from './likeness.ts'
import type { Figure } from './normalise.ts'

/** What two editions say about one thing. One side is null where only one of them states it. */
export interface Pair {
  earlier: Figure | null
  later: Figure | null
  likeness: Likeness | null
}

/**
 * Pairs the figures of two editions: candidates by shared wording, then the assignment whose likeness adds up to the most.
 * @returns every figure of both, once; pairs first
 */
export function pair(earlier: readonly Figure[], later: readonly Figure[]): Pair[] {
  const scored = candidates(earlier, later)
  const byKey = new Map(scored.map((candidate) => [`${candidate.earlier.index} ${candidate.later.index}`, candidate]))
  const edges = scored.map((candidate) => ({
    row: candidate.earlier.index,
    column: candidate.later.index,
    worth: candidate.likeness.score,
  }))
  const pairs: Pair[] = []
  const paired = new Set<Figure>()
  for (const { row, column } of assign(edges)) {
    const chosen = byKey.get(`${row} ${column}`)
    if (!chosen) continue
    pairs.push(chosen)
    paired.add(chosen.earlier).add(chosen.later)
  }
  for (const figure of earlier) if (!paired.has(figure)) pairs.push({ earlier: figure, later: null, likeness: null })
  for (const figure of later) if (!paired.has(figure)) pairs.push({ earlier: null, later: figure, likeness: null })
  return pairs
}

/** Pairs every figure of a document with itself. */
export function pairWithItself(figures: readonly Figure[], same: readonly Figure[]): Pair[] {
  return figures.map((figure, at) => {
    const other = same[at] ?? null
    return { earlier: figure, later: other, likeness: other && likeness(figure, other, true) }
  })
}
