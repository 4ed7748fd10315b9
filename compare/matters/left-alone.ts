import type { Figure } from '../figures/figure.ts'
import type { Matter } from './fold.ts'

/** What either edition counts, or what happened in it, that nothing of the other stands beside. */
export interface LeftAlone {
  earlier: ReadonlySet<string>
  later: ReadonlySet<string>
}

/**
 * Gathers of either edition the things and events of which figures are left alone: where the other has lost 14 [clinics]
 * [opened], and this one has a new number of clinics, the two may be one thing that was not recognised.
 */
export function leftAlone(matters: readonly Matter[]): LeftAlone {
  const [earlier, later] = [new Set<string>(), new Set<string>()]
  for (const matter of matters) {
    if (matter.later.length === 0)
      for (const figure of matter.earlier) for (const kind of kindsOf(figure)) earlier.add(kind)
    if (matter.earlier.length === 0)
      for (const figure of matter.later) for (const kind of kindsOf(figure)) later.add(kind)
  }
  return { earlier, later }
}

/** Whether figures that count such things, or to which the same happened, are left alone. */
export function isOfKindAlone(figure: Figure, alone: ReadonlySet<string>): boolean {
  return alone.size > 0 && kindsOf(figure).some((kind) => alone.has(kind))
}

/** What is counted, and what happened; an amount is of what happened to it alone, since its unit is any amount's. */
function kindsOf({ observation: { kind, role, direction }, unit, event }: Figure): string[] {
  if (role !== 'aggregate' || direction !== null) return []
  const counted = kind === 'count' ? unit.at(-1) : undefined
  return [
    ...(counted === undefined ? [] : [`count ${counted.canonical}`]),
    ...(event === null ? [] : [`${kind} ${event.canonical}`]),
  ]
}
