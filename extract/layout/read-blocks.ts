import { scaleOf } from './scale-of.ts'
import { readTable, type TableRow } from './read-table.ts'
import { headingOf, type Heading } from './heading-of.ts'
import { leadOf } from './label-of.ts'
import { readLines, wrapWidth, type Line } from './read-lines.ts'

/**
 * A stretch of the document that is read as one: a heading, a paragraph or list item, the label of a row of data,
 * or a mark of the layout (a list marker, a page number).
 */
export type Block = {
  readonly kind: 'heading' | 'text' | 'label' | 'list-marker' | 'page'
  readonly start: number
  readonly end: number
  /** The headings above, the nearest last. */
  readonly section: readonly string[]
  /** On a row `Label: value`, the label. */
  readonly label: string | null
  /** Where the verbatim sentence begins: before the label on a row of data. */
  readonly sentenceStart: number
  /** Where it ends, if the block is less than the row: a cell of a table. */
  readonly sentenceEnd: number | null
  /** In a table: the name of the row, the head of the column, and that the block is a cell. */
  readonly name: string | null
  readonly column: string | null
  readonly corner: string | null
  readonly cell: boolean
}

const RUN_IN_LEVEL = 7
const SMALL_LETTER = /^\p{Ll}/u
const LONGEST_INTRO = 200
const BULLET = /^(?:[-*•·▪◦‣–—]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)])\s+(?=\S)/
const CONTENTS_LINE = /(?:\.{3}|(?:\. ){3}|\s{3}|_{3})\s*\d{1,4}$/
/** What shows a leader and its page; only this much of a line is asked, since cells of a wide table are padded with hundreds of spaces. */
const LEADER_REACH = 64
const RUNNING_HEAD = /^(?:\d{1,4}\s{1,4}[\p{Lu}\d .,&—–-]{4,80}|[\p{Lu}\d .,&—–-]{4,80}\s\d{1,4})$/u

/**
 * Cuts a document into blocks, in text order.
 * @param mayBeWrapped false where a line is known to be a whole paragraph, item or row
 */
export function readBlocks(text: string, mayBeWrapped = true): Block[] {
  const lines = readLines(text)
  const width = mayBeWrapped ? wrapWidth(lines) : null
  const blocks: Block[] = []
  let path: readonly Heading[] = []
  let intro: string | null = null
  let caption: string | null = null
  let tableless = 0
  for (let at = 0; at < lines.length;) {
    const line = lines[at]
    if (line === undefined || line.text === '') {
      intro = null
      at += 1
      continue
    }
    const section = path.map((heading) => heading.title)
    const table = at < tableless ? null : readTable(lines, at)
    tableless = table?.tableless ?? tableless
    if (table?.rows) {
      for (const tableRow of table.rows) blocks.push(...blocksOfRow(tableRow, section, caption))
      caption = null
      at += table.rows.length
      continue
    }
    const page = pageNumber(line, width !== null)
    const alone = isAlone(lines, at)
    const row = !alone && !line.text.startsWith('#') && leadOf(line.text, line.text)?.kind === 'label'
    const heading = page === null && !row ? headingOf(line.text, alone) : null
    if (page !== null) {
      blocks.push(block('page', page.start, page.end, section))
      at += 1
    } else if (heading !== null && !continuesAsSentence(lines, at, width)) {
      path = [...path.filter((above) => above.level < heading.level), heading]
      blocks.push(
        block(
          'heading',
          line.start,
          line.end,
          path.map((each) => each.title),
        ),
      )
      caption = null
      at += 1
    } else {
      const last = lastLineOfParagraph(lines, at, width)
      const end = lines[last]?.end ?? line.end
      const read = readParagraph(text, line, end, path)
      path = read.path
      blocks.push(...read.blocks.map((each) => (each.label === null ? each : { ...each, column: intro })))
      caption = captionOf(text.slice(line.start, end))
      intro = introOf(text.slice(line.start, end)) ?? (read.blocks.some(({ label }) => label !== null) ? intro : null)
      at = last + 1
    }
  }
  return blocks
}

function block(
  kind: Block['kind'],
  start: number,
  end: number,
  section: readonly string[],
  label: string | null = null,
  sentenceStart = start,
): Block {
  return {
    kind,
    start,
    end,
    section,
    label,
    sentenceStart,
    sentenceEnd: null,
    name: null,
    column: null,
    corner: null,
    cell: false,
  }
}

/** The blocks of a row of a table: its name, then each of its cells, read with what row, column and caption say of it. */
function blocksOfRow(row: TableRow, section: readonly string[], caption: string | null): Block[] {
  const { line } = row
  if (row.kind === 'rule') return []
  if (row.kind === 'header') return [block('label', line.start, line.end, section)]
  const name = row.name === null ? [] : [block('label', row.name.start, row.name.end, section)]
  return [
    ...name,
    ...row.values.map((cell) => ({
      ...block('text', cell.start, cell.end, section, cell.label, line.start),
      sentenceEnd: line.end,
      name: row.name?.text ?? null,
      column: cell.column,
      corner: cell.corner === null || scaleOf(cell.corner) === null ? caption : cell.corner,
      cell: true,
    })),
  ]
}

