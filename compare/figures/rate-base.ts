import type { Observation } from '../../schemas/observation.ts'
import { NUMBER_SCALES } from './scaled-unit.ts'

const WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
const SMALL = new Map(WORDS.split(' ').map((word, at) => [word, at + 1]))
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ...[...NUMBER_SCALES].map(([word, tens]) => [word, 10 ** tens] as const),
])

/**
 * The number of things on which a rate is based: 5 of `one in [five] visitors`, 1,000 of `3.1 per [1,000] births`, 100
 * of a percentage.
 * @returns 1 where its base has no number: four euros per month
 */
export function rateBase({ per, kind, unit }: Pick<Observation, 'per' | 'kind' | 'unit'>): number {
  if (kind === 'percent' && unit === 'percent') return PER_CENT
  let base = 1
  for (const word of (per ?? '').toLowerCase().split(' ')) {
    const factor = SMALL.get(word) ?? SCALES.get(word) ?? Number(word.replaceAll(',', ''))
    if (!(factor > 0)) break
    base *= factor
  }
  return base
}

const PER_CENT = 100

/**
 * Whether two figures are rates or shares on bases of another size, so that their numbers may not be set side by side:
 * one in five and one in four, [12 percent] and one in ten.
 */
export function haveOtherBases(a: Observation, b: Observation): boolean {
  return (a.kind === 'rate' || b.kind === 'rate') && isOnBase(a) && isOnBase(b) && rateBase(a) !== rateBase(b)
}

/** An accident rate of 0.37 leaves its base to another place. */
const isOnBase = ({ kind, per }: Observation): boolean => (kind === 'rate' && per !== null) || kind === 'percent'

/** Whether one of two figures is a percentage and the other the same in other words: one in ten. */
export function areShares(a: Observation, b: Observation): boolean {
  return isPercentage(a) ? baseOfShare(b) !== null : isPercentage(b) && baseOfShare(a) !== null
}

const isPercentage = ({ kind, unit }: Observation): boolean => kind === 'percent' && unit === 'percent'

/** A rate with a base of this many things or fewer is a share: one in five, seven in ten, 68 in a hundred. */
const BASE_OF_SHARE = 100

/** The base of a share as the text says it: `five` of `one in five visitors`; null for other rates and figures. */
export function baseOfShare(observation: Observation): string | null {
  if (observation.kind !== 'rate') return null
  const base = rateBase(observation)
  const [said = null] = observation.per?.split(' ') ?? []
  return base > 1 && base <= BASE_OF_SHARE ? said : null
}
