import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { changesToTell, compareEditions } from '../../compare/index.ts'
import type { Comparison } from '../../schemas/comparison.ts'
import { editionArbitrary } from './support/edition-arbitrary.ts'

const identity = (edition: number) => ({ series: 'cases', subject: 'case', edition })

/** Comparisons of two editions of a few figures each. */
const compared = fc
  .tuple(editionArbitrary(2022, 'a'), editionArbitrary(2023, 'b'))
  .map(
    ([from, to]) =>
      compareEditions({ identity: identity(2022), observations: from }, { identity: identity(2023), observations: to })
        .comparisons,
  )

const news = (comparisons: readonly Comparison[]) =>
  changesToTell(null, comparisons).changes.map((one) => one.comparison)

test('what was told before is not told again', () => {
  fc.assert(
    fc.property(compared, (comparisons) => {
      expect(changesToTell(comparisons, comparisons)).toEqual({ changes: [], withdrawn: [] })
    }),
  )
})

test('each piece of news is told, or was told before; each that was told holds still, is other now, or is withdrawn', () => {
  fc.assert(
    fc.property(compared, compared, (before, now) => {
      const { changes, withdrawn } = changesToTell(before, now)
      const kept = news(now).length - changes.length
      expect(kept).toBeGreaterThanOrEqual(0)
      const replaced = changes.filter(({ was }) => was !== null).length
      expect(kept + replaced + withdrawn.length).toBe(news(before).length)
    }),
  )
})

test('where nothing was told before all news is told, in its order', () => {
  fc.assert(
    fc.property(compared, (comparisons) => {
      const told = news(comparisons)
      expect(told).toEqual(comparisons.filter((one) => told.includes(one)))
      expect(told.some(({ verdict, restated }) => verdict === 'unchanged' && restated?.agrees !== false)).toBe(false)
    }),
  )
})
