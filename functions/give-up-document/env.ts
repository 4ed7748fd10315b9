import * as z from 'zod/mini'

/** What the give-up function needs from its environment; the CDK construct has to fill exactly this. */
export const GiveUpDocumentEnvironment = z.object({
  TABLE_NAME: z.string().check(z.minLength(3)),
  /** Where the messages wait for a person. */
  DEAD_LETTERS_URL: z.url(),
  /** Where settled uploads ask to be announced. */
  ANNOUNCE_QUEUE_URL: z.url(),
})
export type GiveUpDocumentEnvironment = Record<keyof z.infer<typeof GiveUpDocumentEnvironment>, string>
