import type { Catalogue, Metric, MetricMatch } from '../../schemas/catalogue.ts'
import type { Kind } from '../../schemas/observation.ts'
import { labelTopic } from './label-topic.ts'

/** One way to mean a metric, with its place in the catalogue: of several that are met the first wins. */
export type FiledMatch = { readonly place: number; readonly metric: Metric; readonly match: MetricMatch }

type Shelf = Map<string, FiledMatch[]>

/** The matches for one kind of figure, each filed once under the condition that fewest figures meet. */
export type KindIndex = {
  readonly byEvent: Shelf
  readonly byUnit: Shelf
  readonly byTopic: Shelf
  readonly others: FiledMatch[]
}

export type CatalogueIndex = ReadonlyMap<Kind, KindIndex>

const indexes = new WeakMap<Catalogue, CatalogueIndex>()

/** The catalogue by kind, event, unit and topic of label; made once for each catalogue. */
export function indexCatalogue(catalogue: Catalogue): CatalogueIndex {
  const known = indexes.get(catalogue)
  if (known !== undefined) return known
  const index = new Map<Kind, KindIndex>()
  let place = 0
  for (const metric of catalogue.metrics)
    for (const match of metric.match) {
      for (const kind of new Set<Kind>(match.kinds ?? ['count'])) file({ place, metric, match }, kindIndex(index, kind))
      place += 1
    }
  indexes.set(catalogue, index)
  return index
}

function kindIndex(index: Map<Kind, KindIndex>, kind: Kind): KindIndex {
  const known = index.get(kind)
  if (known !== undefined) return known
  const made = { byEvent: new Map(), byUnit: new Map(), byTopic: new Map(), others: [] }
  index.set(kind, made)
  return made
}

function file(filed: FiledMatch, { byEvent, byUnit, byTopic, others }: KindIndex): void {
  const { events, units, labels } = filed.match
  if (events !== undefined) fileUnder(byEvent, events, filed)
  else if (units !== undefined) fileUnder(byUnit, units, filed)
  else if (labels !== undefined) fileUnder(byTopic, labels.map(labelTopic), filed)
  else others.push(filed)
}

function fileUnder(shelf: Shelf, words: readonly string[], filed: FiledMatch): void {
  for (const word of new Set(words)) {
    const before = shelf.get(word)
    if (before === undefined) shelf.set(word, [filed])
    else before.push(filed)
  }
}
