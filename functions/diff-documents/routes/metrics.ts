import type { Catalogue } from '../../../schemas/catalogue.ts'
import { MetricsAnswer, MetricsQuery } from '../../../schemas/http.ts'
import type { Observation } from '../../../schemas/observation.ts'
import { catalogueVersionOf, type EditionItem } from '../../../schemas/stored-item.ts'
import { metricColumns } from '../../../render/columns.ts'
import { toCsv } from '../../../render/csv.ts'
import { metricMarkdown } from '../../../render/metric-markdown.ts'
import { noReportOf } from '../held-editions.ts'
import type { RecordReader } from '../../shared/record-reader.ts'
import { metricsAddress } from '../pages/addresses.ts'
import { type HttpProblem, notAmong } from '../problem.ts'
import { route, type Sources } from './route.ts'

/** The catalogue in force: the one with which the report of the series was read that landed last. */
export async function catalogueInForce(
  held: readonly EditionItem[],
  readings: Sources['readings'],
): Promise<{ version: string; catalogue: Catalogue } | null> {
  const latest = held.reduce<EditionItem | null>(
    (best, item) => (best === null || item.landed_at > best.landed_at ? item : best),
    null,
  )
  if (latest === null) return null
  const version = catalogueVersionOf(latest.reading_id)
  return { version, catalogue: await (await readings()).catalogue(version) }
}

/** What a metric is called: by the catalogue, else by who states it; null where neither knows it. */
export function labelOf(
  metric: string,
  known: Catalogue['metrics'],
  observations: readonly Observation[],
): string | null {
  return known.find((one) => one.metric === metric)?.label ?? observations[0]?.label ?? null
}

/** Readings that are asked for the metrics they state, the last to land first. */
const MOST_ASKED = 50

/** The 404 for a metric that neither the catalogue knows nor a report states: names those that reports do state. */
export async function unknownMetric(
  { series, metric }: { series: string; metric: string },
  held: readonly EditionItem[],
  records: RecordReader,
): Promise<HttpProblem> {
  const latest = held.toSorted((a, b) => (a.landed_at > b.landed_at ? -1 : 1)).slice(0, MOST_ASKED)
  const stated = (await Promise.all(latest.map(({ reading_id }) => records.metricsOf(reading_id)))).flat()
  return notAmong(`no metric ${metric} is known in ${series}`, 'metrics', metric, [...new Set(stated)].toSorted())
}

/** `/v1/metrics`: the catalogue in force for a series of which reports are held. */
export const metrics = route(
  {
    path: '/v1/metrics',
    summary: 'The catalogue in force: the metrics that figures of a series can have',
    query: MetricsQuery,
    record: MetricsAnswer,
    forms: ['csv', 'md'],
    page: ({ series }) => metricsAddress(series),
    mayLack: true,
  },
  async ({ series }, { records, readings }) => {
    const found = await catalogueInForce(await records.editions(series), readings)
    if (found === null) throw await noReportOf(series, records)
    const { version, catalogue } = found
    const answer: MetricsAnswer = {
      series,
      catalogue: catalogue.series,
      catalogue_version: version,
      title: catalogue.title,
      metrics: catalogue.metrics,
    }
    return {
      json: answer,
      csv: () => toCsv(metricColumns, answer.metrics),
      md: () => metricMarkdown(answer.metrics),
    }
  },
)
