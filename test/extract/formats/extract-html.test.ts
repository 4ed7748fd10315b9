import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { FORMAT_LIMITS, declaredCharset, extractHtml } from '../../../extract/formats/index.ts'
import { latin1 } from './support/make-pdf.ts'

function textOf(html: string): string {
  const read = extractHtml(html, FORMAT_LIMITS)
  return read.ok ? read.text : read.reason
}

describe('the article, not what stands around it', () => {
  test.each([
    [
      'navigation, header, footer, aside',
      '<header>Site 1</header><nav>Home 2</nav><p>There were 600.</p><aside>3</aside><footer>4</footer>',
    ],
    [
      'scripts, styles, templates',
      '<script>var a = 1</script><style>p { margin: 2px }</style><template>3</template><noscript>4</noscript><p>There were 600.</p>',
    ],
    [
      'hidden elements',
      '<p hidden>1</p><p aria-hidden="true">2</p><p style="color: red; DISPLAY : none">3</p><p>There were 600.</p>',
    ],
    [
      'banners by their names',
      '<div class="cookie-banner wide">1 cookie</div><ul id="breadcrumb"><li>2</ul><div role="navigation">3</div><p>There were 600.</p>',
    ],
    [
      'form controls and struck-out text',
      '<button>1</button><select><option>2</select><p>There were <del>599</del><s>598</s> 600.</p>',
    ],
    [
      'what a style sheet hides',
      '<style>/* p{} */ .x, #y { color: red; display:none } @media print { .z { display: none } } .w{display:none} .w{display:block}</style><p class="a x">1</p><p id="y">2</p><p>There were 600.</p>',
    ],
    ['comments', '<!-- 599 --><p>There were 600.</p>'],
    ['all but the main part', '<div>More 1</div><main><p>There were 600.</p></main><div>More 2</div>'],
    ['all but the one article', '<div>More 1</div><article><p>There were 600.</p></article>'],
  ])('%s', (_, html) => {
    expect(textOf(html)).toBe('There were 600.')
  })

  test('a main part that holds next to nothing is not believed', () => {
    expect(textOf(`<main>Menu</main><p>${'The report stands outside. '.repeat(5)}</p>`)).toContain('Menu\n\nThe report')
  })

  test('names that only resemble those of banners stay', () => {
    expect(textOf('<div class="share-capital navigation-safety">600 shares</div>')).toBe('600 shares')
  })

  test.each([
    ['of the header', '<title>Site</title><header><h1>Report 2023</h1></header><main><p>There were 600.</p></main>'],
    ['of the document', '<title>Report 2023</title><p>There were 600.</p>'],
    [
      'of the article',
      '<title>Site</title><article><header><h1>Report 2023</h1></header><p>There were 600.</p></article>',
    ],
  ])('the title %s', (_, html) => {
    expect(textOf(html)).toBe('# Report 2023\n\nThere were 600.')
  })
})

describe('mark-up becomes Markdown', () => {
  test.each([
    ['headings', '<h1>A</h1><h3>B <em>c</em></h3><p>d', '# A\n\n### B c\n\nd'],
    ['entities and white space', '<p>Caf&eacute;&nbsp;&amp;\n\t  bar</p>', 'Café & bar'],
    ['line breaks', '<p>a<br>b<br><br>c</p>', 'a\nb\n\nc'],
    ['lists', '<ul><li>a<li>b<ul><li>c</ul></ul>', '- a\n- b\n  - c'],
    ['numbered lists', '<ol start="4"><li>a<li>b</ol>', '4. a\n5. b'],
    ['a paragraph within an item', '<ul><li><p>a</p></li><li><p>b</p></li></ul>', '- a\n- b'],
    ['unclosed tags', '<p>a<p>b<div>c<p>d', 'a\n\nb\n\nc\n\nd'],
    ['preformatted text', '<pre>\na   1\nb   2\n</pre>', 'a   1\nb   2'],
    [
      'terms',
      '<dl><dt>Population<dd>1,234 (2022 est.)<dt>Area:<dd>12</dl>',
      'Population: 1,234 (2022 est.)\n\nArea: 12',
    ],
    ['a note behind a number', '<p>600<sup>3</sup> cases', '600 [3] cases'],
    ['a linked note that only its style raises', '<p>600<a href="#n1">1</a> cases', '600 [1] cases'],
    [
      'a table within a table',
      '<table><tr><td>Outer<td><table><tr><th>Region<th>2021<tr><td>North<td>1,204</table></table>',
      'Outer\n\nRegion | 2021\nNorth | 1,204',
    ],
    ['a linked note in brackets', '<p>600<sup><a href="#n">[3]</a></sup> cases', '600 [3] cases'],
    [
      'measures, powers, ordinals',
      '<p>12 km<sup>2</sup>, 10<sup>6</sup>, the 21<sup>st</sup>, CO<sub>2</sub>',
      '12 km², 10^6, the 21st, CO2',
    ],
    ['digits grouped by a space', '<p>1&nbsp;204 and 3&#x202f;702 and&nbsp;5', '1\u00a0204 and 3\u202f702 and 5'],
    ['soft hyphens', '<p>com&shy;plaints', 'complaints'],
  ])('%s', (_, html, expected) => {
    expect(textOf(html)).toBe(expected)
  })

  test.each([
    [
      'rows',
      '<table><caption>Cases</caption><tr><th>Year<th>Cases<tr><td>2022<td>5</table>',
      'Cases\n\nYear | Cases\n2022 | 5',
    ],
    ['spans', '<table><tr><td rowspan=2>a<td colspan=2>b<td>c<tr><td>d<td>e<td>f</table>', 'a | b |  | c\n| d | e | f'],
    [
      'a foot that stands first',
      '<table><tfoot><tr><td>Total<td>5</tfoot><tbody><tr><td>a<td>5</table>',
      'a | 5\nTotal | 5',
    ],
    ['one column', '<table><tr><td>a<tr><td>b</table>', 'a\n\nb'],
    ['a table that lays out the page', '<table><tr><td><h2>A</h2><p>b<td><p>c</table>', '## A\n\nb\n\nc'],
  ])('tables: %s', (_, html, expected) => {
    expect(textOf(html)).toBe(expected)
  })
})

