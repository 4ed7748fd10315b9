import { describe, expect, test } from '@jest/globals'
import {
  changeInWords,
  figureInWords,
  intervalInDigits,
  pointInWords,
  sizeInWords,
  summarise,
} from '../../../compare/index.ts'
import { markNumber } from '../../../cli/output/marked-sentence.ts'
import { comparison } from '../../records/comparison.ts'
import { observation } from '../../records/observation.ts'

describe('a figure as its text says it', () => {
  test.each([
    ['not stated', '', null],
    ['zero (stated)', '0', observation({ num: 'no', value: 0, low: 0, high: 0 })],
    ['0', '0', observation({ num: '0', value: 0, low: 0, high: 0 })],
    ['five', '5', observation({ num: 'five', value: 5, low: 5, high: 5 })],
    ['more than 600', '> 600', observation({ num: '600', value: 600, low: 600, high: null, bound: '>' })],
    ['at least 238', '≥ 238', observation({ num: '238', value: 238, low: 238, high: null, bound: '>=' })],
    ['fewer than 20', '< 20', observation({ num: '20', value: 20, low: null, high: 20, bound: '<' })],
    ['at most 20', '≤ 20', observation({ num: '20', value: 20, low: null, high: 20, bound: '<=' })],
    ['about 3,700', '3,650 to 3,750', observation({ num: '3,700', value: 3700, low: 3650, high: 3750, bound: '~' })],
    ['12 to 15', '12 to 15', observation({ num: '12 to 15', value: null, low: 12, high: 15, bound: 'range' })],
    ['hundreds', '100 to 999', observation({ num: 'hundreds', value: null, low: 100, high: 999, bound: 'vague' })],
    [
      '15 million USD',
      '15,000,000',
      observation({ num: '15 million', value: 15e6, low: 15e6, high: 15e6, kind: 'money', unit: 'USD' }),
    ],
    [
      '0.112 GBP',
      '0.112',
      observation({ num: '11.2', value: 0.112, low: 0.112, high: 0.112, kind: 'money', unit: 'GBP' }),
    ],
    ['seven', '7', observation({ num: 'Seven', value: 7, low: 7, high: 7 })],
    ['a third', '33', observation({ num: 'third', value: 33, low: 33, high: 33, kind: 'percent', unit: 'percent' })],
    ['16 to 22', '16 to 22', observation({ num: '16 and 22', value: null, low: 16, high: 22, bound: 'range' })],
    ['6.1 days', '6.1', observation({ num: '6.1', value: 6.1, low: 6.1, high: 6.1, kind: 'duration', unit: 'day' })],
    ['1 day', '1', observation({ num: '1', kind: 'duration', unit: 'day' })],
    ['3 km', '3', observation({ num: '3', value: 3, low: 3, high: 3, kind: 'measure', unit: 'km' })],
    [
      '2.1 million tonnes of waste',
      '2,100,000',
      observation({
        num: '2.1 million',
        value: 2.1e6,
        low: 2.1e6,
        high: 2.1e6,
        kind: 'measure',
        unit: 'tonne of waste',
      }),
    ],
    [
      '440.9 million USD',
      '440,900,000',
      observation({ num: '440.9', value: 440.9e6, low: 440.85e6, high: 440.95e6, kind: 'money', unit: 'USD' }),
    ],
    [
      '12,5 thousand EUR',
      '12,500',
      observation({ num: '12,5', value: 12_500, low: 12_500, high: 12_500, kind: 'money', unit: 'EUR' }),
    ],
    [
      '−2.7 million USD',
      '-2,700,000',
      observation({ num: '2.7', value: -2.7e6, low: -2.75e6, high: -2.65e6, kind: 'money', unit: 'USD' }),
    ],
    [
      'two thirds',
      '66.667',
      observation({ num: 'two thirds', value: 200 / 3, low: 200 / 3, high: 200 / 3, kind: 'percent', unit: 'percent' }),
    ],
    [
      'half percent',
      '0.5',
      observation({ num: 'half', value: 0.5, low: 0.5, high: 0.5, kind: 'percent', unit: 'percent' }),
    ],
    ['48 (not)', '48', observation({ num: '48', value: 48, low: 48, high: 48, negated: true })],
  ])('%s', (words, digits, figure) => {
    expect(figureInWords(figure)).toBe(words)
    expect(figure === null ? '' : intervalInDigits(figure)).toBe(digits)
  })
})

