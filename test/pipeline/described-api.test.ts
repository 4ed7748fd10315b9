import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import * as z from 'zod'
import { Problem } from '../../schemas/http.ts'
import { harbourCatalogue } from './support/harbour-catalogue.ts'
import { type Pipeline, SERIES, startPipeline } from './support/pipeline.ts'

/*
 * The API as it describes itself, asked on the real stack: every operation in every form, and every kind of problem.
 * An operation that is added is asked here without a word more.
 */

const Parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean(),
  schema: z.object({ enum: z.array(z.string()).optional() }),
})
const Described = z.object({
  parameters: z.array(Parameter),
  responses: z.record(
    z.string(),
    z.object({ content: z.record(z.string(), z.object({ schema: z.looseObject({}) })).optional() }),
  ),
})
const Description = z.object({
  paths: z.record(z.string(), z.object({ get: Described })),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
})
type Operation = z.infer<typeof Described> & { path: string }

let pipeline: Pipeline
let operations: Operation[] = []
let schemas: Record<string, unknown> = {}

beforeAll(async () => {
  pipeline = await startPipeline()
  await pipeline.put(`catalogues/${SERIES}.json`, JSON.stringify(harbourCatalogue))
  await pipeline.drop(`reports/${SERIES}/north/2021.txt`, 'In 2021 the office detained 12 vessels.\n\nIt is open.\n')
  await pipeline.drop(
    `reports/${SERIES}/north/2022.txt`,
    'In 2022 the office detained 15 vessels, up from 11 in 2021. It fined two masters | and "others".\n',
  )
  await pipeline.drop(`reports/${SERIES}/south/2022.txt`, 'In 2022 the office detained about 900 vessels.\n')
  await pipeline.drop('inbox/nothing.txt', '')
  const { paths, components } = Description.parse(await (await pipeline.get('/openapi.json')).json())
  operations = Object.entries(paths).map(([path, { get }]) => ({ path, ...get }))
  schemas = components.schemas
})
afterAll(() => pipeline.stop())

/** Values for the parameters that have to be given; `text` too, so that the redline is looked at. */
const GIVEN: Readonly<Record<string, string>> = {
  series: SERIES,
  subject: 'north',
  edition: '2022',
  from: '2021',
  to: '2022',
  metric: 'detentions',
}

const addressOf = ({ path, parameters }: Operation, given: Readonly<Record<string, string | undefined>> = GIVEN) => {
  const required = parameters.filter((one) => one.required && given[one.name] !== undefined)
  const inPath = required
    .filter((one) => one.in === 'path')
    .reduce((address, { name }) => address.replace(`{${name}}`, given[name] ?? ''), path)
  const query = new URLSearchParams()
  for (const { name } of required.filter((one) => one.in === 'query')) query.set(name, given[name] ?? '')
  return `${inPath}?${query.toString()}`
}

/** The faults of a record by a schema of the document; what the schema does not know is a fault too. */
function faults(schema: object, record: unknown): unknown {
  const closed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(closed)
    if (typeof value !== 'object' || value === null) return value
    const inner = Object.fromEntries(Object.entries(value).map(([name, item]) => [name, closed(item)]))
    return 'properties' in value && !('additionalProperties' in value)
      ? { ...inner, additionalProperties: false }
      : inner
  }
  const text = JSON.stringify(closed({ ...schema, $defs: schemas }))
  const read = z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')))
  return read.safeParse(record).error?.issues
}

const each = (ask: (operation: Operation) => Promise<void>) => async () => {
  expect(operations.length).toBeGreaterThan(8)
  for (const operation of operations) await ask(operation)
}

const parameterOf = (operation: Operation, name: string) => operation.parameters.find((one) => one.name === name)
const formsOf = (operation: Operation) =>
  (parameterOf(operation, 'format')?.schema.enum ?? ['json']).filter((form) => form !== 'html')

async function askProblem(operation: Operation, status: number, address: string, init?: RequestInit) {
  const response = await fetch(pipeline.url + address, init)
  expect([address, response.status]).toEqual([address, status])
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(operation.responses).toHaveProperty(String(status))
  const problem: unknown = await response.json()
  expect(faults({ $ref: '#/components/schemas/Problem' }, problem)).toBeUndefined()
  return Problem.parse(problem)
}

