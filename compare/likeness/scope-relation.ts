import { QUANTA, weightOf } from '../context/weighted-words.ts'
import type { Figure } from '../figures/figure.ts'
import { toldByInitials } from '../words/initialisms.ts'
import { widens } from '../words/scope-words.ts'
import { isZeroOfPlace } from './zero-of-place.ts'

/** `open`: only one is narrowed at all; `narrower`: one takes in more; `apart`: they narrow to different things. */
export type ScopeRelation = 'same' | 'open' | 'narrower' | 'apart'

/**
 * How the scopes of two figures lie to each other. A word of one scope that stands about the other figure all the same
 * is not missing there: it was only read as something else.
 */
export function scopeRelation(earlier: Figure, later: Figure): ScopeRelation {
  if (earlier.label && later.label && widens(earlier.label.words, later.label.words)) return 'narrower'
  if (isNarrowedByLength(earlier, later) || isOfSome(earlier, later) || isOfSome(later, earlier)) return 'narrower'
  if (earlier.scope.size === 0 && later.scope.size === 0) return 'same'
  const relation = earlier.scope.size > 0 && later.scope.size > 0 ? betweenScopes(earlier, later) : 'open'
  if (relation !== 'open') return relation
  if (isZeroOfPlace(earlier, later) || isZeroOfPlace(later, earlier)) return 'apart'
  const takesInMore = listsMore(earlier, later) || listsMore(later, earlier) || topicOfOne(earlier, later)
  return takesInMore ? 'narrower' : 'open'
}

/** Ten got prison terms [of at least five years], and 16 got prison terms. */
function isNarrowedByLength(earlier: Figure, later: Figure): boolean {
  const { sentence } = earlier.observation
  const { sentence: other } = later.observation
  if (sentence === other) return false
  const [length, otherLength] = [earlier.length(), later.length()]
  if (length === otherLength) return false
  // banned 44 players [for more than six months]; imposed bans [of more than six months] on 52
  return !((length !== null && other.includes(length)) || (otherLength !== null && sentence.includes(otherLength)))
}

/** 240 clients [who needed an interpreter], and 1,204 clients of whom nothing is said. */
function isOfSome(some: Figure, all: Figure): boolean {
  const words = some.restriction()
  if (words.length === 0 || all.restriction().length > 0) return false
  const { observation, context, topicWords, label } = all
  if (label !== null || observation.sentence === some.observation.sentence) return false
  const told = [context.words, topicWords()]
  return !words.some((word) => told.some((those) => those.includes(word)))
}

/** How two scopes lie to each other by their words. */
function betweenScopes(earlier: Figure, later: Figure): ScopeRelation {
  if (isWayBack(earlier.scope, later.scope)) return 'apart'
  let relation: ScopeRelation = 'same'
  for (const [key, words] of earlier.scope) {
    const others = later.scope.get(key)
    if (!others) relation = relation === 'same' ? 'open' : relation
    else {
      const own = words.filter((word) => !others.includes(word) && !isThere(word, later))
      const foreign = others.filter((word) => !words.includes(word) && !isThere(word, earlier))
      if (own.length > 0 && foreign.length > 0 && !words.some((word) => others.includes(word))) {
        if (!areOneByInitials(earlier, later, key)) return 'apart'
      } else if (!areSaidAnyway(own, earlier, later) || !areSaidAnyway(foreign, later, earlier)) relation = 'narrower'
    }
  }
  for (const key of later.scope.keys()) if (!earlier.scope.has(key) && relation === 'same') relation = 'open'
  return relation
}

/** complaints against the [Border Guard Agency], and against the [BGA] */
function areOneByInitials({ observation: a }: Figure, { observation: b }: Figure, key: string): boolean {
  const [own, others] = [a.scope[key] ?? [], b.scope[key] ?? []]
  return own.length > 0 && isToldOf(own, others) && isToldOf(others, own)
}

/** Whether each of several things stands among others, by its name or its initials. */
const isToldOf = (own: readonly string[], others: readonly string[]): boolean =>
  own.every((name) => others.some((other) => name === other || toldByInitials(name, other).length > 0))

/** sailed [from Malta to Crete], and from Crete to Malta */
function isWayBack(scope: Figure['scope'], other: Figure['scope']): boolean {
  const [from, to] = [scope.get('from'), scope.get('to')]
  if (from === undefined || to === undefined || from.join() === to.join()) return false
  return from.join() === other.get('to')?.join() && to.join() === other.get('from')?.join()
}

/**
 * 1,204 complaints and 131 complaints [of ill-treatment]: under one metric, one edition counts those of a topic of
 * which neither the sentence nor the headings nor the metric of the other say a word.
 */
function topicOfOne(earlier: Figure, later: Figure): boolean {
  if (earlier.observation.kind !== 'count' || earlier.observation.metric === null) return false
  if (earlier.observation.metric !== later.observation.metric || earlier.scope.has('of') === later.scope.has('of'))
    return false
  const [narrow, wide] = earlier.scope.has('of') ? [earlier, later] : [later, earlier]
  const topic = narrow.scope.get('of') ?? []
  const told = [wide.context.words, wide.topicWords()]
  return !topic.some((word) => told.some((words) => words.includes(word)))
}

/** trafficking victims in labor [trafficking]: what is counted says it, or the metric or headings over both. */
function areSaidAnyway(words: readonly number[], { unitWords, topicWords }: Figure, other: Figure): boolean {
  return words.every(
    (word) => unitWords.includes(word) || (topicWords().includes(word) && other.topicWords().includes(word)),
  )
}

/** A word that weighs less stands about another figure of the sentence: 104,200 in [Malawi] and 31,800 in Zambia. */
const NEAR = 0.4 * QUANTA

function isThere(word: number, { context, scope }: Figure): boolean {
  // from camps [in Syria], and from Syria
  return weightOf(word, context) >= NEAR || scope.get('in')?.includes(word) === true
}

/** Whether a figure lists several things of which the wording about the other names one, and another not at all. */
function listsMore({ lists }: Figure, { context }: Figure): boolean {
  if (lists.length === 0) return false
  const named = (item: readonly number[]) => item.length > 0 && item.every((word) => context.words.includes(word))
  const unnamed = (item: readonly number[]) => item.length > 0 && !item.some((word) => context.words.includes(word))
  return lists.some((items) => items.some(named) && items.some(unnamed))
}
