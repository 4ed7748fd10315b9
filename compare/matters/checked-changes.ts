import type { StatedChange } from '../../schemas/comparison.ts'
import { lookingBack, type Side } from '../pairing/edition-side.ts'
import type { Matter } from './fold.ts'
import type { Figure } from '../figures/figure.ts'
import { checkChange } from '../pairing/stated-changes.ts'

/**
 * What the later edition says of changes themselves, checked against the base that it gives, else against the earlier
 * edition. A change that may be of several levels of its sentence is told of the one that it fits, else of the nearest.
 * @returns by matter, where there are any
 */
export function checkedChanges(matters: readonly Matter[], later: Side): Map<Matter, StatedChange[]> {
  const found = new Map<Matter, Map<string, StatedChange>>()
  if (later.stated.byLevel.size === 0) return new Map()
  const homes = later.stated.rivals.size === 0 ? new Map<Figure, Matter>() : homesOf(matters)
  for (const matter of matters)
    for (const level of matter.later)
      for (const change of later.stated.byLevel.get(level) ?? []) {
        const { home, checked } = placed(
          change,
          { home: matter, checked: check(change, level, matter, later) },
          homes,
          later,
        )
        found.set(
          home,
          (found.get(home) ?? new Map<string, StatedChange>()).set(change.observation.observation_id, checked),
        )
      }
  return new Map([...found].map(([matter, changes]) => [matter, [...changes.values()]]))
}

/** By level of the later edition its matter. */
function homesOf(matters: readonly Matter[]): Map<Figure, Matter> {
  return new Map(matters.flatMap((matter) => matter.later.map((level) => [level, matter] as const)))
}

interface Placed {
  home: Matter
  checked: StatedChange
}

function placed(change: Figure, own: Placed, homes: ReadonlyMap<Figure, Matter>, later: Side): Placed {
  if (own.checked.agrees !== false) return own
  for (const rival of later.stated.rivals.get(change) ?? []) {
    const home = homes.get(rival)
    const checked = home && check(change, rival, home, later)
    if (home && checked?.agrees === true) return { home, checked }
  }
  return own
}

function check({ observation }: Figure, level: Figure, matter: Matter, later: Side): StatedChange {
  // rose by £6.6 million to £44.7 million: the base stands in the row
  const [base = lookingBack(matter.later, later)[0] ?? matter.earlier[0] ?? null] = lookingBack([level], later)
  return checkChange(observation, base, level.observation)
}
