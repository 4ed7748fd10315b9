import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { FetchRequest } from '../../schemas/fetch-plan.ts'
import { tableClient } from '../shared/clients.ts'
import { readEnvironment } from '../shared/environment.ts'
import { enqueueRequests } from '../shared/request-queue.ts'
import { SourceStore } from '../shared/source-store.ts'
import { FetchSourceEnvironment } from './env.ts'
import { fetchSource, type Stores } from './fetch-source.ts'
import { HostTurns } from './host-turns.ts'
import { ReportBucket } from './report-bucket.ts'
import { resolveBySystem } from './safe-http/pin-address.ts'

const environment = readEnvironment(FetchSourceEnvironment, process.env)
const sqs = new SQSClient({})
const store = new SourceStore(tableClient(), environment.TABLE_NAME)
const stores: Stores = {
  store,
  bucket: new ReportBucket(new S3Client({}), environment.REPORTS_BUCKET),
  turns: new HostTurns(store, { pause: environment.PAUSE, longestWait: environment.LONGEST_TURN }),
  userAgent: environment.USER_AGENT,
  enqueue: (requests) => enqueueRequests(sqs, environment.QUEUE_URL, requests),
  http: {
    ports: environment.PORTS,
    testOrigins: environment.TEST_ORIGINS,
    resolve: resolveBySystem,
    times: environment.TIMES,
    maxRedirects: environment.MAX_REDIRECTS,
    maxBytes: environment.MAX_DOCUMENT_BYTES,
  },
}

/**
 * Asks what the messages of one batch name, in their order. With the first that fails the batch ends: those behind it
 * may be of the same host, and come again in their order.
 */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const until = new Date(Date.now() + context.getRemainingTimeInMillis())
  for (const [at, { attributes, body, messageId }] of event.Records.entries()) {
    try {
      const last = Number(attributes.ApproximateReceiveCount) >= environment.MAX_RECEIVE_COUNT
      const target = await fetchSource(FetchRequest.parse(JSON.parse(body)), stores, { last, until })
      if (target !== null) {
        const { source, subject, edition, address, state, reason, message } = target
        console.info({ event: 'target-asked', source, subject, edition, address, state, reason, message })
      }
    } catch (error) {
      console.error({ event: 'message-failed', message_id: messageId, error })
      return { batchItemFailures: event.Records.slice(at).map((record) => ({ itemIdentifier: record.messageId })) }
    }
  }
  return { batchItemFailures: [] }
}
