import type { Restatement, StatedChange } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import type { Side } from '../pairing/edition-side.ts'
import type { LeftAlone } from './left-alone.ts'
import type { Matter } from './fold.ts'

/** The two editions as they are compared; `forward`: the question goes from the earlier to the later. */
export interface Frame {
  forward: boolean
  /** Whether both are one document, so that no time is stale. */
  itself: boolean
  earlier: Side
  later: Side
  restatements: readonly Restatement[]
  /** What of the earlier edition they tell again: most matters have nothing of it. */
  retold: ReadonlySet<Observation>
  /** What is left alone in either: figures of such a kind may be what the other is thought to be silent about. */
  alone: LeftAlone
  /** What the later edition says of changes themselves, by the matter that it says it of. */
  stated: ReadonlyMap<Matter, StatedChange[]>
}
