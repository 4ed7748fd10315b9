import { QUANTA, type WeightedWords, weightOf } from '../context/weighted-words.ts'
import type { Figure } from '../figures/figure.ts'
import { SAME_EVENT } from './wording-likeness.ts'

/**
 * Share of the wording about two figures that must agree where the sentence is another one: things of one name are many
 * ("12 plants from Chile", "40 plants from Burma"), and only the words around tell which; less where the event agrees.
 */
const TELLING = { withEvent: 0.34, ofKind: 0.4, alone: 0.48, aroundUnit: 0.3 }
/** The more so among thousands: what each doubling of the figures adds. */
const TELLING_IN_CROWD = 0.08
/** How many times over a pair loses what the whole wording, or that without the units, falls short of it. */
const LOST_BY = { whole: 2, aroundUnit: 0.8 }
/** With less weight around the unit than this, the wording says nothing more. */
const SOMETHING = 0.5 * QUANTA

/**
 * What a pair loses because the words about its figures do not agree enough to tell which thing is meant.
 * @param shared the weight that both contexts have in common
 * @param context how alike they are
 */
export function contextPenalty(earlier: Figure, later: Figure, event: number, shared: number, context: number): number {
  const more = TELLING_IN_CROWD * Math.min(earlier.crowd, later.crowd)
  if (event >= SAME_EVENT) return LOST_BY.whole * Math.max(0, TELLING.withEvent + more - context)
  const isNamed = namesKind(earlier, later)
  const whole = LOST_BY.whole * Math.max(0, (isNamed ? TELLING.ofKind : TELLING.alone) + more - context)
  const aroundUnit = LOST_BY.aroundUnit * (isNamed ? IF_KIND_IS_NAMED : 1)
  return whole + aroundUnit * Math.max(0, TELLING.aroundUnit + 2 * more - around(earlier, later, shared))
}

/** How much of it a pair loses whose unit itself tells which thing is meant. */
const IF_KIND_IS_NAMED = 0.5

/** Whether both count the same things of a kind: [hate crimes], not "cases". */
function namesKind({ unit: a }: Figure, { unit: b }: Figure): boolean {
  return a.length > 1 && a.length === b.length && (a === b || a.every((word, at) => word === b[at]))
}

/** How alike the contexts are without the words of the units. */
function around(earlier: Figure, later: Figure, shared: number): number {
  let left = earlier.context.total
  let right = later.context.total
  let both = shared
  const own = earlier.unitWords.length
  for (let at = 0; at < own + later.unitWords.length; at++) {
    const word = (at < own ? earlier.unitWords[at] : later.unitWords[at - own]) ?? 0
    if (at >= own && earlier.unitWords.includes(word)) continue
    const inLeft = weightOf(word, earlier.context)
    const inRight = weightOf(word, later.context)
    left -= inLeft
    right -= inRight
    both -= Math.min(inLeft, inRight)
  }
  if (left >= SOMETHING && right >= SOMETHING) return dice(both, left, right)
  // Among thousands [2 ferns] are not those of another year, and [people] of whom no more is said are any people.
  return Math.min(earlier.crowd, later.crowd) === 0 && !(arePeople(earlier) && arePeople(later)) ? 1 : 0
}

/** How alike the words about two figures are without those of their units, for their likeness as it was scored. */
export function aroundUnits(earlier: Figure, later: Figure, { unit, event }: { unit: number; event: number }): number {
  return around(
    earlier,
    later,
    sharedWeight(earlier.context, later.context) + sharedMeaning(earlier, later, unit, event),
  )
}

const arePeople = ({ unit }: Figure): boolean => unit.length === 1 && unit[0]?.namesPeople === true

/** The weight that two contexts have in common: of a word in both the smaller one. */
export function sharedWeight(a: WeightedWords, b: WeightedWords): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length;) {
    const left = a.words[i] ?? 0
    const right = b.words[j] ?? 0
    if (left === right) shared += Math.min(a.weights[i++] ?? 0, b.weights[j++] ?? 0)
    else if (left < right) i++
    else j++
  }
  return shared
}

/**
 * The weight that two contexts have in common by other words for the same: [buildings audited], and [premises inspected].
 * @param unit how far they count the same
 * @param event how far the same happened
 */
export function sharedMeaning(earlier: Figure, later: Figure, unit: number, event: number): number {
  // a [surplus] of 2.4 million, then a [deficit]
  const balances =
    earlier.balance === null ? 0 : weightOfSynonyms(earlier.balanceWords, later.balanceWords, earlier, later)
  if (unit < 1 || event < SAME_EVENT) return balances
  return (
    balances +
    weightOfSynonyms(earlier.unitWords.slice(-1), later.unitWords.slice(-1), earlier, later) +
    weightOfSynonyms(earlier.eventWords, later.eventWords, earlier, later)
  )
}

function weightOfSynonyms(a: readonly number[], b: readonly number[], earlier: Figure, later: Figure): number {
  const [word, other] = [a[0], b[0]]
  if (word === undefined || other === undefined || word === other) return 0
  if (earlier.context.words.includes(other) || later.context.words.includes(word)) return 0
  return Math.min(weightOf(word, earlier.context), weightOf(other, later.context))
}

/** Weighted Dice, 0 to 1: twice the shared weight over all weight. */
export function dice(shared: number, a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * shared) / (a + b)
}
