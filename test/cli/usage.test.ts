import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import packageJson from '../../package.json' with { type: 'json' }
import { sample, yearover } from './support/run-cli.ts'

const empty = mkdtempSync(path.join(tmpdir(), 'yearover-usage-'))
afterAll(() => rmSync(empty, { recursive: true }))

/** Nothing listens on port 9 (discard) of this machine. */
const NOBODY = 'http://127.0.0.1:9'

test('--version', async () => {
  expect(await yearover(['--version'])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' })
})

test.each([[[]], [['up']], [['put']], [['diff']], [['reports']], [['compare']], [['extract']]])(
  '%j --help has examples',
  async (command) => {
    const { code, stdout } = await yearover([...command, '--help'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/Examples:\n {2}\$ yearover /)
  },
)

describe('misuse ends with 2, says why, and writes nothing to stdout', () => {
  test.each([
    [['extrct'], 'unknown command'],
    [['extrct', '--help'], 'unknown command'],
    [['sources', 'chek', '-h'], 'unknown command'],
    [['extract'], 'missing required argument'],
    [['extract', 'a.txt', '--edition', '23'], 'four digits'],
    [['extract', 'a.txt', '--format', 'xml'], 'Allowed choices are table, json, jsonl, csv, md'],
    [['extract', 'a.txt', '--subject', 'New York'], 'lower-case'],
    [['compare', 'a.txt'], 'missing required argument'],
    [['compare', 'a.txt', 'b.txt', '--editions', '2022'], 'two years'],
    [['diff', 's', 'x', '2022', 'latest'], 'four digits'],
    [['diff', 's', 'x', '2022', '2023', '--url', 'ftp://example.org'], 'must be an address'],
    [['diff', 's', 'x', '2022', '2023', '--url', NOBODY, '--stack', 'Y'], 'cannot be used with'],
    [['put', 'report.txt', '--series', 's'], '--series, --subject and --edition together'],
    [['put', 'a/2022.txt', 'b/2022.txt', '--series', 's', '--subject', 'x'], 'Several of the files'],
    [['put', 'report.txt', '--url', 'https://example.org'], 'name its stack'],
    [['reports', '--state', 'lost'], 'Allowed choices'],
    [['up', '--port', '70000'], '65535'],
  ])('%j', async (args, words) => {
    const { code, stdout, stderr } = await yearover(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(words)
  })
})

describe('no stack ends with 6 and says how to start one', () => {
  test.each([
    [['diff', 's', 'x', '2022', '2023', '--url', NOBODY]],
    [['reports', '--url', NOBODY]],
    [['put', sample('kazakhstan', 2023), '--url', NOBODY]],
  ])('%j', async (args) => {
    const { code, stdout, stderr } = await yearover([...args, '--data', empty])
    expect({ code, stdout }).toEqual({ code: 6, stdout: '' })
    expect(stderr).toContain('npm start')
  })
})
