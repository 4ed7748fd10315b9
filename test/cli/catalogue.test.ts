import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { makeDocx, para, run } from '../extract/formats/support/make-docx.ts'
import { makePdf, paragraph } from '../extract/formats/support/make-pdf.ts'
import { builtCli, yearover } from './support/run-cli.ts'

/** Each test starts the built command, some of them twice. */

const folder = mkdtempSync(path.join(tmpdir(), 'yearover-catalogue-'))
afterAll(() => rmSync(folder, { recursive: true }))
beforeAll(() => {
  builtCli()
})

function fileAt(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

const GOOD = JSON.stringify(
  {
    series: 'harbour-reports',
    title: 'Harbour reports',
    metrics: [
      {
        metric: 'vessels-detained',
        label: 'vessels detained',
        description: 'Vessels that the office held back.',
        unit: 'vessel',
        match: [{ events: ['detain'], units: ['vessel'] }],
        examples: { match: ['The office detained 12 vessels.'], no_match: ['The office built 12 vessels.'] },
      },
      {
        metric: 'pilots-hired',
        label: 'pilots hired',
        description: 'Pilots who were hired.',
        unit: 'person',
        match: [{ events: ['hire'], units: ['pilot'] }],
        examples: { match: ['The port hired four pilots.'], no_match: [] },
      },
    ],
  },
  null,
  2,
)

describe('catalogue check', () => {
  test('says of a good one that it has no fault', async () => {
    const { code, stdout } = await yearover(['catalogue', 'check', fileAt('good.json', GOOD), '--format', 'table'])
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining('no fault. 2 metrics for harbour-reports; 3 examples'),
    })
  })

  test('tells every fault with its line, and ends with 1', async () => {
    const file = fileAt('bad.json', GOOD.replace('"detain"', '"detained"').replace('"pilot"', '"pilots"'))
    const { code, stdout, stderr } = await yearover(['catalogue', 'check', file, '--format', 'jsonl'])
    expect(code).toBe(1)
    expect(stderr).toContain('has 2 faults')
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toEqual([
      { line: 13, where: 'metrics[0].match[0].events[0]', text: expect.stringContaining('"detain"') },
      { line: 40, where: 'metrics[1].match[0].units[0]', text: expect.stringContaining('"pilot"') },
    ])
  })

  test('tells an example that does not match, with what was read in it', async () => {
    const file = fileAt('example.json', GOOD.replace('detained 12', 'freed 12'))
    const { code, stdout } = await yearover(['catalogue', 'check', file, '--format', 'table'])
    expect(code).toBe(1)
    expect(stdout).toContain(`${file}:`)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('"12" is read with unit "vessel", event "free"')
  })
})

describe('catalogue try', () => {
  const sentence = 'In 2022 the office detained 12 vessels and inspected 90.'

  test('shows what it finds in reports of all formats, and what it does not', async () => {
    const reports = [
      fileAt('a.txt', sentence),
      fileAt('b.txt', await makePdf([paragraph([sentence], 72, 90)])),
      fileAt('c.txt', makeDocx(para(run(sentence)))),
      fileAt('d.txt', `<!doctype html><title>Harbour</title><p>${sentence}</p>`),
    ]
    const asked = ['catalogue', 'try', fileAt('good.json', GOOD), ...reports, '--subject', 'north', '--edition', '2022']
    const { code, stdout, stderr } = await yearover([...asked, '--format', 'json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const figure = (file: string, num: string) => expect.objectContaining({ file, num, sentence })
    expect(JSON.parse(stdout)).toEqual({
      series: 'harbour-reports',
      metrics: [
        { metric: 'vessels-detained', label: 'vessels detained', figures: 4 },
        { metric: 'pilots-hired', label: 'pilots hired', figures: 0 },
      ],
      found: reports.map((file) => figure(file, '12')),
      others: [],
      without: reports.map((file) => figure(file, '90')),
    })
    const table = await yearover([...asked, '--format', 'table'])
    expect(table.stdout).toContain('vessels detained (vessels-detained): 4')
    expect(table.stdout).toMatch(/Metrics that found nothing\s+pilots-hired/)
    expect(table.stdout).toContain('detained [12] vessels')
    expect(table.stdout).toContain('Figures without a metric: 4')
  })

  test('refuses a catalogue that cannot be used, and names the line', async () => {
    const file = fileAt('bad.json', GOOD.replace('"events"', '"event"'))
    const { code, stdout, stderr } = await yearover(['catalogue', 'try', file, fileAt('2022.txt', sentence)])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(`${file}:12: metrics[0].match[0].event`)
  })
})
