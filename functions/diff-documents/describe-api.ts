import * as z from 'zod/mini'
import { publishedName, publishedSchemas } from '../../schemas/published.ts'
import { formsOf, MEDIA_TYPES } from './choose-form.ts'
import type { ProblemStatus } from './problem.ts'
import type { Route } from './routes/route.ts'

type Json = Record<string, unknown>

/** The SHA-256 of no bytes. */
const EXAMPLE_DOCUMENT = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** What a parameter means, the same in every operation, and a value that shows it. */
const PARAMETERS: Readonly<Record<string, { description: string; example: string }>> = {
  series: { description: 'A family of yearly reports', example: 'country-reports-on-terrorism' },
  subject: { description: 'Whom one report is about', example: 'kazakhstan' },
  edition: { description: 'The year that a report reports on, not the year of its publication', example: '2023' },
  from: { description: 'The edition to start from', example: '2022' },
  to: { description: 'The edition to compare it with', example: '2023' },
  document: {
    description: 'Another document of the edition than the one in force, by its SHA-256',
    example: EXAMPLE_DOCUMENT,
  },
  from_document: { description: 'Another document of the earlier edition, by its SHA-256', example: EXAMPLE_DOCUMENT },
  to_document: { description: 'Another document of the later edition, by its SHA-256', example: EXAMPLE_DOCUMENT },
  metric: { description: 'One metric alone, by its id', example: 'repatriations' },
  text: { description: '1 for the two texts aligned, sentence by sentence, too', example: '1' },
  state: { description: 'Only uploads in this state', example: 'rejected' },
  source: { description: 'Only this source, by its name in sources.json', example: 'harbour-office' },
  standing: { description: 'Only what stands so', example: 'late' },
  calendars: { description: '0 leaves the calendars out', example: '0' },
  limit: { description: 'Items in one page, 1 to 1,000', example: '100' },
  cursor: {
    description: 'Where the page begins: the `next` of the page before, for the same query',
    example: 'WyJ4Il0',
  },
  format: { description: 'The form of the answer; goes before the header Accept', example: 'csv' },
}

/** What an answer other than the asked record means. */
const PROBLEMS: Record<ProblemStatus, string> = {
  400: 'A parameter is missing, unknown, given twice or malformed; `errors` has each',
  404: 'It is not held; `available` has what is, `did_you_mean` the nearest of it',
  405: 'Another method than GET, HEAD or OPTIONS',
  406: 'There is no such form; `available` has those that there are',
  413: 'More rows than one answer can have: ask with a limit',
  500: 'A failure of ours; it is logged',
}

/**
 * Describes the API (OpenAPI 3.1), from the routes and their schemas alone.
 * @param version of the software
 */
export function describeApi(routes: readonly Route[], version: string): Json {
  const schemas = componentSchemas()
  const paths = Object.fromEntries(routes.map((one) => [one.path, { get: operation(one, schemas) }]))
  const used = reachable(paths, schemas)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Yearover',
      version,
      summary: 'What changed between two yearly reports, figure by figure, with the sentence behind each one.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{}, { aws: [] }, { token: [] }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name))),
      responses: Object.fromEntries(Object.entries(PROBLEMS).map(([status, text]) => [status, problem(text)])),
      headers: {
        ETag: { description: 'Strong; send it back in If-None-Match', schema: { type: 'string' } },
        Link: {
          description: 'The next page of a list (rel="next"), the page for people (rel="alternate")',
          schema: { type: 'string' },
        },
      },
      securitySchemes: {
        aws: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: 'AWS Signature Version 4, service execute-api',
        },
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      },
    },
  }
}

/** The published schemas, referring to each other where OpenAPI has them. */
function componentSchemas(): Record<string, Json> {
  const text = JSON.stringify(publishedSchemas()['$defs']).replaceAll('#/$defs/', '#/components/schemas/')
  const schemas: Record<string, Json> = JSON.parse(text)
  return schemas
}

const referenceTo = (name: string) => ({ $ref: `#/components/schemas/${name}` })

function operation(route: Route, schemas: Record<string, Json>): Json {
  const { path, summary, about, forms, record, mayLack } = route
  const problems: ProblemStatus[] = [400, ...(mayLack ? [404 as const] : []), 405, 406, 413, 500]
  const ok = {
    description: 'The record, or what of it may be told',
    headers: Object.fromEntries(['ETag', 'Link'].map((name) => [name, { $ref: `#/components/headers/${name}` }])),
    content: {
      [MEDIA_TYPES.json]: { schema: schemaOf(record, schemas) },
      ...Object.fromEntries(forms.map((form) => [MEDIA_TYPES[form], { schema: { type: 'string' } }])),
    },
  }
  return {
    operationId: operationId(path),
    summary,
    ...(about !== undefined && { description: about }),
    parameters: [...parametersOf(route), ...formatParameter(route)],
    responses: {
      200: ok,
      303: {
        description:
          'A page is asked for, and is at this address; or the answer is larger than one can be, and is fetched there within minutes',
        headers: { Location: { schema: { type: 'string', format: 'uri-reference' } } },
      },
      304: { description: 'The reader has it already (If-None-Match)' },
      ...Object.fromEntries(problems.map((status) => [status, { $ref: `#/components/responses/${status}` }])),
    },
  }
}

/** `getReportsSeriesSubjectEdition` of `/v1/reports/{series}/{subject}/{edition}`. */
const operationId = (path: string) =>
  `get${[...path.replace(/^\/v1/, '').matchAll(/[a-z]+/gi)].map(([word]) => word[0]?.toUpperCase() + word.slice(1)).join('')}`

/** A reference where the schema is a published one, else the schema itself. */
function schemaOf(record: z.core.$ZodType, schemas: Record<string, Json>): Json {
  const { $schema: _, ...written } = z.toJSONSchema(record, { io: 'input' })
  const name = publishedName(record)
  return name !== null && Object.hasOwn(schemas, name) ? referenceTo(name) : written
}

function parametersOf({ path, query }: Route): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' })
  return Object.entries(properties).map(([name, schema]) => {
    const inPath = path.includes(`{${name}}`)
    const { description, example } = meaningOf(name)
    return { name, in: inPath ? 'path' : 'query', required: required.includes(name), description, example, schema }
  })
}

function meaningOf(name: string): { description: string; example: string } {
  const meaning = PARAMETERS[name]
  if (meaning === undefined) throw new Error(`say in describe-api.ts what the parameter ${name} means`)
  return meaning
}

function formatParameter(route: Route): Json[] {
  const forms = formsOf(route)
  if (forms.length === 1) return []
  const schema = { type: 'string', enum: forms }
  return [{ name: 'format', in: 'query', required: false, ...meaningOf('format'), schema }]
}

const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: referenceTo('Problem') } },
})

/** The names of the schemas that paths and problems lead to, whether at once or through others. */
function reachable(paths: Json, schemas: Record<string, Json>): Set<string> {
  const found = new Set<string>(['Problem'])
  const waiting = [JSON.stringify(paths), JSON.stringify(schemas['Problem'])]
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
      if (found.has(name)) continue
      found.add(name)
      waiting.push(JSON.stringify(schemas[name]))
    }
  }
  return found
}
