import { aroundUnits } from '../likeness/context-likeness.ts'
import { likeness, type Likeness } from '../likeness/likeness.ts'
import { labelPenalty } from '../likeness/sentence-likeness.ts'
import type { Figure } from '../figures/figure.ts'
import { placeOf } from '../figures/place-of.ts'
import { isExtremeBesideTotal } from '../likeness/extent-penalty.ts'
import { areOfOtherMagnitude } from '../likeness/other-magnitude.ts'
import { areOtherwiseNamed } from '../likeness/other-designation.ts'
import { areContrasted, type Stem } from '../words/synonyms.ts'
import { sectionLikeness } from '../likeness/wording-likeness.ts'

/** Two figures that only their place tells to be one thing. */
export interface LeftOver {
  earlier: Figure
  later: Figure
  likeness: Likeness
}

/** Below what wording alone needs (`ENOUGH`): the heading and that nothing else is left carry the rest. */
const ENOUGH_IF_LAST = 0.3

/**
 * Pairs what the wording alone left over, where nothing in it speaks against it: under one heading each edition has just
 * one figure of a unit that is not paired ([Thirty-one banks] were members, 29 [banks] belonged to it), or wherever it
 * stands the only figure of a unit of several words (delivered [washing machines and dryers], sold as many), or of one
 * word and with more in common beside it (families [received seed], [seed was handed] to families). An average age needs
 * no words in common where headings say whose it is.
 * @param earlier figures of the earlier edition that no pair has
 * @param later those of the later one
 */
export function leftOver(earlier: readonly Figure[], later: readonly Figure[]): LeftOver[] {
  const found = ofOneKey(earlier, later, placeOf, ALIKE.underHeading)
  const paired = new Set(found.flatMap((one) => [one.earlier, one.later]))
  const isOpen = (figure: Figure): boolean => !paired.has(figure) && figure.unitToldOnce && figure.unit.length > 0
  const ages = ofOneKey(earlier.filter(isAverageAge), later.filter(isAverageAge), () => 'age', ALIKE.elsewhere)
  return [
    ...found,
    ...ofOneKey(earlier.filter(isOpen), later.filter(isOpen), unitOf, ALIKE.elsewhere),
    ...ages.filter(
      (one) =>
        !paired.has(one.earlier) && !paired.has(one.later) && sectionLikeness(one.earlier, one.later) >= SAME_TOPIC,
    ),
  ]
}

/** How alike the headings over two average ages must be, which say whose they are: of [staff], of [ships]. */
const SAME_TOPIC = 0.5

const isAverageAge = ({ statistic, observation: { kind } }: Figure): boolean =>
  kind === 'age' && statistic === 'average'

const unitOf = ({ unit }: Figure): string => unit.map(({ text }) => text).join(' ')

function ofOneKey(
  earlier: readonly Figure[],
  later: readonly Figure[],
  keyOf: (figure: Figure) => string,
  alike: Alike,
): LeftOver[] {
  const others = lastOf(later, keyOf)
  const found: LeftOver[] = []
  for (const [key, figure] of lastOf(earlier, keyOf)) {
    const other = others.get(key)
    if (!figure || !other) continue
    const scored = likeness(figure, other, false, ENOUGH_IF_LAST)
    if (scored && mayBeOne(scored, figure, other, alike))
      found.push({ earlier: figure, later: other, likeness: scored })
  }
  return found
}

/** How alike the wording must be where each edition has a verb of its own, and what stands about a unit of one word. */
interface Alike {
  context: number
  aroundWord: number
}

const ALIKE = {
  underHeading: { context: 0.5, aroundWord: 0 },
  elsewhere: { context: 0.6, aroundWord: 0.3 },
}

function mayBeOne(scored: Likeness, earlier: Figure, later: Figure, alike: Alike): boolean {
  const { unit, event, context, obstacle, scope } = scored
  if (unit !== 1 || obstacle !== null || scope !== 'same' || areOfOtherMagnitude(earlier, later)) return false
  if (isExtremeBesideTotal(earlier, later)) return false
  // Electricity - production, and Electricity - transmission losses
  if (labelPenalty(earlier, later) > 0 || areOtherwiseNamed(earlier, later)) return false
  if (earlier.unit.length === 1 && alike.aroundWord > 0)
    return aroundUnits(earlier, later, scored) >= alike.aroundWord && mayHappenAlike(earlier.event, later.event)
  return event > 0 || (context >= alike.context && mayHappenAlike(earlier.event, later.event))
}

/** [helped] 96 journalists, [backed] 121: two verbs may tell one thing, but not [charged] and [acquitted]. */
function mayHappenAlike(a: Stem | null, b: Stem | null): boolean {
  return a !== null && b !== null && !areContrasted(a, b)
}

/** By key the only figure that has it; null where more have. */
function lastOf(figures: readonly Figure[], keyOf: (figure: Figure) => string): Map<string, Figure | null> {
  const found = new Map<string, Figure | null>()
  for (const figure of figures) {
    const key = keyOf(figure)
    found.set(key, found.has(key) ? null : figure)
  }
  return found
}
