import { join } from 'node:path'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { tableClient } from '../shared/clients.ts'
import { readEnvironment } from '../shared/environment.ts'
import { type ReadingStore, readingStoreOf } from '../shared/reading-store.ts'
import { RecordStore } from '../shared/record-store.ts'
import { answer } from './answer.ts'
import { DiffDocumentsEnvironment } from './env.ts'
import { StaticAssets } from './pages/static-assets.ts'
import { ReadingCache } from './reading-cache.ts'
import type { Sources } from './routes/route.ts'

const environment = readEnvironment(DiffDocumentsEnvironment, process.env)
const records = new RecordStore(tableClient(), environment.TABLE_NAME)

let readings: ReadingStore | undefined

const sources: Sources = {
  records,
  now: () => new Date().toISOString(),
  observations: new ReadingCache(records),
  // Opened when it is first asked: making its client takes time, and many answers need none. Its code is not loaded
  // lazily, since the bundler then keeps all of it, and of what it shares with the rest, and loading that takes as long.
  readings: async () => (readings ??= readingStoreOf(environment.READINGS_BUCKET)),
  // Beside the bundle, where the synth puts them.
  assets: new StaticAssets(join(__dirname, 'assets')),
}

/** Answers one request of the HTTP API (payload format 2.0). */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const { method, path } = event.requestContext.http
  const request = { method, path, query: new URLSearchParams(event.rawQueryString), headers: event.headers }
  const response = await answer(request, sources)
  return method === 'HEAD' ? { ...response, body: '' } : response
}
