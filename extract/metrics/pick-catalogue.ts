import type { Catalogue } from '../../schemas/catalogue.ts'

const NO_CATALOGUE: Catalogue = { series: 'general', title: 'No catalogue', metrics: [] }

/** The catalogue of a series, else the general one, else an empty one. The first of several wins. */
export function pickCatalogue(catalogues: readonly Catalogue[], series: string): Catalogue {
  const ofSeries = (wanted: string) => catalogues.find((catalogue) => catalogue.series === wanted)
  return ofSeries(series) ?? ofSeries('general') ?? NO_CATALOGUE
}
