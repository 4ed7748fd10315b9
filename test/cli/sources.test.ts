import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { builtCli, yearover } from './support/run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'yearover-sources-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(() => {
  builtCli()
})

describe('sources put', () => {
  test('refuses what sources check refuses, before it looks for a stack', async () => {
    const file = join(folder, 'refused.json')
    const source = {
      source: 'harbour-office',
      series: 'harbour-reports',
      subjects: ['north'],
      address: 'https://127.0.0.1/{edition}/{subject}.txt',
      from_edition: 9000,
      schedule: 'rate(1 day)',
    }
    writeFileSync(file, JSON.stringify({ sources: [source] }))
    const { code, stderr } = await yearover(['sources', 'put', file, '--url', 'http://127.0.0.1:1'])
    expect(code).toBe(1)
    expect(stderr).toContain('127.0.0.1 is not asked: loopback')
    expect(stderr).toContain('9000 lies in the future')
    expect(stderr).toContain('is not put: it has 2 faults')
  })
})

describe('sources check', () => {
  test('warns that hosts are told nobody to ask, which is no fault', async () => {
    const file = join(folder, 'sources.json')
    const source = {
      source: 'harbour-office',
      series: 'harbour-reports',
      subjects: ['north'],
      address: 'https://reports.example.org/{edition}/{subject}.txt',
      from_edition: 2022,
      schedule: 'rate(1 day)',
    }
    writeFileSync(file, JSON.stringify({ sources: [source] }))
    const { code, stdout, stderr } = await yearover(['sources', 'check', file, '--format', 'json'])
    expect({ code, faults: JSON.parse(stdout).faults }).toEqual({ code: 0, faults: [] })
    expect(stderr).toContain('Warning: cdk.json sets no fetching.contact')
  })
})
