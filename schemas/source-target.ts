import * as z from 'zod/mini'
import { DocumentHash, Edition, Slug } from './identity.ts'

/**
 * How it stands with one thing that is asked of a source.
 * `due`: is to be asked, or asked again. `late`: not published although it should be. `not-published`: a state, not an
 * error. `blocked`: must not be fetched. `failed`: went wrong; `next_attempt` says when it is tried again.
 */
export const TargetState = z.enum(
  ['due', 'late', 'fetched', 'not-modified', 'not-published', 'blocked', 'failed'],
  'must be due, late, fetched, not-modified, not-published, blocked or failed',
)
export type TargetState = z.infer<typeof TargetState>

/** Why something could not be fetched. */
export const TargetReason = z.enum([
  'robots',
  'robots-unreachable',
  'forbidden',
  'refused-address',
  'refused-scheme',
  'refused-port',
  'refused-host',
  'refused-user-name',
  'malformed-address',
  'name-not-found',
  'not-reached',
  'certificate',
  'timeout',
  'throttled',
  'server-error',
  'unexpected-status',
  'too-many-redirects',
  'too-large',
  'incomplete',
  'encoding',
  'wrong-type',
  'empty',
  'no-links',
])
export type TargetReason = z.infer<typeof TargetReason>

/** One edition of one subject at a source, or a page that tells of them, before anything is known of it. */
export const Target = z.object({
  source: Slug,
  series: Slug,
  kind: z.enum(['document', 'page']),
  subject: z.nullable(Slug),
  edition: z.nullable(Edition),
  address: z.string(),
})
export type Target = z.infer<typeof Target>

/** A target, and how it stands with it. */
export const SourceTarget = z.extend(Target, {
  state: TargetState,
  reason: z.nullable(TargetReason),
  message: z.string(),
  /** When it was asked last, and when it is tried again where that went wrong. */
  asked_at: z.nullable(z.string()),
  next_attempt: z.nullable(z.string()),
  /** Failures in a row. */
  failures: z.int(),
  /** What is held of it: when the bytes came in, where they lie, and what the source said of them. */
  fetched_at: z.nullable(z.string()),
  document: z.nullable(DocumentHash),
  key: z.nullable(z.string()),
  etag: z.nullable(z.string()),
  last_modified: z.nullable(z.string()),
  /** Where the address led, in order; empty where it answered itself. */
  redirects: z.array(z.string()),
})
export type SourceTarget = z.infer<typeof SourceTarget>