/** A paragraph may begin with a list marker, then with a run-in heading or a label. */
function readParagraph(
  text: string,
  first: Line,
  end: number,
  path: readonly Heading[],
): { blocks: Block[]; path: readonly Heading[] } {
  const blocks: Block[] = []
  let start = first.start
  const bullet = BULLET.exec(first.text)
  if (bullet !== null) {
    blocks.push(
      block(
        'list-marker',
        start,
        start + bullet[0].length,
        path.map((each) => each.title),
      ),
    )
    start += bullet[0].length
  }
  const lead = leadOf(text.slice(start, first.end), text.slice(start, end))
  if (lead?.kind === 'label') {
    const section = path.map((each) => each.title)
    const value = start + lead.length
    blocks.push(block('label', start, value, section, lead.text))
    blocks.push(block('text', value, end, section, lead.text, start))
    return { blocks, path }
  }
  if (lead?.kind === 'run-in') {
    const inner = [
      ...path.filter((above) => above.level < RUN_IN_LEVEL),
      { level: RUN_IN_LEVEL, title: lead.text, marker: 0 },
    ]
    const section = inner.map((each) => each.title)
    blocks.push(block('heading', start, start + lead.length, section))
    blocks.push(block('text', start + lead.length, end, section))
    return { blocks, path: inner }
  }
  blocks.push(
    block(
      'text',
      start,
      end,
      path.map((each) => each.title),
    ),
  )
  return { blocks, path }
}

/** Selected figures for 2023, in millions of dollars[:] the scale and the time of the rows right below. */
function introOf(paragraph: string): string | null {
  const words = paragraph.trimEnd()
  return words.endsWith(':') && words.length < LONGEST_INTRO && scaleOf(words) !== null ? words : null
}

/** [£ million], Table 2: income [(in thousands)]: the scale of the table right below, where its corner states none. */
function captionOf(paragraph: string): string | null {
  const words = paragraph.trimEnd()
  return words.length < LONGEST_INTRO && !words.endsWith('.') && scaleOf(words) !== null ? words : null
}

function isAlone(lines: readonly Line[], at: number): boolean {
  return (lines[at - 1]?.text ?? '') === '' && (lines[at + 1]?.text ?? '') === ''
}

/** In a wrapped document a line that is as long as the others is no heading, whatever it looks like. */
function continuesAsSentence(lines: readonly Line[], at: number, width: number | null): boolean {
  const line = lines[at]
  const next = lines[at + 1]
  if (width === null || line === undefined || next === undefined || next.text === '') return false
  return line.text.length > 0.7 * width || SMALL_LETTER.test(next.text)
}

function lastLineOfParagraph(lines: readonly Line[], first: number, width: number | null): number {
  if (width === null) return first
  let at = first
  while (continues(lines[at], lines[at + 1], width)) at += 1
  return at
}

function isRow({ text }: Line): boolean {
  return leadOf(text, text)?.kind === 'label'
}

/** Whether a line goes on with the paragraph of the line before it. */
function continues(line: Line | undefined, next: Line | undefined, width: number): boolean {
  if (line === undefined || next === undefined || next.text === '') return false
  if (BULLET.test(next.text) || pageNumber(next, true) !== null || isTopHeading(next.text)) return false
  // A row begins below an introduction that ends with a colon, and below another row.
  if (isRow(next) && (line.text.endsWith(':') || isRow(line))) return false
  return SMALL_LETTER.test(next.text) || line.text.length >= 0.6 * width || !/[.!?:]["”)]?$/.test(line.text)
}

/** Only capitals, or a sign, make a line a heading of the first level. */
function isTopHeading(line: string): boolean {
  return (line.startsWith('#') || !/[a-z]/.test(line)) && headingOf(line, false)?.level === 1
}

/** The digits of a page number: a line of nothing else, the end of a line of contents, or part of a running head. */
function pageNumber(line: Line, wrapped: boolean): Line | null {
  if (!/\d/.test(line.text)) return null
  const alone = /^[-–—[( ]{0,3}(?:page |p\. ?)?\d{1,4}(?: of \d{1,4})?[-–—\]) ]{0,3}$/i.test(line.text)
  const head = wrapped && line.text.length < 80 && RUNNING_HEAD.test(line.text) && /\p{Lu}{4}/u.test(line.text)
  return alone || head || (CONTENTS_LINE.test(line.text.slice(-LEADER_REACH)) && /\p{L}/u.test(line.text)) ? line : null
}
