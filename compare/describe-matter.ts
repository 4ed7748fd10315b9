import type { Comparison, Reason, Restatement, StatedChange } from '../schemas/comparison.ts'
import type { Observation } from '../schemas/observation.ts'
import { lookingBack, type Side } from './edition-side.ts'
import { agreement, type Matter } from './fold.ts'
import { judge, notComparable, oneSided, type Judgement } from './judge.ts'
import { likeness, type Likeness } from './likeness.ts'
import type { Figure } from './normalise.ts'
import { reason } from './reasons.ts'
import { isPastYear } from './restate.ts'
import { timeObstacle } from './timespan.ts'
import { saysBasisChanged } from './words/scope-words.ts'

/** The two editions as they are compared; `forward`: the question goes from the earlier to the later. */
export interface Frame {
  forward: boolean
  /** Whether both are one document, so that no time is stale. */
  itself: boolean
  earlier: Side
  later: Side
  restatements: readonly Restatement[]
  /** What of the earlier edition they tell again: most matters have nothing of it. */
  retold: ReadonlySet<Observation>
  /** What the later edition says of changes themselves, by the matter that it says it of. */
  stated: ReadonlyMap<Matter, StatedChange[]>
}

/** Makes the record of what two editions say about one thing, with verdict and reasons. */
export function describeMatter(matter: Matter, frame: Frame): Comparison {
  const { forward, earlier, later } = frame
  const [a = null] = matter.earlier
  const [b = null] = matter.later
  const named = b ?? a
  if (!named) throw new RangeError('a matter without figures')
  const scored = a && b ? likeness(a, b, frame.itself) : null
  const restated = restatementOf(matter, frame)
  const judged = judgement(matter, scored, restated, frame)
  const sides = { earlier: told(matter.earlier, earlier), later: told(matter.later, later) }
  const changes = frame.stated.get(matter) ?? []
  const [from, to] = forward ? [sides.earlier, sides.later] : [sides.later, sides.earlier]
  return {
    series: named.observation.series,
    subject: named.observation.subject,
    metric: b?.observation.metric ?? a?.observation.metric ?? null,
    label: labelOf(named.observation),
    from_edition: (forward ? earlier : later).identity.edition,
    to_edition: (forward ? later : earlier).identity.edition,
    from: from.head,
    to: to.head,
    others: { from: from.others, to: to.others },
    agreement: { from: from.agreement, to: to.agreement },
    verdict: judged.verdict,
    reasons: judged.reasons.concat(
      changes.map(reason.statedChange),
      withinEdition(matter.earlier),
      withinEdition(matter.later),
    ),
    change: judged.change,
    change_low: judged.change_low,
    change_high: judged.change_high,
    percent: judged.percent,
    paired_by: scored ? pairedBy(scored) : null,
    restated,
    stated_changes: changes,
  }
}

/** A part of a total bears the label of its metric and of what it is: `nationals repatriated (child)`. */
function labelOf({ label, metric, part_of, unit }: Observation): string {
  return part_of !== null && metric !== null && unit !== null ? `${label} (${unit})` : label
}

function told(
  figures: readonly Figure[],
  side: Side,
): {
  head: Comparison['from']
  others: Comparison['others']['from']
  agreement: Comparison['agreement']['from']
} {
  const past = lookingBack(figures, side)
  return {
    head: figures[0]?.observation ?? null,
    others:
      figures.length + past.length > 1 ? [...figures.slice(1), ...past].map(({ observation }) => observation) : [],
    agreement: agreement(figures),
  }
}

function restatementOf(matter: Matter, { later, restatements, retold }: Frame): Restatement | null {
  if (retold.size === 0 || !matter.earlier.some(({ observation }) => retold.has(observation))) return null
  const before = matter.earlier.map(({ observation }) => observation)
  const after = [...matter.later, ...lookingBack(matter.later, later)].map(({ observation }) => observation)
  const own = restatements.filter((one) => before.includes(one.earlier) && after.includes(one.later))
  return own.find(({ agrees }) => !agrees) ?? own[0] ?? null
}

