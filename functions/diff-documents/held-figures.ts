import type { EditionFigures, PanelSubject } from '../../compare/index.ts'
import type { Observation } from '../../schemas/observation.ts'
import type { EditionItem } from '../../schemas/stored-item.ts'

/** Every held edition of one subject with its own of the observations: none where the edition is silent. */
export function byEdition(held: readonly EditionItem[], observations: readonly Observation[]): EditionFigures[] {
  const own = grouped(observations, ({ edition }) => edition)
  return held.map(({ identity }) => ({ identity, observations: own.get(identity.edition) ?? [] }))
}

/** Every subject of a series with all its editions. */
export function bySubject(held: readonly EditionItem[], observations: readonly Observation[]): PanelSubject[] {
  const told = grouped(observations, ({ subject }) => subject)
  return [...grouped(held, ({ identity }) => identity.subject)].map(([subject, editions]) => ({
    subject,
    editions: byEdition(editions, told.get(subject) ?? []),
  }))
}

/** As `Map.groupBy`, which Node 20 does not have. */
function grouped<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
