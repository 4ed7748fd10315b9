import { describe, expect, test } from '@jest/globals'
import { changeInWords, figureInWords, intervalInDigits } from '../../../compare/index.ts'
import { markNumber } from '../../../cli/output/marked-sentence.ts'
import { comparison, observation } from '../../cli/support/records.ts'

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
    ['48 (not)', '48', observation({ num: '48', value: 48, low: 48, high: 48, negated: true })],
  ])('%s', (words, digits, figure) => {
    expect(figureInWords(figure)).toBe(words)
    expect(figure === null ? '' : intervalInDigits(figure)).toBe(digits)
  })
})

describe('a change in words', () => {
  const percent = observation({ kind: 'percent' })
  test.each([
    ['−42 (−28.8%)', comparison({ change: -42, percent: -28.767 })],
    ['0', comparison({ change: 0, percent: 0 })],
    ['+237', comparison({ change: 237, percent: null })],
    ['+2.5 points', comparison({ change: 2.5, percent: 12, from: percent, to: percent })],
    ['between −10 and +12', comparison({ change_low: -10, change_high: 12 })],
    ['+100 or more', comparison({ change_low: 100 })],
    ['−100 or less', comparison({ change_high: -100 })],
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
  expect(markNumber({ width: 80, colour: false }, sentence, num)).toBe(marked)
})
