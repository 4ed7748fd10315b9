import { expect, test } from '@jest/globals'
import { adopt } from '../../compare/index.ts'
import { type CaseFigure, caseObservations } from './support/case-observations.ts'

const edition = (year: number, figures: CaseFigure[]) => ({
  identity: { series: 'cases', subject: 'case', edition: year },
  observations: caseObservations({ edition: year, figures }, String(year)),
})

const money = { kind: 'money', unit: 'USD' } as const
const shop = { sentence: 'Sales in the shop were $[400].', ...money, metric: 'sales' }

test.each([
  ['3,200', 'receive', 'The museum received $[3,200] in donations.'],
  ['nothing', 'pay', 'Guards were paid $[90] for the long night.'],
])(
  'what the comparison pairs with the metric is its figure in the edition that names it otherwise: %s, %s',
  (num, event, sentence) => {
    const silent = edition(2021, [{ sentence, ...money, event }, shop])
    const stating = edition(2022, [
      { sentence: 'The museum received $[4,100] in donations.', ...money, event: 'receive', metric: 'donations' },
      shop,
    ])
    const found = adopt('donations', silent, stating).map((one) => one.num)
    expect(found).toEqual(num === 'nothing' ? [] : [num])
  },
)

test('a part is not adopted for the metric of its whole, but for one by its wording', () => {
  const silent = edition(2021, [
    { sentence: 'The museum acquired [312] objects, including 47 paintings.', unit: 'object', event: 'acquire' },
    {
      sentence: 'The museum acquired 312 objects, including [47] paintings.',
      unit: 'painting',
      event: 'acquire',
      part_of: '2021-0',
    },
  ])
  const stating = (metric: string | null) =>
    edition(2022, [
      {
        sentence: 'The museum acquired [31] paintings.',
        unit: 'painting',
        event: 'acquire',
        label: 'paintings',
        metric,
      },
    ])
  expect(adopt('art', silent, stating('art'))).toEqual([])
  expect(adopt('paintings', silent, stating(null)).map(({ num }) => num)).toEqual(['47'])
})

test('what the neighbour has in other words itself hands the metric on to the edition before', () => {
  const born = { unit: 'baby', event: 'bear' }
  const first = edition(2021, [{ sentence: 'In our unit [1,204] babies were born.', ...born }])
  const second = edition(2022, [{ sentence: 'In our unit [1,151] babies were born.', ...born }])
  expect(adopt('births', first, second)).toEqual([])
  expect(adopt('births', first, second, second.observations).map(({ num }) => num)).toEqual(['1,204'])
})

test('a loss is adopted for a metric of profits below zero, and so is the loss of the year before that', () => {
  const loss = (year: number, num: string) =>
    edition(year, [{ sentence: `The operating loss was $[${num}].`, ...money, label: 'operating loss' }])
  const profit = edition(2023, [
    { sentence: 'The operating profit was $[70].', ...money, label: 'operating profit', metric: 'operating-profit' },
  ])
  const second = adopt('operating-profit', loss(2022, '40'), profit)
  expect(second.map(({ value }) => value)).toEqual([-40])
  expect(adopt('operating-profit', loss(2021, '55'), loss(2022, '40'), second).map(({ value }) => value)).toEqual([-55])
})
