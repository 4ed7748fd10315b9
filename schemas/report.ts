import * as z from 'zod/mini'
import { DocumentHash, Edition, IdentityFrom, Slug } from './identity.ts'
import { Tally } from './observation.ts'
import { Format, Warning } from './reading.ts'

/** The one state in which every object that landed ends. */
export const State = z.enum(
  ['parsed', 'parsed-with-warnings', 'duplicate', 'superseded', 'rejected'],
  'must be parsed, parsed-with-warnings, duplicate, superseded or rejected',
)
export type State = z.infer<typeof State>

export const RejectionReason = z.enum([
  'empty',
  'not-text',
  'encrypted',
  'no-text-layer',
  'malformed',
  'too-large',
  'too-complex',
  'identity-unknown',
  'unsupported-format',
])
export type RejectionReason = z.infer<typeof RejectionReason>

/** What became of one object version: its state and, in words, why. */
export const Upload = z.object({
  key: z.string(),
  version_id: z.string(),
  sequencer: z.string(),
  landed_at: z.string(),
  size: z.int(),
  state: State,
  reason: z.nullable(RejectionReason),
  message: z.string(),
  warnings: z.array(Warning),
  series: z.nullable(Slug),
  subject: z.nullable(Slug),
  edition: z.nullable(Edition),
  identity_from: z.nullable(IdentityFrom),
  document: z.nullable(DocumentHash),
  format: z.nullable(Format),
  tally: z.nullable(Tally),
  reading_id: z.nullable(z.string()),
  engine_version: z.string(),
  catalogue_version: z.nullable(z.string()),
  /** When the rebuild began that read it last (ISO 8601); null or absent where it was read as it landed. */
  rebuilt: z.optional(z.nullable(z.string())),
})
export type Upload = z.infer<typeof Upload>

/** One edition of one subject as it stands: the document in force, and what else came in for it. */
export const EditionReport = z.object({
  series: Slug,
  subject: Slug,
  edition: Edition,
  state: State,
  message: z.string(),
  document: z.nullable(DocumentHash),
  reading_id: z.nullable(z.string()),
  tally: z.nullable(Tally),
  warnings: z.array(Warning),
  documents: z.array(
    z.object({
      document: DocumentHash,
      key: z.string(),
      version_id: z.string(),
      landed_at: z.string(),
      in_force: z.boolean(),
    }),
  ),
  uploads: z.array(Upload),
})
export type EditionReport = z.infer<typeof EditionReport>
