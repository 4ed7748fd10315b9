import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { figureAddress } from '../../functions/diff-documents/pages/parts/figure.tsx'
import { DiffAnswer, ObservationsPage } from '../../schemas/http.ts'
import type { Observation } from '../../schemas/observation.ts'
import { type Pipeline, SERIES, startPipeline } from './support/pipeline.ts'

/* Every figure has an address of its own, also in a document that was replaced and far down in a long text. */

let pipeline: Pipeline
let replaced = ''

beforeAll(async () => {
  pipeline = await startPipeline()
  const key = `reports/${SERIES}/north/2022.txt`
  const first = await pipeline.drop(key, 'In 2022 the office detained 12 vessels.\n')
  replaced = first.document ?? ''
  await pipeline.drop(key, 'In 2022 the office detained 15 vessels.\n')
  await pipeline.drop(`reports/${SERIES}/north/2023.txt`, 'In 2023 the office detained 19 vessels.\n')
  const paragraphs = Array.from(
    { length: 2600 },
    (_, at) => `In 2023 the harbour of place ${at} received ${at + 2} yachts and nobody counted the smaller boats.`,
  )
  await pipeline.drop(`reports/${SERIES}/long/2023.txt`, `${paragraphs.join('\n\n')}\n`)
})
afterAll(() => pipeline.stop())

/** A page by the address that a link has, without what only the browser reads. */
async function page(address: string): Promise<string> {
  const response = await pipeline.get(address.split('#')[0] ?? '', { accept: 'text/html' })
  expect(response.status).toBe(200)
  return response.text()
}

const shows = async (observation: Observation, documents: string[] = []) =>
  (await page(figureAddress(observation, documents))).includes(`id="${observation.observation_id}"`)

const diff = () => `/v1/diff?series=${SERIES}&subject=north&from=2022&to=2023&from_document=${replaced}`

test('the page of a comparison is of the documents that are named, and leads to their figures', async () => {
  const { comparisons } = await pipeline.ask(diff(), DiffAnswer)
  const from = comparisons.find((one) => one.from?.num === '12')?.from
  if (!from) throw new Error('the figure of the replaced document is not compared')
  const shown = await page(diff())
  expect(shown).toContain(`href="${figureAddress(from, [replaced])}"`)
  expect(shown).toContain(`/redline/${SERIES}/north/2022/2023?from_document=${replaced}`)
  expect(await shows(from, [replaced])).toBe(true)
  expect(await shows(from)).toBe(false)
  expect(await page(`${diff()}&text=1`)).toContain('<strong>12</strong>')
})

test('a replaced document is found from its edition, with its figures as records', async () => {
  const address = `/reports/${SERIES}/north/2022?document=${replaced}`
  expect(await page(`/reports/${SERIES}/north/2022`)).toContain(`href="${address}"`)
  const old = await page(address)
  expect(old).toContain('Another document speaks for this edition now.')
  const records = `/v1/observations?series=${SERIES}&subject=north&edition=2022&document=${replaced}`
  expect(old.replaceAll('&amp;', '&')).toContain(`href="${records}&format=csv"`)
  const { items } = await pipeline.ask(records, ObservationsPage)
  expect(items.map(({ num }) => num)).toContain('12')
  const unknown = await pipeline.get(`/reports/${SERIES}/north/2022?document=${'0'.repeat(64)}`)
  expect(unknown.status).toBe(404)
})

test('a long text is shown in parts, and the address of a figure leads to the one that has it', async () => {
  const asked = `/v1/observations?series=${SERIES}&subject=long&edition=2023&limit=1000`
  const all: Observation[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const { items, next }: ObservationsPage = await pipeline.ask(
      `${asked}${cursor && `&cursor=${cursor}`}`,
      ObservationsPage,
    )
    all.push(...items)
    cursor = next
  }
  const places = [0, 0.8, 0.999].map((share) => all[Math.floor(share * all.length)])
  for (const observation of places) expect(observation && (await shows(observation))).toBe(true)
  const first = await page(`/reports/${SERIES}/long/2023`)
  expect(first).toMatch(/Page 1 of 2/)
  expect(first).not.toContain(`id="${all.at(-1)?.observation_id}"`)
})
