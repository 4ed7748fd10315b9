import * as z from 'zod/mini'
import { Slug } from './identity.ts'
import { Kind, Role } from './observation.ts'

const Words = z.array(z.string().check(z.minLength(1))).check(z.minLength(1))

/**
 * What makes an observation mean a metric. An observation matches when it meets every condition that is given;
 * within one condition any word suffices. Words are base forms (`convict`, `child`); `@name` stands for all words of
 * the catalogue's group of that name.
 */
export const MetricMatch = z.strictObject({
  /** What happened to the counted. */
  events: z.optional(Words),
  /** What is counted: the whole unit, or its head (`attack` means "terrorist attack" too). */
  units: z.optional(Words),
  /** What must not be counted. */
  not_units: z.optional(Words),
  /**
   * What an amount or a percentage is of, or the label of a row: all its words but for "total", "annual" and the like.
   */
  labels: z.optional(Words),
  /** Words of the figure's own clause, or of its row's label, of which one must occur. Of several words all must. */
  context: z.optional(Words),
  /** Words of which none may occur in the clause, the label or the unit. */
  without: z.optional(Words),
  /** Words of which one must occur in the headings above. */
  sections: z.optional(Words),
  /** For a preposition, words of which one must occur in what it brings: {"from": ["syria"]}. */
  scopes: z.optional(z.record(z.string(), Words)),
  /** Counts only, where nothing else is said. */
  kinds: z.optional(z.array(Kind).check(z.minLength(1))),
  /** Aggregates and incidents, where nothing else is said. */
  roles: z.optional(z.array(Role).check(z.minLength(1))),
})
export type MetricMatch = z.infer<typeof MetricMatch>

export const Metric = z.strictObject({
  metric: Slug,
  /** Words for people: "nationals repatriated". */
  label: z.string().check(z.minLength(1)),
  description: z.string().check(z.minLength(1)),
  unit: z.string().check(z.minLength(1)),
  match: z.array(MetricMatch).check(z.minLength(1)),
  /** Sentences in which a figure must get this metric, and sentences in which none may. */
  examples: z.strictObject({ match: z.array(z.string()).check(z.minLength(1)), no_match: z.array(z.string()) }),
})
export type Metric = z.infer<typeof Metric>

/** The metrics of a series; data, so that a series needs no code. The first metric that matches wins. */
export const Catalogue = z.strictObject({
  series: Slug,
  title: z.string(),
  /** Other names under which reports of this series come. */
  also: z.optional(z.array(Slug)),
  /** Words that several metrics share, by name. */
  groups: z.optional(z.record(z.string(), Words)),
  metrics: z.array(Metric),
})
export type Catalogue = z.infer<typeof Catalogue>
