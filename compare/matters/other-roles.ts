import type { Side } from '../pairing/edition-side.ts'
import type { Matter } from './fold.ts'
import type { Figure } from '../figures/figure.ts'
import { isOtherProject } from '../pairing/other-project.ts'

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
    .flatMap((metric) => setBeside(before.get(metric) ?? [], after.get(metric) ?? []))
}

/** One matter; where the plans of one edition are all of other projects than what the other edition tells, one each. */
function setBeside(earlier: Figure[], later: Figure[]): Matter[] {
  const areOthers = earlier.every((one) => later.every((other) => isOtherProject(one, other)))
  if (earlier.length === 0 || later.length === 0 || !areOthers) return [{ earlier, later, otherwise: null }]
  return [
    { earlier, later: [], otherwise: null },
    { earlier: [], later, otherwise: null },
  ]
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
