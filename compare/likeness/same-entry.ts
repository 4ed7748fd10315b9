import { TELLS_ENTRY } from '../context/rare-words.ts'
import type { Figure } from '../figures/figure.ts'
import { weightOf } from '../context/weighted-words.ts'
import { sharedWeight } from './context-likeness.ts'
import { UNSURE } from './wording-likeness.ts'

/**
 * Whether nothing tells that two figures of crowded editions are of one entry: where each counts the same things over
 * and over, "[12] ferns from Florida" of one donor and of another are worded alike, and only rare words, such as names,
 * say whose they are. Of one donor the birds of one year are not the fishes of the next.
 */
export function mayBeOtherEntries(earlier: Figure, later: Figure, unit: number): boolean {
  if (earlier.crowd === 0 || later.crowd === 0) return false
  if (unit <= UNSURE) return true
  if (unit === 1 && !earlier.isOneOfMany && !later.isOneOfMany) return false
  let shared = sharedWeight(earlier.rare, later.rare)
  if (shared < TELLS_ENTRY) return true
  for (const word of new Set([...earlier.unitWords, ...later.unitWords, ...earlier.eventWords, ...later.eventWords]))
    shared -= Math.min(weightOf(word, earlier.rare), weightOf(word, later.rare))
  return shared < TELLS_ENTRY
}

/** The same where their rare words tell it, whatever they count: most of so many figures are left at that. */
export function areOtherEntriesOfMany(earlier: Figure, later: Figure): boolean {
  if (earlier.crowd === 0 || later.crowd === 0 || !(earlier.isOneOfMany || later.isOneOfMany)) return false
  return sharedWeight(earlier.rare, later.rare) < TELLS_ENTRY
}
