import * as z from 'zod/mini'

/** What the diff function needs from its environment; the CDK construct has to fill exactly this. */
export const DiffDocumentsEnvironment = z.object({
  TABLE_NAME: z.string().check(z.minLength(3)),
  READINGS_BUCKET: z.string().check(z.minLength(3)),
})
export type DiffDocumentsEnvironment = Record<keyof z.infer<typeof DiffDocumentsEnvironment>, string>
