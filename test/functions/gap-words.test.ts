import { expect, test } from '@jest/globals'
import { gapsInWords } from '../../functions/diff-documents/pages/charts/gap-words.ts'
import type { TrendPoint } from '../../schemas/trend.ts'
import { observation } from '../records/observation.ts'

const point = (edition: number, gap: TrendPoint['gap']): TrendPoint => ({
  edition,
  observation: gap === null ? observation({ num: '12', value: 12 }) : null,
  others: [],
  agreement: null,
  told_by: null,
  gap,
  reasons: [],
  restated_by: [],
  change: null,
})

test('a chart says of each of its gaps why there is no figure, years of one reason together', () => {
  const points = [point(2015, null), point(2018, 'not_stated'), point(2019, 'not_stated'), point(2020, null)]
  expect(gapsInWords(points)).toBe('No figure for 2016–2017 (edition not held), 2018–2019 (not stated).')
  expect(gapsInWords([point(2019, null), point(2020, null)])).toBe('')
})
