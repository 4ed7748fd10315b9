import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  bundledCatalogues,
  ENGINE_VERSION,
  identifyFromText,
  readDocument,
  readFigures,
  type Figures,
} from '../../extract/index.ts'
import { Reading } from '../../schemas/reading.ts'

const identity = { series: 'yearly-report', subject: 'exampleland', edition: 2020 }
const request = { identity, identity_from: 'key', catalogues: bundledCatalogues } as const
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

async function readingOf(text: string): Promise<Reading> {
  const result = await readDocument(bytes(text), request)
  if (!result.ok) throw new Error(result.message)
  return result.reading
}

test.each([
  ['pesos', 'colombia', 'COP'],
  ['pesos', 'sri-lanka', 'MXN'],
  ['pounds', 'sudan', 'SDG'],
  ['pounds', 'south-sudanese-police', 'SSP'],
  ['pounds', 'south-yorkshire-police', 'GBP'],
  ['francs', 'guinea', 'GNF'],
  ['francs', 'equatorial-guinea', 'XAF'],
])('%s in a report on %s are %s', (money, subject, code) => {
  const text = `A court fined the firm 4 million ${money}.`
  const { observations } = readFigures(text, {
    identity: { ...identity, subject },
    document: 'd'.repeat(64),
    format: 'text',
    catalogue: { series: 'none', title: 'None', metrics: [] },
  })
  expect(observations.map(({ unit }) => unit)).toEqual([code])
})

describe('a document', () => {
  const text = 'Harbour Report 2020\n\nIn 2019 the port handled 90 ships. It lost two of them.\n'

  test('is read into a reading that the schema knows', async () => {
    const reading = await readingOf(text)
    expect(() => Reading.parse(reading)).not.toThrow()
    expect(reading.reading_id).toBe(
      `yearly-report/exampleland/2020/${reading.document}/${ENGINE_VERSION}-${reading.catalogue_version}`,
    )
    expect(reading.observations.map(({ num, sentence }) => [num, sentence])).toEqual([
      ['90', 'In 2019 the port handled 90 ships.'],
      ['two', 'It lost two of them.'],
    ])
  })

  test('is read the same whatever its encoding, byte order mark and line ends', async () => {
    const plain = await readingOf(text)
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(text.replaceAll('\n', '\r\n'), 'utf16le')])
    for (const variant of [bytes(`\ufeff${text}`), bytes(text.replaceAll('\n', '\r\n')), utf16]) {
      const result = await readDocument(variant, request)
      expect(result.ok && result.reading.text).toBe(plain.text)
      expect(result.ok && result.reading.tally).toEqual(plain.tally)
    }
  })

  test('in Windows-1252 keeps its letters', async () => {
    const content = new Uint8Array(
      Buffer.from('The caf\u00e9 \u0096 the \u0093Anchor\u0094 \u0096 sold 40 cakes for \u0080120.', 'latin1'),
    )
    const result = await readDocument(content, request)
    expect(result.ok && result.reading.text).toBe('The café – the “Anchor” – sold 40 cakes for €120.')
    expect(result.ok && result.reading.warnings).toEqual([])
  })

  test('with a broken byte stays UTF-8, and says where', async () => {
    const content = new Uint8Array([...bytes('All is well.\nThe café '), 0xff, ...bytes('sold 40 cakes.')])
    const result = await readDocument(content, request)
    expect(result).toMatchObject({
      ok: true,
      reading: {
        text: 'All is well.\nThe café \ufffdsold 40 cakes.',
        warnings: [{ code: 'replaced-characters', text: expect.stringContaining('first in line 2') }],
      },
    })
  })

  test('of a page in Windows-1252 keeps its signs', async () => {
    const page = '<meta charset="ISO-8859-1"><p>The caf\u00e9 sold 40 cakes for \u0080120.</p>'
    const result = await readDocument(new Uint8Array(Buffer.from(page, 'latin1')), request)
    expect(result.ok && result.reading.text.trim()).toBe('The café sold 40 cakes for €120.')
  })

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['white space', bytes(' \n\t'), 'empty'],
    ['a NUL', bytes('a\u0000b'), 'not-text'],
    ['an encrypted PDF', bytes('%PDF-1.7 … /Encrypt 5 0 R'), 'encrypted'],
  ])('of %s is rejected', async (_, content, reason) => {
    expect(await readDocument(content, request)).toMatchObject({ ok: false, reason })
  })

  test('without figures says so', async () => {
    expect((await readingOf('All is well.')).warnings.map(({ code }) => code)).toEqual(['no-figures'])
  })

  test('without identity and title is rejected with what to do', async () => {
    const result = await readDocument(bytes('All is well.'), { ...request, identity: null, identity_from: null })
    expect(result).toMatchObject({
      ok: false,
      reason: 'identity-unknown',
      message: expect.stringContaining('reports/'),
    })
  })
})

