import type { Observation } from '../schemas/observation.ts'
import { compareEditions } from './compare-editions.ts'
import type { EditionFigures } from './edition-side.ts'

/**
 * Finds what an edition says of a metric in words that the catalogue does not know, by what its comparison with an edition
 * that does name the metric pairs: "received $3.2 million in donations" with the row `Donations`. So a trend says of two
 * editions what their comparison says.
 * @param silent all figures of the edition without one of the metric
 * @param stating all figures of a neighbouring edition that has some
 * @returns observations of the silent edition, as they are
 */
export function adopt(metric: string, silent: EditionFigures, stating: EditionFigures): Observation[] {
  return compareEditions(silent, stating).comparisons.flatMap((one) =>
    one.metric === metric && one.from && one.to ? [one.from] : [],
  )
}
