import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import * as z from 'zod/mini'
import { NonFigure, Observation } from '../../schemas/observation.ts'
import { sample, yearover } from './support/run-cli.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'yearover-extract-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SENTENCE = 'In 2022, the office closed 48 of its branches and hired 15 clerks.\n'

/** Writes a file below the temporary folder and gives its path. */
function fileAt(name: string, text: string | Uint8Array = SENTENCE): string {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

const lines = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line))
const firstIdentity = (stdout: string) => {
  const { series, subject, edition } = Observation.parse(lines(stdout)[0])
  return { series, subject, edition }
}

describe('where the identity comes from', () => {
  test.each([
    [
      'the path alone',
      'reports/office-reports/northern-office/2022.txt',
      [],
      ['office-reports', 'northern-office', 2022],
    ],
    [
      'options before the path',
      'reports/office-reports/northern-office/2022.txt',
      ['--edition', '2021', '--subject', 'x'],
      ['office-reports', 'x', 2021],
    ],
    ['a path that lacks the series', 'northern-office/2022.txt', [], ['unknown', 'northern-office', 2022]],
    ['options alone', 'report.txt', ['--series', 's', '--subject', 'x', '--edition', '1999'], ['s', 'x', 1999]],
    ['the edition by option, the rest unknown', 'report.txt', ['--edition', '2022'], ['unknown', 'unknown', 2022]],
  ])('%s', async (_, name, options, [series, subject, edition]) => {
    const { code, stdout, stderr } = await yearover(['extract', fileAt(name), '--format', 'jsonl', ...options])
    expect({ code, ...firstIdentity(stdout) }).toEqual({ code: 0, series, subject, edition })
    expect(stderr.includes('warning')).toBe(series === 'unknown')
  })

  test('the title of the text', async () => {
    const { code, stdout, stderr } = await yearover([
      'extract',
      fileAt('report.txt', `Country Reports on Terrorism 2022: Tajikistan\n\n${SENTENCE}`),
      '--format',
      'jsonl',
    ])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(firstIdentity(stdout)).toEqual({
      series: 'country-reports-on-terrorism',
      subject: 'tajikistan',
      edition: 2022,
    })
  })

  test.each([
    ['the year in its name', 'harbour-report-2022.txt', ''],
    ['the year in its first heading', 'harbour.txt', 'Northmoor harbour in 2022\n\n'],
  ])('%s, where nothing else tells the edition, with a warning', async (where, name, heading) => {
    const { code, stdout, stderr } = await yearover(['extract', fileAt(name, heading + SENTENCE), '--format', 'jsonl'])
    expect({ code, ...firstIdentity(stdout) }).toMatchObject({ code: 0, edition: 2022 })
    expect(stderr).toContain(`read as the edition of 2022, ${where}`)
  })

  test('a series that is nearly one with a catalogue: which one may be meant is said', async () => {
    const file = fileAt('2022.txt')
    const options = ['--subject', 'north', '--format', 'jsonl']
    const slip = await yearover(['extract', file, '--series', 'country-reports-on-terorism', ...options])
    expect(slip.stderr).toContain('pass --series country-reports-on-terrorism')
    const own = await yearover(['extract', file, '--series', 'country-harbours', ...options])
    expect(own).toMatchObject({ code: 0, stderr: '' })
  })

  test('nothing: what to pass is said', async () => {
    const { code, stdout, stderr } = await yearover(['extract', fileAt('report.txt')])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('--edition')
  })
})

