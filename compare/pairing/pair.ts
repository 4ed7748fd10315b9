import { assign } from './assign.ts'
import { candidates, type Candidate, type Past } from './candidates.ts'
import type { Side } from './edition-side.ts'
import { leftOver } from './left-over.ts'
import { ENOUGH, likeness, type Likeness } from '../likeness/likeness.ts'
import { spansYears } from '../likeness/time-penalty.ts'
import type { Figure } from '../figures/figure.ts'
import { isOtherProject } from './other-project.ts'
import type { Tellings } from './tellings.ts'
import { isToldOnce } from '../likeness/unit-likeness.ts'
import type { Lexicon } from '../words/lexicon.ts'

/** What two editions say about one thing. One side is null where only one of them states it. */
export interface Pair {
  earlier: Figure | null
  later: Figure | null
  likeness: Likeness | null
  /** For a lone figure: what the other edition says of the same thing for another time, or in another role. */
  otherwise: Figure | null
}

/**
 * What a pair is worth by itself, beside how far it is above enough: one sure pair counts more than two doubtful ones.
 */
const A_PAIR = 0.02

/** What the editions tell of their figures beside them. */
interface Beside {
  /** By later figure those by which its edition looks back from it, where they may be told in the earlier one. */
  past?: Past
  /** What either edition tells twice. */
  again: Tellings
}

const TOLD_ONCE: Beside = { again: new Map() }

/**
 * Pairs the figures of two editions: candidates by shared wording, then the assignment whose likeness adds up to the
 * most.
 * @returns every figure of both, once; pairs first. Of what an edition tells several times one telling is paired
 */
export function pair(
  earlier: readonly Figure[],
  later: readonly Figure[],
  words: Lexicon,
  { past, again }: Beside = TOLD_ONCE,
): Pair[] {
  const scored = candidates(earlier, later, words, past)
  const first = (figure: Figure): Figure => again.get(figure) ?? figure
  const edges = scored.filter(mayBePaired).map((candidate) => ({
    row: first(candidate.earlier).index,
    column: first(candidate.later).index,
    worth: candidate.likeness.score - ENOUGH + A_PAIR,
    candidate,
  }))
  const pairs: Pair[] = []
  const paired = new Set<Figure>()
  /** The first tellings of what is paired. */
  const told = new Set<Figure>()
  for (const { candidate } of assign(edges)) {
    pairs.push({ ...candidate, otherwise: null })
    paired.add(candidate.earlier).add(candidate.later)
    told.add(first(candidate.earlier)).add(first(candidate.later))
  }
  const isLone = (figure: Figure): boolean => figure.charted && !told.has(first(figure))
  for (const one of leftOver(earlier.filter(isLone), later.filter(isLone))) {
    pairs.push({ ...one, otherwise: null })
    paired.add(one.earlier).add(one.later)
  }
  const otherTimes = ofOtherTime(scored)
  const otherwise = (figure: Figure): Figure | null => otherTimes.get(figure) ?? null
  for (const figure of earlier)
    if (!paired.has(figure)) pairs.push({ earlier: figure, later: null, likeness: null, otherwise: otherwise(figure) })
  for (const figure of later)
    if (!paired.has(figure)) pairs.push({ earlier: null, later: figure, likeness: null, otherwise: otherwise(figure) })
  return pairs
}

/**
 * 486 people in a year, and 2,290 in five years: where more of the unit is told, the year's own may be among that, and
 * the total is only told beside it (`otherwise`).
 */
function mayBePaired({ earlier, later, likeness: { catalogue } }: Candidate): boolean {
  return catalogue || spansYears(earlier) === spansYears(later) || isToldOnce(earlier, later)
}

/**
 * The surest first, so that of a whole and its parts the whole is told. A multi-year total is no yearly figure, nor are
 * eight months, but worth a word where the year is not told.
 */
function ofOtherTime(scored: readonly Candidate[]): Map<Figure, Figure> {
  const found = new Map<Figure, Figure>()
  for (const { earlier, later } of bySureness(scored.filter(({ likeness: { obstacle } }) => obstacle !== null))) {
    if (!found.has(earlier)) found.set(earlier, later)
    if (!found.has(later)) found.set(later, earlier)
  }
  return found
}

/**
 * Finds for figures that only one edition states what the other says of the same thing in another role: a single
 * incident, a plan or a norm beside a yearly figure.
 */
export function withOtherRoles(pairs: readonly Pair[], earlier: Side, later: Side): Pair[] {
  const lone = (side: 'earlier' | 'later') =>
    pairs.flatMap((one) => (one.likeness || one.otherwise ? [] : (one[side] ?? [])))
  const found = new Map<Figure, Figure>()
  const best = (figure: Figure, other: Figure): void => {
    if (!found.has(figure) && !isOtherProject(figure, other)) found.set(figure, other)
  }
  for (const { earlier: one, later: other } of bySureness(candidates(lone('earlier'), later.uncounted, later.words)))
    best(one, other)
  for (const { earlier: other, later: one } of bySureness(candidates(earlier.uncounted, lone('later'), later.words)))
    best(one, other)
  const told = { earlier: wholesByMetric(earlier.uncounted), later: wholesByMetric(later.uncounted) }
  const sameMetric = ({ earlier: a, later: b }: Pair): Figure | null => {
    const figure = a ?? b
    const other = told[a ? 'later' : 'earlier'].get(figure?.observation.metric ?? null)
    return figure && other && !isOtherProject(figure, other) ? other : null
  }
  return pairs.map((one) => {
    const otherwise = one.likeness || one.otherwise ? null : (otherRole(one, found) ?? sameMetric(one))
    return otherwise === null ? one : { ...one, otherwise }
  })
}

/** The first whole of each metric. */
function wholesByMetric(figures: readonly Figure[]): Map<string | null, Figure> {
  const wholes = figures.filter(({ observation, time }) => observation.part_of === null && time.lag <= 0)
  const known = wholes.filter(({ observation }) => observation.metric !== null)
  return new Map(known.toReversed().map((figure) => [figure.observation.metric, figure]))
}

function bySureness(scored: readonly Candidate[]): Candidate[] {
  return scored.toSorted((a, b) => b.likeness.score - a.likeness.score || a.earlier.index - b.earlier.index)
}

function otherRole({ earlier, later }: Pair, found: ReadonlyMap<Figure, Figure>): Figure | null {
  const lone = earlier ?? later
  return (lone && found.get(lone)) ?? null
}

/** Pairs every figure of a document with itself. */
export function pairWithItself(figures: readonly Figure[], same: readonly Figure[]): Pair[] {
  return figures.map((figure, at) => {
    const other = same[at] ?? null
    return { earlier: figure, later: other, likeness: other && likeness(figure, other, true), otherwise: null }
  })
}
