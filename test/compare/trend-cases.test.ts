import { readdirSync, readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { describe, expect, test } from '@jest/globals'
import { trend } from '../../compare/index.ts'
import { Verdict } from '../../schemas/comparison.ts'
import { Gap, type Change, type TrendPoint, type Vintage } from '../../schemas/trend.ts'
import { CaseEdition } from './support/case-observations.ts'
import { metricFigures } from './support/metric-figures.ts'

const ExpectedChange = z.partial(
  z.object({
    from_edition: z.int(),
    verdict: Verdict,
    change: z.nullable(z.number()),
    percent: z.nullable(z.number()),
    reasons: z.array(z.string()),
  }),
)

const ExpectedPoint = z.partial(
  z.object({
    edition: z.int(),
    num: z.nullable(z.string()),
    value: z.nullable(z.number()),
    others: z.array(z.string()),
    agreement: z.nullable(z.string()),
    gap: z.nullable(Gap),
    told_by: z.nullable(z.int()),
    reasons: z.array(z.string()),
    restated_by: z.array(z.int()),
    change: z.nullable(ExpectedChange),
  }),
)

const ExpectedVintage = z.object({
  period: z.string(),
  edition: z.int(),
  num: z.string(),
  earlier: z.nullable(z.int()),
  agrees: z.nullable(z.boolean()),
})

/** Editions of one metric; of points and changes only the keys that are named are asked. */
const Case = z.object({
  name: z.string(),
  editions: z.array(CaseEdition),
  points: z.array(ExpectedPoint),
  vintages: z.optional(z.array(ExpectedVintage)),
})

const only = (all: Record<string, unknown>, asked: Record<string, unknown> | undefined) =>
  Object.fromEntries(Object.entries(all).filter(([key]) => asked !== undefined && key in asked))

const codes = (reasons: readonly { code: string }[]) => reasons.map(({ code }) => code)

function toldChange(change: Change | null, asked: z.infer<typeof ExpectedPoint>['change']) {
  return change && only({ ...change, reasons: codes(change.reasons) }, asked ?? change)
}

function toldPoint(point: TrendPoint, asked: z.infer<typeof ExpectedPoint> | undefined) {
  const all = {
    ...point,
    num: point.observation?.num ?? null,
    value: point.observation?.value ?? null,
    others: point.others.map(({ num }) => num),
    reasons: codes(point.reasons),
    change: toldChange(point.change, asked?.change),
  }
  return only(all, asked)
}

const toldVintage = ({ period, edition, observation, restatement }: Vintage) => ({
  period,
  edition,
  num: observation.num,
  earlier: restatement?.earlier_edition ?? null,
  agrees: restatement?.agrees ?? null,
})

const folder = new URL('trends/', import.meta.url)

for (const file of readdirSync(folder)) {
  const cases = z.array(Case).parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
  describe(`trends/${file}`, () => {
    test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { editions, points, vintages }) => {
      const answer = trend(
        { metric: 'things', label: 'things' },
        editions.map((one) => metricFigures(one, 'things')),
      )
      expect(answer.points.map((point, at) => toldPoint(point, points[at]))).toEqual(points)
      const told = answer.vintages.map(toldVintage)
      expect(told).toEqual(vintages ?? told)
    })
  })
}

test('silence under a name made of wording is told as such', () => {
  const told = { edition: 2022, figures: [{ sentence: 'There were [1,098] births.', unit: 'birth' }] }
  const editions = [{ edition: 2021, figures: [] }, told].map((one) => metricFigures(one, 'births'))
  const why = (mayBeElsewhere: boolean) =>
    trend({ metric: 'births', label: 'births' }, editions, mayBeElsewhere).points[0]?.reasons
  expect(why(true)).toEqual([{ code: 'not-stated', text: expect.stringContaining('another wording may state it') }])
  expect(why(false)).toEqual([{ code: 'not-stated', text: expect.stringContaining('does not state it') }])
})
