import type { Kind } from '../schemas/observation.ts'
import type { WeightedWords } from './figure-context.ts'
import type { Figure } from './normalise.ts'
import { timeObstacle, type TimeObstacle } from './timespan.ts'
import { widens } from './words/scope-words.ts'
import { namesPeople, sameMeaning } from './words/synonyms.ts'

/** Below this two figures are not taken for the same thing. Wrong pairs are worse than missing ones. */
export const ENOUGH = 0.55

/** How much two figures look like one thing, and what speaks for it. All parts between 0 and 1. */
export interface Likeness {
  score: number
  catalogue: boolean
  unit: number
  event: number
  context: number
  carriedOver: boolean
  obstacle: TimeObstacle
  scope: ScopeRelation
}

export type ScopeRelation = 'same' | 'open' | 'narrower' | 'apart'

/** Kinds whose unit says little about what is measured: any amount of dollars is USD, so the wording has to carry the pair. */
const UNTELLING: ReadonlySet<Kind> = new Set(['percent', 'money', 'duration', 'age', 'rate', 'measure'])

/** A figure of another length of time is only then a match when everything else is alike. */
const OBSTACLE_PENALTY: Readonly<Record<NonNullable<TimeObstacle>, number>> = {
  'period-length': 0.22,
  'partial-year': 0.1,
  'stale-period': 0.02,
}

const NONE = 0
const UNKNOWN = 0.5

/**
 * Scores two figures of an earlier and a later edition. Values play no part: a figure is found by what it counts.
 * @param withinEdition whether only the thing matters, not its time
 * @returns null where they cannot be the same thing at all
 */
export function likeness(earlier: Figure, later: Figure, withinEdition = false): Likeness | null {
  const a = earlier.observation
  const b = later.observation
  if (a.role !== b.role || a.direction !== b.direction || earlier.negated !== later.negated) return null
  if (!sameMeasure(earlier, later) || !sameAbout(earlier, later)) return null
  if (a.metric !== null && b.metric !== null && a.metric !== b.metric) return null
  const obstacle = withinEdition ? null : timeObstacle(earlier.time, later.time)
  const scope = scopeRelation(earlier, later)
  const unit = unitLikeness(earlier, later)
  const event = eventLikeness(earlier, later)
  const context = contextLikeness(earlier.context, later.context)
  const sentence = sentenceLikeness(earlier, later)
  const catalogue = a.metric !== null && a.metric === b.metric
  const untelling = UNTELLING.has(a.kind) || UNTELLING.has(b.kind)
  const wording = untelling
    ? 0.1 * unit + 0.15 * ofLikeness(earlier, later) + 0.2 * event + 0.55 * context
    : 0.35 * unit + 0.3 * event + 0.35 * context
  let score = wording + sentence.bonus * (1 - wording)
  if (catalogue) score = Math.max(score, 0.5 + 0.5 * score)
  else {
    if (unit === NONE && !untelling) score -= sentence.carriedOver ? 0.05 : 0.3
    if (event === NONE && !sentence.carriedOver) score -= 0.15
    score -= labelPenalty(earlier, later)
    if (!sentence.carriedOver) score -= wordingPenalty(earlier, later, event, context)
  }
  if ((a.part_of === null) !== (b.part_of === null)) score -= 0.12
  if ((a.per === null) !== (b.per === null)) score -= 0.3
  if (scope === 'apart') score -= 0.5
  if (obstacle !== null) score -= OBSTACLE_PENALTY[obstacle]
  score += 0.04 * sectionLikeness(earlier, later)
  return { score, catalogue, unit, event, context, carriedOver: sentence.carriedOver, obstacle, scope }
}

