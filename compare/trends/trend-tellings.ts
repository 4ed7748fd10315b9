import type { Observation } from '../../schemas/observation.ts'
import { editionSide, type EditionFigures, type Side } from '../pairing/edition-side.ts'
import { fold } from '../matters/fold.ts'
import { rowName } from '../figures/row-name.ts'
import type { Figure } from '../figures/figure.ts'
import type { Timespan } from '../figures/timespan.ts'
import type { Lexicon } from '../words/lexicon.ts'

/** One thing at one time, told by one edition: `head` is the most precise of its figures. */
export interface Telling {
  edition: number
  side: Side
  head: Figure
  figures: readonly Figure[]
  /** The year that it speaks of: the one in which its time ends. */
  year: number
}

/** All that one edition tells of a metric. */
export interface EditionTellings {
  edition: number
  /** Of the edition's own year. */
  own: readonly Telling[]
  /** Of years before: looking back, or told again. */
  past: readonly Telling[]
  /**
   * Single incidents, plans and norms of its own time, or else parts ("[three] of eleven complaints"): no points, but
   * not silence either.
   */
  uncounted: readonly Figure[]
}

/**
 * Sorts what an edition says of one metric into things told. Only totals and states of the report's own subject count,
 * and only wholes: a part beside its whole would make a second, smaller trend.
 */
export function tellingsOf({ identity, observations }: EditionFigures, lexicon: Lexicon): EditionTellings {
  const side = editionSide({ identity, observations: observations.filter(isWhole) }, lexicon)
  const alone = side.figures
    .filter(({ charted, part, observation }) => charted && (part !== 'across' || observation.metric === null))
    .map((figure) => ({ earlier: null, later: figure, likeness: null, otherwise: null }))
  const { edition } = identity
  const uncounted = side.uncounted.filter(isOfOwnTime)
  const parts = () => editionSide({ identity, observations: observations.filter((one) => !isWhole(one)) }, lexicon)
  const tellings = fold(alone, { earlier: new Map(), later: side.kin }).flatMap(({ later: figures }): Telling[] => {
    const [head] = figures
    return head ? [{ edition, side, head, figures, year: edition - head.time.lag }] : []
  })
  return {
    edition,
    own: tellings.filter(({ head }) => head.time.lag <= 0),
    past: tellings.filter(({ head }) => head.time.lag > 0),
    uncounted: uncounted.length > 0 || tellings.length > 0 ? uncounted : parts().figures.filter(isOfOwnTime),
  }
}

const isOfOwnTime = ({ time }: Figure): boolean => time.lag <= 0

/** A part that is a metric by its wording is worded unlike its whole; a row about one place is a part as well. */
function isWhole(observation: Observation): boolean {
  return observation.metric === null || (observation.part_of === null && rowName(observation) === null)
}

/**
 * The time of a telling as the edition of that year would have told it, so that looking back is not taken for being
 * stale.
 */
export function inItsYear({ head, year }: Telling): Timespan {
  return head.time.lag > 0 ? { ...head.time, edition: year, lag: 0 } : head.time
}

/** The records of some figures, in their order. */
export function observationsOf(figures: readonly Figure[]): Observation[] {
  return figures.map(({ observation }) => observation)
}
