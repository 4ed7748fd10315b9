import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { EditionComparison } from '../../schemas/comparison.ts'
import { Observation } from '../../schemas/observation.ts'
import { harbourCatalogue } from '../pipeline/support/harbour-catalogue.ts'
import { type Pipeline, SERIES, startPipeline } from '../pipeline/support/pipeline.ts'
import { readCsv } from '../render/support/read-csv.ts'
import { yearover } from './support/run-cli.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'yearover-contract-'))
const file = (name: string, text: string) => {
  const place = path.join(folder, name)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, text)
  return place
}

const EARLIER = 'In 2021 the office detained 12 vessels.\n\nInspectors examined more than 600 ships | and =boats.\n'
const LATER =
  'In 2022 the office detained 15 vessels, up from 11 in 2021.\n\nIt fined two masters of the very large fleet.\n'
const CATALOGUE = JSON.stringify(harbourCatalogue)

let pipeline: Pipeline
const old = file(`reports/${SERIES}/north/2021.txt`, EARLIER)
const recent = file(`reports/${SERIES}/north/2022.txt`, LATER)
const catalogue = file('catalogue.json', CATALOGUE)
const faulty = file('faulty.json', CATALOGUE.replace('"unit"', '"unot"'))
const broken = file('broken.json', '{"series": "x",')

beforeAll(async () => {
  pipeline = await startPipeline()
  await pipeline.put(`catalogues/${SERIES}.json`, CATALOGUE)
  await pipeline.drop(`reports/${SERIES}/north/2021.txt`, EARLIER)
  await pipeline.drop(`reports/${SERIES}/north/2022.txt`, LATER)
  await pipeline.drop(`reports/${SERIES}/south/2022.txt`, 'In 2022 the office detained about 900 vessels.\n')
})
afterAll(async () => {
  await pipeline.stop()
  rmSync(folder, { recursive: true })
})

const stack = () => ['--url', pipeline.url]

/** Every command that prints an answer. */
const COMMANDS: Record<string, () => string[]> = {
  extract: () => ['extract', recent],
  'extract --ledger': () => ['extract', recent, '--ledger'],
  compare: () => ['compare', old, recent],
  'compare --text': () => ['compare', old, recent, '--text'],
  diff: () => ['diff', SERIES, 'north', '2021', '2022', ...stack()],
  trend: () => ['trend', SERIES, 'north', ...stack()],
  panel: () => ['panel', SERIES, 'detentions', ...stack()],
  reports: () => ['reports', ...stack()],
  put: () => ['put', recent, ...stack()],
  'catalogue check': () => ['catalogue', 'check', catalogue],
  'catalogue try': () => ['catalogue', 'try', catalogue, recent],
}
const names = Object.keys(COMMANDS)
const command = (name: string) => COMMANDS[name]?.() ?? []
const inColumns = async (name: string, columns: number) => ({
  columns,
  ...(await yearover([...command(name), '--format', 'table'], { env: { COLUMNS: String(columns) } })),
})

describe.each(names)('%s', (name) => {
  const inFormat = (format: string) => yearover([...command(name), '--format', format])

  test('is JSON where its output is no terminal, also as said', async () => {
    for (const { code, stdout } of await Promise.all([yearover(command(name)), inFormat('json')])) {
      expect(code).toBe(0)
      expect(typeof JSON.parse(stdout)).toBe('object')
    }
  })

  test('is one record a line as JSONL, a row each as CSV, a table as Markdown with its summary above', async () => {
    const [jsonl, csv, md] = await Promise.all([inFormat('jsonl'), inFormat('csv'), inFormat('md')])
    const lines = jsonl.stdout.split('\n').filter((line) => line !== '')
    for (const line of lines) expect(typeof JSON.parse(line)).toBe('object')
    expect(readCsv(csv.stdout)).toHaveLength(lines.length)
    const [above, ...rows] = md.stdout.trimEnd().split(/^(?=\|)/m)
    const table = above?.startsWith('|') ? [above, ...rows] : rows
    expect(table.length).toBeGreaterThan(1)
    const cells = table.map((row) => row.replaceAll(String.raw`\|`, '').split('|').length)
    expect(new Set(cells).size).toBe(1)
    expect([jsonl.code, csv.code, md.code]).toEqual([0, 0, 0])
  })

  test('fits terminals of 60, 80 and 120 columns, without colour where there is none', async () => {
    const runs = await Promise.all([60, 80, 120].map((wide) => inColumns(name, wide)))
    for (const { columns, code, stdout } of runs) {
      expect(code).toBe(0)
      const [longest = ''] = stdout.split('\n').toSorted((a, b) => b.length - a.length)
      expect([longest, longest.length <= columns]).toEqual([longest, true])
      expect(stdout).not.toContain('\u001B')
    }
  })
})

