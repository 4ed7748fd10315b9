import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { tableClient } from '../shared/clients.ts'
import { readEnvironment } from '../shared/environment.ts'
import { RecordStore } from '../shared/record-store.ts'
import { answerRequest } from './answer-request.ts'
import { DiffDocumentsEnvironment } from './env.ts'
import { ReadingCache } from './reading-cache.ts'
import type { Sources } from './routes/route.ts'

const environment = readEnvironment(DiffDocumentsEnvironment, process.env)
const records = new RecordStore(tableClient(), environment.TABLE_NAME)

let readings: ReturnType<Sources['readings']> | undefined

const sources: Sources = {
  records,
  now: () => new Date().toISOString(),
  observations: new ReadingCache(records),
  readings: () => (readings ??= openReadings()),
}

/** The S3 client costs a third of the function's start, and only the redline needs it. */
async function openReadings() {
  const { readingStoreOf } = await import('../shared/reading-store.ts')
  return readingStoreOf(environment.READINGS_BUCKET)
}

/** Answers one request of the HTTP API (payload format 2.0). */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const { method, path } = event.requestContext.http
  const request = { method, path, query: new URLSearchParams(event.rawQueryString), headers: event.headers }
  const response = await answerRequest(request, sources)
  return method === 'HEAD' ? { ...response, body: '' } : response
}
