import { likeness, type Likeness } from '../likeness/likeness.ts'
import type { Figure } from '../figures/figure.ts'
import { areContrasted, type Stem } from '../words/synonyms.ts'

/** Two figures that only their place tells to be one thing. */
export interface LeftOver {
  earlier: Figure
  later: Figure
  likeness: Likeness
}

/** Below what wording alone needs (`ENOUGH`): the heading and that nothing else is left carry the rest. */
const ENOUGH_IF_LAST = 0.3

/**
 * Pairs what the wording alone left over: under one heading each edition has just one figure of a unit that is not
 * paired, and nothing in the wording speaks against it: [Thirty-one banks] were members, 29 [banks] belonged to it.
 * @param earlier figures of the earlier edition that no pair has
 * @param later those of the later one
 */
export function leftOver(earlier: readonly Figure[], later: readonly Figure[]): LeftOver[] {
  const others = lastOf(later)
  const found: LeftOver[] = []
  for (const [place, figure] of lastOf(earlier)) {
    const other = others.get(place)
    if (!figure || !other) continue
    const scored = likeness(figure, other, false, ENOUGH_IF_LAST)
    if (scored && mayBeOne(scored, figure, other)) found.push({ earlier: figure, later: other, likeness: scored })
  }
  return found
}

function mayBeOne({ unit, event, context, obstacle, scope }: Likeness, earlier: Figure, later: Figure): boolean {
  if (unit !== 1 || obstacle !== null || scope !== 'same') return false
  return event > 0 || (context >= ALIKE && mayHappenAlike(earlier.event, later.event))
}

/** How alike the rest of the wording must be where each edition has a verb of its own. */
const ALIKE = 0.5

/** [helped] 96 journalists, [backed] 121: two verbs may tell one thing, but not [charged] and [acquitted]. */
function mayHappenAlike(a: Stem | null, b: Stem | null): boolean {
  return a !== null && b !== null && !areContrasted(a, b)
}

/** By place the only figure there; null where there are more. */
function lastOf(figures: readonly Figure[]): Map<string, Figure | null> {
  const found = new Map<string, Figure | null>()
  for (const figure of figures) found.set(figure.place, found.has(figure.place) ? null : figure)
  return found
}
