import { allowedInterval, isExact, overlaps, width } from '../figures/interval.ts'
import type { Agreement } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import type { Kin } from '../pairing/candidates.ts'
import type { Likeness } from '../likeness/likeness.ts'
import type { Figure } from '../figures/figure.ts'
import type { Pair } from '../pairing/pair.ts'
import { isOnTop } from '../figures/further.ts'
import { haveOtherBases } from '../figures/rate-base.ts'
import { inOtherRow } from '../likeness/sentence-likeness.ts'
import { sameTime } from '../figures/timespan.ts'

/** All that two editions say about one thing: on each side the figures, the most precise first. */
export interface Matter {
  earlier: Figure[]
  later: Figure[]
  /** What the silent edition says of the same thing for another length of time, where one edition is silent. */
  otherwise: Figure | null
}

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
 * Folds pairs and lone figures that are one thing told several times in an edition (a list and a sentence, 3,702 and an
 * estimated 3,700) into one matter. Pairs fold where both sides are the same thing, lone figures where their side is.
 * @param pairs every figure once
 * @param kin which figures of either edition may be the same thing
 */
export function fold(pairs: readonly Pair[], kin: { earlier: Kin; later: Kin }): Matter[] {
  const homes = new Map<Figure, Matter>()
  const matters: Matter[] = []
  const ordered = [...pairs.filter(({ likeness }) => likeness), ...pairs.filter(({ likeness }) => !likeness)]
  for (const { earlier, later, otherwise } of ordered) {
    const left = earlier ? homesOf(earlier, kin.earlier, homes) : NONE
    const right = later ? homesOf(later, kin.later, homes) : NONE
    let home = earlier && later ? left.find((matter) => right.includes(matter)) : (left[0] ?? right[0])
    if (home) {
      if (earlier) home.earlier.push(earlier)
      if (later) home.later.push(later)
    } else {
      home = { earlier: earlier ? [earlier] : [], later: later ? [later] : [], otherwise }
      matters.push(home)
    }
    if (earlier) homes.set(earlier, home)
    if (later) homes.set(later, home)
  }
  for (const matter of matters) {
    matter.earlier = mostPreciseFirst(matter.earlier)
    matter.later = mostPreciseFirst(matter.later)
  }
  return matters
}

const NONE: readonly Matter[] = []

/** The matters in which a figure of the same edition is the same thing. */
function homesOf(figure: Figure, kin: Kin, homes: ReadonlyMap<Figure, Matter>): readonly Matter[] {
  const related = kin.get(figure)
  if (!related) return NONE
  const found: Matter[] = []
  for (const { figure: other, likeness } of related) {
    const home = homes.get(other)
    if (home && sameThing(figure, other, likeness)) found.push(home)
  }
  return found
}

/**
 * Whether two figures of one edition are one thing told twice: not in one sentence or two rows, which tell a thing
 * once.
 */
function sameThing(a: Figure, b: Figure, scored: Likeness): boolean {
  const [left, right] = [a.observation, b.observation]
  if (haveOtherBases(left, right)) return false
  if (left.sentence === right.sentence || inOtherRow(a, b) || !sameTime(a.time, b.time)) return false
  if ((a.part === null) !== (b.part === null)) return false
  if (scored.unit < SAME_UNIT || scored.scope === 'apart' || scored.scope === 'narrower') return false
  if (isOnTop(left) || isOnTop(right)) return false
  const agree = overlaps(allowedInterval(left), allowedInterval(right))
  if (scored.catalogue && left.part_of === null && (agree || isToldAlike(a, b, scored))) return true
  if (agree && isClosed(left) && isClosed(right))
    return scored.score >= (isSmall(left) ? leastIfSmall(a, b, scored) : 0)
  return scored.score >= SURE && scored.event === 1 && (!scored.catalogue || scored.context >= SAME_WORDING)
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

function mostPreciseFirst(figures: Figure[]): Figure[] {
  return figures.length < 2 ? figures : figures.toSorted((a, b) => imprecision(a) - imprecision(b) || a.index - b.index)
}

function imprecision({ observation }: Figure): number {
  const spread = width(allowedInterval(observation))
  return isExact(observation)
    ? Number.isFinite(spread)
      ? spread / (1 + spread)
      : 0
    : 2 + (Number.isFinite(spread) ? spread / (1 + spread) : 1)
}

/**
 * Whether several figures for one thing agree; null where there is only one, and of incidents, each a thing of its own.
 */
export function agreement(figures: readonly Figure[]): Agreement {
  if (figures.length < 2 || figures.some(({ observation }) => observation.role !== 'aggregate')) return null
  const intervals = figures.map(({ observation }) => allowedInterval(observation))
  return intervals.every((a) => intervals.every((b) => overlaps(a, b))) ? 'consistent' : 'conflicting'
}
