import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { DiffAnswer } from '../../schemas/http.ts'
import { longReport } from './support/long-report.ts'
import { type Pipeline, SERIES, startPipeline } from './support/pipeline.ts'

let pipeline: Pipeline
const diff = `/v1/diff?series=${SERIES}&subject=north&from=2021&to=2022&text=1`

beforeAll(async () => {
  pipeline = await startPipeline()
  await pipeline.drop(`reports/${SERIES}/north/2021.txt`, longReport(2021))
  await pipeline.drop(`reports/${SERIES}/north/2022.txt`, longReport(2022))
})
afterAll(() => pipeline.stop())

const ask = (encoding: string) =>
  fetch(pipeline.url + diff, { headers: { 'accept-encoding': encoding }, redirect: 'manual' })

test('an answer that is too large for Lambda is fetched from the bucket, whole, by whoever has its address', async () => {
  const sent = await ask('identity')
  expect([sent.status, sent.headers.get('cache-control'), await sent.text()]).toEqual([303, 'no-store', ''])
  const address = new URL(sent.headers.get('location') ?? '')
  expect(address.pathname).toMatch(/\/answers\/[0-9a-f]{64}$/)
  expect(address.searchParams.get('X-Amz-Expires')).toBe('300')
  const kept = await fetch(address)
  expect([kept.status, kept.headers.get('content-type')]).toEqual([200, 'application/json'])
  const body = await kept.text()
  expect(body.length).toBeGreaterThan(6 * 1024 * 1024)
  expect(DiffAnswer.parse(JSON.parse(body)).text?.sentences.length).toBeGreaterThan(10_000)
  expect((await ask('identity')).headers.get('location')?.split('?')[0]).toBe(address.href.split('?')[0])
})

test('compressed it fits, and needs no detour', async () => {
  const response = await ask('gzip')
  expect([response.status, response.headers.get('content-encoding')]).toEqual([200, 'gzip'])
  expect(DiffAnswer.safeParse(await response.json()).success).toBe(true)
})

test('the address is of no use later, and nothing else can be fetched by it', async () => {
  const address = new URL((await ask('identity')).headers.get('location') ?? '')
  const expired = new URL(address)
  expired.searchParams.set('X-Amz-Date', '20260101T000000Z')
  const late = await fetch(expired)
  expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Request has expired')])
  const other = new URL(address)
  other.pathname = other.pathname.replace(/answers\/.*/, 'catalogues/x.json')
  expect((await fetch(other)).status).toBe(403)
})

const sentences = (html: string) => html.match(/<div class="step /g)?.length ?? 0

test('the whole redline comes page by page', async () => {
  const redline = `/redline/${SERIES}/north/2021/2022?show=all`
  const page = async (number: number) =>
    (await pipeline.get(`${redline}&page=${number}`, { accept: 'text/html' })).text()
  const first = await page(1)
  const last = Number(/Page 1 of (\d+)/.exec(first)?.[1])
  expect(first).toContain(`${redline}&amp;page=2">Page 2</a>`)
  expect(sentences(first) * (last - 1) + sentences(await page(last))).toBeGreaterThan(10_000)
  expect(sentences(await page(last + 1))).toBe(0)
})
