import { describe, expect, test } from '@jest/globals'
import { compareEditions, summarise } from '../../compare/index.ts'
import { caseObservations, type CaseFigure } from './support/case-observations.ts'

function compare(before: CaseFigure[], after: CaseFigure[]) {
  const identity = { series: 'cases', subject: 'case' }
  return compareEditions(
    {
      identity: { ...identity, edition: 2022 },
      observations: caseObservations({ edition: 2022, figures: before }, 'a'),
    },
    {
      identity: { ...identity, edition: 2023 },
      observations: caseObservations({ edition: 2023, figures: after }, 'b'),
    },
  ).comparisons
}

const counted = (sentence: string, unit: string, event: string | null = null): CaseFigure => ({ sentence, unit, event })

const BEFORE = [
  counted('The library kept [6] branches open.', 'branch', 'keep'),
  counted('Readers borrowed [81,300] novels.', 'novel', 'borrow'),
  counted('The county repaired [40] bridges.', 'bridge', 'repair'),
  counted('The archive restored [12] maps.', 'map', 'restore'),
]
const AFTER = [
  counted('The library kept [6] branches open.', 'branch', 'keep'),
  counted('Readers borrowed [79,150] novels.', 'novel', 'borrow'),
  counted('The county repaired [90] bridges.', 'bridge', 'repair'),
  counted('The choir gave [9] concerts.', 'concert', 'give'),
]

describe('what an analyst reads', () => {
  test('few more or less are chance, and a row about one place stands behind the wholes', () => {
    const row = (num: string): CaseFigure => ({ ...counted(`| Hilltop | [${num}] |`, 'bed'), label: 'Hilltop: beds' })
    const before = [counted('[0] keepers were hurt.', 'keeper', 'hurt'), row('100'), ...BEFORE.slice(1, 3)]
    const after = [counted('[1] keeper was hurt.', 'keeper', 'hurt'), row('900'), ...AFTER.slice(1, 3)]
    expect(compare(before, after).map(({ to }) => to?.num)).toEqual(['90', '1', '79,150', '900'])
  })
  test('the larger change first, then what vanished, what is new, and last what stayed', () => {
    expect(compare(BEFORE, AFTER).map(({ from, to }) => [from?.num ?? null, to?.num ?? null])).toEqual([
      ['40', '90'],
      ['81,300', '79,150'],
      ['12', null],
      [null, '9'],
      ['6', '6'],
    ])
  })

  test('each record is told in one plain sentence', () => {
    expect(summarise(compare(BEFORE, AFTER))).toEqual([
      'Bridge, repair rose from 40 (2022) to 90 (2023), by 125 percent.',
      'Novel, borrow fell from 81,300 (2022) to 79,150 (2023), by 2.6 percent.',
      'Map, restore: 12 for 2022, no longer stated in the 2023 edition.',
      'Concert, give: 9 for 2023, not stated in the 2022 edition.',
      'Branch, keep stayed at 6 in 2022 and 2023.',
    ])
  })

  test('a total of several years is told with all of them', () => {
    const before = { ...counted('It repaired [40] bridges.', 'bridge', 'repair'), period: '2019/2022' }
    const after = { ...counted('It repaired [50] bridges.', 'bridge', 'repair'), period: '2020/2023' }
    expect(summarise(compare([before], [after]))).toEqual([
      'Bridge, repair rose from 40 (2019 to 2022) to 50 (2020 to 2023), by 25 percent.',
    ])
  })

  test('that the earlier number was put right since is told with it; that it was told again is not', () => {
    const now = counted('The ferry made [802] trips, up from 741 in 2022.', 'trip', 'make')
    const then = { ...counted('The ferry made 802 trips, up from [741] in 2022.', 'trip', 'make'), period: '2022' }
    const told = (before: string) =>
      summarise(compare([counted(`The ferry made [${before}] trips.`, 'trip', 'make')], [now, then]))
    expect(told('739')).toEqual([
      'Trip, make rose from 739 (2022) to 802 (2023), by 8.5 percent. The 2023 edition gives 741 for 2022, where the 2022 edition had 739.',
    ])
    expect(told('741')).toEqual(['Trip, make rose from 741 (2022) to 802 (2023), by 8.2 percent.'])
  })

  test('an edition is silent only where it has no figure of the kind that nothing stands beside', () => {
    const before = [counted('The board licensed [14] clinics for teeth.', 'clinic', 'license'), ...BEFORE.slice(3)]
    const after = [counted('Inspectors shut [9] clinics after complaints about dirt.', 'clinic', 'shut')]
    const reasons = compare(before, after).map(({ from, reasons: [first] }) => [from?.num, first?.code, first?.text])
    expect(reasons).toEqual([
      [
        '14',
        'not-stated',
        expect.stringContaining('The 2023 edition has other figures of this kind that could not be matched'),
      ],
      ['12', 'not-stated', 'The 2023 edition does not state it; that is not a zero.'],
      [
        undefined,
        'not-stated',
        expect.stringContaining('The 2022 edition has other figures of this kind that could not be matched'),
      ],
    ])
  })
})
