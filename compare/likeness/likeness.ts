import { areOfOtherMagnitude } from './other-magnitude.ts'
import { areOfOtherNames } from './capital-names.ts'
import { contextPenalty, dice, sharedMeaning, sharedWeight } from './context-likeness.ts'
import { extentPenalty } from './extent-penalty.ts'
import { areOfOtherClasses } from '../figures/class-number.ts'
import { areOpposite } from '../figures/balance-of.ts'
import { namePenalty } from './other-designation.ts'
import type { Figure } from '../figures/figure.ts'
import { mayBeOne } from './may-be-one.ts'
import { rowBesideProse } from './row-beside-prose.ts'
import { scopeRelation, type ScopeRelation } from './scope-relation.ts'
import { areOtherEntriesOfMany, mayBeOtherEntries } from './same-entry.ts'
import { areEntries, entryLikeness, labelPenalty, sentenceLikeness } from './sentence-likeness.ts'
import { areToldCrosswise } from './told-crosswise.ts'
import { spansYears, timePenalty } from './time-penalty.ts'
import { timeObstacle, type TimeObstacle } from '../figures/timespan.ts'
import { isNarrowedElse, isOneOfSeveral, isToldOnce, isUntelling, unitLikeness } from './unit-likeness.ts'
import {
  eventLikeness,
  happensElse,
  ofLikeness,
  SAME_EVENT,
  sectionLikeness,
  UNSAID,
  UNSURE,
} from './wording-likeness.ts'

/** Below this two figures are not taken for the same thing. Wrong pairs are worse than missing ones. */
export const ENOUGH = 0.55

/** How much two figures look like one thing, and what speaks for it. All parts between 0 and 1. */
export interface Likeness {
  score: number
  catalogue: boolean
  unit: number
  event: number
  context: number
  carriedOver: boolean
  obstacle: TimeObstacle
  scope: ScopeRelation
}

/*
 * The weights below were set by hand on pairs of reports of which it is known what belongs together
 * (test/compare/pairs), as round numbers; none of them was fitted.
 */

/** What each part of the wording of two counts weighs, 1 in all. */
const OF_COUNTS = { unit: 0.35, event: 0.3, context: 0.35 }
/** The same where the unit tells little: what the share or rate is of, and the words around, have to carry the pair. */
const OF_AMOUNTS = { unit: 0.1, of: 0.15, event: 0.2, context: 0.55 }
/** A metric in common is this much of the way from the wording to certainty. */
const SAME_METRIC = { alone: 0.5, ofSeveral: 0.25 }

/** The unit of one figure is unknown, or only stands somewhere about the other. */
const OTHERWISE_READ = 0.05

/**
 * 53 traffickers charged, [38] for sex trafficking, then 61 defendants, [40] of them for sex trafficking: parts count what
 * their wholes do, and the metric says that those are one.
 */
const PART_OF_METRIC = 0.8

/** Two counts of other units are two things, unless the sentence was carried over. */
const COUNTS_ELSE = { carriedOver: 0.05, otherwise: 0.3 }

/**
 * Applications of the five largest applicants, and applications about software: where both editions tell several figures
 * of a metric, it is not enough, and so much of the wording must be the same.
 */
const OF_SEVERAL = 0.25

/**
 * Minors lodged 1,120 applications, and 79,600 applications came in since 2019: of several figures of a metric a total over
 * years may be that of any other, unless so much of the wording is the same; and how many times over a pair loses what falls
 * short of it.
 */
const OVER_YEARS = { telling: 0.6, lostBy: 2 }

/**
 * More than counts of other units reach by their wording: at most 0.65 for the rest of it (`OF_COUNTS`) and 0.09 for an
 * edited sentence (0.25 of what is missing), less 0.3 for the unit (`COUNTS_ELSE`).
 */
const OTHER_UNIT = 0.5

/**
 * The Leeds office had 52 staff and the York office 31, then York 33 and Leeds 55: where a sentence tells its things in
 * another order, the words beside a figure are not those that were there.
 */
const IN_PLACE = 0.9

/** What it adds that each of two editions counts the unit but once. */
const TOLD_ONCE = 0.1

/**
 * Of one thing hardly ever a hundred times more is told a year later: where the rest of the wording differs too, that says
 * more than what the two have in common. What is left over under a heading is held to it as well.
 */
const OF_OTHER_MAGNITUDE = { ifUnlike: 0.8, ofMetricIfUnlike: 0.3, lost: 0.4 }

/** Where an edition tells a gain and a loss, the other's gain is rather the gain. */
const HAS_TURNED = 0.05

/** What headings in common add at most. */
const SAME_SECTION = 0.04

/**
 * Scores two figures of an earlier and a later edition. A figure is found by what it counts; values play no part, unless
 * one of two counts or amounts of money is a hundred times the other.
 * @param withinEdition whether only the thing matters, not its time
 * @param least the score that is of use; most pairs fall short of it by their wording alone and are looked at no
 * further
 * @returns null where they cannot be the same thing at all, or score less
 */
