import { adopt, type EditionFigures, trend as follow } from '../../../compare/index.ts'
import type { Catalogue } from '../../../schemas/catalogue.ts'
import { TrendQuery } from '../../../schemas/http.ts'
import type { EditionItem } from '../../../schemas/stored-item.ts'
import { trendColumns, trendTableRows } from '../../../render/columns.ts'
import { type MetricTrend, TrendAnswer } from '../../../schemas/trend.ts'
import { toCsv } from '../../../render/csv.ts'
import { trendMarkdown } from '../../../render/trend-markdown.ts'
import type { RecordReader } from '../../shared/record-reader.ts'
import { byEdition } from '../held-figures.ts'
import { notHeld } from '../held-editions.ts'
import { trendAddress } from '../addresses.ts'
import { catalogueInForce, labelOf, MOST_ASKED, statedMetrics, unknownMetric } from './metrics.ts'
import { route, type Sources } from './route.ts'

/** `/v1/trend`: one metric of a subject over its editions, or all metrics that any edition states. */
export const trend = route(
  {
    path: '/v1/trend',
    summary: 'One metric of a subject over its editions, or all metrics that any edition states',
    about:
      'Gaps are told as gaps, with their reason; `vintages` has what each edition says of each period. Metrics formed from the wording are followed where all editions word them alike, of many the first; those of some editions are named in `further`, to be asked for by name.',
    query: TrendQuery,
    record: TrendAnswer,
    forms: ['csv', 'md'],
    page: (query) => trendAddress(query, query.metric),
    mayLack: true,
  },
  async (query, { records, readings, observations }) => {
    const { series, subject } = query
    const held = await records.editions(series, subject)
    if (held.length === 0) throw await notHeld(query, [], records)
    const known = (await catalogueInForce(held, readings))?.catalogue.metrics ?? []
    const followed =
      query.metric === undefined
        ? await allTrends(query, known, held, records)
        : { metrics: [await oneTrend(query, query.metric, known, held, records, observations)], further: [] }
    const answer: TrendAnswer = {
      series,
      subject,
      editions: held.map(({ identity, document }) => ({ edition: identity.edition, document })),
      ...followed,
    }
    return {
      json: answer,
      csv: () => toCsv(trendColumns, trendTableRows(answer)),
      md: () => trendMarkdown(answer),
    }
  },
)

type Subject = Pick<TrendQuery, 'series' | 'subject'>

/** Metrics by their wording that are followed where all are asked for: each is a query, and a chart on the page. */
const MOST_BY_WORDING = 40

/**
 * What any edition states, in the order of the catalogue; a metric that it no longer has comes after, then what all
 * editions word alike.
 */
async function allTrends(
  subject: Subject,
  known: Catalogue['metrics'],
  held: readonly EditionItem[],
  records: RecordReader,
): Promise<Pick<TrendAnswer, 'metrics' | 'further'>> {
  const stated = await statedMetrics(held, records)
  const ofCatalogue = new Set(stated.filter((one) => !one.by_wording).map(({ metric }) => metric))
  const byWording = stated.filter((one) => one.by_wording && one.reports > 1 && !one.of_several)
  // What an edition words otherwise it is not silent about: only a trend that is asked for by itself looks for it.
  const everywhere = byWording.filter(({ reports }) => reports === Math.min(held.length, MOST_ASKED))
  const shown = everywhere.slice(0, MOST_BY_WORDING)
  const followed = new Set([
    ...known.map(({ metric }) => metric).filter((metric) => ofCatalogue.has(metric)),
    ...ofCatalogue,
    ...shown.map(({ metric }) => metric),
  ])
  const trends = await Promise.all([...followed].map((metric) => oneTrend(subject, metric, known, held, records)))
  return {
    metrics: trends.filter(
      ({ points, vintages }) => vintages.length > 0 || points.some(({ gap }) => gap === 'not_comparable'),
    ),
    further: byWording
      .filter((one) => !shown.includes(one))
      .map(({ metric, label, by_wording }) => ({ metric, label, by_wording })),
  }
}

/** Silence is an answer: a metric that the catalogue knows and no edition states is a trend of gaps. */
async function oneTrend(
  { series, subject }: Subject,
  metric: string,
  known: Catalogue['metrics'],
  held: readonly EditionItem[],
  records: RecordReader,
  whole?: Sources['observations'],
): Promise<MetricTrend> {
  const observations = await records.observationsOfMetricIn({ series, subject, metric }, held)
  const label = labelOf(metric, known, observations)
  if (label === null) throw await unknownMetric({ series, metric }, held, records)
  const told = byEdition(held, observations)
  const isByWording = known.every((one) => one.metric !== metric)
  if (whole === undefined) return follow({ metric, label }, told, true)
  return follow({ metric, label }, await withAdopted(metric, told, held, whole), isByWording)
}

/**
 * Editions without a figure of the metric get the one that the comparison with a neighbour pairs with it: outwards from
 * those that state it, so that [1,204 babies] are followed by way of [1,151 babies] to [1,098 births].
 */
async function withAdopted(
  metric: string,
  told: readonly EditionFigures[],
  held: readonly EditionItem[],
  whole: Sources['observations'],
): Promise<EditionFigures[]> {
  const allOf = async ({ identity, reading_id }: EditionItem): Promise<EditionFigures> => ({
    identity,
    observations: await whole.observations(reading_id),
  })
  const found = [...told]
  const adoptFrom = async (at: number, neighbour: number): Promise<void> => {
    const [silent, stating] = [held[at], held[neighbour]]
    const [own, other] = [found[at], found[neighbour]]
    if (!silent || !stating || !own || !other || own.observations.length > 0 || other.observations.length === 0) return
    const [all, neighbours] = await Promise.all([allOf(silent), allOf(stating)])
    found[at] = { ...own, observations: adopt(metric, all, neighbours, other.observations) }
  }
  for (let at = told.length - 2; at >= 0; at -= 1) await adoptFrom(at, at + 1)
  for (let at = 1; at < told.length; at += 1) await adoptFrom(at, at - 1)
  return found
}
