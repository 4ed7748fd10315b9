import * as z from 'zod/mini'
import { wholeNumber } from '../shared/environment.ts'

/** What the announce function needs from its environment; the CDK construct has to fill exactly this. */
export const AnnounceChangesEnvironment = z.object({
  TABLE_NAME: z.string().check(z.minLength(3)),
  REPORTS_BUCKET: z.string().check(z.minLength(3)),
  /** Key prefix of the watches in the bucket of the reports. */
  WATCHES_PREFIX: z.string().check(z.minLength(1)),
  /** Where comparisons are asked for: announcements link there. */
  API_URL: z.url(),
  TOPIC_ARN: z.string().check(z.startsWith('arn:')),
  MAX_EVENT_BYTES: wholeNumber,
  MAX_EVENT_CHANGES: wholeNumber,
  MAX_MAIL_CHANGES: wholeNumber,
  /** Seconds for which an announcement is in one function's hands. */
  CLAIM_SECONDS: wholeNumber,
})
export type AnnounceChangesEnvironment = Record<keyof z.infer<typeof AnnounceChangesEnvironment>, string>
