import type { TrendAnswer } from '../../../../schemas/trend.ts'
import { sourceOf } from '../parts/citations.ts'
import { nameOf, subjectName } from '../parts/names.ts'

/** The editions and documents that a trend is taken from, for a footnote. */
export const citationOfTrend = ({ series, subject, editions }: TrendAnswer, what: string) =>
  `${nameOf(series)}, ${subjectName(subject)}: ${what}. ${editions.map(({ edition, document }) => sourceOf({ series, subject, edition }, document)).join('; ')}. Read by Yearover.`