test.each([
  ['Harbour Statistics Report 2020: Northland\n\nText.', 'harbour-statistics-report', 'northland', 2020],
  ['# Northland: Harbour Report 2020\n', 'harbour-report', 'northland', 2020],
  ['2020 Harbour Report: Northland\n', 'harbour-report', 'northland', 2020],
  ['Inspectorate of Weirs\nAnnual report 2019–20\n', 'annual-report', 'inspectorate-of-weirs', 2020],
  ['Office of the Tarn Ombudsman\n\nAnnual Report 2020\n', 'annual-report', 'office-of-the-tarn-ombudsman', 2020],
  ['# Isle of Tarn 2020 Weir Safety Report\n\n## Summary\n', 'weir-safety-report', 'isle-of-tarn', 2020],
  ['# Weir Safety Report 2020: Umm al-Tarn\n', 'weir-safety-report', 'umm-al-tarn', 2020],
  ['North Tarn Water Annual Report 2019/20\n\nKey Figures\n', 'annual-report', 'north-tarn-water', 2020],
  ['TARN FERRIES ANNUAL REPORT & ACCOUNTS 2020\n', 'annual-report-and-accounts', 'tarn-ferries', 2020],
  ['2020 Tarn Ferries plc Annual Report\n', 'annual-report', 'tarn-ferries-plc', 2020],
  ['First Tarn Bank Integrated Annual Report for 2020\n', 'integrated-annual-report', 'first-tarn-bank', 2020],
  ['Annual Report 2019/20 of the Tarn Ombudsman\n', 'annual-report', 'tarn-ombudsman', 2020],
  ['Annual Report of the Tarn Ombudsman for the year 2020\n', 'annual-report', 'tarn-ombudsman', 2020],
  ['2020 Annual Review of the Tarn Ombudsman\n', 'annual-review', 'tarn-ombudsman', 2020],
])('the title of %j tells what the document is', (text, series, subject, edition) => {
  expect(identifyFromText(text)).toEqual({ series, subject, edition })
})

const BELOW = 'The office looked at forty weirs and closed two of them.'
test.each([
  'Our 2020 Annual Report\n',
  'Fiscal Year 2020 Weir Report\n',
  'March 2020 Price Bulletin\n',
  'The 2020 Annual Report\n',
  'Northland 2020 Report\n',
  '2020 Annual Report\n\nForeword\n',
  '# Annual Report 2020: Introduction\n',
  'Third Annual Report 2020\n',
  'Group Annual Report 2020\n',
  'Trustees’ Annual Report 2020\n',
  'Fiscal Year Annual Report 2020\n',
  'Annual Report of the Directors 2020\n',
  'Weir Safety Report 2020\n',
  '# Annual Report 2020: The year in figures\n',
  `# Weirs of the north\n\n${BELOW}\n\n## Weir statistics 2020: Repairs\n`,
  `# Weirs of the north\n\n${BELOW}\n\n## Staff 2020 Weir Review\n`,
])('%j is a heading, no name of series and subject', (text) => {
  expect(identifyFromText(text)).toBeNull()
})

