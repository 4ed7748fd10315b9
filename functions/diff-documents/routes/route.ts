import * as z from 'zod/mini'
import en from 'zod/v4/locales/en.js'
import type { ReadingStore } from '../../shared/reading-store.ts'
import type { RecordReader } from '../../shared/record-reader.ts'
import type { KeepLarge } from '../deliver.ts'
import { didYouMean, nearestName } from '../nearest-name.ts'
import type { SourceReader } from '../../shared/source-reader.ts'
import type { StaticAssets } from '../static-assets.ts'
import { notUnderstood } from '../problem.ts'
import type { ReadingCache } from '../reading-cache.ts'

// zod/mini has no words of its own for what is wrong.
z.config(en())

/** What the routes ask. `readings` loads the S3 client at its first use: most answers need none. */
export interface Sources {
  records: RecordReader
  /** The time now (ISO 8601). */
  now: () => string
  observations: ReadingCache
  readings: () => Promise<ReadingStore>
  /** How it stands with what is fetched. */
  fetches: SourceReader
  /** Style and script of the pages. */
  assets: StaticAssets
  /** The description of this API (OpenAPI), as the build made it of the routes. */
  description: () => Promise<Record<string, unknown>>
  /** Keeps what is too large for one answer where its reader can fetch it. */
  keepLarge: KeepLarge
}

/** Forms that an answer can have besides JSON. */
export type Form = 'csv' | 'md' | 'atom'

/** What a route gives: the body as JSON and, each made only when asked for, in its other forms. */
export type Answer<Json = unknown, Forms extends Form = never> = Partial<Record<Form, () => string | Promise<string>>> &
  Record<Forms, () => string | Promise<string>> & {
    json: Json
    /** The cursor of the page that follows, where the answer is a page. */
    next?: string | null
  }

/** What an operation is, told once: requests are read by it, and the description of the API is made of it. */
interface Operation {
  /** The path, with parameters in braces: `/v1/reports/{series}`. */
  path: string
  /** In a line, what is answered. */
  summary: string
  /** What there is to know beyond that. */
  about?: string
  /** Of all parameters, those of the path among them. */
  query: z.core.$ZodType
  /** Of the answer as JSON. */
  record: z.core.$ZodType
  forms: readonly Form[]
  /** Whether what is asked for may not be held: a 404 that says what is. */
  mayLack: boolean
}

export interface Route<Json = unknown> extends Operation {
  /** The address of the page that shows the same to people, where there is one. */
  page?: (parameters: Record<string, string>) => string
  answer: (parameters: Record<string, string>, sources: Sources) => Promise<Answer<Json>>
}

interface Declaration<Query extends z.core.$ZodType, Json, Forms extends Form> extends Operation {
  query: Query
  record: z.ZodMiniType<Json>
  forms: readonly Forms[]
  /** The address of the page that shows the same to people, where there is one. */
  page?: (query: z.output<Query>) => string
}

/** Binds what an operation is to the function that answers; the parameters reach it parsed. */
export function route<Query extends z.core.$ZodType, Json, Forms extends Form>(
  operation: Declaration<Query, Json, Forms>,
  answer: (query: z.output<Query>, sources: Sources) => Promise<Answer<Json, Forms>>,
): Route<Json> {
  const { page, ...told } = operation
  return {
    ...told,
    ...(page !== undefined && { page: (parameters) => page(parsed(operation.query, parameters)) }),
    answer: async (parameters, sources) => answer(parsed(operation.query, parameters), sources),
  }
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
  throw notUnderstood(
    result.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((parameter) => unknown(parameter, namesOf(schema)))
        : [
            {
              parameter: issue.path.join('.'),
              message: missing(issue.path, parameters) ? 'is required' : issue.message,
            },
          ],
    ),
  )
}

const missing = (path: PropertyKey[], parameters: Record<string, string>) => !Object.hasOwn(parameters, String(path[0]))

/** The names of the parameters that a schema knows. */
const namesOf = (schema: z.core.$ZodType): string[] =>
  schema instanceof z.ZodMiniObject ? Object.keys(schema.def.shape) : []

function unknown(parameter: string, known: readonly string[]) {
  const nearest = nearestName(parameter, [...known, 'format'])
  return {
    parameter,
    message: `unknown parameter${didYouMean(nearest)}`,
    ...(nearest !== null && { did_you_mean: nearest }),
  }
}
