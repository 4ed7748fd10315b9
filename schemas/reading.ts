import * as z from 'zod/mini'
import { IdentityFrom, Identity, DocumentHash } from './identity.ts'
import { NonFigure, Observation, Tally } from './observation.ts'

/** One sentence of the text, by offset, with the headings that it stands under. */
export const Sentence = z.object({ start: z.int(), end: z.int(), section: z.array(z.string()) })
export type Sentence = z.infer<typeof Sentence>

/** What made a reading incomplete or doubtful although it was read; told with state `parsed-with-warnings`. */
export const Warning = z.object({
  code: z.enum([
    'no-figures',
    'text-cut',
    'replaced-characters',
    'text-layer-partial',
    'identity-differs',
    'catalogue-faulty',
  ]),
  text: z.string(),
})
export type Warning = z.infer<typeof Warning>

export const Format = z.enum(['text', 'markdown', 'html', 'pdf', 'docx'])
export type Format = z.infer<typeof Format>

/** A document read: all that later questions need, stored once under `reading_id`, never changed. */
export const Reading = z.object({
  reading_id: z.string(),
  identity: Identity,
  identity_from: IdentityFrom,
  document: DocumentHash,
  format: Format,
  engine_version: z.string(),
  catalogue_version: z.string(),
  text: z.string(),
  sentences: z.array(Sentence),
  observations: z.array(Observation),
  non_figures: z.array(NonFigure),
  tally: Tally,
  warnings: z.array(Warning),
})
export type Reading = z.infer<typeof Reading>
