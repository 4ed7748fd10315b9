import type { Catalogue } from '../../schemas/catalogue.ts'

const NO_CATALOGUE: Catalogue = { series: 'general', title: 'No catalogue', metrics: [] }

/**
 * The catalogue of a series (by its name or another name of it), else the general one, else an empty one. The first of
 * several wins.
 */
export function pickCatalogue(catalogues: readonly Catalogue[], series: string): Catalogue {
  return (
    catalogues.find((catalogue) => catalogue.series === series) ??
    catalogues.find(({ also = [] }) => also.includes(series)) ??
    catalogues.find((catalogue) => catalogue.series === 'general') ??
    NO_CATALOGUE
  )
}
