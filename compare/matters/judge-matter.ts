import type { Reason, Restatement } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import { lookingBack } from '../pairing/edition-side.ts'
import { withSigns } from '../figures/balance-of.ts'
import type { Figure } from '../figures/figure.ts'
import { areOfOneDimension, differInScale } from '../figures/scaled-unit.ts'
import type { Matter } from './fold.ts'
import type { Frame } from './frame.ts'
import { judge, notComparable, oneSided, type Judgement } from './judge.ts'
import type { Likeness } from '../likeness/likeness.ts'
import { isOfKindAlone } from './left-alone.ts'
import { reason } from '../say/reasons.ts'
import { isPastYear } from './restate.ts'
import { TIME_UNITS } from '../figures/whole-durations.ts'
import { timeObstacle } from '../figures/timespan.ts'
import { leavesOut, saysBasisChanged } from '../words/scope-words.ts'

/**
 * Judges what two editions say about one thing.
 * @param scored how much the heads of both sides look like one thing; null where one side is silent
 * @param restated what the later edition says again of the earlier one's figure
 */
export function judgeMatter(
  matter: Matter,
  scored: Likeness | null,
  restated: Restatement | null,
  frame: Frame,
): Judgement {
  const [a = null] = matter.earlier
  const [b = null] = matter.later
  const uncounted = otherRoleReasons(a, b, frame)
  if (uncounted.length > 0) return notComparable(uncounted)
  if (!a || !b || !scored) return lone(a, b, matter.otherwise, frame)
  const corrected = restated && !restated.agrees ? restatedReasons(restated, a, b) : []
  const obstacles = [...obstaclesOf(a, b, scored, restated), ...basisChange(a, b, restated, frame)]
  if (obstacles.length > 0) return notComparable([...obstacles, ...corrected])
  const [first, second] = withSigns(a.observation, b.observation)
  const judged = frame.forward ? judge(first, second) : judge(second, first)
  const below = [...(first === a.observation ? [] : [first]), ...(second === b.observation ? [] : [second])]
  const fiscal = [a, b].filter(isFiscal).slice(0, 1)
  return {
    ...judged,
    reasons: [
      ...judged.reasons,
      ...(differInScale(a.observation, b.observation) ? [reason.converted(a.observation, b.observation)] : []),
      ...below.map(reason.belowZeroByWord),
      ...corrected,
      ...fiscal.map(({ observation }) => reason.fiscalYear(observation)),
    ],
  }
}

/**
 * Why a single incident, a plan or a norm may not be set against what the other edition gives, if it gives anything.
 */
function otherRoleReasons(a: Figure | null, b: Figure | null, { earlier, later }: Frame): Reason[] {
  if (!isInOtherRole(a) && !isInOtherRole(b)) return NO_REASONS
  const reasons: Reason[] = []
  for (const figure of [a, b])
    if (figure && figure.observation.role !== 'aggregate')
      reasons.push(reason.otherRole(figure.observation, figure.observation.role))
  if (a && b) return reasons
  return [...reasons, reason.notStated((a ? later : earlier).identity.edition, false)]
}

const NO_REASONS: Reason[] = []

function isInOtherRole(figure: Figure | null): boolean {
  return figure !== null && figure.observation.role !== 'aggregate'
}

/** The judgement on a figure that one edition alone states, with what the silent one says instead. */
function lone(
  a: Figure | null,
  b: Figure | null,
  otherwise: Figure | null,
  { forward, earlier, later, alone }: Frame,
): Judgement {
  if (b && !a && isPastYear(b) && !otherwise) return notComparable([reason.onlyBefore(b.observation)])
  const silent = a ? later : earlier
  const told = a ?? b
  const hasOthers = told !== null && isOfKindAlone(told, a ? alone.later : alone.earlier)
  const { edition } = silent.identity
  const reasons = [
    hasOthers && !otherwise ? reason.notRecognised(edition) : reason.notStated(edition, otherwise !== null),
  ]
  if (otherwise) reasons.push(toldOtherwise(otherwise, told))
  if (b)
    for (const { observation, time } of lookingBack([b], later))
      if (observation.edition - time.lag === earlier.identity.edition) reasons.push(reason.fromRestatement(observation))
  return oneSided((a !== null) === forward ? 'no_longer_reported' : 'new', reasons)
}

