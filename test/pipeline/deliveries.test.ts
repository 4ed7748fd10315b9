import { DeleteObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parseDocument } from '../../functions/parse-document/parse-document.ts'
import { ReadingStore } from '../../functions/shared/reading-store.ts'
import type { ObjectCreated } from '../../schemas/object-created.ts'
import { directDeliveries, limits } from './support/direct-deliveries.ts'
import { type Pipeline, startPipeline } from './support/pipeline.ts'

/*
 * What the queue may do to a message: bring it twice, late, out of order, for the last time. The objects are put under
 * the prefix from which no event comes, so that the test alone decides what is delivered, and when; metadata says what
 * they are.
 */

let pipeline: Pipeline
let direct: ReturnType<typeof directDeliveries>

beforeAll(async () => {
  pipeline = await startPipeline()
  direct = directDeliveries(pipeline)
})
afterAll(async () => {
  direct.s3.destroy()
  await pipeline.stop()
})

const first = { last: false, endsBy: '2100-01-01T00:00:00.000Z' }
const store = (subject: string, text: string) => direct.store(subject, text)
const deliver = (event: ObjectCreated, attempt = first) => direct.deliver(event, attempt)
const detained = (count: number) => `In 2022 the office detained ${count} vessels.\n`

describe('an event', () => {
  test('delivered twice changes nothing', async () => {
    const event = await store('twice', detained(4))
    const once = await deliver(event)
    expect(once.state).toBe('parsed')
    expect(await deliver(event)).toEqual(once)
    expect((await pipeline.edition('twice', 2022)).uploads).toEqual([once])
  })

  test('delivered to two functions at once ends in one record and one document in force', async () => {
    const event = await store('at-once', detained(4))
    const both = await Promise.all([deliver(event), deliver(event)])
    expect(both.map(({ state }) => state)).toEqual(['parsed', 'parsed'])
    expect((await pipeline.edition('at-once', 2022)).documents).toHaveLength(1)
  })

  test('of an older version that comes late is superseded; the newer document stays', async () => {
    const older = await store('late', detained(1))
    const newer = await store('late', detained(2))
    const inForce = await deliver(newer)
    expect(await deliver(older)).toMatchObject({ state: 'superseded' })
    expect(await pipeline.edition('late', 2022)).toMatchObject({ state: 'parsed', document: inForce.document })
  })

  test('of a version that was deleted before it was read is settled in words', async () => {
    const event = await store('deleted', detained(3))
    const { key, 'version-id': VersionId } = event.detail.object
    await direct.s3.send(new DeleteObjectCommand({ Bucket: pipeline.bucket, Key: key, VersionId }))
    const upload = await deliver(event)
    expect(upload.state).toBe('rejected')
    expect(upload.message).toContain('deleted before it could be read')
  })
})

test('what was settled is not written over by a verdict that is only provisional', async () => {
  const upload = await deliver(await store('settled-first', detained(6)))
  const late = { ...upload, state: 'rejected' as const }
  expect(await direct.stores.records.putUpload(late, new Date().toISOString())).toBe(false)
  expect((await pipeline.edition('settled-first', 2022)).uploads.map(({ state }) => state)).toEqual(['parsed'])
})

describe('the last attempt', () => {
  test('that comes to no end leaves a verdict, told once the attempt must be over', async () => {
    const event = await store('no-end', detained(5))
    const soon = new Date(Date.now() + 400).toISOString()
    const failing = { ...direct.stores, readings: new ReadingStore(direct.s3, 'no-such-bucket') }
    await expect(parseDocument(event, { last: true, endsBy: soon }, failing, limits)).rejects.toThrow('bucket')
    expect((await pipeline.uploads()).filter(({ subject }) => subject === 'no-end')).toEqual([])
    await new Promise((resolve) => setTimeout(resolve, 500))
    const [upload] = (await pipeline.uploads('rejected')).filter(({ subject }) => subject === 'no-end')
    expect(upload).toMatchObject({ reason: 'too-complex' })
    expect(upload?.message).toContain('did not come to an end')
  })

  test('that succeeds writes over it', async () => {
    const event = await store('in-the-end', detained(6))
    expect(await deliver(event, { ...first, last: true })).toMatchObject({ state: 'parsed' })
    expect(await pipeline.edition('in-the-end', 2022)).toMatchObject({ state: 'parsed' })
  })
})

describe('a document that asks too much of one invocation is rejected at once', () => {
  test.each([
    ['by its bytes', 'x'.repeat(1001), 'too-large', 'at most 1000 bytes'],
    ['by its numbers', '7 '.repeat(60), 'too-complex', '60 numbers; at most 50'],
    [
      'by what its sentences weigh',
      `In 2022 ${'it fined 12 boats and '.repeat(30)} no more.`,
      'too-complex',
      'characters',
    ],
  ])('%s', async (name, text, reason, words) => {
    const upload = await deliver(await store(name.replaceAll(' ', '-'), text))
    expect(upload).toMatchObject({ state: 'rejected', reason })
    expect(upload.message).toContain(words)
  })
})
