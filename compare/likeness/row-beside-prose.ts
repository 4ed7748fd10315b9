import type { Figure } from '../figures/figure.ts'
import { labelCoverage, WHOLLY } from './label-coverage.ts'
import { isToldOnce, isUntelling } from './unit-likeness.ts'
import { NONE, UNSAID, UNSURE } from './wording-likeness.ts'

type Wording = { unit: number; event: number; context: number }

/**
 * How alike the wording of a row and of prose is, part by part. Where prose says all that the label says, the unit that
 * was guessed from the label and the event that it leaves unsaid count little.
 * @param said how alike they are word by word
 */
export function rowBesideProse(earlier: Figure, later: Figure, said: Wording): Wording & { named: boolean } {
  const { unit, event, context: shared } = said
  const covered = labelCoverage(earlier, later, unit)
  if (covered === null) {
    const isBare = (earlier.label === null ? later : earlier).event === null
    // [Inspectors: 24] says no more than the unit, and so does "the office had 26 inspectors".
    const named = isBare && unit === 1 && (isToldOnce(earlier, later) || isPlain(earlier.label ? later : earlier))
    return { ...said, event: isBare ? Math.max(event, UNSAID) : event, named }
  }
  // A row of [Paragliding], and prose that says nothing of it; [Cybercrime]: 2,950 cases, of all of which many were dropped
  const row = earlier.label ? earlier : later
  const namesUnit = row.labelWords.some((word) => row.unitWords.includes(word))
  if (covered === 0 && (unit < 1 || !namesUnit))
    return { unit: Math.min(unit, UNSURE), event, context: shared / 2, named: false }
  if (unit === NONE && isOnlyUnit(row) && countsElse(earlier.label ? later : earlier)) return { ...said, named: false }
  const context = Math.max(shared, (shared + covered) / 2)
  if (covered < WHOLLY) return { unit, event, context, named: false }
  const unsaid = row.event === null
  return {
    unit: isUntelling(earlier) ? unit : Math.max(unit, UNSURE),
    event: unsaid ? Math.max(event, UNSAID) : event,
    context,
    named: true,
  }
}

/** [Prisoners: 6,480]: a label that says nothing beside what is counted */
const isOnlyUnit = ({ labelWords, unitWords }: Figure): boolean => labelWords.every((word) => unitWords.includes(word))

/** Prisoners lodged [2,316 complaints]: what the label names stands in prose as another thing. */
const countsElse = (prose: Figure): boolean => !isUntelling(prose) && prose.unit.length > 0

/** Whether prose says nothing more than that there are so many. */
function isPlain({ event, part, scope, unit, observation: { kind } }: Figure): boolean {
  return kind === 'count' && event === null && part === null && scope.size === 0 && unit.length === 1
}
