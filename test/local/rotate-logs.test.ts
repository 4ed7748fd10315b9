import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { rotateLogs } from '../../local/state/rotate-logs.ts'

const folder = mkdtempSync(join(tmpdir(), 'yearover-logs-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('large logs are put aside, over those before; small ones and other files stay', async () => {
  for (const name of ['stack.log', 'events.jsonl', 'state.json']) writeFileSync(join(folder, name), 'x'.repeat(10))
  writeFileSync(join(folder, 'stack.log.1'), 'older')
  writeFileSync(join(folder, 'small.log'), 'x')
  await rotateLogs(folder, 10)
  expect(readdirSync(folder).toSorted()).toEqual(['events.jsonl.1', 'small.log', 'stack.log.1', 'state.json'])
  expect(readFileSync(join(folder, 'stack.log.1'), 'utf8')).toBe('xxxxxxxxxx')
  await rotateLogs(folder, 10)
  expect(readdirSync(folder)).toHaveLength(4)
})
