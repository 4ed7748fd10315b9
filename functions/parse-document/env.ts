import * as z from 'zod/mini'
import { wholeNumber } from '../shared/environment.ts'

/** What the parse function needs from its environment; the CDK construct has to fill exactly this. */
export const ParseDocumentEnvironment = z.object({
  TABLE_NAME: z.string().check(z.minLength(3)),
  READINGS_BUCKET: z.string().check(z.minLength(3)),
  /** Key prefix of the catalogues in the bucket of the reports. */
  CATALOGUES_PREFIX: z.string().check(z.minLength(1)),
  MAX_DOCUMENT_BYTES: wholeNumber,
  MAX_NUMBERS: wholeNumber,
  MAX_SENTENCE_CHARACTERS: wholeNumber,
  MAX_RECEIVE_COUNT: wholeNumber,
  /** Where settled uploads ask to be announced. */
  ANNOUNCE_QUEUE_URL: z.url(),
})
export type ParseDocumentEnvironment = Record<keyof z.infer<typeof ParseDocumentEnvironment>, string>
