import { leadOfHeading, leadOfList } from './announced-plan.ts'
import { block, type Block } from './block.ts'
import { blocksOfParagraph } from './blocks-of-paragraph.ts'
import { blocksOfRow } from './blocks-of-row.ts'
import { type Heading, headingOf } from './heading-of.ts'
import { below, type HeadingsAbove, NO_HEADINGS, outer } from './headings-above.ts'
import { leadOf } from './label-of.ts'
import { isNumberedItem } from './numbered-item.ts'
import { pageNumber } from './page-number.ts'
import { continuesAsSentence, lastLineOfParagraph } from './paragraph-lines.ts'
import { readLines, wrapWidth, type Line } from './read-lines.ts'
import { readTable, type TableRow } from './read-table.ts'
import { captionOf, introOf, titleOf } from './words-above-rows.ts'

/**
 * Cuts a document into blocks, in text order.
 * @param mayBeWrapped false where a line is known to be a whole paragraph, item or row
 */
export function* readBlocks(text: string, mayBeWrapped = true): Generator<Block> {
  const lines = readLines(text)
  const width = mayBeWrapped ? wrapWidth(lines) : null
  const place = atBeginning()
  let tableless = 0
  for (let at = 0; at < lines.length;) {
    const line = lines[at]
    if (line === undefined || line.text === '') {
      // The rows may stand behind a blank line.
      if (place.introduced) place.intro = null
      at += 1
      continue
    }
    if (place.outside !== null && place.isFilled && isRow(line)) leaveHeading(place, place.outside)
    const table = at < tableless ? null : readTable(lines, at)
    tableless = table?.tableless ?? tableless
    if (table?.rows) {
      yield* blocksOfTable(table.rows, place)
      at += table.rows.length
      continue
    }
    const page = pageNumber(line, width !== null)
    const heading = page === null ? headingInLine(lines, at, line, width) : null
    if (page !== null) yield block('page', page.start, page.end, place.above.section)
    else if (heading !== null) yield headingBlock(lines, at, line, heading, place)
    else {
      const last = lastLineOfParagraph(lines, at, width)
      yield* blocksUnder(text, line, lines[last]?.end ?? line.end, place)
      at = last
    }
    at += 1
  }
}

/** What the lines before one leave for it. */
interface Place {
  above: HeadingsAbove
  /** What holds for the rows right below. */
  intro: string | null
  /** The paragraph before was of rows. */
  introduced: boolean
  paragraph: string | null
  /** What the items of a list are said to be. */
  lead: string | null
  /** Volunteers: 642, the row of a list under which items stand further in: how far in it stands, and its label. */
  parent: { readonly indent: number; readonly label: string } | null
  /**
   * A heading right below text is that of the paragraphs below it, and not of the rows that go on behind them: the
   * headings of those. Where one such has been seen, also of a heading that opens its section.
   */
  outside: HeadingsAbove | null
  /** Paragraphs stand below the heading already. */
  isFilled: boolean
  headingAt: number
  amongRows: boolean
}

const atBeginning = (): Place => ({
  above: NO_HEADINGS,
  intro: null,
  introduced: false,
  paragraph: null,
  lead: null,
  parent: null,
  outside: null,
  isFilled: false,
  headingAt: -1,
  amongRows: false,
})

/** Rows go on behind the paragraphs of a heading that stood among them. */
function leaveHeading(place: Place, outside: HeadingsAbove): void {
  place.above = outside
  place.outside = null
  place.amongRows = true
}

function* blocksOfTable(rows: readonly TableRow[], place: Place): Generator<Block> {
  const { section } = place.above
  const caption = captionOf(place.paragraph)
  const title = titleOf(place.paragraph)
  const titled = title === null ? section : [...section, title]
  for (const row of rows) yield* blocksOfRow(row, titled, caption)
  place.paragraph = null
  place.lead = null
}

function headingInLine(lines: readonly Line[], at: number, line: Line, width: number | null): Heading | null {
  const alone = isAlone(lines, at)
  const heading = alone || !isRow(line) ? headingOf(line.text, alone) : null
  return heading === null || isNumberedItem(lines, at) || continuesAsSentence(lines, at, width) ? null : heading
}

function headingBlock(lines: readonly Line[], at: number, line: Line, heading: Heading, place: Place): Block {
  const isAmongRows = followsText(lines, at, place.headingAt) || (place.amongRows && lines[at + 1]?.text !== '')
  place.outside = isAmongRows ? outer(place.above, heading) : null
  place.isFilled = false
  place.headingAt = at
  place.above = below(place.above, heading)
  place.paragraph = null
  place.intro = null
  place.parent = null
  place.lead = leadOfHeading(heading.title)
  return block('heading', line.start, line.end, place.above.section)
}

/** A paragraph, an item or rows: the lines from `line` to the offset `end`. */
function* blocksUnder(text: string, line: Line, end: number, place: Place): Generator<Block> {
  const read = blocksOfParagraph(text, line, end, place.above)
  place.above = read.above
  const isItem = read.blocks[0]?.kind === 'list-marker'
  const indent = isItem ? line.start - text.lastIndexOf('\n', line.start - 1) : 0
  if (!isItem || indent <= (place.parent?.indent ?? 0)) place.parent = null
  const parent = place.parent?.label
  const own = read.blocks.find(({ label }) => label !== null)?.label
  if (place.parent === null && isItem && own != null) place.parent = { indent, label: own }
  const item = isItem ? place.lead : null
  for (const each of read.blocks)
    yield each.label === null && item === null
      ? each
      : {
          ...each,
          label: each.label === null || parent === undefined ? each.label : `${parent}: ${each.label}`,
          column: each.label === null ? null : place.intro,
          lead: item,
        }
  const paragraph = text.slice(line.start, end)
  place.paragraph = paragraph
  if (!isItem) place.lead = leadOfList(paragraph)
  place.introduced = read.blocks.some(({ label }) => label !== null)
  place.isFilled ||= !place.introduced
  place.intro = introOf(paragraph) ?? (place.introduced ? place.intro : null)
}

function followsText(lines: readonly Line[], at: number, headingAt: number): boolean {
  return headingAt !== at - 1 && (lines[at - 1]?.text ?? '') !== ''
}

function isRow({ text }: Line): boolean {
  return !text.startsWith('#') && leadOf(text, text)?.kind === 'label'
}

function isAlone(lines: readonly Line[], at: number): boolean {
  return (lines[at - 1]?.text ?? '') === '' && (lines[at + 1]?.text ?? '') === ''
}
