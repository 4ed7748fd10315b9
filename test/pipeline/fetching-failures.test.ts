import { S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { fetchSource, type Stores } from '../../functions/fetch-source/fetch-source.ts'
import { HostTurns } from '../../functions/fetch-source/host-turns.ts'
import { ReportBucket } from '../../functions/fetch-source/report-bucket.ts'
import { SourceStore } from '../../functions/shared/source-store.ts'
import type { FetchRequest } from '../../schemas/fetch-plan.ts'
import { published, type ReportServer, startReportServer } from '../functions/sources/support/report-server.ts'
import { directDeliveries } from './support/direct-deliveries.ts'
import { owner, type Pipeline, SERIES, startPipeline } from './support/pipeline.ts'

/* Where a service of ours fails while a source is asked. */

let server: ReportServer
let pipeline: Pipeline
let stores: Stores

beforeAll(async () => {
  server = await startReportServer()
  server.pages.set('/2023.txt', published('In 2023 the office detained 12 vessels.\n'))
  pipeline = await startPipeline()
  const store = new SourceStore(directDeliveries(pipeline).table, pipeline.table)
  stores = {
    store,
    bucket: new ReportBucket(new S3Client({ endpoint: pipeline.url, ...owner }), pipeline.bucket),
    turns: new HostTurns(store, { pause: 0, longestWait: 1000 }),
    userAgent: 'Yearover/1',
    enqueue: async () => {},
    http: {
      ports: [443],
      testOrigins: server.testOrigins,
      resolve: async () => [],
      times: { connect: 5000, headers: 5000, idle: 5000, whole: 10_000 },
      maxRedirects: 5,
      maxBytes: 10_000,
    },
  }
})
afterAll(async () => {
  await pipeline.stop()
  await server.stop()
})

const request = (subject: string): FetchRequest => ({
  run: new Date().toISOString(),
  source: 'harbour-office',
  series: SERIES,
  kind: 'document',
  subject,
  edition: 2023,
  address: `${server.origin}/2023.txt`,
  hosts: [new URL(server.origin).host],
  formats: null,
  discovers: null,
})

const attempt = (last: boolean) => ({ last, until: new Date(Date.now() - 1) })

test('what breaks every attempt is failed in the end, and planned again', async () => {
  const asked = request('north')
  const broken = {
    ...stores,
    bucket: new ReportBucket(new S3Client({ ...owner, endpoint: pipeline.url }), 'no-such-bucket'),
  }
  await expect(fetchSource(asked, broken, attempt(false))).rejects.toThrow('bucket')
  expect(await stores.store.target(asked)).toBeNull()
  await expect(fetchSource(asked, broken, attempt(true))).rejects.toThrow('bucket')
  const target = await stores.store.target(asked)
  expect(target).toMatchObject({ state: 'failed', reason: 'timeout', failures: 1 })
  expect(target?.message).toContain('did not come to an end')
  expect(target?.next_attempt).not.toBeNull()
})

test('a last attempt that succeeds writes over it', async () => {
  const target = await fetchSource(request('south'), stores, attempt(true))
  expect(target).toMatchObject({ state: 'fetched', reason: null, failures: 0, next_attempt: null })
})
