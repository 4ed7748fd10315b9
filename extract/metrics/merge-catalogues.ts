import type { Catalogue } from '../../schemas/catalogue.ts'

/**
 * A user's catalogue over the one that Yearover brings.
 * @param own its metrics replace those of the same id and come first, so that they win over the others
 * @param base with the same conventions; both without groups (see expandGroups)
 * @returns one catalogue under the series and title of `own`
 */
export function mergeCatalogues(own: Catalogue, base: Catalogue): Catalogue {
  const replaced = new Set(own.metrics.map(({ metric }) => metric))
  return { ...own, metrics: [...own.metrics, ...base.metrics.filter(({ metric }) => !replaced.has(metric))] }
}
