import type { Comparison, Restatement } from '../schemas/comparison.ts'
import { checkedChanges } from './matters/checked-changes.ts'
import { describeMatter } from './matters/describe-matter.ts'
import type { Frame } from './matters/frame.ts'
import { editionSide, type EditionFigures } from './pairing/edition-side.ts'
import { fold } from './matters/fold.ts'
import { otherRoles } from './matters/other-roles.ts'
import { pair, type Pair, pairWithItself, withOtherRoles } from './pairing/pair.ts'
import { bySignificance } from './matters/rate.ts'
import { leftAlone } from './matters/left-alone.ts'
import { loneRetellings } from './matters/lone-retellings.ts'
import type { Tellings } from './pairing/tellings.ts'
import { currentLexicon } from './words/lexicon.ts'
import { isOldYear, isRetold, restate, withoutOldYear } from './matters/restate.ts'

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
  const words = currentLexicon()
  const earlier = editionSide(forward ? from : to, words)
  const later = editionSide(forward ? to : from, words)
  const itself = sameDocument(from, to)
  const again = new Map([...earlier.again, ...later.again])
  const match = itself ? pairWithItself : pair
  const matched = match(earlier.current, later.current, words, { past: later.past, again })
  const pairs = itself ? matched : withOtherRoles(matched.map(withoutOldYear), earlier, later)
  const isOneYear = earlier.identity.edition === later.identity.edition
  const retellings = isOneYear ? new Map<Pair, Pair>() : loneRetellings(pairs)
  const retold = itself ? [] : [...pairs.filter(isRetold), ...matched.filter(isOldYear), ...retellings.values()]
  const changes = match(earlier.changes, later.changes, words).filter((one) => one.earlier && one.later)
  const told = new Set([...retold, ...toldTwice(pairs, retold, again)])
  const related = { earlier: earlier.kin, later: later.kin }
  const matters = [
    ...fold(
      pairs.filter((one) => !told.has(one) && !retellings.has(one)),
      related,
    ),
    ...fold(changes, related),
  ]
  if (!itself) matters.push(...otherRoles(matters, earlier, later))
  const restatements = isOneYear || itself ? [] : restate(matters, retold, earlier, later)
  const toldAgain = new Set(restatements.map((one) => one.earlier))
  const stated: Frame['stated'] = itself ? new Map() : checkedChanges(matters, later)
  const frame: Frame = {
    forward,
    itself,
    earlier,
    later,
    restatements,
    retold: toldAgain,
    alone: leftAlone(matters),
    stated,
  }
  return { comparisons: bySignificance(matters.map((matter) => describeMatter(matter, frame))), restatements }
}

/** What an edition tells a second time of a figure that is retold: a row of an old year that stands in two sections. */
function toldTwice(pairs: readonly Pair[], retold: readonly Pair[], again: Tellings): Pair[] {
  const figures = new Set(retold.flatMap(({ earlier, later }) => [earlier, later]))
  return pairs.filter(({ earlier, later }) => {
    const alone = earlier === null ? later : later === null ? earlier : null
    const first = alone === null ? undefined : again.get(alone)
    return first !== undefined && figures.has(first)
  })
}

function isEarlier(a: EditionFigures, b: EditionFigures): boolean {
  if (a.identity.edition !== b.identity.edition) return a.identity.edition < b.identity.edition
  return (a.observations[0]?.document ?? '') <= (b.observations[0]?.document ?? '')
}

function sameDocument(a: EditionFigures, b: EditionFigures): boolean {
  const document = a.observations[0]?.document
  return document !== undefined && document === b.observations[0]?.document
}
