import * as z from 'zod/mini'
import en from 'zod/v4/locales/en.js'
import type { ReadingStore } from '../../shared/reading-store.ts'
import type { RecordStore } from '../../shared/record-store.ts'
import { HttpProblem } from '../problem.ts'
import type { StaticAssets } from '../pages/static-assets.ts'
import type { ReadingCache } from '../reading-cache.ts'

// zod/mini has no words of its own for what is wrong.
z.config(en())

/** What the routes ask. `readings` loads the S3 client at its first use: most answers need none. */
export interface Sources {
  records: RecordStore
  /** The time now (ISO 8601). */
  now: () => string
  observations: ReadingCache
  readings: () => Promise<ReadingStore>
  /** Style and script of the pages. */
  assets: StaticAssets
}

/** What a route gives: the body as JSON and, where the answer has rows, as CSV. */
export interface Answer<Json = unknown> {
  json: Json
  csv?: () => string | Promise<string>
  /** The cursor of the page that follows, where the answer is a page. */
  next?: string | null
}

export interface Route<Json = unknown> {
  /** The path, with parameters in braces: `/v1/reports/{series}`. */
  path: string
  answer: (parameters: Record<string, string>, sources: Sources) => Promise<Answer<Json>>
}

/** Binds a path to the schema of its parameters and to the function that answers; the parameters reach it parsed. */
export function route<Query extends z.core.$ZodType, Json>(
  path: string,
  schema: Query,
  answer: (query: z.output<Query>, sources: Sources) => Promise<Answer<Json>>,
): Route<Json> {
  return { path, answer: async (parameters, sources) => answer(parsed(schema, parameters), sources) }
}

/**
 * The parameters by their schema.
 * @throws HttpProblem 400 that lists what is wrong
 */
export function parsed<Query extends z.core.$ZodType>(
  schema: Query,
  parameters: Record<string, string>,
): z.output<Query> {
  const result = z.safeParse(schema, parameters)
  if (result.success) return result.data
  const errors = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((parameter) => ({ parameter, message: 'unknown parameter' }))
      : [{ parameter: issue.path.join('.'), message: missing(issue.path, parameters) ? 'is required' : issue.message }],
  )
  const detail = errors.map(({ parameter, message }) => `${parameter}: ${message}`).join('; ')
  throw new HttpProblem(400, detail, { errors })
}

const missing = (path: PropertyKey[], parameters: Record<string, string>) => !Object.hasOwn(parameters, String(path[0]))
