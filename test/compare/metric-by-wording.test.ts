import { describe, expect, test } from '@jest/globals'
import { metricByWording, metricsOf } from '../../compare/index.ts'
import { type CaseFigure, caseObservations } from './support/case-observations.ts'

const observed = (figures: CaseFigure[]) => caseObservations({ edition: 2022, figures }, '2022')

const named = (figure: CaseFigure) => observed([figure]).map(metricByWording)[0]

const plants = (num: string) => ({ sentence: `[${num}] plants came.`, label: 'plants' })
const metrics = (figures: CaseFigure[], known: string[] = []) =>
  [...metricsOf(observed(figures), (metric) => known.includes(metric))]
    .filter(([, { of_several }]) => !of_several)
    .map(([{ num }, { metric, by_wording }]) => [num, metric, by_wording])

describe('a figure that no catalogue knows is a metric by its wording', () => {
  test.each<[string, CaseFigure, string | null]>([
    [
      'what is counted and what happened to it',
      { sentence: '[312] objects were acquired.', label: 'objects acquired' },
      'objects-acquired',
    ],
    [
      'what narrows it',
      { sentence: 'There were [9] visits to the site.', label: 'visits', scope: { to: ['website'] } },
      'visits-to-website',
    ],
    [
      'not twice what its label says',
      { sentence: 'CO2 | [9]', label: 'emissions of CO2', scope: { of: ['CO2'] } },
      'emissions-of-co2',
    ],
    [
      'a row, whatever year its label names',
      { sentence: 'Exports 2022: $[9]', label: 'Exports: Exports 2022' },
      'exports-exports',
    ],
    ['letters of any alphabet in Latin ones', { sentence: '[9] cafés closed.', label: 'Cafés closed' }, 'cafes-closed'],
    ['no label of another alphabet', { sentence: '[9] кафе.', label: 'кафе' }, null],
    [
      'no bare unit',
      { sentence: 'Admissions brought in £[640].', label: 'amount in GBP', kind: 'money', unit: 'GBP' },
      null,
    ],
    [
      'no amount of which only the verb is known',
      { sentence: 'We spent £[640].', label: 'amount in GBP spent', kind: 'money', unit: 'GBP' },
      null,
    ],
    [
      'an amount for something',
      { sentence: 'We spent £[640] on roads.', label: 'amount in GBP spent on roads', kind: 'money', unit: 'GBP' },
      'amount-in-gbp-spent-on-roads',
    ],
    [
      'no share of nobody knows what',
      { sentence: '[9] per cent were answered.', label: 'percent answered', kind: 'percent' },
      null,
    ],
    [
      'a share of something',
      { sentence: '[9] per cent of calls.', label: 'percent of calls', kind: 'percent' },
      'percent-of-calls',
    ],
    ['no bare length', { sentence: 'It took [9] months.', label: 'months', kind: 'duration', unit: 'month' }, null],
    ['no persons of nobody knows what kind', { sentence: '[9] persons.', label: 'persons', unit: 'person' }, null],
    ['no incident', { sentence: '[9] ships sank in a storm.', label: 'ships sunk', role: 'incident' }, null],
    ['no change', { sentence: 'Sales rose by [9] per cent.', label: 'sales', kind: 'percent', direction: 'up' }, null],
    ["nobody else's figure", { sentence: 'Elsewhere [9] ships sank.', label: 'ships sunk', about: 'elsewhere' }, null],
    [
      'nothing that a catalogue knows',
      { sentence: '[9] complaints.', label: 'complaints', metric: 'complaints' },
      null,
    ],
  ])('%s', (_, figure, metric) => {
    expect(named(figure)?.metric ?? null).toBe(metric)
  })

  test.each<[string, Partial<CaseFigure>, string]>([
    ['persons', { unit: 'teacher' }, 'teachers'],
    ['pounds', { kind: 'money', unit: 'GBP' }, 'teachers-gbp'],
    ['dollars', { kind: 'money', unit: 'USD' }, 'teachers-usd'],
    ['pounds for a time', { kind: 'rate', unit: 'GBP', per: 'hour' }, 'teachers-gbp-per-hour'],
    ['years', { kind: 'age', unit: 'year' }, 'teachers-year'],
  ])('%s are told under a name of their own', (_, form, metric) => {
    expect(named({ sentence: 'Teachers: [9].', label: 'teachers', ...form })?.metric).toBe(metric)
  })

  test('wording too long to name anything is no metric, and none is cut off', () => {
    const [long, tooLong] = [12, 60].map((times) =>
      named({ sentence: '[9] ships.', label: `very ${'very '.repeat(times)}old ships` }),
    )
    expect(long?.metric).toMatch(/-old-ships$/)
    expect(tooLong).toBeNull()
  })
})

describe('the metrics of a report', () => {
  test('those of the catalogue and those by wording, in text order', () => {
    expect(metrics([{ sentence: '[4] ships.', label: 'ships held', metric: 'held' }, plants('12')])).toEqual([
      ['4', 'held', false],
      ['12', 'plants', true],
    ])
  })

  test('one thing may be told twice; wording for several things is no metric', () => {
    expect(metrics([plants('12'), plants('13')])).toHaveLength(2)
    expect(metrics([plants('12'), plants('13'), plants('14')])).toEqual([])
    expect([...metricsOf(observed([plants('12'), plants('13'), plants('14')]), () => false).values()]).toContainEqual({
      metric: 'plants',
      label: 'plants',
      by_wording: true,
      of_several: true,
    })
    expect(metrics([plants('12'), plants('12'), plants('12')])).toHaveLength(3)
  })

  test('the columns of several years are one metric', () => {
    const columns = ['2019', '2020', '2021', '2022'].map((period, at) => ({ ...plants(String(at + 5)), period }))
    expect(metrics(columns)).toHaveLength(4)
  })

  test('what the catalogue knows and did not take is not told under its name', () => {
    expect(metrics([plants('12')], ['plants'])).toEqual([])
  })
})