test.each([
  ['<meta charset="ISO-8859-1">', 'windows-1252'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=utf-8">', 'utf-8'],
  ['<?xml version="1.0" encoding="windows-1251"?><html>', 'windows-1251'],
  ['\u00ef\u00bb\u00bf<html>', 'utf-8'],
  ['<meta charset="utf-16">', 'utf-8'],
  ['<meta charset="of-our-own">', null],
  ['<html>', null],
])('the charset of %s', (html, expected) => {
  expect(declaredCharset(latin1(html))).toBe(expected)
})

const many = 100_000

describe('pages that are wrong, or made to harm', () => {
  test.each<[string, string, string]>([
    ['deep nesting', '<div>'.repeat(many), 'too-complex'],
    ['deep nesting of inline tags', '<b>'.repeat(many), 'too-complex'],
    [
      'formatting that is reopened',
      Array.from({ length: many }, (_, at) => `<p><font size=${at}>x`).join(''),
      'too-complex',
    ],
    ['misnested formatting', '<a><div>x</a>'.repeat(many), 'too-complex'],
    ['tables in tables', '<table><tr><td>'.repeat(many), 'too-complex'],
    ['many attributes', `<p ${Array.from({ length: many }, (_, at) => `a${at}=1`).join(' ')}>x`, 'ok'],
    ['a huge attribute', `<p title="${'x'.repeat(many)}">x`, 'ok'],
    ['a flood of entities', '&amp;&#65;&none;'.repeat(many), 'ok'],
    ['a flood of brackets', '<'.repeat(many), 'ok'],
    ['closing tags without opening ones', `<p>x${'</x>'.repeat(many)}`, 'ok'],
    ['notes without end', '5<sup>1</sup>'.repeat(many / 10), 'ok'],
    ['cells that claim to be wide and high', `<table>${'<tr><td colspan=1000 rowspan=9000>1'.repeat(many / 10)}`, 'ok'],
    ['a comment without end', `<!--${'-'.repeat(many)}`, 'empty'],
    ['blanks without end', `<pre>a${' '.repeat(many)}b`, 'ok'],
    ['words without end', `<p>${'a '.repeat(many * 10)}`, 'ok'],
    ['nothing', '', 'empty'],
    ['nothing that shows', '<p> </p><script>1</script>', 'empty'],
  ])('%s', (_, html, expected) => {
    const read = extractHtml(html, FORMAT_LIMITS)
    expect(read.ok ? 'ok' : read.reason).toBe(expected)
    expect(read.ok ? read.text.length : 0).toBeLessThanOrEqual(2 * html.length + 1000)
  })

  test('limits on length and text', () => {
    expect(extractHtml('<p>abc', { ...FORMAT_LIMITS, bytes: 5 })).toMatchObject({ ok: false, reason: 'too-large' })
    expect(extractHtml('<p>one<p>two', { ...FORMAT_LIMITS, characters: 5 })).toMatchObject({
      text: 'one',
      warnings: [{ code: 'text-cut' }],
    })
  })

  test('any page is read or refused, twice alike', () => {
    const tag = fc.constantFrom(
      'p',
      'b',
      'table',
      'tr',
      'td',
      'ul',
      'li',
      'dl',
      'dt',
      'dd',
      'sup',
      'pre',
      'h2',
      'a',
      'svg',
      'br',
      'template',
      'main',
    )
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.string(),
      fc.constant('1,204 '),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(extractHtml(pieces.join(''), FORMAT_LIMITS)).toEqual(extractHtml(pieces.join(''), FORMAT_LIMITS))
      }),
      { numRuns: 300 },
    )
  })
})
