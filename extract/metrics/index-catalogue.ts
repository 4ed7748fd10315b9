import type { Catalogue, Metric, MetricMatch } from '../../schemas/catalogue.ts'
import type { Kind, Role } from '../../schemas/observation.ts'
import { labelTopic } from './label-topic.ts'

/** Words of which one must, or none may, occur; of several that stand together all. */
type Sought = readonly (readonly string[])[]

/** The conditions of a match, all of one shape: null where none is given. Labels are told by their topics. */
export type Conditions = {
  readonly roles: readonly Role[]
  readonly events: readonly string[] | null
  readonly units: readonly string[] | null
  readonly notUnits: readonly string[] | null
  readonly topics: readonly string[] | null
  readonly context: Sought | null
  readonly without: readonly string[] | null
  readonly withoutWords: Sought | null
  readonly sections: Sought | null
  readonly scopes: readonly (readonly [preposition: string, words: Sought])[] | null
}

/** One way to mean a metric, with its place in the catalogue: of several that are met the first wins. */
export type FiledMatch = { readonly place: number; readonly metric: Metric; readonly conditions: Conditions }

type Shelf = Map<string, FiledMatch[]>

/** The matches for one kind of figure, each filed once under the condition that fewest figures meet. */
export type KindIndex = {
  readonly byEvent: Shelf
  readonly byUnit: Shelf
  readonly byTopic: Shelf
  readonly others: FiledMatch[]
}

export type CatalogueIndex = {
  readonly kinds: ReadonlyMap<Kind, KindIndex>
  /** All words that its conditions seek in a clause, or forbid there. */
  readonly clauseWords: ReadonlySet<string>
}

const indexes = new WeakMap<Catalogue, CatalogueIndex>()

/** The catalogue by kind, event, unit and topic of label; made once for each catalogue. */
export function indexCatalogue(catalogue: Catalogue): CatalogueIndex {
  const known = indexes.get(catalogue)
  if (known !== undefined) return known
  const kinds = new Map<Kind, KindIndex>()
  const clauseWords = new Set<string>()
  let place = 0
  for (const metric of catalogue.metrics)
    for (const match of metric.match) {
      const filed = { place, metric, conditions: conditionsOf(match) }
      for (const kind of new Set<Kind>(match.kinds ?? ['count'])) file(filed, kindIndex(kinds, kind))
      const { context, withoutWords } = filed.conditions
      for (const words of [...(context ?? []), ...(withoutWords ?? [])]) for (const word of words) clauseWords.add(word)
      place += 1
    }
  const index = { kinds, clauseWords }
  indexes.set(catalogue, index)
  return index
}

function conditionsOf(match: MetricMatch): Conditions {
  const { roles, events, units, not_units, labels, context, without, sections, scopes } = match
  return {
    roles: roles ?? WHERE_NOT_SAID,
    events: events ?? null,
    units: units ?? null,
    notUnits: not_units ?? null,
    topics: labels?.map(labelTopic) ?? null,
    context: context?.map(wordByWord) ?? null,
    without: without ?? null,
    withoutWords: without?.map(wordByWord) ?? null,
    sections: sections?.map(wordByWord) ?? null,
    scopes: scopes === undefined ? null : Object.entries(scopes).map(([name, words]) => [name, words.map(wordByWord)]),
  }
}

const WHERE_NOT_SAID: readonly Role[] = ['aggregate', 'incident']

const wordByWord = (words: string): readonly string[] => words.split(' ')

function kindIndex(index: Map<Kind, KindIndex>, kind: Kind): KindIndex {
  const known = index.get(kind)
  if (known !== undefined) return known
  const made = { byEvent: new Map(), byUnit: new Map(), byTopic: new Map(), others: [] }
  index.set(kind, made)
  return made
}

function file(filed: FiledMatch, { byEvent, byUnit, byTopic, others }: KindIndex): void {
  const { events, units, topics } = filed.conditions
  if (events !== null) fileUnder(byEvent, events, filed)
  else if (units !== null) fileUnder(byUnit, units, filed)
  else if (topics !== null) fileUnder(byTopic, topics, filed)
  else others.push(filed)
}

function fileUnder(shelf: Shelf, words: readonly string[], filed: FiledMatch): void {
  for (const word of new Set(words)) {
    const before = shelf.get(word)
    if (before === undefined) shelf.set(word, [filed])
    else before.push(filed)
  }
}
