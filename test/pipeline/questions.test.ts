import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DiffAnswer, ObservationsPage, Problem, ReportsPage } from '../../schemas/http.ts'
import { EditionReport } from '../../schemas/report.ts'
import { type Pipeline, SERIES, startPipeline } from './support/pipeline.ts'

let pipeline: Pipeline

beforeAll(async () => {
  pipeline = await startPipeline()
  await pipeline.drop(
    `reports/${SERIES}/north/2021.txt`,
    'Safety: In 2021 the office detained 12 vessels. Inspectors examined more than 600 ships.\n\nOverview: The harbour stayed open.\n',
  )
  await pipeline.drop(
    `reports/${SERIES}/north/2022.txt`,
    'Safety: In 2022 the office detained 15 vessels. It fined two masters.\n\nOverview: The harbour stayed open.\n',
  )
  await pipeline.drop(`reports/${SERIES}/south/2022.txt`, 'Safety: In 2022 the office detained nine vessels.\n')
})
afterAll(() => pipeline.stop())

const diff = `/v1/diff?series=${SERIES}&subject=north&from=2021&to=2022`

describe('every answer has the shape that its schema publishes', () => {
  test.each([
    ['diff', diff, DiffAnswer],
    ['diff with text', `${diff}&text=1`, DiffAnswer],
    ['observations', `/v1/observations?series=${SERIES}&subject=north&edition=2021`, ObservationsPage],
    ['reports', '/v1/reports', ReportsPage],
    ['an edition', `/v1/reports/${SERIES}/north/2021`, EditionReport],
    ['a problem', '/v1/diff', Problem],
    ['an unknown address', '/v2/anything', Problem],
  ])('%s', async (_, path, schema) => {
    expect(schema.safeParse(await (await pipeline.get(path)).json()).error?.issues).toBeUndefined()
  })
})

test('a comparison is told with both sentences', async () => {
  const { comparisons } = await pipeline.ask(diff, DiffAnswer)
  const detained = comparisons.find(({ from }) => from?.num === '12')
  expect(detained).toMatchObject({
    verdict: 'increased',
    change: 3,
    percent: 25,
    from: { sentence: 'In 2021 the office detained 12 vessels.' },
    to: { sentence: 'In 2022 the office detained 15 vessels.' },
  })
})

test('a figure that only one edition states is new, and nothing was zero', async () => {
  const { comparisons } = await pipeline.ask(diff, DiffAnswer)
  expect(comparisons.find(({ to }) => to?.num === 'two')).toMatchObject({ verdict: 'new', from: null, change: null })
})

test('the redline aligns what both texts say', async () => {
  const { text } = await pipeline.ask(`${diff}&text=1`, DiffAnswer)
  expect(text?.sentences.map(({ op }) => op)).toEqual(expect.arrayContaining(['edited', 'unchanged']))
})

test('what landed for a subject is found without its series, page by page', async () => {
  const first = await pipeline.ask('/v1/reports?subject=north&limit=1', ReportsPage)
  const second = await pipeline.ask(`/v1/reports?subject=north&limit=1&cursor=${first.next}`, ReportsPage)
  expect([...first.items, ...second.items].map(({ subject, edition }) => [subject, edition])).toEqual([
    ['north', 2022],
    ['north', 2021],
  ])
  expect(second.next).toBeNull()
  expect((await pipeline.ask('/v1/reports?subject=north&state=rejected', ReportsPage)).items).toEqual([])
})

