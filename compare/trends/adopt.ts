import type { Observation } from '../../schemas/observation.ts'
import { compareEditions } from '../compare-editions.ts'
import { negative, withSigns } from '../figures/balance-of.ts'
import type { EditionFigures } from '../pairing/edition-side.ts'
import { isOfMetric } from './metric-by-wording.ts'

/**
 * Finds what an edition says of a metric in other words: what its comparison with an edition that states the metric
 * pairs, "received $3.2 million in donations" with the row `Donations`. So a trend says of two editions what their
 * comparison says.
 * @param silent all figures of the edition without one of the metric
 * @param stating all figures of a neighbouring edition that has some
 * @param adopted what the neighbour has of the metric in other words: [babies born] that were paired with `births`
 * @returns observations of the silent edition, as they are, but a loss beside a profit below zero
 */
export function adopt(
  metric: string,
  silent: EditionFigures,
  stating: EditionFigures,
  adopted: readonly Observation[] = [],
): Observation[] {
  const known = new Map(adopted.map((one) => [one.observation_id, one]))
  return compareEditions(silent, stating).comparisons.flatMap(({ metric: own, from, to }) => {
    if (!from || !to || isPartOf(from, to)) return []
    const adoptedTo = known.get(to.observation_id)
    if (own !== metric && !isOfMetric(to, metric) && !adoptedTo) return []
    const isTurned = withSigns(from, to).some((one) => one !== from && one !== to)
    const isBelow = adoptedTo !== undefined && adoptedTo.value !== to.value
    return [isTurned === isBelow ? from : negative(from)]
  })
}

/** A part stands for the whole of a catalogue's metric nowhere; a metric by its wording may be that of a part. */
function isPartOf(from: Observation, to: Observation): boolean {
  return to.metric !== null && from.part_of !== null
}
