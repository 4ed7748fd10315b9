import type { Comparison, Reason, Restatement } from '../schemas/comparison.ts'
import type { Identity } from '../schemas/identity.ts'
import type { Observation } from '../schemas/observation.ts'
import { comparatives } from './comparatives.ts'
import { agreement, fold, type Matter } from './fold.ts'
import { judge, notComparable, oneSided } from './judge.ts'
import { likeness, type Likeness } from './likeness.ts'
import { normalise, type Figure } from './normalise.ts'
import { pair } from './pair.ts'
import { bySignificance } from './rate.ts'
import { reason } from './reasons.ts'
import { restatement } from './restate.ts'
import { sameTime } from './timespan.ts'

/** The figures of one edition. */
export interface EditionFigures {
  identity: Identity
  observations: readonly Observation[]
}

/** One edition made ready: what is charted, what looks back, and to which newer figure. */
interface Side {
  identity: Identity
  charted: readonly Figure[]
  uncharted: readonly Figure[]
  bases: ReadonlyMap<Figure, Figure>
}

/**
 * Compares the figures of two editions of one subject, in either order.
 * @returns comparisons by significance, and what the later edition restates of the earlier one's periods
 */
export function compareEditions(
  from: EditionFigures,
  to: EditionFigures,
): { comparisons: Comparison[]; restatements: Restatement[] } {
  const forward = isEarlier(from, to)
  const [first, second] = forward ? [from, to] : [to, from]
  const sameEdition = first.identity.edition === second.identity.edition || sameDocument(first, second)
  const earlier = side(first)
  const later = side(second)
  const current = ({ charted, bases }: Side): Figure[] => charted.filter((figure) => !bases.has(figure))
  const pairs = pair(current(earlier), current(later), sameEdition)
  const retold = pairs.filter((one) => isRetold(one.earlier, one.later, sameEdition))
  const matters = fold(pairs.filter((one) => !retold.includes(one)))
  const restatements = dedupe([
    ...retold.map(({ earlier: a, later: b }) => (a && b ? restatement(a, b) : null)),
    ...(sameEdition ? [] : matters.flatMap((matter) => mattersRestated(matter, earlier, later))),
    ...(sameEdition ? [] : othersRetold(earlier, later)),
  ])
  const context: Context = { forward, sameEdition, earlier, later, restatements }
  return { comparisons: bySignificance(matters.map((matter) => comparisonOf(matter, context))), restatements }
}

interface Context {
  forward: boolean
  sameEdition: boolean
  earlier: Side
  later: Side
  restatements: readonly Restatement[]
}

function isEarlier(a: EditionFigures, b: EditionFigures): boolean {
  if (a.identity.edition !== b.identity.edition) return a.identity.edition < b.identity.edition
  return (a.observations[0]?.document ?? '') <= (b.observations[0]?.document ?? '')
}

function sameDocument(a: EditionFigures, b: EditionFigures): boolean {
  const document = a.observations[0]?.document
  return document !== undefined && document === b.observations[0]?.document
}

function side({ identity, observations }: EditionFigures): Side {
  const figures = normalise(observations)
  const charted = figures.filter((figure) => figure.charted)
  return { identity, charted, uncharted: figures.filter((figure) => !figure.charted), bases: comparatives(charted) }
}

/** "From 2019 to 2021, more than 600" in both editions: told again, not a change from year to year. */
function isRetold(earlier: Figure | null, later: Figure | null, sameEdition: boolean): boolean {
  if (!earlier || !later || sameEdition || !earlier.time.stated || !later.time.stated) return false
  return sameTime(earlier.time, later.time) && (earlier.time.lag > 0 || earlier.time.shape === 'since')
}

/** The comparatives of a matter's later figures beside the figures of that time in the earlier edition. */
function mattersRestated(matter: Matter, earlier: Side, later: Side): Restatement[] {
  const lookingBack = based(matter.later, later)
  const told = [...matter.earlier, ...based(matter.earlier, earlier)]
  const stale = matter.later.filter((figure) => figure.time.stated && figure.time.lag > 0)
  return [...lookingBack, ...stale].flatMap((figure) => {
    const match = told.find((other) => sameTime(other.time, figure.time))
    return match ? [restatement(match, figure)] : []
  })
}

function based(figures: readonly Figure[], { bases }: Side): Figure[] {
  return [...bases].flatMap(([figure, base]) => (figures.includes(base) ? [figure] : []))
}

/** Figures that are not compared, such as another subject's, may still be told again for the same time. */
function othersRetold(earlier: Side, later: Side): Restatement[] {
  const about = ({ uncharted }: Side): Figure[] =>
    uncharted.filter(
      ({ observation, time }) => observation.about !== null && observation.direction === null && time.stated,
    )
  return pair(about(earlier), about(later), false).flatMap(({ earlier: a, later: b }) =>
    a && b && sameTime(a.time, b.time) ? [restatement(a, b)] : [],
  )
}

function dedupe(restatements: readonly (Restatement | null)[]): Restatement[] {
  const seen = new Map<string, Restatement>()
  for (const one of restatements) if (one) seen.set(`${one.earlier.observation_id} ${one.later.observation_id}`, one)
  return [...seen.values()].toSorted((a, b) => a.later.start - b.later.start || a.earlier.start - b.earlier.start)
}

