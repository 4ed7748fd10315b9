import type { Figure } from '../figures/figure.ts'
import { meansOneOf } from '../words/synonyms.ts'

/**
 * Whether two figures belong to things of one kind that have other names: "the [Drought] Appeal raised 4.7 million",
 * "the [Earthquake] Appeal raised 5.2 million".
 */
export function areOfOtherNames(earlier: Figure, later: Figure): boolean {
  // The name of its entry tells more than one that stands before it in the line.
  if (earlier.entryName.length > 0 && later.entryName.length > 0) return false
  const left = earlier.capitalName()
  const right = left.length < 2 ? left : later.capitalName()
  if (right.length < 2 || left.at(-1)?.text !== right.at(-1)?.text) return false
  return !left.some((word, at) => at < left.length - 1 && meansOneOf(word, right, right.length - 1))
}
