import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import * as z from 'zod/mini'
import { readFigures } from '../../extract/index.ts'
import { NonFigureReason, type Observation } from '../../schemas/observation.ts'

/**
 * A sentence with what must be read from it: only the fields that are given count; `part_of` is the index of the whole.
 */
const Case = z.object({
  text: z.string(),
  edition: z.int(),
  figures: z.array(z.looseObject({ num: z.string() })),
  non_figures: z.optional(z.array(z.object({ num: z.string(), reason: NonFigureReason }))),
})

const folder = new URL('../cases/', import.meta.url)
const EMPTY_CATALOGUE = { series: 'none', title: 'None', metrics: [] }

/** Values of fractions are endless; all others compare exactly after rounding to three decimals. */
function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value
}

function fieldOf(observation: Observation, field: string, all: readonly Observation[]): unknown {
  if (field !== 'part_of') return rounded(Object.entries(observation).find(([name]) => name === field)?.[1])
  return observation.part_of === null ? null : all.findIndex((other) => other.observation_id === observation.part_of)
}

describe.each(readdirSync(folder).filter((name) => name.endsWith('.jsonl')))('%s', (name) => {
  const lines = readFileSync(new URL(name, folder), 'utf8').split('\n').filter(Boolean)
  const cases = lines.map((line) => Case.parse(JSON.parse(line)))
  test.each(cases)('$text', ({ text, edition, figures, non_figures }) => {
    const identity = { series: 'none', subject: 'exampleland', edition }
    const read = readFigures(text, { identity, document: 'd'.repeat(64), format: 'text', catalogue: EMPTY_CATALOGUE })
    const found = read.observations.map((observation, at) =>
      Object.fromEntries(
        Object.keys(figures[at] ?? { num: '', rule: '' }).map((field) => [
          field,
          fieldOf(observation, field, read.observations),
        ]),
      ),
    )
    const expected = figures.map((figure) =>
      Object.fromEntries(Object.entries(figure).map(([field, value]) => [field, rounded(value)])),
    )
    const others = read.non_figures.map(({ num, reason }) => ({ num, reason }))
    expect({ found, others }).toEqual({ found: expected, others: non_figures ?? others })
  })
})