test('what may be done with a page is told like that of a record', async () => {
  for (const path of ['/', diff]) {
    const response = await fetch(pipeline.url + path, { method: 'OPTIONS' })
    expect([response.status, response.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
  }
})

describe('HTTP as its users expect it', () => {
  test('CSV by format and by Accept: a header, a row a comparison', async () => {
    const byFormat = await (await pipeline.get(`${diff}&format=csv`)).text()
    const byAccept = await pipeline.get(diff, { accept: 'text/csv' })
    expect(byAccept.headers.get('content-type')).toContain('text/csv')
    expect(await byAccept.text()).toBe(byFormat)
    const { comparisons } = await pipeline.ask(diff, DiffAnswer)
    expect(byFormat.trimEnd().split('\r\n')).toHaveLength(comparisons.length + 1)
  })

  test('an answer that the reader has is 304 without a body', async () => {
    const first = await pipeline.get(diff)
    const etag = first.headers.get('etag') ?? ''
    const again = await pipeline.get(diff, { 'if-none-match': etag })
    expect([first.status, again.status, await again.text()]).toEqual([200, 304, ''])
    expect(etag).toMatch(/^"[^"]+"$/)
  })

  test.each([
    ['an unknown parameter', `${diff}&metrik=x`, 400, 'metrik: unknown parameter'],
    ['a missing parameter', '/v1/diff?series=a&subject=b&from=2021', 400, 'to: is required'],
    ['a parameter given twice', `${diff}&from=2020`, 400, 'from: is given twice'],
    ['a parameter with a name of JavaScript', `${diff}&__proto__=1`, 400, '__proto__'],
    ['a limit that is too large', '/v1/reports?limit=5000', 400, 'limit: must be 1000 at most'],
    ['a format that there is not', `${diff}&format=xls`, 400, 'format: must be one of json, csv, md, html'],
    ['a malformed edition', `/v1/observations?series=a&subject=b&edition=22`, 400, 'edition: must be a year'],
    ['a cursor of another query', '/v1/reports?cursor=bm8', 400, 'cursor: made for another query'],
    ['a metric that is not held', `${diff}&metric=no-such`, 404, 'metric no-such'],
    ['an edition that never came', `/v1/reports/${SERIES}/north/1999`, 404, 'no edition 1999'],
  ])('%s is said', async (_, path, status, detail) => {
    const response = await pipeline.get(path)
    const problem = Problem.parse(await response.json())
    expect([response.status, problem.status]).toEqual([status, status])
    expect(problem.detail).toContain(detail)
  })

  test('the weights of Accept count', async () => {
    const response = await pipeline.get(diff, { accept: 'application/json;q=0.1, text/csv' })
    expect(response.headers.get('content-type')).toContain('text/csv')
  })

  test('a page names the next one in a Link header; CSV without a limit is whole', async () => {
    const page = `/v1/observations?series=${SERIES}&subject=north&edition=2021`
    const first = await pipeline.get(`${page}&limit=1`)
    expect(first.headers.get('link')).toMatch(/^<\/v1\/observations\?.*cursor=.*>; rel="next",/)
    expect((await pipeline.get(page)).headers.get('link')).not.toContain('next')
    const { items } = await pipeline.ask(page, ObservationsPage)
    const csv = await (await pipeline.get(`${page}&format=csv`)).text()
    expect(csv.trimEnd().split('\r\n')).toHaveLength(items.length + 1)
  })

  test('other methods than GET and HEAD are refused', async () => {
    const response = await fetch(pipeline.url + diff, { method: 'POST' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })
})

test('a list comes in pages that leave nothing out and repeat nothing', async () => {
  const whole = await pipeline.ask('/v1/reports', ReportsPage)
  const keys: string[] = []
  for (let next: string | null = ''; next !== null;) {
    const page: ReportsPage = await pipeline.ask(`/v1/reports?limit=1${next && `&cursor=${next}`}`, ReportsPage)
    keys.push(...page.items.map(({ key }) => key))
    next = page.next
  }
  expect(keys).toEqual(whole.items.map(({ key }) => key))
  expect(keys).toHaveLength(3)
})

test('a list of a series has its reports in the order of subject and edition', async () => {
  const { items } = await pipeline.ask(`/v1/reports?series=${SERIES}`, ReportsPage)
  expect(items.map(({ subject, edition }) => `${subject} ${edition}`)).toEqual([
    'north 2021',
    'north 2022',
    'south 2022',
  ])
  const north = await pipeline.ask(`/v1/reports?series=${SERIES}&subject=north&state=parsed`, ReportsPage)
  expect(north.items).toHaveLength(2)
})

const report = (year: number, vessels: number) =>
  `# Harbour Annual Report ${year}\n\nThe office detained ${vessels} vessels.\n`

test('an edition that its own title dates otherwise makes its comparisons doubtful, on the page too', async () => {
  await pipeline.drop(`reports/${SERIES}/east/2021.txt`, report(2021, 3))
  await pipeline.drop(`reports/${SERIES}/east/2022.txt`, report(2023, 5))
  const query = `series=${SERIES}&subject=east&from=2021&to=2022`
  const { warnings } = await pipeline.ask(`/v1/diff?${query}`, DiffAnswer)
  const text = expect.stringMatching(/^The edition 2022: .*the title says 2023/)
  expect(warnings).toEqual([{ code: 'identity-differs', text }])
  expect(await (await pipeline.get(`/compare/${SERIES}/east/2021/2022`)).text()).toContain('the title says 2023')
})
