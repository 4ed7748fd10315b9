import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import * as z from 'zod/mini'
import { DiffAnswer, FeedAnswer, ReportsPage } from '../../schemas/http.ts'
import type { Upload } from '../../schemas/report.ts'
import { yearover } from '../cli/support/run-cli.ts'
import { harbourCatalogue } from './support/harbour-catalogue.ts'
import { owner, type Pipeline, SERIES, startPipeline } from './support/pipeline.ts'

/* What is in the bucket is enough: all else comes back from it, and nobody is told a second time. */

let pipeline: Pipeline
const key = (edition: number) => `reports/${SERIES}/north/${edition}.txt`
const report = (edition: number, vessels: number) => `In ${edition} the office detained ${vessels} vessels.\n`

beforeAll(async () => {
  pipeline = await startPipeline()
  await pipeline.drop(key(2021), report(2021, 10))
  await pipeline.drop(key(2022), report(2022, 12))
  await pipeline.drop(key(2022), report(2022, 13))
  await pipeline.drop(key(2022), report(2022, 13))
  await pipeline.drop('inbox/nothing.txt', '')
  const metadata = { series: SERIES, subject: 'south', edition: '2022' }
  await pipeline.drop('inbox/second.txt', report(2022, 5), metadata)
  await pipeline.idle()
})
afterAll(() => pipeline.stop())

const events = async () => (await pipeline.sent('events')).length
const diff = () => pipeline.ask(`/v1/diff?series=${SERIES}&subject=north&from=2021&to=2022`, DiffAnswer)
const feed = async () =>
  (await pipeline.ask(`/v1/feed?series=${SERIES}&format=json`, FeedAnswer)).items.map(({ id }) => id)

/** What became of every version, but for which rebuild read it. */
const states = async () =>
  (await pipeline.uploads())
    .map((upload) => ({ ...upload, rebuilt: null }))
    .toSorted((a, b) => (a.version_id < b.version_id ? -1 : 1))

/** Runs `yearover rebuild` to its end, that of all announcements too. */
async function rebuild(): Promise<Upload[]> {
  const { stdout, stderr } = await yearover(['rebuild', '--url', pipeline.url, '--format', 'json'])
  expect(stderr).toMatch(/Reading \d object versions again/)
  await pipeline.idle()
  return ReportsPage.parse(JSON.parse(stdout)).items
}

async function loseTable(): Promise<void> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint: pipeline.url, ...owner }))
  const Item = z.object({ pk: z.string(), sk: z.string() })
  const { Items = [] } = await client.send(new ScanCommand({ TableName: pipeline.table }))
  for (const item of Items) {
    await client.send(new DeleteCommand({ TableName: pipeline.table, Key: Item.parse(item) }))
  }
}

test('a table as it is stays as it is, and nothing is announced again', async () => {
  const before = { events: await events(), states: await states(), diff: await diff(), feed: await feed() }
  const read = await rebuild()
  expect(read).toHaveLength(6)
  expect({ events: await events(), states: await states(), diff: await diff(), feed: await feed() }).toEqual(before)
})

test('a catalogue that came later is used on everything, and nothing is announced again', async () => {
  expect((await diff()).comparisons.map((one) => one.metric)).toEqual([null])
  await pipeline.put(`catalogues/${SERIES}.json`, JSON.stringify(harbourCatalogue))
  await pipeline.drop(key(2023), report(2023, 25))
  await pipeline.idle()
  const mixed = `/v1/diff?series=${SERIES}&subject=north&from=2022&to=2023`
  expect((await pipeline.ask(mixed, DiffAnswer)).warnings).toMatchObject([{ code: 'read-differently' }])
  const before = await events()
  await rebuild()
  expect((await pipeline.ask(mixed, DiffAnswer)).warnings).toBeUndefined()
  expect((await diff()).comparisons.map((one) => one.metric)).toEqual(['detentions'])
  expect(await events()).toBe(before)
  await pipeline.drop(key(2022), report(2022, 14))
  await pipeline.idle()
  expect(await events()).toBe(before + 3)
  expect((await pipeline.sent('events')).slice(before)).toContainEqual(
    expect.objectContaining({
      'detail-type': 'edition.compared',
      detail: expect.objectContaining({
        to_edition: 2022,
        correction: true,
        changes: [expect.objectContaining({ metric: 'detentions', was: expect.stringContaining('to 13 (2022)') })],
      }),
    }),
  )
})

test('a table that was lost comes back, as the bucket has it; what comes in later is told', async () => {
  // It lands in the second in which the rebuild is called, and is not told twice for that.
  await pipeline.drop(key(2022), report(2022, 14) + '\nIt closed no berth.\n')
  await pipeline.idle()
  const before = { events: await events(), diff: await diff() }
  const inForce = (await pipeline.edition('north', 2022)).document
  await loseTable()
  expect(await states()).toEqual([])
  const read = await rebuild()
  expect(read.map(({ state }) => state).filter((state) => state === 'rejected')).toHaveLength(1)
  expect((await pipeline.edition('north', 2022)).document).toBe(inForce)
  expect(await pipeline.edition('south', 2022)).toMatchObject({ state: 'parsed' })
  expect({ events: await events(), diff: await diff() }).toEqual(before)
  expect((await feed()).length).toBeGreaterThanOrEqual(4)
  await pipeline.drop(key(2022), report(2022, 20))
  await pipeline.drop(key(2023), report(2023, 30))
  await pipeline.idle()
  expect((await pipeline.edition('north', 2022)).document).not.toBe(inForce)
  const told = (await pipeline.sent('events')).slice(before.events)
  expect(told.map((one) => z.object({ 'detail-type': z.string() }).parse(one)['detail-type']).toSorted()).toEqual([
    'edition.compared',
    'edition.compared',
    'report.parsed',
    'report.parsed',
  ])
  expect(pipeline.faults).toEqual([])
})
