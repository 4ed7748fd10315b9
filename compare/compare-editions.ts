import type { Comparison, Restatement } from '../schemas/comparison.ts'
import { describeMatter, type Frame } from './describe-matter.ts'
import { editionSide, type EditionFigures } from './edition-side.ts'
import { fold } from './fold.ts'
import { pair } from './pair.ts'
import { bySignificance } from './rate.ts'
import { isRetold, restate } from './restate.ts'

/**
 * Compares the figures of two editions of one subject, in either order: normalise, pair, compare, rate.
 * Pairing always looks from the earlier edition to the later one, so that the answer is the same seen from either side.
 * @returns comparisons by significance, and what the later edition restates of the earlier one's times
 */
export function compareEditions(
  from: EditionFigures,
  to: EditionFigures,
): { comparisons: Comparison[]; restatements: Restatement[] } {
  const forward = isEarlier(from, to)
  const earlier = editionSide(forward ? from : to)
  const later = editionSide(forward ? to : from)
  const sameEdition = from.identity.edition === to.identity.edition || sameDocument(from, to)
  const pairs = pair(earlier.current, later.current, sameEdition)
  const retold = sameEdition ? [] : pairs.filter(isRetold)
  const changes = pair(earlier.changes, later.changes, sameEdition).filter((one) => one.earlier && one.later)
  const matters = [...fold(pairs.filter((one) => !retold.includes(one))), ...fold(changes)]
  const restatements = sameEdition ? [] : restate(matters, retold, earlier, later)
  const frame: Frame = { forward, sameEdition, earlier, later, restatements }
  return { comparisons: bySignificance(matters.map((matter) => describeMatter(matter, frame))), restatements }
}

function isEarlier(a: EditionFigures, b: EditionFigures): boolean {
  if (a.identity.edition !== b.identity.edition) return a.identity.edition < b.identity.edition
  return (a.observations[0]?.document ?? '') <= (b.observations[0]?.document ?? '')
}

function sameDocument(a: EditionFigures, b: EditionFigures): boolean {
  const document = a.observations[0]?.document
  return document !== undefined && document === b.observations[0]?.document
}
