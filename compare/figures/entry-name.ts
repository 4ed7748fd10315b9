import type { Observation } from '../../schemas/observation.ts'
import type { Label } from '../context/row-label.ts'
import { meansOneOf, type Stem } from '../words/synonyms.ts'
import { contentStems } from '../words/tokens.ts'

const NONE: readonly Stem[] = []

/** A name: each of its words with a capital, but for the short ones that join them. */
const NAME = /^(?:\p{Lu}[\p{L}\d.'’-]*|of|the|and|de|for)(?: (?:\p{Lu}[\p{L}\d.'’-]*|of|the|and|de|for))*$/u
const LONGEST = 60

/**
 * Tells the words of the name by which an entry of a line is told from the others: [Uganda] of "Exports - partners: Uganda
 * 10%, Pakistan 7%", from the label of the figure. None where the label says no more than the line's.
 */
export function entryName({ label: text }: Observation, label: Label | null): readonly Stem[] {
  if (label === null || label.ofColumns) return NONE
  const name = text.slice(text.lastIndexOf(': ') + 1).trim()
  if (name.length > LONGEST || name.length + 1 >= text.length || !NAME.test(name)) return NONE
  return contentStems(name)
}

/**
 * Whether two entries have other names: Saudi Arabia and Japan, or the United States and the United Kingdom; but Congo may
 * be the Democratic Republic of the Congo.
 */
export function areOfOtherEntries(a: readonly Stem[], b: readonly Stem[]): boolean {
  return hasOwn(a, b) && hasOwn(b, a)
}

const hasOwn = (name: readonly Stem[], other: readonly Stem[]): boolean =>
  other.length > 0 && name.some((word) => !meansOneOf(word, other, other.length))
