import { describe, expect, test } from '@jest/globals'
import { bundledCatalogues, catalogueVersion, readFigures } from '../../extract/index.ts'
import type { Observation } from '../../schemas/observation.ts'

const document = 'c'.repeat(64)

function observationsOf(text: string, series: string): Observation[] {
  const catalogue = bundledCatalogues.find((one) => one.series === series)
  if (catalogue === undefined) throw new Error(`no catalogue ${series}`)
  const identity = { series, subject: 'exampleland', edition: 2020 }
  return readFigures(text, { identity, document, format: 'text', catalogue }).observations
}

const metricsOf = (text: string, series: string) => observationsOf(text, series).map(({ metric }) => metric)

describe.each(bundledCatalogues.map((catalogue) => ({ catalogue, series: catalogue.series })))(
  'the catalogue $series',
  ({ catalogue, series }) => {
    test('names each metric once', () => {
      const names = catalogue.metrics.map(({ metric }) => metric)
      expect(new Set(names).size).toBe(names.length)
    })
    test.each(catalogue.metrics.map((metric) => ({ ...metric, name: metric.metric })))(
      '$name finds its examples and leaves the others',
      ({ metric, examples }) => {
        const wrong = [
          ...examples.match.filter((text) => !metricsOf(text, series).includes(metric)),
          ...examples.no_match.filter((text) => metricsOf(text, series).includes(metric)),
        ]
        expect(wrong).toEqual([])
      },
    )
  },
)

describe('the label of a metric in a table', () => {
  test.each([
    ['| Eastgate | 400 | 352 |', 'Eastgate: prisoners'],
    ['| Jail No. 2, Orsk | 150 | 352 |', 'Jail No. 2, Orsk: prisoners'],
    ['| Total | 550 | 352 |', 'prisoners'],
    ['| Nationwide | 550 | 352 |', 'prisoners'],
  ])('%s', (row, label) => {
    const figures = observationsOf(`| Site | Capacity | Inmates |\n| --- | --- | --- |\n${row}`, 'human-rights-reports')
    expect(figures.find(({ num }) => num === '352')).toMatchObject({ metric: 'prisoners', label })
    expect(figures.filter(({ metric }) => metric === 'prisons')).toEqual([])
  })
  test.each([
    ['| Other | 12 | 19 |', 'Other: prisoners'],
    ['| Total | 363 | 384 |', 'prisoners'],
    ['| Prisoners on remand | 41 | 43 |', 'prisoners'],
  ])('%s below words that say what the rows divide', (row, label) => {
    const text = `Prisoners by age\n\n| Group | 2019 | 2020 |\n| --- | --- | --- |\n${row}`
    expect(observationsOf(text, 'human-rights-reports')[1]).toMatchObject({ metric: 'prisoners', label })
  })
  test('a row that says itself what is counted bears the label of the metric alone', () => {
    const [figure] = observationsOf(
      '| | 2019 | 2020 |\n| --- | --- | --- |\n| Inmates | 341 | 352 |',
      'human-rights-reports',
    )
    expect(figure).toMatchObject({ metric: 'prisoners', label: 'prisoners' })
  })
})

test('what the next clause tells of others names no metric of those before it', () => {
  const text = 'Six traffickers received prison terms, and two received suspended sentences.'
  expect(metricsOf(text, 'trafficking-reports')).toEqual(['sentenced', 'suspended-sentences'])
})

test('a catalogue has the same version whatever the order of its keys', () => {
  const [first] = bundledCatalogues
  if (first === undefined) throw new Error('no catalogue')
  const { series, title, metrics } = first
  expect(catalogueVersion({ metrics, title, series })).toBe(catalogueVersion(first))
  expect(catalogueVersion({ ...first, title: 'another' })).not.toBe(catalogueVersion(first))
  expect(catalogueVersion(first)).toMatch(/^[0-9a-f]{12}$/)
})