/** A command line, how it ends, and words of what it says on stderr. */
const ENDS: readonly [number, string, () => string[]][] = [
  [0, '', () => ['--version']],
  [0, '', () => ['--help']],
  [0, 'Nothing of that kind', () => ['reports', '--state', 'rejected', ...stack()]],
  [0, 'Nothing of that kind', () => ['reports', '--series', SERIES, '--state', 'rejected', ...stack()]],
  [1, 'no such file', () => ['extract', path.join(folder, 'missing.txt')]],
  [1, 'directory', () => ['extract', folder]],
  [1, 'not UTF-8', () => ['extract', path.join(folder, 'caf\uFFFD.txt')]],
  [1, 'refused (empty)', () => ['extract', file('empty/2022.txt', '')]],
  [1, 'refused (not-text)', () => ['extract', file('control/2022.txt', 'a\u0001\u0002b')]],
  [1, 'no such file', () => ['compare', old, path.join(folder, 'missing.txt')]],
  [1, 'has 2 faults', () => ['catalogue', 'check', faulty]],
  [1, 'has a fault', () => ['catalogue', 'check', broken]],
  [1, 'cannot be used', () => ['catalogue', 'try', broken, recent]],
  [1, 'directory', () => ['catalogue', 'check', folder]],
  [1, 'no such file', () => ['put', path.join(folder, 'missing.txt'), ...stack()]],
  [1, 'rejected', () => ['put', file('nothing.txt', ''), ...stack()]],
  [2, 'unknown command', () => ['dif']],
  [2, 'unknown option', () => ['extract', recent, '--edtion', '2022']],
  [2, 'which year it reports on', () => ['extract', file('undated.txt', 'It fined two masters.')]],
  [2, 'must be before', () => ['panel', SERIES, 'detentions', '--edition', '2021', '--from', '2022', ...stack()]],
  [3, 'did you mean harbour-reports?', () => ['diff', 'harbor-reports', 'north', '2021', '2022', ...stack()]],
  [3, 'did you mean north?', () => ['diff', SERIES, 'nort', '2021', '2022', ...stack()]],
  [3, 'editions held: 2021, 2022', () => ['diff', SERIES, 'north', '2020', '2022', ...stack()]],
  [3, 'did you mean detentions?', () => ['diff', SERIES, 'north', '2021', '2022', '--metric', 'detention', ...stack()]],
  [3, 'did you mean north?', () => ['trend', SERIES, 'norht', ...stack()]],
  [3, 'did you mean detentions?', () => ['trend', SERIES, 'north', '--metric', 'detention', ...stack()]],
  [3, 'did you mean harbour-reports?', () => ['panel', 'harbur-reports', 'detentions', ...stack()]],
  [3, 'did you mean detentions?', () => ['panel', SERIES, 'detentoins', ...stack()]],
  [3, 'editions held: 2021, 2022', () => ['panel', SERIES, 'detentions', '--edition', '1999', ...stack()]],
  [3, 'nothing came in for no-such', () => ['reports', '--series', 'no-such', ...stack()]],
  [
    3,
    'nothing came in for harbour-reports/west',
    () => ['reports', '--series', SERIES, '--subject', 'west', ...stack()],
  ],
  [6, 'npm start', () => ['trend', SERIES, 'north', '--url', 'http://127.0.0.1:9']],
  [6, 'npm start', () => ['panel', SERIES, 'detentions', '--url', 'http://127.0.0.1:9']],
  [6, 'npm start', () => ['reports', '--data', path.join(folder, 'no-data'), '--url', 'http://127.0.0.1:9']],
  [6, 'npm start', () => ['open', '--url', 'http://127.0.0.1:9']],
]

test.each(ENDS.map((end, at) => ({ at, code: end[0], says: end[1] })))(
  'ends with $code and says $says ($at)',
  async ({ at, code, says }) => {
    const args = ENDS[at]?.[2]() ?? []
    const run = await yearover(args, { cwd: folder })
    expect({ args, code: run.code, stderr: run.stderr }).toEqual({
      args,
      code,
      stderr: expect.stringContaining(says),
    })
    // What is told to people is no data; what a failed command has done so far is.
    expect(run.stdout.includes('yearover:')).toBe(false)
  },
)

test('put of nothing but a missing file prints no table', async () => {
  const { stdout } = await yearover(['put', path.join(folder, 'missing.txt'), '--format', 'table', ...stack()])
  expect(stdout).toBe('')
})

test('extract --format jsonl is one observation a line in text order, with exactly the published fields', async () => {
  const { stdout } = await yearover(['extract', recent, '--format', 'jsonl'])
  const lines = stdout.trimEnd().split('\n')
  const observations = lines.map((line) => Observation.parse(JSON.parse(line)))
  expect(observations.length).toBeGreaterThan(2)
  for (const line of lines) expect(Object.keys(JSON.parse(line))).toEqual(Object.keys(Observation.shape))
  const starts = observations.map(({ start }) => start)
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  for (const { num, start, end } of observations) expect(LATER.slice(start, end)).toBe(num)
})

test('compare --format json is exactly comparisons, restatements and text', async () => {
  const { stdout } = await yearover(['compare', old, recent, '--format', 'json'])
  const answer: unknown = JSON.parse(stdout)
  expect(Object.keys(EditionComparison.parse(answer)).toSorted()).toEqual(['comparisons', 'restatements', 'text'])
  expect(Object.keys(answer ?? {}).toSorted()).toEqual(['comparisons', 'restatements', 'text'])
})

test('a name that leads elsewhere is read like any other', async () => {
  const link = path.join(folder, '2023.txt')
  symlinkSync(recent, link)
  expect((await yearover(['extract', link, '--format', 'json'])).code).toBe(0)
})
