import { trend as follow } from '../../../compare/index.ts'
import { TrendQuery } from '../../../schemas/http.ts'
import type { EditionItem } from '../../../schemas/stored-item.ts'
import { trendColumns } from '../../../schemas/tabular.ts'
import type { MetricTrend, TrendAnswer } from '../../../schemas/trend.ts'
import { toCsv } from '../../shared/csv.ts'
import type { RecordStore } from '../../shared/record-store.ts'
import { byEdition } from '../held-figures.ts'
import { notHeld } from '../held-editions.ts'
import { catalogueOf, labelOf } from './metrics.ts'
import { route } from './route.ts'

/** `/v1/trend`: one metric of a subject over its editions, or all metrics of the catalogue that any edition states. */
export const trend = route('/v1/trend', TrendQuery, async (query, { records }) => {
  const { series, subject } = query
  const held = await records.editions(series, subject)
  if (held.length === 0) throw await notHeld(query, [], records)
  const metrics =
    query.metric === undefined
      ? await allTrends(query, held, records)
      : [await oneTrend(query, query.metric, held, records)]
  const answer: TrendAnswer = {
    series,
    subject,
    editions: held.map(({ identity, document }) => ({ edition: identity.edition, document })),
    metrics,
  }
  const rows = () => metrics.flatMap((one) => one.points.map((point) => ({ ...one, ...point, series, subject })))
  return { json: answer, csv: () => toCsv(trendColumns, rows()) }
})

type Subject = Pick<TrendQuery, 'series' | 'subject'>

/** Each metric is a query of its own, all at once: together they read less than the editions' whole readings. */
async function allTrends({ series, subject }: Subject, held: readonly EditionItem[], records: RecordStore) {
  const { metrics } = await catalogueOf(series)
  const followed = await Promise.all(
    metrics.map(async ({ metric, label }) => {
      const observations = await records.observationsOfMetricIn({ series, subject, metric }, held)
      return follow({ metric, label }, byEdition(held, observations))
    }),
  )
  return followed.filter(({ vintages }) => vintages.length > 0)
}

/** Silence is an answer: a metric that the catalogue knows and no edition states is a trend of gaps. */
async function oneTrend(
  { series, subject }: Subject,
  metric: string,
  held: readonly EditionItem[],
  records: RecordStore,
): Promise<MetricTrend> {
  const observations = await records.observationsOfMetricIn({ series, subject, metric }, held)
  const label = await labelOf({ series, metric }, observations)
  return follow({ metric, label }, byEdition(held, observations))
}
