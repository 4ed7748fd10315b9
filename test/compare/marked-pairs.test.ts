import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { MarkedPair, outcomeOf } from './support/marked-pair.ts'

const folder = fileURLToPath(new URL('./pairs/', import.meta.url))

/** How much of each pair must come out right; the rest is told in docs/comparison.md. */
const LEAST = 0.6

describe('pairs of reports in many fields, from their text to their verdicts', () => {
  test.each(readdirSync(folder))('%s', async (file) => {
    const outcome = await outcomeOf(MarkedPair.parse(JSON.parse(readFileSync(folder + file, 'utf8'))))
    expect(outcome.wrong).toEqual([])
    expect(outcome.right / outcome.expected).toBeGreaterThanOrEqual(LEAST)
  })
})
