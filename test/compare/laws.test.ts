import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareEditions } from '../../compare/index.ts'
import { judge } from '../../compare/matters/judge.ts'
import type { Comparison } from '../../schemas/comparison.ts'
import { Comparison as ComparisonSchema } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import { caseObservations } from './support/case-observations.ts'
import { editionArbitrary } from './support/edition-arbitrary.ts'

const edition = (year: number, observations: readonly Observation[]) => ({
  identity: { series: 'cases', subject: 'case', edition: year },
  observations,
})

const MIRRORED: Readonly<Record<Comparison['verdict'], Comparison['verdict']>> = {
  increased: 'decreased',
  decreased: 'increased',
  new: 'no_longer_reported',
  no_longer_reported: 'new',
  unchanged: 'unchanged',
  indeterminate: 'indeterminate',
  not_comparable: 'not_comparable',
}

const negated = (value: number | null): number | null => (value === null ? null : 0 - value)

/** What of a comparison must be the mirror image; percentages have another base then, reasons another wording. */
function image({ from, to, others, agreement, verdict, change, change_low, change_high, paired_by }: Comparison) {
  return { from, to, others, agreement, verdict, change, change_low, change_high, paired_by }
}

function mirrored(one: Comparison): ReturnType<typeof image> {
  return {
    ...image(one),
    from: one.to,
    to: one.from,
    others: { from: one.others.to, to: one.others.from },
    agreement: { from: one.agreement.to, to: one.agreement.from },
    verdict: MIRRORED[one.verdict],
    change: negated(one.change),
    change_low: negated(one.change_high),
    change_high: negated(one.change_low),
  }
}

const byFigures = (a: { from: Observation | null; to: Observation | null }): string =>
  `${a.from?.observation_id} ${a.to?.observation_id}`

function sorted<One extends { from: Observation | null; to: Observation | null }>(list: readonly One[]): One[] {
  return list.toSorted((a, b) => (byFigures(a) < byFigures(b) ? -1 : 1))
}

describe('laws of comparison', () => {
  test('from B to A is the mirror image of from A to B', () => {
    fc.assert(
      fc.property(editionArbitrary(2022, 'a'), editionArbitrary(2023, 'b'), (a, b) => {
        const there = compareEditions(edition(2022, a), edition(2023, b))
        const back = compareEditions(edition(2023, b), edition(2022, a))
        expect(sorted(back.comparisons.map(image))).toEqual(sorted(there.comparisons.map(mirrored)))
        expect(back.restatements).toEqual(there.restatements)
      }),
    )
  })

  test('an edition compared with itself is unchanged where exact, indeterminate where not', () => {
    fc.assert(
      fc.property(editionArbitrary(2023, 'a'), (a) => {
        const { comparisons, restatements } = compareEditions(edition(2023, a), edition(2023, a))
        for (const { from, to, verdict } of comparisons) {
          expect(from).toBe(to)
          expect(verdict).toBe(from?.bound === '=' ? 'unchanged' : 'indeterminate')
        }
        expect(restatements).toEqual([])
      }),
    )
  })

  test('the order of observations does not matter', () => {
    const shuffled = editionArbitrary(2022, 'a').chain((a) =>
      fc.tuple(fc.constant(a), fc.shuffledSubarray(a, { minLength: a.length })),
    )
    fc.assert(
      fc.property(shuffled, editionArbitrary(2023, 'b'), ([a, mixed], b) => {
        expect(compareEditions(edition(2022, mixed), edition(2023, b))).toEqual(
          compareEditions(edition(2022, a), edition(2023, b)),
        )
      }),
    )
  })

  test('a sentence about something else changes no other pair', () => {
    const [other] = caseObservations(
      {
        edition: 2023,
        figures: [{ sentence: 'Glaciers retreated [41] metres.', kind: 'measure', unit: 'metre', event: 'retreat' }],
      },
      'c',
    )
    fc.assert(
      fc.property(editionArbitrary(2022, 'a'), editionArbitrary(2023, 'b'), (a, b) => {
        const before = compareEditions(edition(2022, a), edition(2023, b))
        const after = compareEditions(edition(2022, a), edition(2023, other ? [other, ...b] : b))
        expect(after.comparisons.filter(({ to }) => to !== other)).toEqual(before.comparisons)
        expect(after.restatements).toEqual(before.restatements)
      }),
    )
  })

  test('every figure of the edition itself is in exactly one comparison, and every record keeps to the schema', () => {
    fc.assert(
      fc.property(editionArbitrary(2022, 'a'), editionArbitrary(2023, 'b'), (a, b) => {
        const { comparisons, restatements } = compareEditions(edition(2022, a), edition(2023, b))
        for (const comparison of comparisons)
          expect(() =>
            ComparisonSchema.parse({
              ...comparison,
              from: null,
              to: null,
              others: { from: [], to: [] },
              restated: null,
            }),
          ).not.toThrow()
        const told = comparisons.flatMap(({ from, to, others }) =>
          [from, to, ...others.from, ...others.to].filter((one) => one !== null),
        )
        const again = new Set(restatements.flatMap(({ earlier, later }) => [earlier, later]))
        expect(new Set(told).size).toBe(told.length)
        for (const observation of [...a, ...b]) expect(told.includes(observation) || again.has(observation)).toBe(true)
      }),
    )
  })

  test('a wider interval never makes a direction of what was indeterminate', () => {
    const value = fc.integer({ min: 0, max: 100 })
    const spread = fc.tuple(value, value, value, value)
    fc.assert(
      fc.property(spread, spread, ([a, before, wideLow, wideHigh], [b, after]) => {
        const [template] = caseObservations({ edition: 2022, figures: [{ sentence: '[1] thing', unit: 'thing' }] }, 'a')
        if (!template) throw new Error('no observation')
        const about = (middle: number, low: number, high: number): Observation => ({
          ...template,
          bound: '~',
          value: middle,
          low: middle - low,
          high: middle + high,
        })
        const narrow = judge(about(a, before, before), about(b, after, after)).verdict
        const wide = judge(about(a, before + wideLow, before + wideHigh), about(b, after, after)).verdict
        expect(narrow === 'indeterminate' && wide !== 'indeterminate').toBe(false)
      }),
    )
  })
})