function judgement(matter: Matter, scored: Likeness | null, restated: Restatement | null, frame: Frame): Judgement {
  const [a = null] = matter.earlier
  const [b = null] = matter.later
  const uncounted = otherRoleReasons(a, b, frame)
  if (uncounted.length > 0) return notComparable(uncounted)
  if (!a || !b || !scored) return lone(a, b, matter.otherwise, frame)
  const corrected = restated && !restated.agrees ? restatedReasons(restated, a, b) : []
  const obstacles = [...obstaclesOf(a, b, scored), ...basisChange(a, b, restated, frame)]
  if (obstacles.length > 0) return notComparable([...obstacles, ...corrected])
  const judged = frame.forward ? judge(a.observation, b.observation) : judge(b.observation, a.observation)
  const fiscal = [a, b].filter(isFiscal).slice(0, 1)
  return {
    ...judged,
    reasons: [...judged.reasons, ...corrected, ...fiscal.map(({ observation }) => reason.fiscalYear(observation))],
  }
}

/**
 * Why a single incident, a plan or a norm may not be set against what the other edition gives, if it gives anything.
 */
function otherRoleReasons(a: Figure | null, b: Figure | null, { earlier, later }: Frame): Reason[] {
  const reasons: Reason[] = []
  for (const figure of [a, b])
    if (figure && figure.observation.role !== 'aggregate')
      reasons.push(reason.otherRole(figure.observation, figure.observation.role))
  if (reasons.length === 0 || (a && b)) return reasons
  return [...reasons, reason.notStated((a ? later : earlier).identity.edition, false)]
}

/** The judgement on a figure that one edition alone states, with what the silent one says instead. */
function lone(
  a: Figure | null,
  b: Figure | null,
  otherwise: Figure | null,
  { forward, earlier, later }: Frame,
): Judgement {
  if (b && !a && isPastYear(b) && !otherwise) return notComparable([reason.onlyBefore(b.observation)])
  const silent = a ? later : earlier
  const reasons = [reason.notStated(silent.identity.edition, otherwise !== null)]
  if (otherwise) reasons.push(toldOtherwise(otherwise, a ?? b))
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

function obstaclesOf(a: Figure, b: Figure, { obstacle, unit, scope }: Likeness): Reason[] {
  const found: Reason[] = []
  if (obstacle === 'period-length') found.push(reason.periodLength(a.observation, b.observation))
  if (obstacle === 'partial-year') found.push(reason.partialYear(a.observation, b.observation))
  if (obstacle === 'stale-period') found.push(reason.stalePeriod(a.observation, b.observation))
  if (isMoney(a) !== isMoney(b)) found.push(reason.kind(a.observation, b.observation))
  if (unit === 0 && a.observation.kind !== 'count') found.push(reason.unit(a.observation, b.observation))
  if (scope === 'narrower' || scope === 'apart') found.push(reason.scope(a.observation, b.observation))
  return found
}

function isMoney({ observation }: Figure): boolean {
  return observation.kind === 'money'
}

/** How far after a figure's sentence, in characters, an edition explains that it counts otherwise now. */
const EXPLAINED_WITHIN = 300

/**
 * A base restated because the later edition leaves something out or takes something in: "both amounts leave out
 * leakage".
 */
function basisChange(a: Figure, b: Figure, restated: Restatement | null, { later }: Frame): Reason[] {
  if (!restated || restated.agrees) return []
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

function withinEdition(figures: readonly Figure[]): Reason[] {
  const [head] = figures
  const said = agreement(figures)
  if (!head || said === null) return []
  const observations = figures.map(({ observation }) => observation)
  const { edition } = head.observation
  return [said === 'conflicting' ? reason.conflict(edition, observations) : reason.consistent(edition, observations)]
}

const YEAR = 12

function isFiscal({ time }: Figure): boolean {
  return time.stated && time.shape === 'span' && time.length === YEAR && time.start % YEAR !== 0
}

/** Below these the wording alone would not carry the pair: it rests on the sentence that was carried over. */
const TELLING = { unit: 0.8, event: 0.4, context: 0.4 }

function pairedBy({ catalogue, carriedOver, unit, event, context }: Likeness): Comparison['paired_by'] {
  if (catalogue) return 'catalogue'
  const worded = unit >= TELLING.unit && event >= TELLING.event && context >= TELLING.context
  return carriedOver && !worded ? 'sentence' : 'wording'
}
