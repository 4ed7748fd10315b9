import { expect, test } from '@jest/globals'
import { comparisonGlance } from '../../cli/output/comparison-table.ts'
import { comparison } from '../records/comparison.ts'
import { observation } from '../records/observation.ts'

const compared = { series: 's', subject: 'x', from_edition: 2022, to_edition: 2023 }
const figure = (edition: number, num: string) =>
  observation({ edition, num, value: Number(num), sentence: `In ${edition} there were ${num} of them.` })
const row = (metric: string | null, label: string, from: string, to: string) =>
  comparison({ metric, label, from: figure(2022, from), to: figure(2023, to), change: Number(to) - Number(from) })

test('at a glance: the telling metric first with its sentences, other metrics a line each, the rest only counted', () => {
  const text = comparisonGlance(
    { width: 100, colour: false },
    compared,
    [
      row('arrests', 'people arrested', '7', '9'),
      row(null, 'miles', '1', '2'),
      row('returns', 'people back', '4', '6'),
    ],
    'returns',
  )
  expect(text.split('\n').map((line) => line.replaceAll(/ {2,}/g, ' · '))).toEqual([
    's / x, 2022 → 2023',
    '3 rose',
    ' · 2022 · 2023 · change · verdict',
    'people back · 4 · 6 · +2 · ▲ rose',
    ' · 2022 · In 2022 there were [4] of them.',
    ' · 2023 · In 2023 there were [6] of them.',
    'people arrested · 7 · 9 · +2 · ▲ rose',
  ])
})
