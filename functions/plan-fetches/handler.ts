import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { type PlanAnswer, PlanRequest } from '../../schemas/fetch-plan.ts'
import { tableClient } from '../shared/clients.ts'
import { readEnvironment } from '../shared/environment.ts'
import { enqueueRequests } from '../shared/request-queue.ts'
import { SourceStore } from '../shared/source-store.ts'
import { PlanFetchesEnvironment } from './env.ts'
import { planFetches, type PlannerStores } from './plan-fetches.ts'

const environment = readEnvironment(PlanFetchesEnvironment, process.env)
const sqs = new SQSClient({})
const stores: PlannerStores = {
  s3: new S3Client({}),
  file: { bucket: environment.REPORTS_BUCKET, key: environment.SOURCES_KEY },
  store: new SourceStore(tableClient(), environment.TABLE_NAME),
  enqueue: (requests) => enqueueRequests(sqs, environment.QUEUE_URL, requests),
}

/** Plans what is due, as the schedule has it, or what somebody wants to be asked now. */
export async function handler(event: unknown): Promise<PlanAnswer> {
  const answer = await planFetches(PlanRequest.parse(event ?? {}), stores, new Date())
  const planned = answer.sources.map(({ source, targets }) => ({ source, targets: targets.length }))
  console.info({ event: 'fetches-planned', ...answer, sources: planned })
  return answer
}