test('a heading of one endless word is looked at once: not once for every way to cut it', () => {
  expect(identifyFromText(`${'A'.repeat(60)} report\nof the office\n\nThe port was open.\n`)).toBeNull()
})

/** Words, numbers, marks and line ends in any order: nothing a text may hold should stop the reading. */
const WORDS =
  'The port handled ships 90 1,204 2019 two hundred and a dozen of the no none any reports were killed In August 14 , . ; : ( ) “ ” - – % $ € half first 3rd 1990s COVID-19 5:30 0.5 .5 1/2 U.S. #'.split(
    ' ',
  )
const pieces = fc.constantFrom(
  ...WORDS,
  'more than',
  'between',
  'compared with',
  'per 1,000',
  '\n',
  '\n\n',
  '- ',
  'Total: ',
  'No. 5',
)
const texts = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 })
  .map((words) => words.join(' '))

function read(text: string): Figures {
  const catalogue = { series: 'x', title: 'x', metrics: [] }
  return readFigures(text, { identity, document: 'e'.repeat(64), format: 'text', catalogue })
}

describe('whatever the text', () => {
  test('every run of digits is one figure or one named non-figure, and the tally adds up', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { observations, non_figures, tally } = read(text)
        const spans = [...observations, ...non_figures].toSorted((a, b) => a.start - b.start)
        for (const [at, span] of spans.entries()) {
          expect(text.slice(span.start, span.end)).toBe(span.num)
          expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0)
        }
        for (const digits of text.matchAll(/[0-9]+/g)) {
          const holding = spans.filter(
            (span) => span.start <= digits.index && span.end >= digits.index + digits[0].length,
          )
          expect([digits[0], holding.length]).toEqual([digits[0], 1])
        }
        const others = Object.values(tally.non_figures).reduce((sum, count) => sum + count, 0)
        expect([tally.figures, tally.numbers]).toEqual([observations.length, observations.length + others])
      }),
      { numRuns: 400 },
    )
  })

  test('observations stand in text order, with the sentence they come from', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { observations } = read(text)
        for (const { sentence, num } of observations) expect(sentence).toContain(num)
        expect(observations.map(({ start }) => start)).toEqual(
          observations.map(({ start }) => start).toSorted((a, b) => a - b),
        )
      }),
      { numRuns: 100 },
    )
  })
})

async function warningsOf(title: string): Promise<string[][]> {
  const { warnings } = await readingOf(`${title}\n\nThe port handled 90 ships.\n`)
  return warnings.map(({ code, text }) => [code, text])
}

describe('the year of the title', () => {
  const otherYear = [
    [
      'identity-differs',
      'Read as the edition of 2020, but the title says 2021: if that is a slip, drop the document again as 2021.',
    ],
  ]

  test.each(['Annual Report 2021', 'Harbour Report 2021: Exampleland', '# Exampleland\n\n## 2021 Annual Report'])(
    'contradicts the edition: %j',
    async (title) => {
      expect(await warningsOf(title)).toEqual(otherYear)
    },
  )

  test.each(['Annual Report 2021/22', 'Exampleland\n\nHarbour Review 2021–22\n\n## What 2022 will bring'])(
    'of a fiscal year contradicts an edition that is none of its two: %j',
    async (title) => {
      expect((await warningsOf(title)).map(([, text]) => text?.replace(/:.*/, ''))).toEqual([
        'Read as the edition of 2020, but the title says 2022',
      ])
    },
  )

  test.each([
    'Annual Report 2020',
    'Annual Report 2019/20',
    'Annual Report 2020–21',
    'Annual Report and Accounts 2019-2020',
    'Annual Report 2020, published March 2021',
    'Annual Report 2021\n\n## The year 2020 in figures',
    'Annual Report\n\nMarch 2021',
    'Annual Report 2019–21',
    'Exampleland',
    'Review of the years 2015 to 2021',
  ])('does not, or not for certain: %j', async (title) => {
    expect(await warningsOf(title)).toEqual([])
  })
})