function comparisonOf(matter: Matter, context: Context): Comparison {
  const [a = null, ...othersA] = matter.earlier
  const [b = null, ...othersB] = matter.later
  const { forward, earlier, later } = context
  const scored = a && b ? likeness(a, b, context.sameEdition) : null
  const restated =
    context.restatements.find(
      (one) => matter.earlier.some(({ observation }) => observation === one.earlier) && matterTells(matter, one, later),
    ) ?? null
  const pastA = a ? based(matter.earlier, earlier) : []
  const pastB = b ? based(matter.later, later) : []
  const sides = {
    earlier: {
      head: a?.observation ?? null,
      others: [...othersA, ...pastA].map(({ observation }) => observation),
      agreement: agreement(matter.earlier),
    },
    later: {
      head: b?.observation ?? null,
      others: [...othersB, ...pastB].map(({ observation }) => observation),
      agreement: agreement(matter.later),
    },
  }
  const [from, to] = forward ? [sides.earlier, sides.later] : [sides.later, sides.earlier]
  const named = b ?? a
  if (!named) throw new RangeError('a matter without figures')
  const judged = judgement(a, b, scored, context)
  return {
    series: named.observation.series,
    subject: named.observation.subject,
    metric: b?.observation.metric ?? a?.observation.metric ?? null,
    label: named.observation.label,
    from_edition: (forward ? earlier : later).identity.edition,
    to_edition: (forward ? later : earlier).identity.edition,
    from: from.head,
    to: to.head,
    others: { from: from.others, to: to.others },
    agreement: { from: from.agreement, to: to.agreement },
    ...judged,
    reasons: [
      ...judged.reasons,
      ...withinEdition(matter.earlier, earlier),
      ...withinEdition(matter.later, later),
      ...(restated && !restated.agrees
        ? [reason.restated(restated.earlier, restated.later, turns(restated, a, b))]
        : []),
      ...(a
        ? []
        : pastB
            .filter((figure) => sameYear(figure, earlier))
            .slice(0, 1)
            .map(({ observation }) => reason.fromRestatement(observation))),
    ],
    paired_by: scored ? pairedBy(scored) : null,
    restated,
  }
}

function matterTells(matter: Matter, { later: told }: Restatement, later: Side): boolean {
  return [...matter.later, ...based(matter.later, later)].some(({ observation }) => observation === told)
}

function sameYear({ observation, time }: Figure, { identity }: Side): boolean {
  return observation.edition - time.lag === identity.edition
}

function turns({ later: restatedBase }: Restatement, a: Figure | null, b: Figure | null): boolean {
  if (!a || !b || restatedBase === b.observation) return false
  const published = judge(a.observation, b.observation).verdict
  const corrected = judge(restatedBase, b.observation).verdict
  return (
    published !== corrected &&
    [published, corrected].every((verdict) => verdict === 'increased' || verdict === 'decreased')
  )
}

function withinEdition(figures: readonly Figure[], { identity }: Side): Reason[] {
  const said = agreement(figures)
  if (said === null) return []
  const observations = figures.map(({ observation }) => observation)
  return [
    said === 'conflicting'
      ? reason.conflict(identity.edition, observations)
      : reason.consistent(identity.edition, observations),
  ]
}

function judgement(
  a: Figure | null,
  b: Figure | null,
  scored: Likeness | null,
  { forward, earlier, later }: Context,
): ReturnType<typeof judge> {
  if (!a || !b) {
    const silent = a ? later : earlier
    const verdict = Boolean(a) === forward ? 'no_longer_reported' : 'new'
    const figure = a ?? b
    return oneSided(verdict, [
      reason.notStated(silent.identity.edition),
      ...(figure ? otherPeriods(figure, silent, Boolean(a)) : []),
    ])
  }
  const obstacles = scored ? obstaclesOf(a, b, scored) : []
  if (obstacles.length > 0) return notComparable(obstacles)
  const judged = forward ? judge(a.observation, b.observation) : judge(b.observation, a.observation)
  return isFiscal(b) ? { ...judged, reasons: [...judged.reasons, reason.fiscalYear(b.observation)] } : judged
}

function isFiscal({ time }: Figure): boolean {
  return time.stated && time.shape === 'span' && time.length === 12 && time.start % 12 !== 0
}

function obstaclesOf(a: Figure, b: Figure, { obstacle, unit, scope }: Likeness): Reason[] {
  const found: Reason[] = []
  if (obstacle === 'period-length') found.push(reason.periodLength(a.observation, b.observation))
  if (obstacle === 'partial-year') found.push(reason.partialYear(a.observation, b.observation))
  if (obstacle === 'stale-period') found.push(reason.stalePeriod(a.observation, b.observation))
  if (unit === 0 && a.observation.kind !== 'count') found.push(reason.unit(a.observation, b.observation))
  if (scope === 'narrower' || scope === 'apart') found.push(reason.scope(a.observation, b.observation))
  return found
}

/** What the silent edition says of the same thing for another length of time: a multi-year total is no yearly figure. */
function otherPeriods(figure: Figure, silent: Side, figureIsEarlier: boolean): Reason[] {
  for (const other of silent.charted) {
    const scored = figureIsEarlier ? likeness(figure, other) : likeness(other, figure)
    if (scored && scored.score >= 0.5 && scored.obstacle === 'period-length')
      return [reason.otherPeriod(other.observation)]
  }
  return []
}

function pairedBy({ catalogue, carriedOver, unit, event, context }: Likeness): Comparison['paired_by'] {
  if (catalogue) return 'catalogue'
  return carriedOver && (unit < 0.8 || event < 0.7 || context < 0.5) ? 'sentence' : 'wording'
}
