import type { Observation } from '../../schemas/observation.ts'
import type { Label } from '../context/row-label.ts'
import { meansOneOf, type Stem, stemsOf } from '../words/synonyms.ts'
import { contentStems } from '../words/tokens.ts'

const NONE: readonly Stem[] = []

/** A name: each of its words with a capital, but for the short ones that join them. */
const NAME = /^(?:\p{Lu}[\p{L}\d.'’-]*|of|the|and|de|for)(?: (?:\p{Lu}[\p{L}\d.'’-]*|of|the|and|de|for))*$/u
const LONGEST = 60
const MARKS = /\p{M}/gu

/**
 * Tells the words of the name by which an entry of a line is told from the others: [Uganda] of "Exports - partners: Uganda
 * 10%, Pakistan 7%", from the label of the figure. None where the label says no more than the line's.
 */
export function entryName({ label: text }: Observation, label: Label | null): readonly Stem[] {
  if (label === null || label.ofColumns) return NONE
  const behind = text.lastIndexOf(': ')
  // 2021: Ada Berg 61.2%, Olaf Lind 38.8%
  if (behind < 0 && label.stems.length > 0) return NONE
  const name = text.slice(behind + 1).trim()
  if (name.length > LONGEST || !NAME.test(name)) return NONE
  // Davíd and David
  return contentStems(name.normalize('NFD').replaceAll(MARKS, ''))
}

/** What the full name of a state or a party adds: the [Republic] of Moldova, the Labour [Party]. */
const FULL_NAME = stemsOf(
  `republic democratic federation federal federated state states kingdom united union islamic arab people socialist
  plurinational bolivarian commonwealth principality grand duchy party`,
)

/**
 * Whether two entries have other names: Saudi Arabia and Japan, or Sudan and South Sudan; but Congo may be the
 * Democratic Republic of the Congo, whose name only says more about the same.
 */
export function areOfOtherEntries(a: readonly Stem[], b: readonly Stem[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  const [left, right] = [ownWords(a, b), ownWords(b, a)]
  if (left.length > 0 && right.length > 0) return true
  return [...left, ...right].some(({ text }) => !FULL_NAME.has(text))
}

/** The words of a name that the other has not. */
const ownWords = (name: readonly Stem[], other: readonly Stem[]): readonly Stem[] =>
  name.filter((word) => !meansOneOf(word, other, other.length))
