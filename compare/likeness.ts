import type { Kind } from '../schemas/observation.ts'
import type { WeightedWords } from './figure-context.ts'
import type { Figure } from './normalise.ts'
import { timeObstacle, type TimeObstacle } from './timespan.ts'
import { widens } from './words/scope-words.ts'
import { namesPeople, sameMeaning } from './words/synonyms.ts'

/** Below this two figures are not taken for the same thing. Wrong pairs are worse than missing ones. */
export const ENOUGH = 0.5

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

const NONE = 0
const UNKNOWN = 0.5

/**
 * Scores two figures of an earlier and a later edition. Values play no part: a figure is found by what it counts.
 * @returns null where they cannot be the same thing at all
 */
export function likeness(earlier: Figure, later: Figure, sameEdition = false): Likeness | null {
  const a = earlier.observation
  const b = later.observation
  if (a.role !== b.role || a.direction !== b.direction || earlier.negated !== later.negated) return null
  if (!sameMeasure(earlier, later) || !sameAbout(earlier, later)) return null
  if (a.metric !== null && b.metric !== null && a.metric !== b.metric) return null
  const obstacle = sameEdition ? null : timeObstacle(earlier.time, later.time)
  const scope = scopeRelation(earlier, later)
  const unit = unitLikeness(earlier, later)
  const event = eventLikeness(earlier, later)
  const context = contextLikeness(earlier.context, later.context)
  const carriedOver = earlier.template === later.template && earlier.position === later.position
  const catalogue = a.metric !== null && a.metric === b.metric
  const untelling = UNTELLING.has(a.kind) || UNTELLING.has(b.kind)
  const wording = untelling
    ? 0.1 * unit + 0.15 * ofLikeness(earlier, later) + 0.2 * event + 0.55 * context
    : 0.35 * unit + 0.3 * event + 0.35 * context
  let score = wording
  if (carriedOver) score = Math.max(score, 0.6 * score + 0.4)
  if (catalogue) score = Math.max(score, 0.5 + 0.5 * score)
  if (!catalogue && unit === NONE && !untelling) score -= carriedOver ? 0.05 : 0.3
  if (!catalogue && event === NONE && !carriedOver) score -= 0.15
  if ((a.part_of === null) !== (b.part_of === null)) score -= 0.12
  if ((a.per === null) !== (b.per === null)) score -= 0.15
  if (scope === 'apart') score -= 0.35
  if (obstacle !== null) score -= obstacle === 'stale-period' ? 0.02 : 0.1
  score += 0.04 * sectionLikeness(earlier, later)
  return { score, catalogue, unit, event, context, carriedOver, obstacle, scope }
}

/** A share is no amount and an amount no duration; a bare count beside a measure may be the same thing read twice. */
function sameMeasure({ observation: a }: Figure, { observation: b }: Figure): boolean {
  if (a.kind !== b.kind)
    return (a.kind === 'count' && b.kind === 'measure') || (a.kind === 'measure' && b.kind === 'count')
  return a.kind !== 'percent' || a.unit === b.unit || a.unit === null || b.unit === null
}

function sameAbout({ observation: a }: Figure, { observation: b }: Figure): boolean {
  return (a.about === null) === (b.about === null)
}

function unitLikeness({ unit: a, observation: left }: Figure, { unit: b, observation: right }: Figure): number {
  if (left.unit !== null && left.unit === right.unit) return 1
  if (a.length === 0 || b.length === 0) return UNKNOWN
  const head = wordLikeness(a.at(-1) ?? '', b.at(-1) ?? '')
  if (head === NONE) return NONE
  const before = a.slice(0, -1)
  const after = b.slice(0, -1)
  if (before.length === 0 && after.length === 0) return head
  if (before.length === 0 || after.length === 0) return head * 0.85
  return before.some((word) => after.some((other) => sameMeaning(word, other))) ? head : head * 0.4
}

function wordLikeness(a: string, b: string): number {
  if (sameMeaning(a, b)) return 1
  return namesPeople(a) && namesPeople(b) ? 0.8 : NONE
}

function eventLikeness({ event: a, context: left }: Figure, { event: b, context: right }: Figure): number {
  if (a === null && b === null) return 0.7
  if (a !== null && b !== null) return sameMeaning(a, b) ? 1 : NONE
  const named = a ?? b ?? ''
  const other = a === null ? left : right
  return other.stems.some((word) => sameMeaning(word, named)) ? 0.9 : 0.4
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
  let relation: ScopeRelation = earlier.label && later.label && widens(earlier.label, later.label) ? 'narrower' : 'same'
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
  return a.length === 0 && b.length === 0 ? UNKNOWN : wordsLikeness(a, b)
}

/** Weighted Dice of two contexts, 0 to 1: twice the shared weight over all weight. */
export function contextLikeness(a: WeightedWords, b: WeightedWords): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.stems.length && j < b.stems.length;) {
    const left = a.stems[i] ?? ''
    const right = b.stems[j] ?? ''
    if (left === right) shared += Math.min(a.weights[i++] ?? 0, b.weights[j++] ?? 0)
    else if (left < right) i++
    else j++
  }
  return a.total + b.total === 0 ? 0 : (2 * shared) / (a.total + b.total)
}
