import type { Observation } from '../../schemas/observation.ts'

/** Characters between a part and its whole: 12[ of the ]34, 12[ of the almost ]40. */
const BETWEEN = 20

/** Which figures of an edition stand in a partitive: the parts, and the wholes that they are taken from. */
export interface Partitives {
  parts: ReadonlySet<Observation>
  wholes: ReadonlySet<Observation>
  /** Identifiers of all figures that their sentence tells parts of. */
  divided: ReadonlySet<string>
}

/**
 * Finds partitives: "violence rose in [12] of the [34] prisons" tells of 12 prisons, as "violence rose in 15 prisons"
 * does of 15, and only reminds of the 34.
 * @param ordered observations of one edition in text order
 */
export function partitives(ordered: readonly Observation[]): Partitives {
  const parts = new Set<Observation>()
  const wholes = new Set<Observation>()
  const divided = new Set<string>()
  for (const [at, whole] of ordered.entries()) {
    if (whole.part_of !== null) divided.add(whole.part_of)
    const part = ordered[at - 1]
    if (part?.part_of !== whole.observation_id || part.unit !== whole.unit) continue
    if (whole.event !== null || whole.start - part.end > BETWEEN) continue
    parts.add(part)
    wholes.add(whole)
  }
  return { parts, wholes, divided }
}

/** 12 of the 34: which of the two a figure is. */
export function partitiveOf(observation: Observation, { parts, wholes }: Partitives): 'part' | 'whole' | null {
  if (parts.has(observation)) return 'part'
  return wholes.has(observation) ? 'whole' : null
}