describe('every operation', () => {
  test(
    'answers as its schema says, with all that HTTP promises',
    each(async (operation) => {
      const [schema] = Object.values(operation.responses['200']?.content ?? {})
      const response = await pipeline.get(addressOf(operation), { accept: 'application/json' })
      const record: unknown = await response.json()
      expect([operation.path, response.status, faults(schema?.schema ?? {}, record)]).toEqual([
        operation.path,
        200,
        undefined,
      ])
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'application/json',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
        etag: expect.stringMatching(/^"[^"]+"$/),
        vary: 'accept, accept-encoding',
      })
    }),
  )

  test(
    'gives every form that it offers, by parameter and by Accept, each with a tag of its own',
    each(async (operation) => {
      const tags = new Set<string | null>()
      const types = Object.keys(operation.responses['200']?.content ?? {})
      for (const [at, form] of formsOf(operation).entries()) {
        const address = addressOf(operation)
        const byParameter =
          formsOf(operation).length === 1
            ? await pipeline.get(address)
            : await pipeline.get(`${address}&format=${form}`)
        const byAccept = await pipeline.get(address, { accept: types[at] ?? '' })
        expect([address, form, byAccept.headers.get('content-type')?.split(';')[0]]).toEqual([address, form, types[at]])
        expect(await byParameter.text()).toBe(await byAccept.text())
        tags.add(byAccept.headers.get('etag'))
        const again = await pipeline.get(address, { accept: types[at] ?? '', 'if-none-match': [...tags].at(-1) ?? '' })
        expect([again.status, await again.text()]).toEqual([304, ''])
      }
      expect(tags.size).toBe(formsOf(operation).length)
    }),
  )

  test(
    'that has a page for people sends them there',
    each(async (operation) => {
      if (parameterOf(operation, 'format')?.schema.enum?.includes('html') !== true) return
      const byParameter = await pipeline.get(`${addressOf(operation)}&format=html`)
      const byAccept = await pipeline.get(addressOf(operation), { accept: 'text/html' })
      expect([byParameter.status, byParameter.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
      expect([byParameter.url, byParameter.redirected]).toEqual([byAccept.url, true])
      const { pathname, search } = new URL(byParameter.url)
      const link = (await pipeline.get(addressOf(operation))).headers.get('link')
      expect(link).toContain(`<${pathname}${search}>; rel="alternate"; type="text/html"`)
    }),
  )

  test(
    'answers HEAD without a body, OPTIONS with what is allowed, and nothing else',
    each(async (operation) => {
      const address = addressOf(operation)
      const head = await fetch(pipeline.url + address, { method: 'HEAD' })
      const etag = (await pipeline.get(address)).headers.get('etag')
      expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag])
      const options = await fetch(pipeline.url + address, { method: 'OPTIONS' })
      expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
      await askProblem(operation, 405, address, { method: 'DELETE' })
    }),
  )

  test(
    'refuses an unknown parameter, a missing one and one given twice',
    each(async (operation) => {
      const unknown = await askProblem(operation, 400, `${addressOf(operation)}&sereis=x`)
      expect(unknown.errors).toMatchObject([{ parameter: 'sereis' }])
      for (const { name, required } of operation.parameters.filter((one) => one.in === 'query')) {
        if (!required) continue
        const without = await askProblem(operation, 400, addressOf(operation, { ...GIVEN, [name]: undefined }))
        expect(without.detail).toContain(`${name}: is required`)
        await askProblem(operation, 400, `${addressOf(operation)}&${name}=x`)
      }
    }),
  )

  test(
    'says 406 with what there is, where nothing is accepted that it has',
    each(async (operation) => {
      const accept = { headers: { accept: 'image/png' } }
      const { available } = await askProblem(operation, 406, addressOf(operation), accept)
      expect(available?.['types']).toContain('application/json')
      await askProblem(operation, 400, `${addressOf(operation)}&format=xls`)
    }),
  )

  test(
    'says 404 with what is held, where it may lack what is asked',
    each(async (operation) => {
      for (const [name, wrong] of [
        ['subject', 'nrth'],
        ['edition', '1999'],
        ['to', '1999'],
        ['metric', 'detention'],
        ['series', 'harbor-reports'],
      ] as const) {
        const parameter = parameterOf(operation, name)
        if (operation.responses['404'] === undefined || parameter === undefined) continue
        // Where a series only narrows a list, an empty list is an answer.
        if (name === 'series' && !parameter.required) continue
        const given = { ...GIVEN, [name]: wrong }
        const address = addressOf(operation, given)
        const asked = address.includes(wrong) ? address : `${address}&${name}=${wrong}`
        const { available } = await askProblem(operation, 404, asked)
        expect([asked, available]).toEqual([asked, expect.anything()])
      }
    }),
  )
})

test('a misspelt parameter is told with the one that was meant', async () => {
  const { errors } = Problem.parse(await (await pipeline.get('/v1/reports?sereis=x')).json())
  const message = 'unknown parameter; did you mean series?'
  expect(errors).toEqual([{ parameter: 'sereis', message, did_you_mean: 'series' }])
})

test('an address that there is not is told with those that there are', async () => {
  const [operation] = operations
  if (operation === undefined) throw new Error('no operation')
  const problem = await askProblem({ ...operation, responses: { 404: {} } }, 404, '/v1/dif')
  expect(problem).toMatchObject({ did_you_mean: '/v1/diff', available: { paths: operations.map(({ path }) => path) } })
})
