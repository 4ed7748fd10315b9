import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { zlibSync } from 'fflate'
import { FORMAT_LIMITS, extractPdf } from '../../../extract/formats/index.ts'
import { asLatin1, latin1, makePdf, onePage, paragraph, rawPdf, stream, type Placed } from './support/make-pdf.ts'

const LEFT = 72
const PROSE = [
  'The office received 1,204 complaints in the year under report, of which it closed',
  'nine hundred within three months. The others were carried over to the following year, as',
  'were the cases that a court had sent back, which had been reopened on request.',
]

const columnOf = (name: string): string[] =>
  Array.from({ length: 12 }, (_, at) => `${name} line ${at} goes on and on and on with words`)

async function textOf(bytes: Uint8Array): Promise<string> {
  const read = await extractPdf(bytes, FORMAT_LIMITS)
  return read.ok ? read.text : `${read.reason}: ${read.message}`
}

async function outcome(bytes: Uint8Array, limits = FORMAT_LIMITS): Promise<string> {
  const read = await extractPdf(bytes, limits)
  return read.ok ? 'ok' : read.reason
}

const row = (name: string, values: readonly string[], y: number): Placed[] =>
  [name, ...values].map((text, at) => ({ text, x: LEFT + (at === 0 ? 0 : 60 + at * 60), y }))

