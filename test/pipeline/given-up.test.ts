import { GetQueueAttributesCommand, ListQueuesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { keyOfIdentity } from '../../schemas/identity.ts'
import type { ObjectCreated } from '../../schemas/object-created.ts'
import { eventually } from '../local/support/eventually.ts'
import { owner, type Pipeline, SERIES, startPipeline } from './support/pipeline.ts'

/* What the queue gave up shows in the answers, and its message waits for a person. */

let pipeline: Pipeline
let sqs: SQSClient
let queues: string[] = []

beforeAll(async () => {
  pipeline = await startPipeline()
  sqs = new SQSClient({ endpoint: pipeline.url, ...owner })
  queues = (await sqs.send(new ListQueuesCommand({}))).QueueUrls ?? []
})
afterAll(async () => {
  await pipeline.idle()
  sqs.destroy()
  await pipeline.stop()
})

const urlOf = (name: string) => queues.find((url) => url.includes(name)) ?? ''

/** Brings a message to a queue as if the service before it had. */
async function bring(queue: string, body: string, undelivered = false): Promise<void> {
  const MessageAttributes = { ERROR_CODE: { DataType: 'String', StringValue: 'NO_PERMISSIONS' } }
  await sqs.send(
    new SendMessageCommand({
      QueueUrl: urlOf(queue),
      MessageBody: body,
      ...(undelivered && { MessageAttributes }),
    }),
  )
}

async function deadLetters(): Promise<number> {
  const asked = { QueueUrl: urlOf('intakedeadletters'), AttributeNames: ['ApproximateNumberOfMessages' as const] }
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand(asked))
  return Number(Attributes?.ApproximateNumberOfMessages)
}

const landing = (key: string, version: string): ObjectCreated => ({
  id: version,
  source: 'aws.s3',
  'detail-type': 'Object Created',
  time: '2024-05-01T10:00:00Z',
  detail: {
    bucket: { name: pipeline.bucket },
    object: { key, size: 100, etag: '', 'version-id': version, sequencer: '0A' },
  },
})

/** The upload of a version, once it is recorded. */
async function settled(version: string) {
  for (;;) {
    const found = (await pipeline.uploads()).find(({ version_id }) => version_id === version)
    if (found) return found
  }
}

test('a version that was deleted before it is read ends at once, in words', async () => {
  const key = keyOfIdentity({ series: SERIES, subject: 'north', edition: 2025 }, 'txt')
  await bring('intakelanded', JSON.stringify(landing(key, 'v-deleted')))
  const upload = await settled('v-deleted')
  expect(upload).toMatchObject({ state: 'rejected', edition: 2025 })
  expect(upload.message).toContain('deleted before it could be read')
})

test('a report whose reading never came to an end is rejected in words, announced, and kept for a person', async () => {
  const key = keyOfIdentity({ series: SERIES, subject: 'north', edition: 2022 }, 'txt')
  await bring('intakegivenup', JSON.stringify(landing(key, 'v1')))
  const upload = await settled('v1')
  expect(upload).toMatchObject({ state: 'rejected', reason: 'too-complex', series: SERIES, edition: 2022 })
  expect(upload.message).toContain('did not come to an end in any attempt')
  await bring('intakegivenup', JSON.stringify(landing('inbox/lost.txt', 'v2')), true)
  expect(await settled('v2')).toMatchObject({
    state: 'rejected',
    reason: null,
    message: expect.stringContaining('event'),
  })
  await eventually(async () => expect(await deadLetters()).toBe(2))
  await bring('intakegivenup', 'no event at all')
  await eventually(async () => expect(await deadLetters()).toBe(3))
  await eventually(async () => expect(JSON.stringify(await pipeline.sent('events'))).toContain('report.rejected'))
})

test('a message that is sent back is read as if nothing were recorded', async () => {
  const metadata = { series: SERIES, subject: 'south', edition: '2022' }
  const version =
    (await pipeline.put('catalogues/later.txt', 'In 2022 the office detained 4 vessels.\n', metadata)) ?? ''
  const event = JSON.stringify(landing('catalogues/later.txt', version))
  await bring('intakegivenup', event)
  expect(await settled(version)).toMatchObject({ state: 'rejected' })
  await bring('intakelanded', event)
  for (;;) if ((await settled(version)).state !== 'rejected') break
  expect(await pipeline.edition('south', 2022)).toMatchObject({ state: 'parsed' })
})
