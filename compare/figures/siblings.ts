import type { Observation } from '../../schemas/observation.ts'

/**
 * Finds figures of one metric that a sentence tells beside each other, so that the metric does not tell which is which:
 * inspections, "[5,930] of them on building sites and [3,410] on farms". A whole beside its parts is none of them.
 * @param ordered observations of one edition in text order
 */
export function siblings(ordered: readonly Observation[]): ReadonlySet<Observation> {
  const found = new Set<Observation>()
  let sentence: Observation[] = []
  for (const one of ordered) {
    if (one.metric === null || one.role !== 'aggregate' || one.direction !== null) continue
    if (one.sentence !== sentence[0]?.sentence) sentence = []
    for (const other of sentence) if (areSiblings(one, other)) found.add(one).add(other)
    sentence.push(one)
  }
  return found
}

function areSiblings(one: Observation, other: Observation): boolean {
  return (
    one.metric === other.metric &&
    one.period === other.period &&
    one.unit === other.unit &&
    one.part_of === other.part_of
  )
}
