import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { FORMAT_LIMITS, extractDocx } from '../../../extract/formats/index.ts'
import { makeDocx, para, row, run } from './support/make-docx.ts'

async function textOf(bytes: Uint8Array): Promise<string> {
  const read = await extractDocx(bytes, FORMAT_LIMITS)
  return read.ok ? read.text : read.reason
}

const style = (id: string): string => `<w:pStyle w:val="${id}"/>`
const list = (id: number, level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
const box = (text: string): string => `<w:txbxContent>${para(run(text))}</w:txbxContent>`

const note = (id: number, text: string): string => `<w:footnote w:id="${id}">${para(run(text))}</w:footnote>`
const call = (id: number): string =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`
const document = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) })

describe('text', () => {
  test.each([
    [
      'headings by style',
      para(run('Report 2023'), style('Title')) + para(run('Cases'), style('Own')) + para(run('There were 600.')),
      '# Report 2023\n\n## Cases\n\nThere were 600.',
    ],
    ['headings by outline level', para(run('Cases'), '<w:outlineLvl w:val="2"/>'), '### Cases'],
    ['a style based on itself', para(run('Text.'), style('Loop')), 'Text.'],
    [
      'lists',
      para(run('a'), list(1)) + para(run('b'), list(1, 1)) + para(run('c'), list(1)) + para(run('d'), list(2)),
      '1. a\n  a. b\n2. c\n- d',
    ],
    ['tables', `<w:tbl>${row('Year', 'Cases')}${row('2022', '5')}</w:tbl>`, 'Year | Cases\n2022 | 5'],
    ['a table in a cell', `<w:tbl>${row('a', `<w:tbl>${row('b', 'c')}</w:tbl>`)}</w:tbl>`, 'a | b c'],
    ['a table of one column', `<w:tbl>${row('a')}${row('b')}</w:tbl>`, 'a\n\nb'],
    [
      'merged cells',
      `<w:tbl>${row(`<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${para(run('a'))}`, 'b')}${row(`<w:tcPr><w:vMerge/></w:tcPr>${para(run('x'))}`, 'c', 'd')}</w:tbl>`,
      'a |  | b\n| c | d',
    ],
    ['columns set by tabs', para(`${run('Received')}<w:r><w:tab/><w:t>1,204</w:t></w:r>`), 'Received | 1,204'],
    ['a number and a tab', para('<w:r><w:t>2.</w:t><w:tab/><w:t>Cases rose.</w:t></w:r>'), '2. Cases rose.'],
    [
      'inserted text in, deleted text out',
      para(
        `${run('There were ')}<w:del><w:r><w:delText>599</w:delText></w:r></w:del><w:ins>${run('600')}</w:ins>${run(' cases.')}`,
      ),
      'There were 600 cases.',
    ],
    [
      'text moved away, hidden and struck out',
      para(
        `<w:moveFrom>${run('1')}</w:moveFrom>${run('2', '<w:vanish/>')}${run('3', '<w:strike/>')}${run('600', '<w:vanish w:val="0"/>')}`,
      ),
      '600',
    ],
    ['formatting that was', para(run('600', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>')), '600'],
    ['fields by their result', para(`<w:r><w:instrText>PAGE 7</w:instrText></w:r>${run('600')}`), '600'],
    [
      'raised notes',
      para(run('600') + run('3', '<w:vertAlign w:val="superscript"/>') + run(' cases')),
      '600 [3] cases',
    ],
    [
      'a text box once',
      `<w:p><w:r><mc:AlternateContent><mc:Choice>${box('7 more')}</mc:Choice><mc:Fallback>${box('7 more')}</mc:Fallback></mc:AlternateContent></w:r>${run('600 cases.')}</w:p>`,
      '7 more\n\n600 cases.',
    ],
    ['no table of contents', para(run('Cases 5'), style('TOC1')) + para(run('There were 600.')), 'There were 600.'],
    [
      'hyphens and breaks',
      para('<w:r><w:t>twenty</w:t><w:noBreakHyphen/><w:t>one</w:t><w:br/><w:t>two</w:t></w:r>'),
      'twenty-one\ntwo',
    ],
  ])('%s', async (_, body, expected) => {
    expect(await textOf(makeDocx(body))).toBe(expected)
  })

  test('notes stand at the end, in the order in which the text calls them', async () => {
    const notes = `<w:footnote w:type="separator" w:id="0">${para(run('line'))}</w:footnote>${note(3, 'Second.')}${note(9, 'First.')}${note(12, 'Never called.')}`
    expect(
      await textOf(makeDocx(para(`${run('There were 600')}${call(9)}${run(' and 5')}${call(3)}${run('.')}`), notes)),
    ).toBe('There were 600 [1] and 5 [2].\n\n[1] First.\n\n[2] Second.')
  })

  test('another prefix means the same', async () => {
    const xml =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>600</x:t></x:r></x:p></x:body></x:document>'
    expect(await textOf(zipSync({ 'word/document.xml': strToU8(xml) }))).toBe('600')
  })
})

describe('files that are wrong, or made to harm', () => {
  const whole = makeDocx(para(run('There were 600 cases.')))

  test.each<[string, Uint8Array, string]>([
    [
      'a package of zeros',
      zipSync({ 'word/document.xml': new Uint8Array(FORMAT_LIMITS.unpackedBytes + 1) }),
      'too-large',
    ],
    ['deep nesting', makeDocx('<w:x>'.repeat(100_000)), 'too-complex'],
    ['entities of its own', document('<!DOCTYPE d [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]><d>&b;</d>'), 'malformed'],
    ['no XML', document('There were 600.'), 'malformed'],
    ['another kind of package', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'unsupported-format'],
    ['no text', makeDocx(para('')), 'empty'],
    ['an encrypted archive', whole.with(6, 1), 'encrypted'],
    ['nothing', new Uint8Array(), 'malformed'],
  ])('%s', async (_, bytes, expected) => {
    expect(await textOf(bytes)).toBe(expected)
  })

  test('many attributes, many rows, wide cells', async () => {
    const attributes = Array.from({ length: 50_000 }, (_, at) => `a${at}="1"`).join(' ')
    const wide = row(
      ...Array.from({ length: 200 }, () => `<w:tcPr><w:gridSpan w:val="999999"/></w:tcPr>${para(run('1'))}`),
    )
    const read = await textOf(makeDocx(`<w:x ${attributes}/><w:tbl>${wide.repeat(20)}</w:tbl>`))
    expect(read.length).toBeLessThan(20 * 200 * 10)
  })

  test('a part that unpacks beyond its stated size is cut there', async () => {
    const bytes = document(`<d>${'x'.repeat(1_000_000)}</d>`)
    const directory = bytes.findLastIndex(
      (_, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2,
    )
    new DataView(bytes.buffer).setUint32(bytes.byteOffset + directory + 24, 1000, true)
    expect(await textOf(bytes)).toBe('malformed')
  })

  test('a file cut at any tenth is refused', async () => {
    for (let tenth = 0; tenth < 10; tenth += 1)
      expect(await textOf(whole.slice(0, (whole.length * tenth) / 10))).toBe('malformed')
  })

  test('any byte may be another, anything may follow the magic number', async () => {
    const wrong = fc.oneof(
      fc.tuple(fc.nat(whole.length - 1), fc.nat(255)).map(([at, byte]) => whole.with(at, byte)),
      fc.uint8Array({ maxLength: 2000 }).map((bytes) => Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes])),
    )
    await fc.assert(
      fc.asyncProperty(wrong, async (bytes) => {
        const read = await extractDocx(bytes, FORMAT_LIMITS)
        expect(read.ok || read.message !== '').toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
