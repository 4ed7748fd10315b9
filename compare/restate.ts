import type { Restatement } from '../schemas/comparison.ts'
import { allowedInterval, isExact, overlaps } from './interval.ts'
import type { Figure } from './normalise.ts'

/** What a later edition says about a period of which an earlier edition gave `earlier`. */
export function restatement(earlier: Figure, later: Figure): Restatement {
  return {
    label: later.observation.label,
    metric: later.observation.metric ?? earlier.observation.metric,
    period: later.time.stated ? later.observation.period : earlier.observation.period,
    earlier_edition: earlier.observation.edition,
    earlier: earlier.observation,
    later_edition: later.observation.edition,
    later: later.observation,
    agrees: agrees(earlier, later),
  }
}

/** Two exact figures agree when they are equal to the digits printed: $3.9 billion with $3.88 billion, not with $3.84 billion. */
function agrees({ observation: a }: Figure, { observation: b }: Figure): boolean {
  return (isExact(a) && isExact(b) && a.value === b.value) || overlaps(allowedInterval(a), allowedInterval(b))
}