describe('a change in words', () => {
  const percent = observation({ kind: 'percent' })
  const money = observation({ kind: 'money', unit: 'USD' })
  test.each([
    ['−42 (−28.8%)', comparison({ change: -42, percent: -28.77, from: observation({ value: 146 }) })],
    ['0', comparison({ change: 0, percent: 0 })],
    ['+237', comparison({ change: 237, percent: null })],
    ['+2.5 points', comparison({ change: 2.5, percent: 12, from: percent, to: percent })],
    ['−1 point', comparison({ change: -1, from: percent, to: percent })],
    ['between −10 and +12', comparison({ change_low: -10, change_high: 12 })],
    ['a rise of at least 100', comparison({ change_low: 100 })],
    ['a fall of at least 100', comparison({ change_high: -100 })],
    ['a fall of more than 140', comparison({ change_high: -140, to: observation({ bound: '<' }) })],
    ['a rise of more than 140', comparison({ change_low: 140, to: observation({ bound: '>' }) })],
    ['a fall of at most 40, or a rise', comparison({ change_low: -40, verdict: 'indeterminate' })],
    ['a rise of at most 40, or a fall', comparison({ change_high: 40, verdict: 'indeterminate' })],
    [
      'a fall of more than 2.5 points',
      comparison({ change_high: -2.5, from: percent, to: { ...percent, bound: '<' } }),
    ],
    [
      'a fall of at least 2.4 million USD',
      comparison({ change_high: -2.4e6, from: money, to: { ...money, bound: '<=' } }),
    ],
    ['a rise', comparison({ change_low: 0 })],
    ['a rise of less than 1, or a fall', comparison({ change_high: 1, to: observation({ bound: '<' }) })],
    ['a fall of less than 1, or a rise', comparison({ change_low: -1, from: observation({ bound: '<' }) })],
    ['−12,000 (−8.1%)', comparison({ change: -12_000, percent: -8.05, from: observation({ value: 149_000 }) })],
    ['a fall', comparison({ change_high: 0, verdict: 'decreased' })],
    ['no fall', comparison({ change_low: 0, verdict: 'indeterminate' })],
    ['between 0 and +899', comparison({ change_low: 0, change_high: 899 })],
    [
      '+35.8 million USD (+8.8%)',
      comparison({ change: 35.8e6, percent: 8.84, from: { ...money, value: 405.1e6 }, to: money }),
    ],
    ['−1,234,567 USD', comparison({ change: -1_234_567, from: money, to: money })],
    ['', comparison({})],
  ])('%s', (words, record) => {
    expect(changeInWords(record)).toBe(words)
  })
})

test.each([
  ['In 2022, [two] were found, two lost.', 'In 2022, two were found, two lost.', 'two'],
  ['Of 1,300 [300] came.', 'Of 1,300 300 came.', '300'],
  ['Of 300.5 and 300,000 the [300].', 'Of 300.5 and 300,000 the 300.', '300'],
  ['It cost [$4.3 billion] (est.)', 'It cost\n  $4.3 billion (est.)', '$4.3 billion'],
  ['Nobody was noted: [no].', 'Nobody was noted: no.', 'no'],
  ['No number here.', 'No number here.', 'five'],
])('the number is marked where it stands as a word: %s', (marked, sentence, num) => {
  expect(markNumber({ width: 80, colour: false }, observation({ sentence, num }))).toBe(marked)
})

test.each([
  ['Rose from zero (2022) to one (2023).', { num: 'No', value: 0 }, { num: 'One', value: 1 }, 'increased'],
  [
    'Fell from 16 to 22 (2022) to 10 to 15 (2023).',
    { num: '16 and 22', value: null, bound: 'range' },
    { num: '10 and 15', value: null, bound: 'range' },
    'decreased',
  ],
  ['Stayed at zero in 2022 and 2023.', { num: 'no', value: 0 }, { num: 'None', value: 0 }, 'unchanged'],
] as const)('figures inside a sentence: %s', (said, from, to, verdict) => {
  const record = comparison({ from: observation({ period: '2022', ...from }), to: observation(to), verdict, label: '' })
  expect(summarise([record])).toEqual([` ${said.charAt(0).toLowerCase()}${said.slice(1)}`])
})

test.each([
  ['Jobs rose from 1 (2019) to 1 (2021).', '2019', '2021', 'increased'],
  ['Jobs rose from 1 (as of 2021-06) to 1 (2023).', '../2021-06', '2023', 'increased'],
  ['Jobs stayed at 1 (2019, 2021).', '2019', '2021', 'unchanged'],
  ['Jobs stayed at 1 (2019) in the editions of 2022 and 2023.', '2019', '2019', 'unchanged'],
  ['Jobs stayed at 1 in 2022 and 2023.', '2022', '../2023-12', 'unchanged'],
  ['Jobs rose from 1 (2022) to 1 (2023).', null, '2023-06/2023-08', 'increased'],
] as const)(
  'a figure that is not of the year of its edition is told with its own: %s',
  (said, before, after, verdict) => {
    const [from, to] = [observation({ period: before }), observation({ period: after })]
    expect(summarise([comparison({ from, to, verdict, label: 'jobs' })])).toEqual([said])
  },
)

const incident = observation({ num: 'Seven', value: 7, role: 'incident' })
const plan = observation({ num: '80', value: 80, role: 'plan' })

test.each([
  ['· not stated', 'not_stated', []],
  ['· edition not held', 'edition_not_held', []],
  ['· stated as a single incident: seven', 'not_comparable', [incident]],
  ['· stated as a plan: 80 and 1 more', 'not_comparable', [plan, incident]],
  ['· not comparable', 'not_comparable', [observation({ period: '2019/2023' }), incident]],
] as const)('a gap in words: %s', (said, gap, others) => {
  const point = { edition: 2023, observation: null, agreement: null, told_by: null, reasons: [], restated_by: [] }
  expect(pointInWords({ ...point, gap, others: [...others] })).toBe(said)
})

test('a trend says the percentage that the comparison says', () => {
  const from = observation({ num: '237.3', value: 237.3, low: 237.25, high: 237.35 })
  const to = observation({ num: '250.7', value: 250.7, low: 250.65, high: 250.75 })
  const record = comparison({ verdict: 'increased', from, to, change: 13.4, percent: 5.65 })
  const { verdict, reasons, change, change_low, change_high, percent } = record
  const inTrend = { from_edition: 2022, verdict, reasons, change, change_low, change_high, percent }
  expect(changeInWords(record)).toBe('+13.4 (+5.6%)')
  expect(sizeInWords(inTrend, to)).toBe(changeInWords(record))
})
