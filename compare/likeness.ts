import type { Kind } from '../schemas/observation.ts'
import { contextPenalty, dice, sharedWeight } from './context/context-likeness.ts'
import { labelCoverage, WHOLLY } from './label-coverage.ts'
import type { Figure } from './normalise.ts'
import { haveOtherNames } from './quoted-name.ts'
import { scopeRelation, type ScopeRelation } from './scope-relation.ts'
import { hasOtherNumbers, labelPenalty, sameLabel, sentenceLikeness } from './sentence-likeness.ts'
import { timeObstacle, type TimeObstacle } from './timespan.ts'
import {
  eventLikeness,
  isNarrowedElse,
  ofLikeness,
  sectionLikeness,
  unitLikeness,
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
const SAME_METRIC = 0.5

/** Kinds whose unit says little about what is measured: any amount of dollars is USD. */
const UNTELLING: ReadonlySet<Kind> = new Set(['percent', 'money', 'duration', 'age', 'rate', 'measure'])

/** A figure of another length of time is only then a match when everything else is alike. */
const OBSTACLE_PENALTY: Readonly<Record<NonNullable<TimeObstacle>, number>> = {
  'period-length': 0.22,
  'partial-year': 0.1,
  'stale-period': 0.02,
}

/** What differs in time and in scope is two things, even under one metric. */
const TWO_OBSTACLES = 0.3

/** The unit of one figure is unknown, or only stands somewhere about the other. */
const OTHERWISE_READ = 0.05

/** Two counts of other units, or of what else happened, are two things, unless the sentence was carried over. */
const COUNTS_ELSE = { carriedOver: 0.05, otherwise: 0.3 }
const HAPPENS_ELSE = 0.15

/**
 * More than counts of other units reach by their wording: at most 0.65 for the rest of it (`OF_COUNTS`) and 0.09 for an
 * edited sentence (0.25 of what is missing), less 0.3 for the unit (`COUNTS_ELSE`).
 */
const OTHER_UNIT = 0.5

/** What it adds that neither edition counts anything else of the unit: its [34 branches] are likely the other's 33. */
const TOLD_ONCE = 0.1

/**
 * A part is not the whole; in a row of columns the wording of the head makes parts where there are none, and "Of these"
 * leaves no doubt.
 */
const PART_BESIDE_WHOLE = { inColumns: 0.04, otherwise: 0.12, across: 0.3 }
/** What a part says and the other does not makes the other its whole: how much of that adds. */
const ACROSS_IF_UNLIKE = 0.5

/** 12 of the [34] prisons: a whole that is only reminded of is hardly what is told of in its stead. */
const REMINDED_OF = 0.15

/** A number a year, and the number. */
const RATE_BESIDE_NUMBER = 0.3

/** In [Malawi] and in [Zambia]: more than any likeness of wording leaves above `ENOUGH`. */
const OTHER_SCOPE = 0.5

/** Of two parts only one of which is narrowed, [31,800 in Zambia] and [21,400 of them], each is likely another part. */
const OTHER_PART = 0.15

/** The busiest day is nothing that a year has as well. */
const ONE_DAY = 0.3

/** Months: a day is a thirtieth of one. */
const FEW_DAYS = 0.1

function isOfOneDay({ time: { shape, length } }: Figure): boolean {
  return shape === 'span' && length < FEW_DAYS
}

/** What headings in common add at most. */
const SAME_SECTION = 0.04

/**
 * Scores two figures of an earlier and a later edition. Values play no part: a figure is found by what it counts.
 * @param withinEdition whether only the thing matters, not its time
 * @param least the score that is of use; most pairs fall short of it by their wording alone and are looked at no
 * further
 * @returns null where they cannot be the same thing at all, or score less
 */
export function likeness(earlier: Figure, later: Figure, withinEdition = false, least = -Infinity): Likeness | null {
  if (!mayBeOne(earlier, later)) return null
  const { observation: a } = earlier
  const { observation: b } = later
  const { carriedOver, bonus } = sentenceLikeness(earlier, later)
  const untelling = UNTELLING.has(a.kind) || UNTELLING.has(b.kind)
  const isRowBesideProse = (earlier.label === null) !== (later.label === null)
  let unit = unitLikeness(earlier, later)
  const sameMetric = a.metric !== null && a.metric === b.metric
  // Design applications, and applications for drugs: two things under one metric
  const catalogue = sameMetric && !(isNarrowedElse(earlier, later) && scopeRelation(earlier, later) !== 'same')
  if (unit === 0 && least > OTHER_UNIT && !carriedOver && !catalogue && !untelling && !isRowBesideProse) return null
  let event = eventLikeness(earlier, later)
  const shared = sharedWeight(earlier.context, later.context)
  let context = dice(shared, earlier.context.total, later.context.total)
  let named = false
  if (isRowBesideProse) ({ unit, event, context, named } = besideProse(earlier, later, { unit, event, context }))
  const wording = untelling
    ? OF_AMOUNTS.unit * unit +
      OF_AMOUNTS.of * ofLikeness(earlier, later) +
      OF_AMOUNTS.event * event +
      OF_AMOUNTS.context * context
    : OF_COUNTS.unit * unit + OF_COUNTS.event * event + OF_COUNTS.context * context
  let score = wording + bonus * (1 - wording)
  if (catalogue) score = Math.max(score, SAME_METRIC + (1 - SAME_METRIC) * score)
  if (score + TOLD_ONCE + SAME_SECTION < least) return null
  if (!catalogue) {
    if (!carriedOver) score -= countsElse(unit, event, untelling)
    else if (unit === 0 && !untelling) score -= COUNTS_ELSE.carriedOver
    if (unit === 1 && event > 0 && toldOnce(earlier, later)) score += TOLD_ONCE
    score -= labelPenalty(earlier, later)
    if (!carriedOver && !named && score + SAME_SECTION >= ENOUGH)
      score -= contextPenalty(earlier, later, event, shared, context)
  }
  // From here on a score only falls, but for the section.
  if (score + SAME_SECTION < least) return null
  const scope = scopeRelation(earlier, later)
  const obstacle = withinEdition ? null : timeObstacle(earlier.time, later.time)
  score -= takesElse(earlier, later, scope, { named, context })
  if (obstacle !== null) score -= coversElse(earlier, later, obstacle, scope)
  if (score + SAME_SECTION < least) return null
  score += SAME_SECTION * sectionLikeness(earlier, later)
  return score < least ? null : { score, catalogue, unit, event, context, carriedOver, obstacle, scope }
}

/** Whether two figures may be one thing at all, whatever their wording. */
function mayBeOne(earlier: Figure, later: Figure): boolean {
  const { observation: a } = earlier
  const { observation: b } = later
  if (a.direction !== b.direction || earlier.negated !== later.negated) return false
  if (earlier.isFurther !== later.isFurther || haveOtherNames(earlier.name, later.name)) return false
  if (!sameMeasure(earlier, later) || !sameAbout(earlier, later) || hasOtherNumbers(earlier, later)) return false
  // A loss that became a profit did not fall to it.
  if (earlier.balance !== null && later.balance !== null && earlier.balance !== later.balance) return false
  return a.metric === null || b.metric === null || a.metric === b.metric
}

/** What a pair in different sentences loses because other things are counted, or something else happened to them. */
function countsElse(unit: number, event: number, untelling: boolean): number {
  const lost = unit === UNSURE ? OTHERWISE_READ : unit === 0 && !untelling ? COUNTS_ELSE.otherwise : 0
  return event === 0 ? lost + HAPPENS_ELSE : lost
}

/** What a pair loses because one figure takes in more than the other: a whole and a part, a rate, another scope. */
function takesElse(earlier: Figure, later: Figure, scope: ScopeRelation, said: Said): number {
  const { observation: a } = earlier
  const { observation: b } = later
  let lost = 0
  if ((earlier.partitive === 'whole') !== (later.partitive === 'whole')) lost += REMINDED_OF
  const isPart = earlier.part !== null
  if (isPart !== (later.part !== null) && !(earlier.partitive ?? later.partitive))
    lost += partBesideWhole(earlier, later, said)
  if (scope === 'open' && isPart && later.part !== null) lost += OTHER_PART
  if ((a.per === null) !== (b.per === null)) lost += RATE_BESIDE_NUMBER
  if (scope === 'apart') lost += OTHER_SCOPE
  return lost
}

/** How alike the wording is, and whether prose says all that the label of a row does. */
type Said = { named: boolean; context: number }

function partBesideWhole(earlier: Figure, later: Figure, { named, context }: Said): number {
  const { inColumns, across, otherwise } = PART_BESIDE_WHOLE
  if ((earlier.part ?? later.part) === 'across') return across + ACROSS_IF_UNLIKE * (1 - context)
  return named && (earlier.label ?? later.label)?.ofColumns ? inColumns : otherwise
}

/** What a pair loses because the two cover times that may not be set against each other. */
function coversElse(earlier: Figure, later: Figure, obstacle: NonNullable<TimeObstacle>, scope: ScopeRelation): number {
  const lost = OBSTACLE_PENALTY[obstacle] + (scope === 'narrower' ? TWO_OBSTACLES : 0)
  return isOfOneDay(earlier) === isOfOneDay(later) ? lost : lost + ONE_DAY
}

type Wording = Pick<Likeness, 'unit' | 'event' | 'context'>

/**
 * How alike the wording of a row and of prose is, part by part. Where prose says all that the label says, the unit that
 * was guessed from the label and the event that it leaves unsaid count little.
 * @param said how alike they are word by word
 */
function besideProse(earlier: Figure, later: Figure, said: Wording): Wording & { named: boolean } {
  const { unit, event, context: shared } = said
  const covered = labelCoverage(earlier, later, unit)
  if (covered === null) {
    const isBare = (earlier.label === null ? later : earlier).event === null
    // [Inspectors: 24] says no more than the unit.
    const named = isBare && unit === 1 && toldOnce(earlier, later)
    return { ...said, event: isBare ? Math.max(event, UNSAID) : event, named }
  }
  // A row of [Paragliding], and prose that says nothing of it
  if (covered === 0 && unit < 1) return { unit: Math.min(unit, UNSURE), event, context: shared / 2, named: false }
  const context = Math.max(shared, (shared + covered) / 2)
  if (covered < WHOLLY) return { unit, event, context, named: false }
  const unsaid = (earlier.label ? earlier : later).event === null
  return {
    unit: UNTELLING.has(earlier.observation.kind) ? unit : Math.max(unit, UNSURE),
    event: unsaid ? Math.max(event, UNSAID) : event,
    context,
    named: true,
  }
}

function toldOnce(earlier: Figure, later: Figure): boolean {
  return (
    earlier.unitToldOnce &&
    later.unitToldOnce &&
    earlier.observation.kind === 'count' &&
    (earlier.part === 'across') === (later.part === 'across')
  )
}

/**
 * Whether two figures measure alike: a share is no amount and an amount no duration. Under one label, though, an amount
 * may have lost its currency, and "median days: 64" and "in 64 days" are one unit, read in two ways.
 */
function sameMeasure(earlier: Figure, later: Figure): boolean {
  const { observation: a } = earlier
  const { observation: b } = later
  if (a.kind === b.kind) return a.kind !== 'percent' || a.unit === b.unit || a.unit === null || b.unit === null
  if (a.kind === 'money' || b.kind === 'money')
    return sameLabel(earlier, later) && (a.kind === 'count' || b.kind === 'count')
  if (WITH_UNIT_OF_ITS_OWN.has(a.kind) || WITH_UNIT_OF_ITS_OWN.has(b.kind)) return false
  // 24 inspectors are no kilometres that inspectors drove
  return a.unit === b.unit || (COUNTED.has(a.kind) && COUNTED.has(b.kind) && unitLikeness(earlier, later) > 0)
}

const WITH_UNIT_OF_ITS_OWN: ReadonlySet<Kind> = new Set(['percent', 'age'])
const COUNTED: ReadonlySet<Kind> = new Set(['count', 'measure'])

function sameAbout({ observation: a }: Figure, { observation: b }: Figure): boolean {
  return (a.about === null) === (b.about === null)
}
