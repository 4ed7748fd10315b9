import type { Side } from './edition-side.ts'
import type { Matter } from './fold.ts'
import type { Figure } from './normalise.ts'

/**
 * Finds what editions state of a metric only as single incidents, plans or norms, so that it does not vanish: one
 * matter a metric, set side by side and never compared.
 * @param matters what stands in the comparison already, by which a metric is told
 */
export function otherRoles(matters: readonly Matter[], earlier: Side, later: Side): Matter[] {
  const told = new Set<string | null>()
  for (const matter of matters) {
    for (const { observation } of matter.earlier) told.add(observation.metric)
    for (const { observation } of matter.later) told.add(observation.metric)
  }
  const [before, after] = [byMetric(earlier), byMetric(later)]
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((metric) => !told.has(metric))
    .map((metric) => ({ earlier: before.get(metric) ?? [], later: after.get(metric) ?? [], otherwise: null }))
}

function byMetric({ uncounted }: Side): Map<string, Figure[]> {
  const found = new Map<string, Figure[]>()
  for (const figure of uncounted) {
    const { metric, part_of } = figure.observation
    if (metric === null || part_of !== null || figure.time.lag > 0) continue
    found.set(metric, [...(found.get(metric) ?? []), figure])
  }
  return found
}
