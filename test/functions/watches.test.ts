import { describe, expect, test } from '@jest/globals'
import { checkWatches } from '../../functions/shared/check-watches.ts'
import { watchFits } from '../../compare/index.ts'
import type { When } from '../../schemas/watch.ts'
import type { Comparison } from '../../schemas/comparison.ts'
import { comparison } from '../records/comparison.ts'

const watches = (...own: unknown[]) => JSON.stringify({ watches: own })

describe('a file of watches', () => {
  test('without a fault is used', () => {
    const own = [
      { series: 'harbour-reports', when: 'any' },
      { series: 'harbour-reports', subject: 'north', metric: 'fees', when: { changed_by_percent: 10 } },
    ]
    expect(checkWatches(watches(...own))).toEqual({ list: { watches: own }, faults: [] })
  })

  test.each([
    ['that is no JSON', '{"watches": [', 'not JSON'],
    ['without watches', '{}', '"watches" is missing: add it'],
    ['with none', watches(), 'must hold at least one watch'],
    ['without a series', watches({ when: 'any' }), '"series" is missing: add it'],
    ['with a name that is none', watches({ series: 'Harbour', when: 'any' }), 'must be lower-case kebab'],
    [
      'with a misspelt field',
      watches({ series: 'a', when: 'any', metrc: 'b' }),
      '"metrc" is not known here: series, subject, metric, when',
    ],
    ['with an event that there is none of', watches({ series: 'a', when: 'shrank' }), 'must be "any", "rose", "fell"'],
    ['with an amount below zero', watches({ series: 'a', when: { changed_by: -2 } }), 'must be'],
    ['with a field twice', '{"watches": [{"series": "a", "series": "b", "when": "any"}]}', 'stands twice'],
  ])('%s is told with what to do', (_name, text, fault) => {
    const { list, faults } = checkWatches(text)
    expect(list).toBeNull()
    expect(faults.map((one) => one.text).join('\n')).toContain(fault)
  })

  test('tells the line', () => {
    const text =
      '{\n  "watches": [\n    { "series": "a", "when": "any" },\n    { "series": "a", "when": "sank" }\n  ]\n}'
    expect(checkWatches(text).faults).toMatchObject([{ line: 4, where: 'watches[1].when' }])
  })
})

type Change = Partial<Pick<Comparison, 'verdict' | 'change' | 'change_low' | 'change_high' | 'percent'>>

const changed = (change: Change) =>
  comparison({ series: 'harbour-reports', subject: 'north', metric: 'fees', ...change })

const rose: Change = { verdict: 'increased', change: 20, change_low: 20, change_high: 20, percent: 10 }
const fell: Change = { verdict: 'decreased', change: -20, change_low: -20, change_high: -20, percent: -50 }
/** From "about 100" to "more than 150". */
const vague: Change = { verdict: 'increased', change_low: 45, change_high: null }

describe('a watch', () => {
  const cases: [When, Change, boolean][] = [
    ['any', rose, true],
    ['rose', rose, true],
    ['rose', fell, false],
    ['fell', fell, true],
    ['vanished', { verdict: 'no_longer_reported' }, true],
    ['vanished', fell, false],
    ['appeared', { verdict: 'new' }, true],
    [{ changed_by: 20 }, rose, true],
    [{ changed_by: 20 }, fell, true],
    [{ changed_by: 21 }, fell, false],
    [{ changed_by: 45 }, vague, true],
    [{ changed_by: 46 }, vague, false],
    [{ changed_by: 1 }, { verdict: 'new' }, false],
    [{ changed_by_percent: 10 }, rose, true],
    [{ changed_by_percent: 50 }, fell, true],
    [{ changed_by_percent: 11 }, rose, false],
    [{ changed_by_percent: 1 }, vague, false],
  ]
  test.each(cases)('for %j of %j: %p', (when, change, fits) => {
    expect(watchFits({ series: 'harbour-reports', when }, changed(change))).toBe(fits)
  })

  test.each([
    [{ series: 'other' }, false],
    [{ series: 'harbour-reports', subject: 'south' }, false],
    [{ series: 'harbour-reports', subject: 'north' }, true],
    [{ series: 'harbour-reports', metric: 'rescues' }, false],
    [{ series: 'harbour-reports', subject: 'north', metric: 'fees' }, true],
  ])('of %j looks for its own', (of, fits) => {
    expect(watchFits({ ...of, when: 'any' }, changed(rose))).toBe(fits)
  })
})
