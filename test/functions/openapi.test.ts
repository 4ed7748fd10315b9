import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import * as z from 'zod'
import { describeApi } from '../../functions/diff-documents/describe-api.ts'
import { routes } from '../../functions/diff-documents/routes/route-table.ts'
import packageJson from '../../package.json' with { type: 'json' }

const described = JSON.parse(JSON.stringify(describeApi(routes, packageJson.version)))

const Reference = z.strictObject({ $ref: z.string().regex(/^#\/components\//) })
const Content = z.record(z.string().regex(/^\w+\/[\w.+-]+$/), z.strictObject({ schema: z.looseObject({}) }))
const Headers = z.record(z.string(), z.union([Reference, z.looseObject({ schema: z.looseObject({}) })]))
const Response = z.strictObject({
  description: z.string().min(1),
  headers: Headers.optional(),
  content: Content.optional(),
})
const Parameter = z.strictObject({
  name: z.string(),
  in: z.enum(['path', 'query']),
  required: z.boolean(),
  description: z.string().min(1),
  example: z.string(),
  schema: z.looseObject({ type: z.string() }),
})
const Operation = z.strictObject({
  operationId: z.string().regex(/^[a-z]\w+$/),
  summary: z.string().min(1),
  description: z.string().min(1).optional(),
  parameters: z.array(Parameter),
  responses: z.record(z.string().regex(/^[1-5]\d\d$/), z.union([Reference, Response])),
})

/** What OpenAPI 3.1 demands of the parts of it that are used here, and nothing that it does not know. */
const OpenApi = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({
    title: z.string().min(1),
    version: z.string().min(1),
    summary: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.string() })),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  paths: z.record(z.string().startsWith('/'), z.strictObject({ get: Operation })),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[\w.-]+$/), z.looseObject({})),
    responses: z.record(z.string(), Response),
    headers: z.record(z.string(), z.looseObject({ schema: z.looseObject({}) })),
    securitySchemes: z.record(z.string(), z.looseObject({ type: z.enum(['apiKey', 'http']) })),
  }),
})

test('functions/diff-documents/openapi.json is what the routes say; npm run schemas writes it', () => {
  expect(JSON.parse(readFileSync('functions/diff-documents/openapi.json', 'utf8'))).toEqual(described)
})

test('it is an OpenAPI 3.1 document', () => {
  expect(OpenApi.safeParse(described).error?.issues).toBeUndefined()
})

test('every reference leads to a component, and every schema is referred to', () => {
  const references = [...JSON.stringify(described).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, to = '']) => to)
  for (const to of references) expect(described).toHaveProperty(to.split('/'))
  for (const name of Object.keys(described.components.schemas)) {
    expect(references).toContain(`components/schemas/${name}`)
  }
})

test('every path has its parameters, every operation an id of its own, every security a scheme', () => {
  const { paths, security, components } = OpenApi.parse(described)
  const ids = Object.entries(paths).map(([path, { get }]) => {
    const braced = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const inPath = get.parameters.filter((parameter) => parameter.in === 'path' && parameter.required)
    expect(new Set(inPath.map(({ name }) => name))).toEqual(new Set(braced))
    return get.operationId
  })
  expect(new Set(ids).size).toBe(routes.length)
  for (const name of security.flatMap(Object.keys)) expect(components.securitySchemes).toHaveProperty(name)
})