/** A share is no amount and an amount no duration; under one label, though, an amount may have lost its currency, and "median days: 64" and "in 64 days" are one unit, read in two ways. */
function sameMeasure(earlier: Figure, later: Figure): boolean {
  const { observation: a } = earlier
  const { observation: b } = later
  if (a.kind === b.kind) return a.kind !== 'percent' || a.unit === b.unit || a.unit === null || b.unit === null
  if (a.kind === 'money' || b.kind === 'money')
    return sameLabel(earlier, later) && (a.kind === 'count' || b.kind === 'count')
  if (WITH_UNIT_OF_ITS_OWN.has(a.kind) || WITH_UNIT_OF_ITS_OWN.has(b.kind)) return false
  return a.unit === b.unit || (COUNTED.has(a.kind) && COUNTED.has(b.kind))
}

const WITH_UNIT_OF_ITS_OWN: ReadonlySet<Kind> = new Set(['percent', 'age'])
const COUNTED: ReadonlySet<Kind> = new Set(['count', 'measure'])

function sameAbout({ observation: a }: Figure, { observation: b }: Figure): boolean {
  return (a.about === null) === (b.about === null)
}

/** How far the sentence was carried over, and what that adds: the same figure of the same sentence is nearly surely the same. */
function sentenceLikeness(a: Figure, b: Figure): { carriedOver: boolean; bonus: number } {
  if (sameLabel(a, b)) return a.position === b.position ? CARRIED_OVER : ELSEWHERE
  const shared = a.figures === b.figures ? sharedShare(a.template, b.template) : 0
  if (shared < (Math.min(a.template.length, b.template.length) < SHORT ? 1 : EDITED))
    return { carriedOver: false, bonus: 0 }
  if (a.position !== b.position) return shared === 1 ? ELSEWHERE : { carriedOver: false, bonus: -0.1 }
  return shared === 1 ? CARRIED_OVER : { carriedOver: false, bonus: 0.25 * shared }
}

const CARRIED_OVER = { carriedOver: true, bonus: 0.4 }
/** Another figure of the same sentence. */
const ELSEWHERE = { carriedOver: false, bonus: -0.2 }
/** Share of word pairs that an edited sentence keeps; a short one must keep all, for one word makes it another. */
const EDITED = 0.65
const SHORT = 8

/** Share of entries that two sorted lists have in common, 0 to 1. */
function sharedShare(a: Float64Array, b: Float64Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i] ?? 0
    const right = b[j] ?? 0
    if (left === right) {
      shared++
      i++
      j++
    } else if (left < right) i++
    else j++
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length)
}

function sameLabel({ label: a }: Figure, { label: b }: Figure): boolean {
  if (a === null || b === null || a.words.length !== b.words.length) return false
  return a.words.every((word, at) => word === b.words[at])
}

/** Two lines whose labels each have a word of their own name two things: [received] and [closed], not [resolved] and [closed]. */
function labelPenalty({ label: a }: Figure, { label: b }: Figure): number {
  if (!a || !b) return 0
  const own = a.stems.some((word) => !b.stems.some((other) => sameMeaning(word, other)))
  const others = b.stems.some((word) => !a.stems.some((other) => sameMeaning(word, other)))
  return own && others ? 0.25 : 0
}

function unitLikeness(earlier: Figure, later: Figure): number {
  const { unit: a, observation: left } = earlier
  const { unit: b, observation: right } = later
  if (left.unit !== null && left.unit === right.unit) return 1
  if (left.kind === 'money' && left.unit !== null && right.unit !== null) return NONE
  if (a.length === 0 || b.length === 0) return UNKNOWN
  const head = wordLikeness(a.at(-1) ?? '', b.at(-1) ?? '')
  if (head === NONE) return countsEvent(earlier, later) || countsEvent(later, earlier) ? UNKNOWN : NONE
  const before = a.slice(0, -1)
  const after = b.slice(0, -1)
  if (before.length === 0 && after.length === 0) return head
  if (before.length === 0 || after.length === 0) return head * 0.85
  return before.some((word) => after.some((other) => sameMeaning(word, other))) ? head : head * 0.4
}

