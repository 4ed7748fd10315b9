import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { describe, expect, test } from '@jest/globals'

const root = fileURLToPath(new URL('../../', import.meta.url))
const gold = fileURLToPath(new URL('../../../shared/gold/', import.meta.url))

/** Reads ../shared/gold, which is not part of the repository: skipped where it is missing. */
const whereGoldIs = existsSync(`${gold}pairs`) ? describe : describe.skip

const Score = z.object({
  comparisons: z.number(),
  right: z.number(),
  wrong_pairs: z.number(),
  forbidden_pairs: z.number(),
  restatements: z.number(),
})

whereGoldIs('gold pairs', () => {
  test('on perfect observations they are compared as their annotators did', () => {
    const folders = readdirSync(`${gold}pairs`).map((folder) => `${gold}pairs/${folder}`)
    const comparer = [
      'node_modules/.bin/tsx',
      'test/compare/support/compare-gold.ts',
      '{old}',
      '{new}',
      '{from}',
      '{to}',
    ]
    const run = spawnSync(process.execPath, [`${gold}score-pairs.mjs`, ...folders, '--json', '--', ...comparer], {
      cwd: root,
      encoding: 'utf8',
    })
    const score = Score.parse(JSON.parse(run.stdout))
    expect(score.right).toBeGreaterThanOrEqual(88)
    expect(score.wrong_pairs / score.comparisons).toBeLessThanOrEqual(0.03)
    expect(score.forbidden_pairs).toBe(0)
    expect(score.restatements).toBeGreaterThanOrEqual(80)
  })
})
