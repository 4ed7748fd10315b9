import type { WeightedWords } from './figure-context.ts'
import type { Figure } from './normalise.ts'

/**
 * Share of the wording about two figures that must agree where the sentence is another one: things of one name are many
 * ("12 plants from Chile", "40 plants from Burma"), and only the words around tell which; less where the event agrees.
 */
const TELLING = { withEvent: 0.3, alone: 0.48, aroundUnit: 0.3 }
const SAME_EVENT = 0.9
/** With less weight around the unit than this, the wording says nothing more. */
const SOMETHING = 0.5

/** What a pair loses because the words about its figures do not agree enough to tell which thing is meant. */
export function contextPenalty(earlier: Figure, later: Figure, event: number, context: number): number {
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
