import * as z from 'zod/mini'
import { Slug } from './identity.ts'
import { DocumentFormat, Source, SourcesFault } from './source.ts'
import { Target } from './source-target.ts'

/** What the planner hands to a fetcher: one thing to ask, with all that is needed to ask it. */
export const FetchRequest = z.extend(Target, {
  /** When it was planned (ISO 8601): asked once, whatever is delivered twice. */
  run: z.string(),
  /** Hosts that may be spoken to. */
  hosts: z.array(z.string()),
  formats: z.nullable(z.array(DocumentFormat)),
  /** Of a page: the source that it tells of. */
  discovers: z.nullable(Source),
})
export type FetchRequest = z.infer<typeof FetchRequest>

/** What the planner is asked: by its schedule nothing, on demand which sources to ask at once. */
export const PlanRequest = z.object({
  now: z.optional(z.object({ series: z.optional(Slug), source: z.optional(Slug) })),
})
export type PlanRequest = z.infer<typeof PlanRequest>

/** What the planner has done. */
export const PlanAnswer = z.object({
  /** When it was planned: what was asked later has been asked for it. */
  run: z.string(),
  /** Of each source the targets that were put on the queue, by name. */
  sources: z.array(z.object({ source: Slug, targets: z.array(z.string()) })),
  /** What is wrong with sources.json, where something is: then the sources before it still count. */
  faults: z.array(SourcesFault),
})
export type PlanAnswer = z.infer<typeof PlanAnswer>
