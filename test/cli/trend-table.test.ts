import { expect, test } from '@jest/globals'
import { trendTable } from '../../cli/output/trend-table.ts'
import type { TrendPoint } from '../../schemas/trend.ts'
import { observation } from '../records/observation.ts'

const blank = { agreement: null, told_by: null, reasons: [], restated_by: [], others: [], change: null }
const gap = (edition: number): TrendPoint => ({ ...blank, edition, observation: null, gap: 'edition_not_held' })
const held = (edition: number): TrendPoint => ({ ...blank, edition, observation: observation({ edition }), gap: null })

const rowsOf = (points: TrendPoint[]) =>
  trendTable(
    { width: 80, colour: false },
    {
      series: 's',
      subject: 'x',
      editions: [],
      metrics: [{ metric: 'jobs', label: 'jobs', points, vintages: [] }],
      further: [],
    },
  )
    .split('\n')
    .filter((line) => /^\d{4}/.test(line))
    .map((line) => line.replaceAll(/ {2,}/g, ' | ').trim())

test('editions in a row that are not held are one line, a few of them a line each', () => {
  expect(rowsOf([held(2021), gap(2022), gap(2023), held(2024)])).toHaveLength(4)
  const far = Array.from({ length: 998 }, (_, at) => gap(2023 + at))
  const rows = rowsOf([held(2022), ...far, held(3021)])
  expect(rows).toHaveLength(3)
  expect(rows[1]).toBe('2023 to 3020 | · edition not held')
})
