import type { Observation } from '../../schemas/observation.ts'
import { claimedInterval, liesBelow } from '../figures/interval.ts'

/** The places that a figure can have among others, 1 for the largest. */
export interface Rank {
  rank: number
  rank_to: number
}

/**
 * Ranks figures as far as their wording allows, by rank intervals (as in Goldstein & Spiegelhalter 1996 on league
 * tables): the best place leaves out only who surely has more, the worst only who surely has less. So figures that
 * overlap, "more than 600" and 700, share places, and figures that cannot be equal never have the same two.
 * @returns in the order given
 */
export function ranksOf(observations: readonly Observation[]): Rank[] {
  const intervals = observations.map(claimedInterval)
  return intervals.map((own) => ({
    rank: 1 + intervals.filter((other) => liesBelow(own, other)).length,
    rank_to: intervals.length - intervals.filter((other) => liesBelow(other, own)).length,
  }))
}
