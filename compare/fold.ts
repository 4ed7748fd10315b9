import { allowedInterval, isExact, overlaps, width } from './interval.ts'
import { ENOUGH, likeness } from './likeness.ts'
import type { Figure } from './normalise.ts'
import type { Pair } from './pair.ts'
import { sameTime } from './timespan.ts'

/** All that two editions say about one thing: on each side the figures, the most precise first. */
export interface Matter {
  earlier: readonly Figure[]
  later: readonly Figure[]
}

/** How alike two figures of one edition must be to be one thing told twice when their values do not agree. */
const SURE = 0.85

/**
 * Folds pairs and lone figures that are one thing told several times in an edition (a list and a sentence, 3,702 and an
 * estimated 3,700) into one matter.
 * @param pairs every figure once
 */
export function fold(pairs: readonly Pair[]): Matter[] {
  const matters: { earlier: Figure[]; later: Figure[] }[] = []
  const paired = pairs.filter(({ earlier, later }) => earlier && later)
  const alone = pairs.filter(({ earlier, later }) => !earlier || !later)
  for (const { earlier, later } of [...paired, ...alone]) {
    const home = matters.find((matter) => belongs(earlier, matter.earlier, later, matter.later))
    if (!home) matters.push({ earlier: earlier ? [earlier] : [], later: later ? [later] : [] })
    else {
      if (earlier) home.earlier.push(earlier)
      if (later) home.later.push(later)
    }
  }
  return matters.map((matter) => ({ earlier: mostPreciseFirst(matter.earlier), later: mostPreciseFirst(matter.later) }))
}

function belongs(
  earlier: Figure | null,
  earlierOnes: readonly Figure[],
  later: Figure | null,
  laterOnes: readonly Figure[],
): boolean {
  const earlierFits = earlier && earlierOnes.some((other) => sameThing(earlier, other))
  const laterFits = later && laterOnes.some((other) => sameThing(later, other))
  return earlier && later ? Boolean(earlierFits && laterFits) : Boolean(earlierFits ?? laterFits)
}

/** Whether two figures of one edition are one thing told twice. */
export function sameThing(a: Figure, b: Figure): boolean {
  if (!sameTime(a.time, b.time) || (a.observation.part_of === null) !== (b.observation.part_of === null)) return false
  const scored = likeness(a, b, true)
  if (!scored || scored.unit === 0 || scored.scope === 'apart' || scored.scope === 'narrower') return false
  const agree = overlaps(allowedInterval(a.observation), allowedInterval(b.observation))
  if (scored.catalogue && a.observation.part_of === null) return true
  if (agree) return scored.score >= ENOUGH
  return scored.score >= SURE && scored.event === 1 && a.observation.sentence !== b.observation.sentence
}

function mostPreciseFirst(figures: readonly Figure[]): Figure[] {
  return [...figures].toSorted((a, b) => imprecision(a) - imprecision(b) || a.index - b.index)
}

function imprecision({ observation }: Figure): number {
  const spread = width(allowedInterval(observation))
  return isExact(observation)
    ? Number.isFinite(spread)
      ? spread / (1 + spread)
      : 0
    : 2 + (Number.isFinite(spread) ? spread / (1 + spread) : 1)
}

/** Whether several figures for one thing agree; null where there is only one. */
export function agreement(figures: readonly Figure[]): 'consistent' | 'conflicting' | null {
  if (figures.length < 2) return null
  const intervals = figures.map(({ observation }) => allowedInterval(observation))
  return intervals.every((a) => intervals.every((b) => overlaps(a, b))) ? 'consistent' : 'conflicting'
}
