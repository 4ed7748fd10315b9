import type { Figure } from '../figures/figure.ts'
import { sameTime, type Timespan } from '../figures/timespan.ts'
import { likeness } from '../likeness/likeness.ts'
import { unitLikeness } from '../likeness/unit-likeness.ts'
import type { Pair } from '../pairing/pair.ts'
import { isBaseOf, isPastYear } from './restate.ts'

/** Smaller numbers are told again by chance. */
const LEAST_TELLING = 1000
/** How alike the units must be. */
const ITS_UNIT = 0.8
/** How alike a figure must be, but for its time, to be the number of the year before put right. */
const SAME_THING = 0.7

/**
 * Finds lone figures of the later edition that tell the earlier one's year in a sentence of their own: the very number
 * again ("18 per cent more than the [14,320] applications of the year before"), or the number put right, while a newer
 * one is paired ("the number of inspections in 2022 was [739]"). They are no news.
 * @param pairs every figure of both editions once
 * @returns the lone pairs, with the earlier figure that each tells again
 */
export function loneRetellings(pairs: readonly Pair[]): Map<Pair, Pair> {
  const found = new Map<Pair, Pair>()
  const byUnit = rememberByUnit(pairs)
  const byValue = rememberByValue(pairs)
  for (const one of pairs) {
    const { earlier, later } = one
    if (earlier || !later || !isPastYear(later)) continue
    const first = numberAgain(later, byValue) ?? putRight(later, byUnit)
    if (first) found.set(one, { ...one, earlier: first })
  }
  return found
}

/** The earlier figures of a number. */
type ByValue = (value: number | null) => readonly Figure[]

/** Sorts the earlier figures by number when it is first asked, which few comparisons have to. */
function rememberByValue(pairs: readonly Pair[]): ByValue {
  let known: Map<number | null, Figure[]> | null = null
  return (value) => {
    if (known === null) {
      known = new Map<number | null, Figure[]>()
      for (const { earlier } of pairs) {
        const same = earlier && known.get(earlier.observation.value)
        if (same) same.push(earlier)
        else if (earlier) known.set(earlier.observation.value, [earlier])
      }
    }
    return known.get(value) ?? []
  }
}

function numberAgain(later: Figure, byValue: ByValue): Figure | null {
  if (!isTelling(later)) return null
  const [first = null, ...more] = byValue(later.observation.value).filter((earlier) => isSameNumber(earlier, later))
  return more.length === 0 ? first : null
}

function isTelling({ observation: { value, bound } }: Figure): boolean {
  return value !== null && bound === '=' && Math.abs(value) >= LEAST_TELLING
}

function isSameNumber(first: Figure, again: Figure): boolean {
  const [a, b] = [first.observation, again.observation]
  if (a.kind !== b.kind || a.bound !== b.bound || !sameTime(first.time, again.time)) return false
  return unitLikeness(first, again) >= ITS_UNIT
}

/** The earlier figure that is most like one, where it tells the same year. */
function putRight(later: Figure, byUnit: ByUnit): Figure | null {
  const told = byUnit(later).filter(
    ({ part, time }) => (part === null) === (later.part === null) && isOfTime(time, later),
  )
  let [best, most]: [Figure | null, number] = [null, SAME_THING]
  for (const first of told) {
    const scored = likeness(first, later, true, most)
    if (scored?.scope === 'same' && scored.score > most) [best, most] = [first, scored.score]
  }
  return best
}

const isOfTime = (time: Timespan, later: Figure): boolean => sameTime(time, later.time) || isBaseOf(time, later)

/** The earlier figures that count the same, where they are few. */
type ByUnit = (figure: Figure) => readonly Figure[]

/** Things that are told more often are not told apart by their unit. */
const MOST_OF_UNIT = 40

/** Sorts the earlier figures by unit when it is first asked, which few comparisons have to. */
function rememberByUnit(pairs: readonly Pair[]): ByUnit {
  let known: ReadonlyMap<string, readonly Figure[]> | null = null
  return (figure) => {
    const found = (known ??= earlierByUnit(pairs)).get(unitOf(figure)) ?? []
    return found.length > MOST_OF_UNIT ? [] : found
  }
}

function earlierByUnit(pairs: readonly Pair[]): Map<string, Figure[]> {
  const found = new Map<string, Figure[]>()
  for (const { earlier } of pairs) {
    if (!earlier) continue
    const known = found.get(unitOf(earlier))
    if (known) known.push(earlier)
    else found.set(unitOf(earlier), [earlier])
  }
  return found
}

const unitOf = ({ unit, observation }: Figure): string => `${observation.kind} ${unit.at(-1)?.canonical}`
