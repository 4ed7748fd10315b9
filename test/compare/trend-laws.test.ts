import fc from 'fast-check'
import { describe, expect, test } from '@jest/globals'
import { compareEditions, trend, type EditionFigures } from '../../compare/index.ts'
import { ranksOf } from '../../compare/trends/panel-ranks.ts'
import { claimedInterval, liesBelow } from '../../compare/figures/interval.ts'
import { MetricTrend } from '../../schemas/trend.ts'
import { editionArbitrary } from './support/edition-arbitrary.ts'

const YEARS = [2019, 2020, 2021, 2023]
const METRIC = 'some-metric'

/** Editions of a subject, some missing, with their figures of one metric. */
const editions: fc.Arbitrary<EditionFigures[]> = fc
  .tuple(...YEARS.map((year) => fc.option(editionArbitrary(year, `${year}`))))
  .map((read) =>
    read.flatMap((observations, at): EditionFigures[] => {
      const edition = YEARS[at]
      if (!observations || edition === undefined) return []
      const ofMetric = observations.map((one) => ({ ...one, metric: METRIC }))
      return [{ identity: { series: 'cases', subject: 'case', edition }, observations: ofMetric }]
    }),
  )

const follow = (read: readonly EditionFigures[]) => trend({ metric: METRIC, label: 'things' }, read)

describe('a trend', () => {
  test('does not depend on the order of editions or of observations', () => {
    fc.assert(
      fc.property(editions, (read) => {
        const reversed = read.map((one) => ({ ...one, observations: one.observations.toReversed() })).toReversed()
        expect(follow(reversed)).toEqual(follow(read))
      }),
    )
  })

  test('has every held edition once, by year, each with a figure or a reason for none', () => {
    fc.assert(
      fc.property(editions, (read) => {
        const { points } = MetricTrend.parse(follow(read))
        const years = points.map(({ edition }) => edition)
        expect(years).toEqual([...new Set(years)].toSorted((a, b) => a - b))
        expect(years).toEqual(expect.arrayContaining(read.map(({ identity }) => identity.edition)))
        for (const { observation, gap, told_by } of points) {
          expect(observation !== null || gap !== null).toBe(true)
          expect(told_by !== null).toBe(observation !== null && gap !== null)
        }
      }),
    )
  })

  test('shows for an edition a figure that its comparison with the next one has for the metric', () => {
    fc.assert(
      fc.property(editions, (read) => {
        const { points } = follow(read)
        for (const [at, later] of read.entries()) {
          const earlier = read[at - 1]
          if (!earlier) continue
          const told = compareEditions(earlier, later).comparisons.flatMap((one) =>
            one.metric === METRIC ? [one.from, one.to, ...one.others.from, ...one.others.to] : [],
          )
          for (const { edition, observation, told_by } of points) {
            if (
              observation === null ||
              told_by !== null ||
              ![earlier, later].some((one) => one.identity.edition === edition)
            )
              continue
            expect(told).toContain(observation)
          }
        }
      }),
    )
  })

  test('leaves no whole figure of the report itself out of the vintages', () => {
    fc.assert(
      fc.property(editions, (read) => {
        const told = follow(read).vintages.flatMap(({ observation, others }) => [observation, ...others])
        const ids = told.map(({ document, observation_id }) => `${document} ${observation_id}`)
        const given = read.flatMap(({ observations }) =>
          observations.map(({ document, observation_id }) => `${document} ${observation_id}`),
        )
        expect(ids.toSorted()).toEqual(given.toSorted())
      }),
    )
  })
})

test('a figure that is surely larger has the better places, whatever stands between', () => {
  fc.assert(
    fc.property(editionArbitrary(2023, 'a'), (observations) => {
      const ranks = ranksOf(observations)
      for (const [at, one] of observations.entries()) {
        for (const [other, two] of observations.entries()) {
          if (!liesBelow(claimedInterval(one), claimedInterval(two))) continue
          expect(ranks[at]?.rank).toBeGreaterThan(ranks[other]?.rank ?? Infinity)
          expect(ranks[at]?.rank_to).toBeGreaterThan(ranks[other]?.rank_to ?? Infinity)
        }
      }
    }),
  )
})
