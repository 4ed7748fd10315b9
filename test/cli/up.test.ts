import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DiffAnswer } from '../../schemas/http.ts'
import { Upload } from '../../schemas/report.ts'
import { sample, yearover } from './support/run-cli.ts'
import { freePort, startUp, type Up } from './support/run-up.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'yearover-up-'))
const data = path.join(folder, 'data')
const SERIES = 'country-reports-on-terrorism'
let port = 0
let up: Up

beforeAll(async () => {
  port = await freePort()
  up = await startUp(['--data', data, '--port', String(port)])
})
afterAll(async () => {
  await up.interrupt()
  rmSync(folder, { recursive: true })
})

const ask = (...args: string[]) => yearover([...args, '--data', data])
const fileWith = (name: string, text: string) => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}
const uploadsOf = (stdout: string) => {
  const parsed: unknown = JSON.parse(`[${stdout.trim().split('\n').join(',')}]`)
  return Array.isArray(parsed) ? parsed.map((upload) => Upload.parse(upload)) : []
}

test('the samples go through with a line each, and the comparison comes as a table, terminal or not', () => {
  expect(up.stderr().match(/^\[\d\/9\] samples.*: parsed.*, (?:1 figure|(?!1 )\d+ figures)\b/gm)).toHaveLength(9)
  const table = up.stdout().replaceAll(/\s+/g, ' ')
  expect(table).toMatch(/146 104 −42 \(−28.8%\) ▼ fell/)
  expect(table).toMatch(/not stated five \+ new/)
  expect(table).toContain('In 2022, Tajikistan repatriated [146] women and children from Syria')
  expect(table).toContain('In 2023, [five] citizens were repatriated from Syria.')
  expect(table).toContain(`npx yearover diff ${SERIES} tajikistan 2022 2023`)
})

test('what it shows fits on a page', () => {
  expect(up.stdout().trimEnd().split('\n').length).toBeLessThanOrEqual(50)
})

describe('put', () => {
  test('says what became of each file; one refused or missing does not stop the others, but ends with 1', async () => {
    const { code, stdout, stderr } = await ask(
      'put',
      fileWith(
        'good.txt',
        'Country Reports on Terrorism 2022: Ruritania\n\nIn 2022, Ruritania repatriated 12 citizens.\n',
      ),
      fileWith('empty.txt', ''),
      path.join(folder, 'missing.txt'),
      '--format',
      'jsonl',
    )
    expect(code).toBe(1)
    expect(uploadsOf(stdout).map(({ subject, state, reason }) => ({ subject, state, reason }))).toEqual([
      { subject: 'ruritania', state: 'parsed', reason: null },
      { subject: null, state: 'rejected', reason: 'empty' },
    ])
    expect(stderr).toContain('missing.txt: there is no such file')
  })

  test('takes the place of the report from the options, and says of a second drop that it is a duplicate', async () => {
    const identity = ['--series', 'offices', '--subject', 'north', '--edition', '2020', '--format', 'jsonl']
    const file = fileWith('north.txt', 'In 2020, the office closed 7 branches.\n')
    const first = await ask('put', file, ...identity)
    expect({ code: first.code, key: uploadsOf(first.stdout)[0]?.key }).toEqual({
      code: 0,
      key: 'reports/offices/north/2020.txt',
    })
    const second = await ask('put', file, ...identity)
    expect({ code: second.code, state: uploadsOf(second.stdout)[0]?.state }).toEqual({ code: 0, state: 'duplicate' })
  })
})

describe('diff', () => {
  test('answers in each format', async () => {
    const { code, stdout } = await ask('diff', SERIES, 'tajikistan', '2022', '2023', '--metric', 'repatriations')
    expect(code).toBe(0)
    const answer = DiffAnswer.parse(JSON.parse(stdout))
    expect(answer.comparisons.map(({ metric }) => metric)).toContain('repatriations')
    expect(answer).not.toHaveProperty('text')
    const csv = await ask('diff', SERIES, 'tajikistan', '2022', '2023', '--format', 'csv')
    expect(csv.stdout.split('\r\n')[0]).toMatch(/^series,subject,metric,label,from_edition/)
  })

  test('with --text has the redline', async () => {
    const { stdout } = await ask('diff', SERIES, 'kazakhstan', '2022', '2023', '--text', '--format', 'table')
    expect(stdout).toContain('[-three-]{+two+}')
  })

  test('an edition that is not held ends with 3 and says what is', async () => {
    const { code, stdout, stderr } = await ask('diff', SERIES, 'tajikistan', '2019', '2023')
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(stderr).toMatch(/held: .*2021, 2022, 2023/)
  })
})

test('reports lists what landed, by state', async () => {
  const { code, stdout } = await ask('reports', '--series', SERIES, '--subject', 'kazakhstan', '--format', 'jsonl')
  expect(code).toBe(0)
  expect(uploadsOf(stdout).map(({ edition }) => edition)).toEqual([2021, 2022, 2023])
})

test('a second stack on the same data, or on the same port, is refused in words', async () => {
  const sameData = await ask('up', '--port', String(await freePort()))
  expect({ code: sameData.code, stdout: sameData.stdout }).toEqual({ code: 1, stdout: '' })
  expect(sameData.stderr).toContain('in use by process')
  const samePort = await yearover(['up', '--data', path.join(folder, 'other'), '--port', String(port)])
  expect({ code: samePort.code, stdout: samePort.stdout }).toEqual({ code: 1, stdout: '' })
  expect(samePort.stderr).toContain(`--port ${port + 1}`)
})

test('the last port that there is has a neighbour too', async () => {
  const taken = createServer().listen(65_535, '127.0.0.1')
  taken.on('error', () => taken.close())
  const { code, stderr } = await yearover(['up', '--data', path.join(folder, 'other'), '--port', '65535'])
  taken.close()
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('--port 65534') })
})

test('stopped and started again it holds what it held, and puts no sample twice', async () => {
  const question = ['diff', SERIES, 'tajikistan', '2022', '2023'] as const
  const before = await ask(...question)
  expect(await up.interrupt()).toBe(0)
  expect((await yearover([...question, '--url', `http://127.0.0.1:${port}`])).code).toBe(6)
  up = await startUp(['--data', data, '--port', String(port)])
  expect(up.stderr()).not.toContain('[1/')
  expect(await ask(...question)).toEqual(before)
  expect((await ask('put', sample('tajikistan', 2023), '--format', 'jsonl')).code).toBe(0)
})
