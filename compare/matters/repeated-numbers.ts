import type { Figure } from '../figures/figure.ts'
import { sameTime } from '../figures/timespan.ts'
import { unitLikeness } from '../likeness/wording-likeness.ts'
import type { Pair } from '../pairing/pair.ts'
import { isPastYear } from './restate.ts'

/** Smaller numbers are told again by chance. */
const LEAST_TELLING = 1000
/** How alike the units must be. */
const ITS_UNIT = 0.8

/**
 * Finds lone figures of the later edition that give the earlier year's very number again in a sentence of its own: "18 per
 * cent more than the [14,320] applications of the year before". They are no news.
 * @param pairs every figure of both editions once
 * @returns the lone pairs, with the earlier figure that each tells again
 */
export function repeatedNumbers(pairs: readonly Pair[]): Map<Pair, Pair> {
  const found = new Map<Pair, Pair>()
  for (const one of pairs) {
    const { earlier, later } = one
    if (earlier || !later || !isPastYear(later) || !isTelling(later)) continue
    const same = pairs.flatMap(({ earlier: first }) => (first && isSameNumber(first, later) ? [first] : []))
    const [first] = same
    if (first && same.length === 1) found.set(one, { ...one, earlier: first })
  }
  return found
}

function isTelling({ observation: { value, bound } }: Figure): boolean {
  return value !== null && bound === '=' && Math.abs(value) >= LEAST_TELLING
}

function isSameNumber(first: Figure, again: Figure): boolean {
  const [a, b] = [first.observation, again.observation]
  if (a.value !== b.value || a.kind !== b.kind || a.bound !== b.bound || !sameTime(first.time, again.time)) return false
  return unitLikeness(first, again) >= ITS_UNIT
}
