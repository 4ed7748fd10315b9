import { describe, expect, test } from '@jest/globals'
import { roundValues } from '../../functions/diff-documents/pages/charts/round-values.ts'

describe('round values on an axis', () => {
  test.each([
    [0, 157, 4, [0, 50, 100, 150]],
    [0, 10, 10, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    [0, 0.37, 4, [0, 0.1, 0.2, 0.3]],
    [-3, 21, 4, [0, 5, 10, 15, 20]],
    [-410, 3700, 5, [0, 1000, 2000, 3000]],
    [0, 2.4e9, 3, [0, 1e9, 2e9]],
  ])('%d to %d, about %d', (least, most, count, values) => {
    expect(roundValues(least, most, count)).toEqual(values)
  })
})
