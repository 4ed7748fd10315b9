import type { Figure } from '../figures/figure.ts'
import type { Label } from '../context/row-label.ts'
import { meansOneOf } from '../words/synonyms.ts'

/**
 * How far the sentence was carried over, and what that adds: the same figure of the same sentence is nearly surely the
 * same.
 * @returns `bonus`: the share of the way from what the wording says to certainty; below 0 away from it
 */
export function sentenceLikeness(a: Figure, b: Figure): { carriedOver: boolean; bonus: number } {
  if (sameLabel(a, b)) return a.position === b.position ? CARRIED_OVER : ELSEWHERE
  if (a.figures !== b.figures) return ANOTHER
  const length = Math.min(a.template.length, b.template.length)
  // 12a. and 7b.: a sentence of its number and nothing else is no other's
  if (length < 2) return ANOTHER
  const least = length < SHORT ? 1 : EDITED
  const shared = sharedShare(a.template, b.template, least)
  if (shared < least) return ANOTHER
  if (a.position !== b.position) return shared === 1 ? ELSEWHERE : ELSEWHERE_EDITED
  return shared === 1 ? CARRIED_OVER : { carriedOver: false, bonus: MOST_IF_EDITED * shared }
}

const ANOTHER = { carriedOver: false, bonus: 0 }
const CARRIED_OVER = { carriedOver: true, bonus: 0.4 }
/** The same place of an edited sentence: so much of it as was kept. */
const MOST_IF_EDITED = 0.25
/** Another figure of the same sentence. */
const ELSEWHERE = { carriedOver: false, bonus: -0.2 }
const ELSEWHERE_EDITED = { carriedOver: false, bonus: -0.1 }
/** Share of word pairs that an edited sentence keeps; a short one must keep all, for one word makes it another. */
const EDITED = 0.65
/** Word pairs below which a sentence is short. */
const SHORT = 8

/**
 * Share of entries that two sorted lists have in common, 0 to 1. Most lists have hardly any, so it stops at as many
 * entries of one list alone as leave less than `least`: the share is 0 then.
 */
function sharedShare(a: readonly number[], b: readonly number[], least: number): number {
  const all = a.length + b.length
  const mostAlone = Math.ceil(all * (1 - least))
  if (all === 0 || Math.abs(a.length - b.length) > mostAlone) return 0
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
    if (i + j - 2 * shared > mostAlone) return 0
  }
  return (2 * shared) / all
}

/** Whether two lines have one label, word for word. */
export function sameLabel({ label: a }: Figure, { label: b }: Figure): boolean {
  return a !== null && b !== null && a.key === b.key
}

/** Whether two figures are entries of one line: partners: Uganda [10]%, Pakistan [7]%. */
export function areEntries(a: Figure, b: Figure): boolean {
  return sameLabel(a, b) && a.label?.ofColumns === false && a.figures > 1 && b.figures > 1
}

/**
 * How far an entry was carried over: by its name, or by the words beside it, wherever it stands, for the first place
 * of a line is mostly that of the greatest. Entries of other names never come here (`areOfOtherEntries`); a longer name
 * for one thing is a weaker sign.
 * @param context how much of the words beside it is the same
 * @param placed what its place says
 */
export function entryLikeness(a: Figure, b: Figure, context: number, placed: typeof ANOTHER): typeof ANOTHER {
  if (a.entryName.length > 0 && b.entryName.length > 0)
    return a.entryName.length === b.entryName.length ? CARRIED_OVER : ANOTHER
  return context >= BESIDE ? CARRIED_OVER : placed
}

/** As much of the words beside an entry, when its neighbours may be others. */
const BESIDE = 0.9

/**
 * Whether two figures stand in rows of different labels. A row is what its whole label says: "Airports - total" is
 * neither "Airports - paved - total" nor told again by it.
 */
export function inOtherRow(a: Figure, b: Figure): boolean {
  return a.label !== null && b.label !== null && !sameLabel(a, b)
}

/** Ages [15-24] and [15-64]: labels of other numbers are those of other things, however alike their words. */
export function hasOtherNumbers({ label: a }: Figure, { label: b }: Figure): boolean {
  return a !== null && b !== null && a.numbers !== b.numbers
}

const OTHER_LABEL = 0.4

/**
 * Two lines whose labels each have a word of their own name two things: [received] and [closed], not [resolved] and
 * [closed].
 */
export function labelPenalty({ label: a }: Figure, { label: b }: Figure): number {
  if (!a || !b) return 0
  return hasOwnWord(a, b) && hasOwnWord(b, a) ? OTHER_LABEL : 0
}

function hasOwnWord(label: Label, other: Label): boolean {
  for (const word of label.stems) if (!meansOneOf(word, other.stems, other.stems.length)) return true
  return false
}
