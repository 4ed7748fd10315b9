import { allowedInterval, overlaps, width } from '../figures/interval.ts'
import type { Observation } from '../../schemas/observation.ts'
import type { Likeness } from '../likeness/likeness.ts'
import type { Figure } from '../figures/figure.ts'
import { isOnTop } from '../figures/further.ts'
import { haveOtherBases } from '../figures/rate-base.ts'
import { inOneUnit } from '../figures/scaled-unit.ts'
import { inOtherRow } from '../likeness/sentence-likeness.ts'
import { sameTime } from '../figures/timespan.ts'

/** How alike two figures of one edition must be to be one thing told twice when their values do not agree. */
const SURE = 0.85
/** Small numbers are equal by chance: one crate from Delft and one crate from Ghent are not one thing told twice. */
const SMALL = 10
const SURE_IF_SMALL = 0.75
/** But [Fines: 9] says nothing that could set it apart from nine fines of prose. */
const SURE_IF_BARE_ROW = 0.7
/** Complaints received and complaints open, both of the metric "complaints", do not conflict. */
const SAME_EVENT = 0.7
/** … and how much of the wording about them must be the same. */
const SAME_WORDING = 0.5
/** Harbour dues and market dues are two things even in a year in which both were 1,204. */
const SAME_UNIT = 0.5

/**
 * Whether two figures of one edition are one thing told twice: not in one sentence or two rows, which tell a thing
 * once.
 */
export function sameThing(a: Figure, b: Figure, scored: Likeness): boolean {
  const [left, right] = inOneUnit(a.observation, b.observation)
  if (haveOtherBases(left, right)) return false
  if (isInOneSentence(left, right) || inOtherRow(a, b) || !sameTime(a.time, b.time)) return false
  if ((a.part === null) !== (b.part === null)) return false
  if (scored.unit < SAME_UNIT || scored.scope === 'apart' || scored.scope === 'narrower') return false
  if (isOnTop(left) || isOnTop(right)) return false
  const agree = overlaps(allowedInterval(left), allowedInterval(right))
  if (scored.catalogue && left.part_of === null && (agree || isToldAlike(a, b, scored))) return true
  if (agree && isClosed(left) && isClosed(right))
    return scored.score >= (isSmall(left) ? leastIfSmall(a, b, scored) : 0)
  return scored.score >= SURE && scored.event === 1 && (!scored.catalogue || scored.context >= SAME_WORDING)
}

/**
 * Whether two figures stand in one sentence, which may be told word for word in another section too; small numbers of two
 * such sentences are equal by chance: January, [Deaths: 2], February, [Deaths: 2].
 */
function isInOneSentence(a: Observation, b: Observation): boolean {
  if (a.sentence !== b.sentence) return false
  return Math.abs(a.start - b.start) < a.sentence.length || isSmall(a) || isSmall(b)
}

function leastIfSmall(a: Figure, b: Figure, { unit }: Likeness): number {
  const [row, prose] = a.label ? [a, b] : [b, a]
  const isBareRow = unit === 1 && row.label && !prose.label && row.event === null
  return isBareRow ? SURE_IF_BARE_ROW : SURE_IF_SMALL
}

/**
 * Whether the wording of two figures of one metric that do not agree makes them one thing: the 183 victims whom the
 * authorities identified are not the 35 who were [identified through calls to a hotline].
 */
function isToldAlike(a: Figure, b: Figure, { event, context }: Likeness): boolean {
  return event >= SAME_EVENT && saidAlike(a, b) && context >= SAME_WORDING
}

/** Whether an event that a row leaves unsaid is not the only thing in which two figures would differ. */
function saidAlike(a: Figure, b: Figure): boolean {
  return (a.label === null) === (b.label === null) || (a.event === null) === (b.event === null)
}

/** "At most 180" agrees with any smaller number, so that agreement says little. */
function isClosed(observation: Observation): boolean {
  return Number.isFinite(width(allowedInterval(observation))) && !observation.bound.startsWith('<')
}

function isSmall({ value }: Observation): boolean {
  return value !== null && Math.abs(value) < SMALL
}
