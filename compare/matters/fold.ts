import { allowedInterval, isExact, overlaps, width } from '../figures/interval.ts'
import type { Agreement } from '../../schemas/comparison.ts'
import type { Kin } from '../pairing/kin.ts'
import type { Figure } from '../figures/figure.ts'
import type { Pair } from '../pairing/pair.ts'
import { inOneUnit } from '../figures/scaled-unit.ts'
import { sameThing } from '../pairing/same-thing.ts'

/** All that two editions say about one thing: on each side the figures, the most precise first. */
export interface Matter {
  earlier: Figure[]
  later: Figure[]
  /** What the silent edition says of the same thing for another length of time, where one edition is silent. */
  otherwise: Figure | null
}

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
  const [first] = figures
  const intervals = figures.map(({ observation }) =>
    allowedInterval(first ? inOneUnit(observation, first.observation)[0] : observation),
  )
  return intervals.every((a) => intervals.every((b) => overlaps(a, b))) ? 'consistent' : 'conflicting'
}