/** Why what the silent edition does say cannot stand beside the figure of the other. */
function toldOtherwise({ observation, time }: Figure, other: Figure | null): Reason {
  if (observation.role !== 'aggregate') return reason.otherRole(observation, observation.role)
  const times = [time, ...(other ? [other.time] : [])].toSorted((one, two) => one.edition - two.edition)
  const obstacle = times[0] && times[1] ? timeObstacle(times[0], times[1]) : null
  return reason.otherPeriod(observation, obstacle ?? 'period-length')
}

function obstaclesOf(
  a: Figure,
  b: Figure,
  { obstacle, unit, scope }: Likeness,
  restated: Restatement | null,
): Reason[] {
  const found: Reason[] = []
  if (obstacle === 'period-length') found.push(reason.periodLength(a.observation, b.observation))
  if (obstacle === 'partial-year') found.push(reason.partialYear(a.observation, b.observation))
  if (obstacle === 'stale-period') found.push(reason.stalePeriod(a.observation, b.observation))
  if (isMoney(a) !== isMoney(b)) found.push(reason.kind(a.observation, b.observation))
  const otherUnit = unit === 0 && a.observation.kind !== 'count'
  if (otherUnit || haveOtherTimeUnits(a, b) || areMeasuredElse(a, b))
    found.push(reason.unit(a.observation, b.observation))
  const otherScope = scope === 'narrower' || scope === 'apart'
  if (otherScope && !(restated !== null && isToldAlike(restated, b.observation)))
    found.push(reason.scope(a.observation, b.observation))
  return found
}

/** Conscripts served [1 year], then [12 months]: another measure is another unit. */
function haveOtherTimeUnits({ observation: a }: Figure, { observation: b }: Figure): boolean {
  return a.unit !== b.unit && TIME_UNITS.includes(a.unit ?? '') && TIME_UNITS.includes(b.unit ?? '')
}

/** 1,420 [square] metres and 1,510 [cubic] metres */
function areMeasuredElse({ observation: a }: Figure, { observation: b }: Figure): boolean {
  if (a.kind !== 'measure' || b.kind !== 'measure' || a.unit === null || b.unit === null) return false
  return !areOfOneDimension(a, b)
}

/**
 * The later edition gives the very number of the earlier one for its year beside its own: 61 attacks on journalists,
 * [52 a year earlier], where there had been 52 on media workers. It counts the same, whatever it is called; unless the later edition tells it with a
 * scope of its own: 146 from Syria, and in 2019 [84 from Iraq].
 */
function isToldAlike({ agrees, later: told }: Restatement, newer: Observation): boolean {
  if (!agrees || told.bound !== '=' || (told.value ?? 0) < TOLD_BY_CHANCE) return false
  return Object.entries(told.scope).every(([by, words]) => words.every((word) => newer.scope[by]?.includes(word)))
}

/** A smaller number may be told again by chance. */
const TOLD_BY_CHANCE = 10

function isMoney({ observation }: Figure): boolean {
  return observation.kind === 'money'
}

/** How far after a figure's sentence, in characters, an edition explains that it counts otherwise now. */
const EXPLAINED_WITHIN = 300

/**
 * A base restated because the later edition leaves something out or takes something in: "both amounts leave out
 * leakage"; but not where the earlier one left it out as well.
 */
function basisChange(a: Figure, b: Figure, restated: Restatement | null, { later }: Frame): Reason[] {
  if (!restated || restated.agrees || leavesOut(a.observation.sentence)) return []
  const explained = later.figures.some(
    ({ observation: { sentence, start } }) =>
      start >= b.observation.start && start - b.observation.end < EXPLAINED_WITHIN && saysBasisChanged(sentence),
  )
  return explained ? [reason.scope(a.observation, b.observation)] : []
}

function restatedReasons(restated: Restatement, a: Figure, b: Figure): Reason[] {
  const published = judge(a.observation, b.observation).verdict
  const corrected = judge(restated.later, b.observation).verdict
  const turns =
    published !== corrected && [published, corrected].every((one) => one === 'increased' || one === 'decreased')
  return [reason.restated(restated.earlier, restated.later, turns && restated.later !== b.observation)]
}

const YEAR = 12

function isFiscal({ time }: Figure): boolean {
  return time.stated && time.shape === 'span' && time.length === YEAR && time.start % YEAR !== 0
}
