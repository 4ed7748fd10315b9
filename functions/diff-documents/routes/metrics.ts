import { metricByWording } from '../../../compare/index.ts'
import type { Catalogue } from '../../../schemas/catalogue.ts'
import { MetricsAnswer, MetricsQuery } from '../../../schemas/http.ts'
import type { Observation } from '../../../schemas/observation.ts'
import { catalogueVersionOf, type EditionItem } from '../../../schemas/stored-item.ts'
import type { StatedMetric } from '../../../schemas/trend.ts'
import { metricColumns, metricTableRows } from '../../../render/columns.ts'
import { toCsv } from '../../../render/csv.ts'
import { metricMarkdown } from '../../../render/metric-markdown.ts'
import { noReportOf } from '../held-editions.ts'
import type { RecordReader } from '../../shared/record-reader.ts'
import { metricsAddress } from '../addresses.ts'
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
  const own = known.find((one) => one.metric === metric)?.label
  if (own !== undefined) return own
  const [first] = observations
  return first === undefined ? null : (metricByWording(first)?.label ?? first.label)
}

/** The 404 for a metric that neither the catalogue knows nor a report states: names those that reports do state. */
export async function unknownMetric(
  { series, metric }: { series: string; metric: string },
  held: readonly EditionItem[],
  records: RecordReader,
): Promise<HttpProblem> {
  const stated = await statedMetrics(held, records)
  const names = stated.filter(({ by_wording, reports }) => !by_wording || reports > 1).map((one) => one.metric)
  return notAmong(`no metric ${metric} is known in ${series}`, 'metrics', metric, names.toSorted())
}

/** Readings asked for their metrics: 200 KB each at most, all in one second. */
export const MOST_ASKED = 50

/** A metric with the number of readings that have figures of it, and whether any of them words several things so. */
export type CountedMetric = StatedMetric & { reports: number }

/**
 * Which metrics the readings state that `held` points to, those that landed last where there are many.
 * @returns those of most readings first, of equally many in the order of the text
 */
export async function statedMetrics(held: readonly EditionItem[], records: RecordReader): Promise<CountedMetric[]> {
  const asked = held.toSorted((a, b) => (a.landed_at < b.landed_at ? 1 : -1)).slice(0, MOST_ASKED)
  const stated = await Promise.all(held.filter((one) => asked.includes(one)).map((one) => records.metricsStated(one)))
  const counted = new Map<string, CountedMetric>()
  for (const one of stated.flat()) {
    const before = counted.get(one.metric) ?? { ...one, of_several: false, reports: 0 }
    const of_several = before.of_several || one.of_several
    counted.set(one.metric, { ...before, of_several, reports: before.reports + (one.of_several ? 0 : 1) })
  }
  return [...counted.values()].toSorted((a, b) => b.reports - a.reports)
}

/** `/v1/metrics`: the catalogue in force for a series of which reports are held, and what these word alike. */
export const metrics = route(
  {
    path: '/v1/metrics',
    summary: 'The metrics of a series: those of the catalogue in force, and those formed from the wording',
    about:
      'What no catalogue knows is a metric by its wording where two reports or more word it alike, of the 50 that landed last; `by_wording` has these, the most widely stated first.',
    query: MetricsQuery,
    record: MetricsAnswer,
    forms: ['csv', 'md'],
    page: ({ series }) => metricsAddress(series),
    mayLack: true,
  },
  async ({ series }, { records, readings }) => {
    const held = await records.editions(series)
    const found = await catalogueInForce(held, readings)
    if (found === null) throw await noReportOf(series, records)
    const stated = await statedMetrics(held, records)
    const { version, catalogue } = found
    const answer: MetricsAnswer = {
      series,
      catalogue: catalogue.series,
      catalogue_version: version,
      title: catalogue.title,
      metrics: catalogue.metrics,
      by_wording: stated
        .filter(({ by_wording, reports }) => by_wording && reports > 1)
        .map(({ metric, label, reports }) => ({ metric, label, reports })),
    }
    return {
      json: answer,
      csv: () => toCsv(metricColumns, metricTableRows(answer)),
      md: () => metricMarkdown(metricTableRows(answer)),
    }
  },
)
