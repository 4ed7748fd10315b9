import { describe, expect, test } from '@jest/globals'
import { bundledCatalogues, catalogueVersion, readFigures } from '../../extract/index.ts'

const document = 'c'.repeat(64)

function metricsOf(text: string, at: number): (string | null)[] {
  const catalogue = bundledCatalogues[at]
  if (catalogue === undefined) throw new Error(`no catalogue ${at}`)
  const identity = { series: catalogue.series, subject: 'exampleland', edition: 2020 }
  return readFigures(text, { identity, document, format: 'text', catalogue }).observations.map(({ metric }) => metric)
}

describe.each(bundledCatalogues.map((catalogue, at) => ({ catalogue, at, series: catalogue.series })))(
  'the catalogue $series',
  ({ catalogue, at }) => {
    test('names each metric once', () => {
      const names = catalogue.metrics.map(({ metric }) => metric)
      expect(new Set(names).size).toBe(names.length)
    })
    test.each(catalogue.metrics.map((metric) => ({ ...metric, name: metric.metric })))(
      '$name finds its examples and leaves the others',
      ({ metric, examples }) => {
        const wrong = [
          ...examples.match.filter((text) => !metricsOf(text, at).includes(metric)),
          ...examples.no_match.filter((text) => metricsOf(text, at).includes(metric)),
        ]
        expect(wrong).toEqual([])
      },
    )
  },
)

test('a catalogue has the same version whatever the order of its keys', () => {
  const [first] = bundledCatalogues
  if (first === undefined) throw new Error('no catalogue')
  const { series, title, metrics } = first
  expect(catalogueVersion({ metrics, title, series })).toBe(catalogueVersion(first))
  expect(catalogueVersion({ ...first, title: 'another' })).not.toBe(catalogueVersion(first))
  expect(catalogueVersion(first)).toMatch(/^[0-9a-f]{12}$/)
})
