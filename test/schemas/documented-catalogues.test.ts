import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import * as z from 'zod/mini'

const CATALOGUES = new URL('../../schemas/catalogues/', import.meta.url)
const Metrics = z.object({ series: z.string(), metrics: z.array(z.unknown()) })
const PAGE = readFileSync('docs/catalogues.md', 'utf8')

test.each(readdirSync(CATALOGUES))('docs/catalogues.md says how many metrics %s has', (file) => {
  const { series, metrics } = Metrics.parse(JSON.parse(readFileSync(new URL(file, CATALOGUES), 'utf8')))
  const row = PAGE.split('\n').find((line) => line.startsWith(`| \`${series}\``))
  expect(row?.split('|')[3]).toMatch(new RegExp(`^ ${metrics.length}\\b`))
})