describe('text', () => {
  test('lines become paragraphs, larger type becomes headings', async () => {
    const pdf = await makePdf([
      [
        { text: 'Complaints', x: LEFT, y: 80, size: 18 },
        ...paragraph(PROSE, LEFT, 110),
        ...paragraph(['A second paragraph.'], LEFT, 170),
      ],
    ])
    expect(await textOf(pdf)).toBe(`# Complaints\n\n${PROSE.join(' ')}\n\nA second paragraph.`)
  })

  test.each([
    ['a broken word is mended', ['The ombuds-', 'man closed 12 cases.'], 'The ombudsman closed 12 cases.'],
    [
      'a compound written elsewhere keeps its hyphen',
      ['A long-term plan has 3 parts, and the long-', 'term costs are 12.'],
      'A long-term plan has 3 parts, and the long-term costs are 12.',
    ],
    ['a range is not torn', ['In the years 2020-', '21 there were 5.'], 'In the years 2020-21 there were 5.'],
  ])('%s', async (_, lines, expected) => {
    expect(await textOf(await makePdf([paragraph(lines, LEFT, 100)]))).toBe(expected)
  })

  test('a raised note is kept apart from the number before it, a raised measure stays', async () => {
    const pieces: Placed[] = [
      { text: 'There were 600', x: LEFT, y: 100, size: 12 },
      { text: '3', x: 150, y: 95, size: 7 },
      { text: 'cases on 40 km', x: 158, y: 100, size: 12 },
    ]
    expect(await textOf(await makePdf([pieces]))).toMatch(/^There were 600 \[3\] cases on 40 km$/)
  })

  test('columns are read one after the other, what stands across them first', async () => {
    const pdf = await makePdf([
      [
        {
          text: 'A line that stands across both of the columns of this page, from the left edge to the right',
          x: LEFT,
          y: 80,
        },
        ...paragraph(columnOf('left'), LEFT, 110),
        ...paragraph(columnOf('right'), 330, 110),
      ],
    ])
    const text = await textOf(pdf)
    expect(text.indexOf('left line 11')).toBeLessThan(text.indexOf('right line 0'))
    expect(text.indexOf('across both')).toBeLessThan(text.indexOf('left line 0'))
    expect(text).toContain('left line 3 goes on and on and on with words left line 4')
  })

  test('a line of a narrow table whose cells only blanks part stays among the rows; a sentence does not', async () => {
    const pdf = await makePdf([
      [
        ...row('Item', ['2022', '2021'], 100),
        ...row('Boats in all harbours 14 15', [], 114),
        ...row('Quays', ['6', '7'], 128),
        ...row('We built 12 in 2020.', [], 142),
      ],
    ])
    expect(await textOf(pdf)).toBe(
      'Item | 2022 | 2021\nBoats in all harbours 14 15\nQuays | 6 | 7\n\nWe built 12 in 2020.',
    )
  })

  test('cells of a table stand in rows', async () => {
    const rows = [
      ['Year', 'Received', 'Closed'],
      ['2022', '1,204', '900'],
      ['2023', '1,311', '1,005'],
    ]
    const pieces = rows.flatMap((cells, at) =>
      cells.map((text, column): Placed => ({ text, x: LEFT + 120 * column, y: 100 + 14 * at })),
    )
    expect(await textOf(await makePdf([pieces]))).toBe(
      'Year | Received | Closed\n2022 | 1,204 | 900\n2023 | 1,311 | 1,005',
    )
  })

  test('a bullet with its text is an item, also where it begins with a number and goes on in a second line', async () => {
    const pieces: Placed[] = [
      { text: '•', x: LEFT, y: 100 },
      { text: '85 concerned hospitals, of which 30 were about waiting times beyond the regu-', x: LEFT + 20, y: 100 },
      { text: 'lations.', x: LEFT + 20, y: 112 },
      { text: '•', x: LEFT, y: 124 },
      { text: 'prisons, 12.', x: LEFT + 20, y: 124 },
    ]
    expect(await textOf(await makePdf([pieces]))).toBe(
      '- 85 concerned hospitals, of which 30 were about waiting times beyond the regulations.\n- prisons, 12.',
    )
  })

  test('a footnote at the foot of the page bears its number as the text does', async () => {
    const pieces: Placed[] = [
      { text: 'There were 600', x: LEFT, y: 100 },
      { text: '3', x: 135, y: 96, size: 6 },
      { text: '3', x: LEFT, y: 696, size: 6 },
      { text: 'Including 12 that were withdrawn.', x: LEFT + 4, y: 700 },
    ]
    expect(await textOf(await makePdf([pieces]))).toBe('There were 600 [3]\n\n[3] Including 12 that were withdrawn.')
  })

  test('running heads of chapters, with the number of the page in or beside them', async () => {
    const pages = Array.from({ length: 6 }, (_, at): Placed[] => [
      { text: `Chapter ${at}: Cases of kind ${at}`, x: LEFT, y: 40 },
      { text: `-${at + 8}-`, x: 500, y: 40 },
      ...paragraph([`In month ${at * 7 + 3} the office closed ${at * 31 + 17} cases.`], LEFT, 90),
    ])
    expect(await textOf(await makePdf(pages))).not.toContain('Chapter')
  })

  test('running headers, footers and page numbers are left out; what only looks alike stays', async () => {
    const pages = Array.from({ length: 6 }, (_, at): Placed[] => [
      { text: `Annual Report 2022`, x: LEFT, y: 40 },
      ...paragraph([`In month ${at * 7 + 3} the office closed ${at * 31 + 17} cases.`], LEFT, 90),
      { text: `- ${at + 5} -`, x: 300, y: 760 },
    ])
    const text = await textOf(await makePdf(pages))
    expect(text).not.toMatch(/Annual Report|- \d -/)
    expect(text.match(/In month \d+ the office closed \d+ cases\./g)).toHaveLength(6)
  })

  test('a paragraph goes on over the page, and each page is told where it begins', async () => {
    const pdf = await makePdf([
      paragraph(['The office counted the cases of the year and'], LEFT, 700),
      paragraph(['found that there were 12 of them.'], LEFT, 80),
      paragraph(['Third page.'], LEFT, 80),
    ])
    const read = await extractPdf(pdf, FORMAT_LIMITS)
    if (!read.ok) throw new Error(read.message)
    expect(read.text).toBe(
      'The office counted the cases of the year and found that there were 12 of them.\n\nThird page.',
    )
    expect(read.pages?.map(({ page, start }) => [page, read.text.slice(start, start + 5)])).toEqual([
      [1, 'The o'],
      [2, 'found'],
      [3, 'Third'],
    ])
  })

  test('a word broken over the page is mended, whatever header and footer stand between', async () => {
    const pages = Array.from({ length: 6 }, (_, at): Placed[] => [
      { text: 'Annual Report 2022', x: LEFT, y: 40 },
      ...paragraph(
        [`${at === 0 ? 'In' : 'plaints. In'} month ${at * 7 + 3} the office closed ${at * 31 + 17} com-`],
        LEFT,
        700,
      ),
      { text: String(at + 5), x: 300, y: 760 },
    ])
    const text = await textOf(await makePdf(pages))
    expect(text).toContain('closed 17 complaints. In month 10 the office closed 48 complaints.')
  })

  test('an item that goes on over the page is told where the page begins', async () => {
    const first: Placed[] = [
      { text: 'Cases were about', x: LEFT, y: 700 },
      { text: '•', x: LEFT, y: 730 },
      { text: 'prisons, 12, of which 5 were', x: LEFT + 20, y: 730 },
    ]
    const read = await extractPdf(await makePdf([first, paragraph(['upheld.'], LEFT + 20, 80)]), FORMAT_LIMITS)
    const starts = read.ok ? read.pages?.map(({ start }) => read.text.slice(start, start + 7)) : []
    expect(read).toMatchObject({ text: 'Cases were about\n\n- prisons, 12, of which 5 were upheld.' })
    expect(starts).toEqual(['Cases w', 'upheld.'])
  })

  test('pages without text are named', async () => {
    const read = await extractPdf(
      await makePdf([paragraph(PROSE, LEFT, 100), [], paragraph(PROSE, LEFT, 100), []]),
      FORMAT_LIMITS,
    )
    expect(read).toMatchObject({
      ok: true,
      warnings: [{ code: 'text-layer-partial', text: expect.stringContaining('2, 4') }],
    })
    expect(read.ok ? read.pages?.map(({ page }) => page) : []).toEqual([1, 2, 3, 4])
  })

  test('the same bytes give the same text, and stay as they were', async () => {
    const pdf = await makePdf([paragraph(PROSE, LEFT, 100)])
    const copy = pdf.slice()
    expect(await extractPdf(pdf, FORMAT_LIMITS)).toEqual(await extractPdf(pdf, FORMAT_LIMITS))
    expect(pdf).toEqual(copy)
  })
})