export function likeness(earlier: Figure, later: Figure, withinEdition = false, least = -Infinity): Likeness | null {
  const { observation: a } = earlier
  const { observation: b } = later
  let { carriedOver, bonus } = sentenceLikeness(earlier, later)
  const untelling = isUntelling(earlier) || isUntelling(later)
  const isRowBesideProse = (earlier.label === null) !== (later.label === null)
  const isOfProse = earlier.label === null && later.label === null && !carriedOver && !untelling
  if (isOfProse && areOtherEntriesOfMany(earlier, later)) return null
  let unit = unitLikeness(earlier, later)
  const sameMetric = a.metric !== null && a.metric === b.metric
  const isOfOtherUnit = unit === 0 && least > OTHER_UNIT && !carriedOver && !untelling && !isRowBesideProse
  if (isOfOtherUnit && !sameMetric) return null
  if (unit === 0 && sameMetric && earlier.part === 'within' && later.part === 'within') unit = PART_OF_METRIC
  if (isOfProse && mayBeOtherEntries(earlier, later, unit)) return null
  if (!mayBeOne(earlier, later, withinEdition)) return null
  // Design applications, and applications for drugs: two things under one metric
  let catalogue =
    sameMetric &&
    !(earlier.isSibling && later.isSibling) &&
    earlier.rowName === later.rowName &&
    !(isNarrowedElse(earlier, later) && (withinEdition || scopeRelation(earlier, later) !== 'same'))
  if (isOfOtherUnit && unit === 0 && !catalogue) return null
  const hasTurned = areOpposite(earlier.balance, later.balance)
  let event = hasTurned ? Math.max(UNSAID, eventLikeness(earlier, later)) : eventLikeness(earlier, later)
  const shared = sharedWeight(earlier.context, later.context) + sharedMeaning(earlier, later, unit, event)
  let context = dice(shared, earlier.context.total, later.context.total)
  if (earlier.label !== null && areEntries(earlier, later))
    ({ carriedOver, bonus } = entryLikeness(earlier, later, context, { carriedOver, bonus }))
  if (carriedOver && earlier.label === null && context < IN_PLACE) [carriedOver, bonus] = [false, 0]
  let named = false
  if (isRowBesideProse) ({ unit, event, context, named } = rowBesideProse(earlier, later, { unit, event, context }))
  if (catalogue && isOneOfSeveral(earlier, later) && context < OF_SEVERAL && event < SAME_EVENT) catalogue = false
  const wording = untelling
    ? OF_AMOUNTS.unit * unit +
      OF_AMOUNTS.of * ofLikeness(earlier, later) +
      OF_AMOUNTS.event * event +
      OF_AMOUNTS.context * context
    : OF_COUNTS.unit * unit + OF_COUNTS.event * event + OF_COUNTS.context * context
  let score = wording + bonus * (1 - wording)
  if (catalogue) score += (isOneOfSeveral(earlier, later) ? SAME_METRIC.ofSeveral : SAME_METRIC.alone) * (1 - score)
  if (score + TOLD_ONCE + SAME_SECTION < least) return null
  if (!catalogue) {
    if (!carriedOver) score -= countsElse(unit, untelling) + happensElse(earlier, later, event)
    else if (unit === 0 && !untelling) score -= COUNTS_ELSE.carriedOver
    if (unit === 1 && event > 0 && isToldOnce(earlier, later)) score += TOLD_ONCE
    score -= hasTurned ? HAS_TURNED : labelPenalty(earlier, later)
    if (!carriedOver && !named && score + SAME_SECTION >= ENOUGH)
      score -= contextPenalty(earlier, later, event, shared, context)
  }
  // From here on a score only falls, but for the section.
  if (score + SAME_SECTION < least) return null
  const scope = scopeRelation(earlier, later)
  const obstacle = withinEdition ? null : timeObstacle(earlier.time, later.time)
  score -= extentPenalty(earlier, later, scope, { named, context })
  if (obstacle !== null) {
    score -= timePenalty(earlier, later, obstacle, scope)
    const isYearBesideYears = spansYears(earlier) !== spansYears(later)
    if (isYearBesideYears && sameMetric && !(earlier.metricToldOnce && later.metricToldOnce))
      score -= OVER_YEARS.lostBy * Math.max(0, OVER_YEARS.telling - context)
  } else if (
    !carriedOver &&
    context < (catalogue ? OF_OTHER_MAGNITUDE.ofMetricIfUnlike : OF_OTHER_MAGNITUDE.ifUnlike) &&
    areOfOtherMagnitude(earlier, later)
  )
    score -= OF_OTHER_MAGNITUDE.lost
  if (score + SAME_SECTION < least) return null
  score += SAME_SECTION * sectionLikeness(earlier, later)
  if (score < least) return null
  if (!carriedOver && !untelling && !isOfProse && mayBeOtherEntries(earlier, later, unit)) return null
  score -= namePenalty(earlier, later, catalogue)
  if (score < least) return null
  if (areOfOtherClasses(earlier.classNumber(), later.classNumber())) return null
  if (!withinEdition && areToldCrosswise(earlier, later)) return null
  if (!carriedOver && areOfOtherNames(earlier, later)) return null
  return { score, catalogue, unit, event, context, carriedOver, obstacle, scope }
}

/** What a pair in different sentences loses because other things are counted. */
function countsElse(unit: number, untelling: boolean): number {
  if (unit === UNSURE) return OTHERWISE_READ
  return unit === 0 && !untelling ? COUNTS_ELSE.otherwise : 0
}