/** "There were no [repatriations]" counts the event, "repatriated 104 [women]" whom it befell: one thing may be meant. */
function countsEvent({ unit }: Figure, { event }: Figure): boolean {
  return event !== null && unit.some((word) => sameMeaning(word, event))
}

function wordLikeness(a: string, b: string): number {
  if (sameMeaning(a, b)) return 1
  return namesPeople(a) && namesPeople(b) ? 0.8 : NONE
}

function eventLikeness(earlier: Figure, later: Figure): number {
  const { event: a } = earlier
  const { event: b } = later
  if (a === null && b === null) return 0.7
  if (a !== null && b !== null) return sameMeaning(a, b) ? 1 : NONE
  const [named, other] = a === null ? [later, earlier] : [earlier, later]
  return named.eventWord !== null && other.context.words.includes(named.eventWord) ? 0.9 : 0.4
}

function ofLikeness(a: Figure, b: Figure): number {
  return (wordsLikeness(a.of, b.of) + wordsLikeness(a.per, b.per)) / 2
}

function wordsLikeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? UNKNOWN : 0.3
  const shared = a.filter((word) => b.some((other) => sameMeaning(word, other))).length
  return (2 * shared) / (a.length + b.length)
}

/** `open`: only one of them is narrowed at all; `narrower`: one holds the other; `apart`: they narrow to different things. */
function scopeRelation(earlier: Figure, later: Figure): ScopeRelation {
  const { scope: a } = earlier
  const { scope: b } = later
  let relation: ScopeRelation =
    earlier.label && later.label && widens(earlier.label.words, later.label.words) ? 'narrower' : 'same'
  for (const [key, words] of a) {
    const others = b.get(key)
    if (!others) relation = relation === 'same' ? 'open' : relation
    else if (![...words].some((word) => others.has(word)) && words.size > 0 && others.size > 0) return 'apart'
    else if (words.size !== others.size) relation = 'narrower'
  }
  for (const key of b.keys()) if (!a.has(key) && relation === 'same') relation = 'open'
  return relation
}

function sectionLikeness({ section: a }: Figure, { section: b }: Figure): number {
  if (a === b) return a.length === 0 ? UNKNOWN : 1
  return wordsLikeness(a, b)
}

/**
 * Share of the wording about two figures that must agree where the sentence is another one: things of one name are many
 * ("12 plants from Chile", "40 plants from Burma"), and only the words around tell which; less where the event agrees.
 */
const TELLING = { withEvent: 0.3, alone: 0.48, aroundUnit: 0.3 }
const SAME_EVENT = 0.9
/** With less weight around the unit than this, the wording says nothing more. */
const SOMETHING = 0.5

function wordingPenalty(earlier: Figure, later: Figure, event: number, context: number): number {
  if (event >= SAME_EVENT) return 2 * Math.max(0, TELLING.withEvent - context)
  const own = (word: number): boolean => earlier.unitWords.includes(word) || later.unitWords.includes(word)
  const [left, right] = [without(earlier.context, own), without(later.context, own)]
  const around = left.total < SOMETHING || right.total < SOMETHING ? 1 : contextLikeness(left, right)
  return 2 * Math.max(0, TELLING.alone - context) + 0.8 * Math.max(0, TELLING.aroundUnit - around)
}

function without({ words, weights }: WeightedWords, own: (word: number) => boolean): WeightedWords {
  const kept = weights.map((weight, at) => (own(words[at] ?? -1) ? 0 : weight))
  return { words, weights: kept, total: kept.reduce((sum, weight) => sum + weight, 0) }
}

/** Weighted Dice of two contexts, 0 to 1: twice the shared weight over all weight. */
export function contextLikeness(a: WeightedWords, b: WeightedWords): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length;) {
    const left = a.words[i] ?? 0
    const right = b.words[j] ?? 0
    if (left === right) shared += Math.min(a.weights[i++] ?? 0, b.weights[j++] ?? 0)
    else if (left < right) i++
    else j++
  }
  return a.total + b.total === 0 ? 0 : (2 * shared) / (a.total + b.total)
}
