import type { Observation } from '../../schemas/observation.ts'
import type { Place } from '../context/figure-context.ts'
import type { Stem } from '../words/synonyms.ts'
import { stemOf } from '../words/tokens.ts'
import { eventOf } from './event-of.ts'
import { failedTo } from './failed-to.ts'
import { stageOf } from './stage-of.ts'

/**
 * What happened to the counted, by the verb or, where that tells nothing, by an adjective; `failed` where it did not.
 * @param happened the figure that tells it: the whole, where a part leaves it unsaid
 */
export function happeningOf(
  observation: Observation,
  happened: Observation,
  { phrasing, offset }: Place,
): { event: Stem | null; failed: boolean } {
  const failed = failedTo(observation, offset)
  if (failed !== null) return { event: stemOf(failed), failed: true }
  return { event: eventOf(happened, phrasing) ?? stageOf(observation, offset), failed: false }
}
