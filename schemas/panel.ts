import * as z from 'zod/mini'
import { Reason } from './comparison.ts'
import { Edition, Slug } from './identity.ts'
import { Change, Point } from './trend.ts'

/** One subject in a panel. */
export const PanelRow = z.object({
  subject: Slug,
  point: Point,
  from: Point,
  /** From the earlier edition to the panel's; null where the earlier one is not held or both are silent. */
  change: z.nullable(Change),
  /**
   * The best and the worst place that the figure can have, 1 for the largest: one number where the intervals leave no
   * doubt. Null where the subject is set apart.
   */
  rank: z.nullable(z.int()),
  rank_to: z.nullable(z.int()),
  /** Why the subject is set apart. */
  reasons: z.array(Reason),
})
export type PanelRow = z.infer<typeof PanelRow>

/** One metric over all subjects of a series: the answer of `GET /v1/panel`. */
export const Panel = z.object({
  series: Slug,
  metric: Slug,
  label: z.string(),
  edition: Edition,
  from_edition: Edition,
  /** Comparable among each other, by rank. */
  ranked: z.array(PanelRow),
  /** With a figure that may not be set beside the ranked ones. */
  not_comparable: z.array(PanelRow),
  /** Silent, or without that edition. Silence is never zero. */
  not_stated: z.array(PanelRow),
})
export type Panel = z.infer<typeof Panel>
