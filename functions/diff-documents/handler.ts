import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { tableClient } from '../shared/clients.ts'
import { readEnvironment } from '../shared/environment.ts'
import { keepAnswer } from '../shared/answer-store.ts'
import { type ReadingStore, readingStoreOf } from '../shared/reading-store.ts'
import { RecordReader } from '../shared/record-reader.ts'
import { SourceReader } from '../shared/source-reader.ts'
import { answer } from './answer.ts'
import { DiffDocumentsEnvironment } from './env.ts'
import { StaticAssets } from './static-assets.ts'
import { ReadingCache } from './reading-cache.ts'
import type { Sources } from './routes/route.ts'
import { securityHeaders } from './security-headers.ts'

const environment = readEnvironment(DiffDocumentsEnvironment, process.env)
const table = tableClient()
const records = new RecordReader(table, environment.TABLE_NAME)

let readings: ReadingStore | undefined
let description: ReturnType<Sources['description']> | undefined

const sources: Sources = {
  records,
  now: () => new Date().toISOString(),
  observations: new ReadingCache(records),
  // Opened when it is first asked: making its client takes time, and many answers need none. Its code is not loaded
  // lazily, since the bundler then keeps all of it, and of what it shares with the rest, and loading that takes as
  // long.
  readings: async () => (readings ??= readingStoreOf(environment.READINGS_BUCKET)),
  keepLarge: (body) => keepAnswer(environment.READINGS_BUCKET, body),
  fetches: new SourceReader(table, environment.TABLE_NAME),
  // Beside the bundle, where the synth puts them.
  assets: new StaticAssets(join(__dirname, 'assets')),
  description: () => (description ??= readDescription()),
}

/** The synth puts the file beside the bundle. */
async function readDescription(): ReturnType<Sources['description']> {
  const written: Record<string, unknown> = JSON.parse(await readFile(join(__dirname, 'openapi.json'), 'utf8'))
  return written
}

/** Answers one request of the HTTP API (payload format 2.0). */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const { method, path } = event.requestContext.http
  const request = { method, path, query: new URLSearchParams(event.rawQueryString), headers: event.headers }
  const response = await answer(request, sources)
  const headers = { ...securityHeaders(event.headers['x-forwarded-proto']), ...response.headers }
  return { ...response, headers, ...(method === 'HEAD' && { body: '' }) }
}
