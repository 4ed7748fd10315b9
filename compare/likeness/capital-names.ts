import type { Figure } from '../figures/figure.ts'
import { contentStems } from '../words/tokens.ts'
import { meansOneOf, type Stem } from '../words/synonyms.ts'

/** Two words and more with capitals, which may be joined by a sign: [Drought Appeal], [North-West Region]. */
const NAME = /\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)+/gu

/**
 * Whether two figures belong to things of one kind that have other names: "the [Drought] Appeal raised 4.7 million",
 * "the [Earthquake] Appeal raised 5.2 million".
 */
export function areOfOtherNames(earlier: Figure, later: Figure): boolean {
  const left = nameOf(earlier)
  const right = left.length < 2 ? left : nameOf(later)
  if (right.length < 2 || left.at(-1)?.text !== right.at(-1)?.text) return false
  return !left.some((word, at) => at < left.length - 1 && meansOneOf(word, right, right.length - 1))
}

/** The words of the last name before a figure, else of the first behind it. */
function nameOf({ observation: { sentence, num } }: Figure): readonly Stem[] {
  const place = sentence.indexOf(num)
  const names = [...sentence.matchAll(NAME)]
  return contentStems((names.findLast(({ index }) => index < place) ?? names[0])?.[0] ?? '')
}
