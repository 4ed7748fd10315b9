import * as z from 'zod/mini'
import { wholeNumber } from '../shared/environment.ts'

/** A variable that holds JSON of a shape. */
const json = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text: string): unknown => JSON.parse(text)),
    ),
    schema,
  )

/** What the fetch function needs from its environment; the CDK construct has to fill exactly this. */
export const FetchSourceEnvironment = z.object({
  TABLE_NAME: z.string().check(z.minLength(3)),
  REPORTS_BUCKET: z.string().check(z.minLength(3)),
  QUEUE_URL: z.string().check(z.minLength(3)),
  USER_AGENT: z.string().check(z.minLength(3)),
  /** Milliseconds between two requests to one host. */
  PAUSE: wholeNumber,
  /** Milliseconds that a fetcher waits for its turn. */
  LONGEST_TURN: wholeNumber,
  PORTS: json(z.array(z.int())),
  TEST_ORIGINS: json(
    z.array(z.object({ origin: z.string(), address: z.string(), certificate: z.optional(z.string()) })),
  ),
  /** Milliseconds. */
  TIMES: json(z.object({ connect: z.number(), headers: z.number(), idle: z.number(), whole: z.number() })),
  MAX_REDIRECTS: wholeNumber,
  MAX_DOCUMENT_BYTES: wholeNumber,
  MAX_RECEIVE_COUNT: wholeNumber,
})
export type FetchSourceEnvironment = Record<keyof z.infer<typeof FetchSourceEnvironment>, string>