describe('formats', () => {
  const file = sample('kazakhstan', 2023)

  test('jsonl: an observation a line, in text order', async () => {
    const { stdout } = await yearover(['extract', file, '--format', 'jsonl'])
    const observations = lines(stdout).map((line) => Observation.parse(line))
    expect(observations.length).toBeGreaterThan(10)
    expect(observations.map(({ start }) => start)).toEqual(
      observations.map(({ start }) => start).toSorted((a, b) => a - b),
    )
  })

  test('jsonl with the ledger: the other numbers between them, with their reason and without a bound', async () => {
    const { stdout } = await yearover(['extract', file, '--ledger', '--format', 'jsonl'])
    const entries = lines(stdout)
    const others = entries.filter((entry) => !Observation.safeParse(entry).success)
    expect(others.length).toBeGreaterThan(5)
    for (const other of others) {
      expect(NonFigure.parse(other)).toEqual(other)
      expect(other).not.toHaveProperty('bound')
    }
    const starts = entries.map((entry) => z.object({ start: z.int() }).parse(entry).start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })

  test('json is what a pipe gets; it has the tally', async () => {
    const { stdout } = await yearover(['extract', file])
    expect(JSON.parse(stdout)).toMatchObject({
      subject: 'kazakhstan',
      edition: 2023,
      tally: { figures: expect.any(Number) },
    })
  })

  test('csv has one header; with the ledger a column for the reason', async () => {
    const [plain, ledger] = await Promise.all([
      yearover(['extract', file, '--format', 'csv']),
      yearover(['extract', file, '--format', 'csv', '--ledger']),
    ])
    expect(plain.stdout.split('\r\n')[0]).toMatch(/^series,subject,edition,.*catalogue_version$/)
    expect(ledger.stdout.split('\r\n')[0]).toMatch(/catalogue_version,reason$/)
  })

  test('csv with the ledger tells of each number in which report, section and sentence it stands', async () => {
    const text = 'Northmoor harbour in 2022\n\nBerths\n\nThe quay opened under Act 40 and had 12 berths.\n'
    const { stdout } = await yearover(['extract', fileAt('2022.txt', text), '--format', 'csv', '--ledger'])
    const [act, berths] = stdout.split('\r\n').slice(2)
    expect(act).toMatch(/,40,.*Berths,The quay opened under Act 40 and had 12 berths\.,.*,identifier$/)
    expect(berths).toMatch(/,12,.*Berths,The quay opened under Act 40 and had 12 berths\.,/)
    expect(act?.split(',').slice(0, 3)).toEqual(berths?.split(',').slice(0, 3))
  })

  test('of two figures with one label the table tells which is which', async () => {
    const { stdout } = await yearover(['extract', sample('tajikistan', 2023), '--format', 'table'])
    expect(stdout).toMatch(/104 +nationals repatriated \(women and children; from Syria\)/)
    expect(stdout).toMatch(/31 +nationals repatriated \(women; from Syria\)/)
  })

  test('the table shows the unit of an average whose label has none', async () => {
    const text =
      'Northmoor harbour in 2022\n\nThe average length of a stay was 14 months. Pilots served for 9 years. The average length of a holiday was 12 days.\n'
    const { stdout } = await yearover(['extract', fileAt('2022.txt', text), '--format', 'table'])
    expect(stdout).toMatch(/^ {4}14 months +average length of a stay /m)
    expect(stdout).toMatch(/^ {4}9 +years served/m)
    expect(stdout).toMatch(/^ {4}12 days +average length of a holiday/m)
  })

  test('the table marks the number in its sentence and fits the width that it is given', async () => {
    const { stdout } = await yearover(['extract', file, '--format', 'table', '--ledger'], { env: { COLUMNS: '80' } })
    expect(stdout).toContain('[3,702]')
    expect(stdout).not.toContain('[2023]')
    expect(stdout).toContain('no figure: 2023 (date)')
    expect(stdout).toMatch(/^ {4}~ 3,700 +foreigners refused entry/m)
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  test('the words of a label keep their room beside a few long values and periods', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `Gauge ${at + 1} on the lower reach: ${at + 2} m (2022 est.)`)
    const long = 'Basin - drainage area of the lower reach: 13,254,853 sq km (March 2019 to August 2021)'
    const text = ['Northmoor river in 2022', '', long, ...rows].join('\n')
    const { stdout } = await yearover(['extract', fileAt('river-2022.txt', text), '--format', 'table'], {
      env: { COLUMNS: '80' },
    })
    expect(stdout).toMatch(/^ {4}~ 7 meters +Gauge 6 on the lower reach +2022 +aggregate$/m)
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  test('md is a table', async () => {
    const { stdout } = await yearover(['extract', file, '--format', 'md'])
    expect(stdout).toMatch(/^\| figure \| value \|.*\n\| --- \|/)
  })

  test('NO_COLOR and a pipe give plain text', async () => {
    const { stdout } = await yearover(['extract', file, '--format', 'table'], { env: { NO_COLOR: '1' } })
    expect(stdout.includes('\u001B')).toBe(false)
  })
})

describe('what cannot be read', () => {
  test.each([
    ['a file that is missing', () => path.join(folder, 'missing', '2022.txt'), 'there is no such file'],
    ['a directory', () => folder, 'this is a directory'],
    ['an empty file', () => fileAt('empty.txt', ''), 'refused (empty)'],
    ['bytes that are no text', () => fileAt('2022.bin', new Uint8Array([0, 1, 2, 3, 0, 255])), 'refused ('],
    [
      'more bytes than the bucket takes',
      () => fileAt('2022.txt', 'a '.repeat(6 << 20)),
      'refused (too-large): The file has 12582912',
    ],
    [
      'more numbers than a machine holds',
      () => fileAt('2022.txt', '7 '.repeat(400_001)),
      'refused (too-complex): 400001',
    ],
    [
      'many figures of one long sentence',
      () => fileAt('2022.txt', 'in 12 of '.repeat(90_000)),
      'refused (too-complex)',
    ],
  ])('%s is told in words', async (_, file, words) => {
    const { code, stdout, stderr } = await yearover(['extract', file(), '--edition', '2022'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(words)
  })
})
