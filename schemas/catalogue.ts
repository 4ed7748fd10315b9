import * as z from 'zod/mini'
import { Slug } from './identity.ts'
import { Kind, Role } from './observation.ts'

/**
 * What makes an observation mean a metric. An observation matches when it meets every condition that is given;
 * within one condition any word suffices. Words are lemmas, compared to the head noun and to the whole unit.
 */
export const MetricMatch = z.object({
  events: z.optional(z.array(z.string())),
  units: z.optional(z.array(z.string())),
  /** Words of the sentence's own clause (lemmas) of which one must occur. */
  context: z.optional(z.array(z.string())),
  /** Words of which none may occur in the clause or the unit. */
  without: z.optional(z.array(z.string())),
  kinds: z.optional(z.array(Kind)),
  roles: z.optional(z.array(Role)),
})
export type MetricMatch = z.infer<typeof MetricMatch>

export const Metric = z.object({
  metric: Slug,
  label: z.string(),
  description: z.string(),
  unit: z.string(),
  match: z.array(MetricMatch).check(z.minLength(1)),
  examples: z.object({ match: z.array(z.string()).check(z.minLength(1)), no_match: z.array(z.string()) }),
})
export type Metric = z.infer<typeof Metric>

/** The metrics of a series; data, so that a series needs no code. */
export const Catalogue = z.object({
  series: Slug,
  title: z.string(),
  metrics: z.array(Metric),
})
export type Catalogue = z.infer<typeof Catalogue>
