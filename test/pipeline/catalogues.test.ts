import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ObservationsPage } from '../../schemas/http.ts'
import { yearover } from '../cli/support/run-cli.ts'
import { type Pipeline, SERIES, startPipeline } from './support/pipeline.ts'

let pipeline: Pipeline

beforeAll(async () => {
  pipeline = await startPipeline()
})
afterAll(() => pipeline.stop())

const catalogueOf = (series: string, label: string) =>
  JSON.stringify(
    {
      series,
      title: 'Harbour reports',
      metrics: [
        {
          metric: 'vessels-detained',
          label,
          description: 'Vessels that the office held back.',
          unit: 'vessel',
          match: [{ events: ['detain'], units: ['vessel'] }],
          examples: { match: ['The office detained 12 vessels.'], no_match: [] },
        },
      ],
    },
    null,
    2,
  )

const text = (subject: string) => `In 2022 the office of ${subject} detained 12 vessels and received 40 complaints.\n`

async function metricsOf(series: string, subject: string) {
  const asked = `/v1/observations?series=${series}&subject=${subject}&edition=2022`
  const { items } = await pipeline.ask(asked, ObservationsPage)
  return items.map(({ metric, label }) => [metric, label])
}

const drop = (series: string, subject: string) => pipeline.drop(`reports/${series}/${subject}/2022.txt`, text(subject))

describe('a catalogue in the bucket', () => {
  test('adds its metrics to those that Yearover brings, from the next report on', async () => {
    const before = await drop(SERIES, 'before')
    expect(await metricsOf(SERIES, 'before')).toEqual([
      [null, 'vessels detained'],
      ['complaints-received', 'complaints received'],
    ])
    await pipeline.put(`catalogues/${SERIES}.json`, catalogueOf(SERIES, 'vessels held back'))
    const after = await drop(SERIES, 'after')
    expect(await metricsOf(SERIES, 'after')).toEqual([
      ['vessels-detained', 'vessels held back'],
      ['complaints-received', 'complaints received'],
    ])
    expect(after).toMatchObject({ state: 'parsed', warnings: [] })
    expect(after.catalogue_version).not.toBe(before.catalogue_version)
  })

  test('can be put by the command, which refuses one with a fault', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'yearover-put-'))
    const series = 'ferry-reports'
    const put = async (catalogue: string) => {
      const file = path.join(folder, `${series}.json`)
      writeFileSync(file, catalogue)
      return yearover(['catalogue', 'put', file, '--url', pipeline.url])
    }
    const refused = await put(catalogueOf(series, 'vessels held back').replace('"detain"', '"detained"'))
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('is not put: it has a fault') })
    await drop(series, 'before')
    expect((await metricsOf(series, 'before'))[0]).toEqual([null, 'vessels detained'])
    const done = await put(catalogueOf(series, 'vessels held back'))
    expect(done).toMatchObject({ code: 0, stderr: expect.stringContaining(`yearover rebuild --series ${series}`) })
    await drop(series, 'after')
    expect((await metricsOf(series, 'after'))[0]).toEqual(['vessels-detained', 'vessels held back'])
    rmSync(folder, { recursive: true })
  })

  test('can be changed, and counts changed from the next report on', async () => {
    const series = 'pilot-reports'
    await pipeline.put(`catalogues/${series}.json`, catalogueOf(series, 'one label'))
    await drop(series, 'one')
    await pipeline.put(`catalogues/${series}.json`, catalogueOf(series, 'another label'))
    await drop(series, 'two')
    expect(await metricsOf(series, 'one')).toContainEqual(['vessels-detained', 'one label'])
    expect(await metricsOf(series, 'two')).toContainEqual(['vessels-detained', 'another label'])
  })

  test.each([
    ['is not JSON', 'broken-reports', '{"series": "broken-reports",\n "title" }', 'line 2: not JSON: a colon'],
    [
      'has a misspelt name',
      'misspelt-reports',
      catalogueOf('misspelt-reports', 'x').replace('"events"', '"event"'),
      'line 12: metrics[0].match[0].event: "event" is not known',
    ],
    [
      'is one of another series',
      'mistaken-reports',
      catalogueOf('other-reports', 'x'),
      'its series is "other-reports"',
    ],
    ['is far too long', 'endless-reports', ' '.repeat(1024 * 1024 + 1), 'at most 1048576'],
  ])('that %s stops nothing; the upload says what is wrong', async (_, series, catalogue, told) => {
    await pipeline.put(`catalogues/${series}.json`, catalogue)
    const upload = await drop(series, 'here')
    expect(upload).toMatchObject({
      state: 'parsed-with-warnings',
      warnings: [{ code: 'catalogue-faulty', text: expect.stringContaining(told) }],
      message: expect.stringContaining(`catalogues/${series}.json is not used`),
    })
    expect(await metricsOf(series, 'here')).toContainEqual(['complaints-received', 'complaints received'])
  })

  test('is no report, and reading it needs nothing that the template does not allow', async () => {
    expect((await pipeline.uploads()).filter(({ key }) => key.startsWith('catalogues/'))).toEqual([])
    expect(pipeline.faults).toEqual([])
  })
})
