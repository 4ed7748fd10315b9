import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkCatalogue } from '../../../extract/index.ts'
import { parseJson } from '../../../extract/metrics/parse-json.ts'

const folder = path.resolve(import.meta.dirname, '../../../schemas/catalogues')

const GOOD = `{
  "series": "harbour-reports",
  "title": "Harbour reports",
  "groups": { "vessels": ["ship", "boat"] },
  "metrics": [
    {
      "metric": "vessels-detained",
      "label": "vessels detained",
      "description": "Vessels that the harbour office held back.",
      "unit": "vessel",
      "match": [
        { "events": ["detain", "hold"], "units": ["vessel", "@vessels"] }
      ],
      "examples": {
        "match": ["The office detained 12 vessels."],
        "no_match": ["The office built 12 vessels."]
      }
    }
  ]
}
`

const faultsOf = (source: string) =>
  checkCatalogue(source, true).faults.map(({ line, where, text }) => `${line} ${where}: ${text}`)

test('a good catalogue has no fault, and its groups are written out', () => {
  const { catalogue, faults } = checkCatalogue(GOOD, true)
  expect(faults).toEqual([])
  expect(catalogue?.metrics[0]?.match[0]?.units).toEqual(['vessel', 'ship', 'boat'])
  expect(catalogue).not.toHaveProperty('groups')
})

describe('a fault is told with its line and what to do', () => {
  test.each<[string, string, string, string]>([
    [
      'a missing comma',
      '"harbour-reports",',
      '"harbour-reports"',
      '3 : not JSON: a comma or a closing brace is missing',
    ],
    ['a comma too many', '"no_match": [', '"no_match": [],', '16 : not JSON: a colon is expected beh'],
    [
      'a text without an end',
      '"title": "Harbour reports"',
      '"title": "Harbour',
      '3 : not JSON: this text has no closing quote',
    ],
    [
      'a name that is not known',
      '"events"',
      '"event"',
      '12 metrics[0].match[0].event: "event" is not known here: events, units',
    ],
    [
      'a name that is missing',
      '"label": "vessels detained",',
      '',
      '6 metrics[0].label: "label" is missing: add it as a text',
    ],
    ['a text for a list', '["detain", "hold"]', '"detain"', '12 metrics[0].match[0].events: must be a list'],
    ['an empty list', '["detain", "hold"]', '[]', '12 metrics[0].match[0].events: is empty'],
    ['a name in capitals', 'vessels-detained', 'Vessels', '7 metrics[0].metric: must be lower-case words'],
    [
      'a kind that is not known',
      '"events": ["detain", "hold"]',
      '"kinds": ["number"]',
      '12 metrics[0].match[0].kinds[0]: must be one of count, percent',
    ],
    [
      'a verb that is no base form',
      '"detain", "hold"',
      '"detained"',
      '12 metrics[0].match[0].events[0]: "detained" never matches: write the base form, "detain"',
    ],
    [
      'a plural',
      '"vessel", "@vessels"',
      '"cargo ships"',
      '12 metrics[0].match[0].units[0]: "cargo ships" never matches: write the singular, "cargo ship"',
    ],
    [
      'a capital',
      '"vessel", "@vessels"',
      '"Vessel"',
      '12 metrics[0].match[0].units[0]: "Vessel" never matches: write it in lower case',
    ],
    [
      'a group that is missing',
      '@vessels',
      '@boats',
      '12 metrics[0].match[0].units[1]: there is no group "boats": the groups are @vessels',
    ],
    [
      'a plural in a group',
      '"boat"]',
      '"boats"]',
      '4 groups.vessels[1]: "boats" never matches: write the singular, "boat"',
    ],
    ['a group in a group', '"boat"]', '"@vessels"]', '4 groups.vessels[1]: a group holds words'],
    [
      'no condition',
      '"events": ["detain", "hold"], "units": ["vessel", "@vessels"]',
      '"roles": ["incident"]',
      '12 metrics[0].match[0]: would match nearly every figure',
    ],
    [
      'a name that stands twice',
      '"title": "Harbour reports",',
      '"title": "Harbour reports",\n  "title": "Ports",',
      '4 title: stands twice',
    ],
    [
      'an example that does not match',
      'detained 12 vessels',
      'detained 12 sailors',
      '15 metrics[0].examples.match[0]: this example does not get "vessels-detained": "12" is read with unit "sailor"',
    ],
    [
      'an example without a figure',
      'detained 12 vessels',
      'detained vessels',
      '15 metrics[0].examples.match[0]: this example does not get "vessels-detained": no figure',
    ],
    [
      'an example that must not match',
      'built 12',
      'held 12',
      '16 metrics[0].examples.no_match[0]: this example gets "vessels-detained", but must not',
    ],
  ])('%s', (_, from, to, told) => {
    expect(GOOD).toContain(from)
    const faults = faultsOf(GOOD.replace(from, to))
    expect(faults).toHaveLength(1)
    expect(faults[0]?.slice(0, told.length)).toBe(told)
  })

  test('all of several faults, in the order of the file', () => {
    const source = GOOD.replace('"detain", "hold"', '"detained"').replace('"@vessels"', '"@boats", "Ships"')
    expect(faultsOf(source).map((fault) => fault.split(' ', 2).join(' '))).toEqual([
      '12 metrics[0].match[0].events[0]:',
      '12 metrics[0].match[0].units[1]:',
      '12 metrics[0].match[0].units[2]:',
    ])
  })

  test('a metric that stands twice, at its second place', () => {
    const metric = /\{\n {6}"metric"[^]*?\n {4}\}/.exec(GOOD)?.[0] ?? ''
    expect(faultsOf(GOOD.replace(metric, `${metric},\n    ${metric}`))).toEqual([
      expect.stringMatching(/^20 metrics\[1\]\.metric: the metric "vessels-detained" stands twice/),
    ])
  })

  test.each(['', '[]', 'null', '12', '{', '"', '{"a": 1', '['.repeat(90)])(
    '%j is no catalogue, and nothing breaks',
    (source) => {
      expect(faultsOf(source).length).toBeGreaterThan(0)
    },
  )
})

test.each(readdirSync(folder))('%s, which comes with the project, has no fault', (file) => {
  const { catalogue, faults } = checkCatalogue(readFileSync(path.join(folder, file), 'utf8'), false)
  expect(faults).toEqual([])
  expect(`${catalogue?.series}.json`).toBe(file)
})

test('JSON is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 2, '\t'), (text, indent) => {
      const source = JSON.stringify(JSON.parse(text), null, indent)
      const read = parseJson(source)
      expect(read.ok ? read.value : read.message).toEqual(JSON.parse(source))
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('{}[],:"\\ \n01-.eut')) }), (source) => {
      let value: unknown
      let isJson = true
      try {
        value = JSON.parse(source)
      } catch {
        isJson = false
      }
      const read = parseJson(source)
      expect([read.ok, read.ok ? read.value : undefined]).toEqual([isJson, value])
    }),
    { numRuns: 2000 },
  )
})
