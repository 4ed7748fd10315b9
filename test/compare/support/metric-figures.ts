import type { EditionFigures } from '../../../compare/index.ts'
import { type CaseEdition, caseObservations } from './case-observations.ts'

/** The figures of a case's edition, all of one metric. */
export function metricFigures({ edition, figures }: CaseEdition, metric: string, subject = 'case'): EditionFigures {
  const ofMetric = figures.map((figure) => ({ metric, subject, ...figure }))
  return {
    identity: { series: 'cases', subject, edition },
    observations: caseObservations({ edition, figures: ofMetric }, documentOf(subject, edition)),
  }
}

/** A document's hash begins with hex digits of its own. */
const documentOf = (subject: string, edition: number) => Buffer.from(`${subject} ${edition}`).toString('hex').slice(-40)
