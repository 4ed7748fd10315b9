import * as z from 'zod/mini'
import { Source, SourcesFault } from './source.ts'
import { SourceTarget } from './source-target.ts'

/*
 * The items of the table that are about sources; docs/table.md shows the questions that they answer.
 *
 *   pk                 sk                item
 *   SOURCES            IN-FORCE          the sources as the planner read them last, or what is wrong with their file
 *   SOURCE#<source>    PLAN              when the source was planned last
 *   SOURCE#<source>    TARGET#<name>     how it stands with one report or page
 *   HOST#<host>        HOST              when a host may be asked again, and its robots.txt
 */

/**
 * What `sources.json` said when the planner read it last. A file with a fault changes nothing: the sources before it
 * stay.
 */
export const SourcesItem = z.object({
  pk: z.string(),
  sk: z.string(),
  sources: z.array(Source),
  faults: z.array(SourcesFault),
  /** ETag of the file; null where there is none. */
  version: z.nullable(z.string()),
  read_at: z.string(),
})
export type SourcesItem = z.infer<typeof SourcesItem>

export const PlanItem = z.object({ pk: z.string(), sk: z.string(), planned_at: z.string() })
export type PlanItem = z.infer<typeof PlanItem>

/** A target, with the run that is at work on it and until when it must be over. */
export const TargetItem = z.object({
  pk: z.string(),
  sk: z.string(),
  target: z.optional(SourceTarget),
  claimed_until: z.optional(z.string()),
})
export type TargetItem = z.infer<typeof TargetItem>

/** The robots.txt of an origin: its rules, gzipped in base64, or one answer for all. */
export const Robots = z.object({
  says: z.enum(['rules', 'all-allowed', 'unreachable']),
  packed: z.nullable(z.string()),
  read_at: z.string(),
  message: z.string(),
})
export type Robots = z.infer<typeof Robots>

export const HostItem = z.object({
  pk: z.string(),
  sk: z.string(),
  /** When the host may be asked again (ISO 8601). */
  free_at: z.optional(z.string()),
  robots: z.optional(Robots),
})
export type HostItem = z.infer<typeof HostItem>

export const SOURCES_KEY = { pk: 'SOURCES', sk: 'IN-FORCE' }

/** Partition of a source's plan and targets. */
export const sourcePartition = (source: string) => `SOURCE#${source}`

/** Key of what is planned next for a source. */
export const planKey = (source: string) => ({ pk: sourcePartition(source), sk: 'PLAN' })

/** Sort-key prefix of all targets of a source. */
export const TARGET_PREFIX = 'TARGET#'

/** Key of one target of a source, by its name. */
export const targetKey = (source: string, name: string) => ({
  pk: sourcePartition(source),
  sk: `${TARGET_PREFIX}${name}`,
})

/** Key of a host: when it may be asked again, and its robots.txt. */
export const hostKey = (host: string) => ({ pk: `HOST#${host}`, sk: 'HOST' })