const HELLO = stream('', 'BT /F 12 Tf 72 700 Td (Hello 600) Tj ET')
const PAGES = '<< /Type /Catalog /Pages 2 0 R >>'

/** Streams that unpack to more than they should. */
const packed = (length: number): string => asLatin1(zlibSync(new Uint8Array(length).fill(32)))
const twice = (length: number): string => asLatin1(zlibSync(zlibSync(new Uint8Array(length).fill(32))))
const small = { ...FORMAT_LIMITS, unpackedBytes: 1_000_000 }
/** Forms that each show the next one ten times: ten to the twelfth pieces in three thousand bytes. */
const nested = Array.from({ length: 12 }, (_, at) =>
  stream(
    `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X ${7 + at} 0 R >> >>`,
    '/X Do '.repeat(10),
  ),
)
const leaf = stream('/Type /XObject /Subtype /Form /BBox [0 0 1 1]', '')

describe('files that are wrong, or made to harm', () => {
  test.each<[string, Uint8Array, string]>([
    ['one page', rawPdf(onePage(HELLO)), 'ok'],
    ['no text', rawPdf(onePage(stream('', '0 0 10 10 re f'))), 'no-text-layer'],
    ['an encrypted file', rawPdf(onePage(HELLO), '/Encrypt 9 0 R '), 'encrypted'],
    ['a page tree that is its own child', rawPdf([PAGES, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']), 'malformed'],
    [
      'a page tree that goes in a circle',
      rawPdf([PAGES, '<< /Type /Pages /Kids [3 0 R] /Count 5 >>', '<< /Type /Pages /Kids [2 0 R] /Count 5 >>']),
      'malformed',
    ],
    [
      'a count of pages that is not so',
      rawPdf([
        PAGES,
        '<< /Type /Pages /Kids [3 0 R] /Count 999999999 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
      ]),
      'no-text-layer',
    ],
    [
      'a form that shows itself',
      rawPdf(
        onePage(stream('', '/X Do'), '/XObject << /X 6 0 R >>', [
          stream('/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X 6 0 R >> >>', '/X Do'),
        ]),
      ),
      'no-text-layer',
    ],
    [
      'forms that multiply',
      rawPdf(onePage(stream('', '/X Do'), '/XObject << /X 6 0 R >>', [...nested, leaf])),
      'too-complex',
    ],
    [
      'a stream packed twice',
      rawPdf(onePage(stream('/Filter [/FlateDecode /FlateDecode]', twice(100_000)))),
      'too-complex',
    ],
    ['a million open brackets', rawPdf(onePage(stream('', '['.repeat(1_000_000)))), 'no-text-layer'],
    ['a header and nothing else', latin1('%PDF-1.7\n'), 'malformed'],
    ['nothing', new Uint8Array(), 'malformed'],
  ])('%s', async (_, bytes, expected) => {
    expect(await outcome(bytes)).toBe(expected)
  })

  test.each<[string, string, string]>([
    ['deflated', '/Filter /FlateDecode', packed(5_000_000)],
    ['deflated without saying so', '/Filter 9 0 R', packed(5_000_000)],
    ['run lengths', '/Filter /RunLengthDecode', '\u0081 '.repeat(20_000)],
  ])('a stream that unpacks beyond the limit: %s', async (_, dictionary, content) => {
    expect(await outcome(rawPdf(onePage(stream(dictionary, content))), small)).toBe('too-large')
  })

  test('limits on bytes, pages, pieces and characters', async () => {
    const pdf = await makePdf([paragraph(PROSE, LEFT, 100), paragraph(PROSE, LEFT, 100)])
    expect(await outcome(pdf, { ...FORMAT_LIMITS, bytes: 100 })).toBe('too-large')
    expect(await outcome(pdf, { ...FORMAT_LIMITS, pages: 1 })).toBe('too-large')
    expect(await outcome(pdf, { ...FORMAT_LIMITS, pieces: 1 })).toBe('too-complex')
    const cut = await extractPdf(pdf, { ...FORMAT_LIMITS, characters: 300 })
    expect(cut).toMatchObject({ ok: true, warnings: [{ code: 'text-cut' }] })
    expect(cut.ok ? cut.text.length : 0).toBeLessThanOrEqual(300)
  })

  test('a file cut at any tenth is read or refused, never thrown over', async () => {
    const pdf = await makePdf([paragraph(PROSE, LEFT, 100)])
    for (let tenth = 1; tenth < 10; tenth += 1) {
      expect(['ok', 'malformed', 'no-text-layer']).toContain(await outcome(pdf.slice(0, (pdf.length * tenth) / 10)))
    }
  })

  test('anything after the magic number is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const read = await extractPdf(Uint8Array.from([...latin1('%PDF-1.4\n'), ...bytes]), FORMAT_LIMITS)
        expect(read.ok || read.message !== '').toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('any byte of a document may be another', async () => {
    const whole = rawPdf(onePage(HELLO))
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const read = await extractPdf(whole.with(at, byte), FORMAT_LIMITS)
        expect(read.ok || read.message !== '').toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
