import type { Observation } from '../schemas/observation.ts'
import { compareEditions } from './compare-editions.ts'
import type { EditionFigures } from './edition-side.ts'
import { isOfMetric } from './metric-by-wording.ts'

/**
 * Finds what an edition says of a metric in other words: what its comparison with an edition that names the metric
 * pairs, "received $3.2 million in donations" with the row `Donations`. So a trend says of two editions what their
 * comparison says.
 * @param silent all figures of the edition without one of the metric
 * @param stating all figures of a neighbouring edition that has some
 * @returns observations of the silent edition, as they are
 */
export function adopt(metric: string, silent: EditionFigures, stating: EditionFigures): Observation[] {
  return compareEditions(silent, stating).comparisons.flatMap(({ metric: own, from, to }) =>
    from && to && (own === metric || isOfMetric(to, metric)) && !isPartOf(from, to) ? [from] : [],
  )
}

/** A part stands for the whole of a catalogue's metric nowhere; a metric by its wording may be that of a part. */
function isPartOf(from: Observation, to: Observation): boolean {
  return to.metric !== null && from.part_of !== null
}
