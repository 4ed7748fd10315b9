import type { Comparison, Verdict } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import { summarise } from '../say/summarise.ts'

/** A change that is news, and in a sentence what was told of the same matter before. */
export interface ChangeToTell {
  comparison: Comparison
  was: string | null
}

export interface ChangesToTell {
  /** By significance, as the comparisons came. */
  changes: ChangeToTell[]
  /** What was told before and no longer holds, in sentences. */
  withdrawn: string[]
}

const NEWS = new Set<Verdict>(['increased', 'decreased', 'new', 'no_longer_reported'])

/**
 * Whether a comparison is told to people who do not ask: it rose, fell, came or went, or an earlier figure was put
 * right.
 */
const isNews = ({ verdict, restated }: Comparison) => NEWS.has(verdict) || restated?.agrees === false

/**
 * What of a comparison has to be told.
 * @param told the comparisons that were told before, of the same editions with other documents; null where none were
 * @param now the comparisons as they are, by significance
 * @returns all news where nothing was told before, else only what is other now
 */
export function changesToTell(told: readonly Comparison[] | null, now: readonly Comparison[]): ChangesToTell {
  const news = now.filter(isNews)
  if (told === null) return { changes: news.map((comparison) => ({ comparison, was: null })), withdrawn: [] }
  const before = leftovers(told.filter(isNews), news)
  const changed = leftovers(news, told.filter(isNews))
  const changes = changed.map((comparison) => {
    const at = before.findIndex((old) => matterOf(old) === matterOf(comparison))
    const [was] = at < 0 ? [] : before.splice(at, 1)
    return { comparison, was: was === undefined ? null : sentenceOf(was) }
  })
  return { changes, withdrawn: before.map(sentenceOf) }
}

const sentenceOf = (comparison: Comparison) => summarise([comparison])[0] ?? comparison.label

/** Those of `some` whose facts are not among `others`; facts that stand twice are taken away twice. */
function leftovers(some: readonly Comparison[], others: readonly Comparison[]): Comparison[] {
  const there = new Map<string, number>()
  for (const other of others) there.set(factsOf(other), (there.get(factsOf(other)) ?? 0) + 1)
  return some.filter((one) => {
    const facts = factsOf(one)
    const left = there.get(facts) ?? 0
    there.set(facts, left - 1)
    return left <= 0
  })
}

/** What a comparison is about, whatever its figures. */
const matterOf = ({ metric, label }: Comparison) => JSON.stringify([metric, label])

/** What a comparison says: not where in the text it stands, nor the words around the number. */
const factsOf = (comparison: Comparison) =>
  JSON.stringify([
    matterOf(comparison),
    comparison.verdict,
    saidBy(comparison.from),
    saidBy(comparison.to),
    comparison.restated && [saidBy(comparison.restated.earlier), saidBy(comparison.restated.later)],
  ])

function saidBy(observation: Observation | null): unknown[] | null {
  if (observation === null) return null
  const { num, value, low, high, bound, kind, unit, period, negated } = observation
  return [num, value, low, high, bound, kind, unit, period, negated]
}
