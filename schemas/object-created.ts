import * as z from 'zod/mini'

/** The event that S3 puts on the default bus for a new object version; the key is not URL-encoded. */
export const ObjectCreated = z.object({
  id: z.string(),
  source: z.literal('aws.s3'),
  'detail-type': z.literal('Object Created'),
  time: z.string(),
  detail: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({
      key: z.string(),
      size: z.int(),
      etag: z.string(),
      'version-id': z.string(),
      sequencer: z.string(),
    }),
  }),
  /**
   * Set by `yearover rebuild` alone: the version is read again whatever is recorded, and announced only if it landed
   * later.
   */
  rebuild: z.optional(z.object({ started_at: z.string() })),
})
export type ObjectCreated = z.infer<typeof ObjectCreated>
