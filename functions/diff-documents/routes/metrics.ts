import { catalogueVersion } from '../../../extract/metrics/catalogue-version.ts'
import type { Catalogue } from '../../../schemas/catalogue.ts'
import { type MetricsAnswer, MetricsQuery } from '../../../schemas/http.ts'
import type { Observation } from '../../../schemas/observation.ts'
import { metricColumns } from '../../../schemas/tabular.ts'
import { toCsv } from '../../shared/csv.ts'
import { HttpProblem } from '../problem.ts'
import { route } from './route.ts'

/** The catalogue by which reports of a series are read: its own, else the general one. Loaded at its first use. */
export async function catalogueOf(series: string): Promise<Catalogue> {
  const [{ bundledCatalogues }, { pickCatalogue }] = await Promise.all([
    import('../../../extract/metrics/bundled-catalogues.ts'),
    import('../../../extract/metrics/pick-catalogue.ts'),
  ])
  return pickCatalogue(bundledCatalogues, series)
}

/**
 * What a metric is called: by the catalogue, else by who states it.
 * @throws HttpProblem 404 where neither knows it, with the metrics of the catalogue
 */
export async function labelOf(
  { series, metric }: { series: string; metric: string },
  observations: readonly Observation[],
): Promise<string> {
  const { metrics: known } = await catalogueOf(series)
  const label = known.find((one) => one.metric === metric)?.label ?? observations[0]?.label
  if (label !== undefined) return label
  throw new HttpProblem(404, `no metric ${metric} is known in ${series}`, {
    available: { metrics: known.map((one) => one.metric).toSorted() },
  })
}

/** `/v1/metrics`: the catalogue in force for a series, whether reports of it are held yet or not. */
export const metrics = route('/v1/metrics', MetricsQuery, async ({ series }) => {
  const catalogue = await catalogueOf(series)
  const answer: MetricsAnswer = {
    series,
    catalogue: catalogue.series,
    catalogue_version: catalogueVersion(catalogue),
    title: catalogue.title,
    metrics: catalogue.metrics,
  }
  return { json: answer, csv: () => toCsv(metricColumns, answer.metrics) }
})
