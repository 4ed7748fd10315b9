import { leadOfList } from './announced-plan.ts'
import { block, type Block } from './block.ts'
import { blocksOfParagraph } from './blocks-of-paragraph.ts'
import { blocksOfRow } from './blocks-of-row.ts'
import { headingOf, isScaleInBrackets } from './heading-of.ts'
import { below, type HeadingsAbove, NO_HEADINGS, outer } from './headings-above.ts'
import { leadOf } from './label-of.ts'
import { pageNumber } from './page-number.ts'
import { continuesAsSentence, lastLineOfParagraph } from './paragraph-lines.ts'
import { readLines, wrapWidth, type Line } from './read-lines.ts'
import { readTable } from './read-table.ts'
import { scaleOf } from './scale-of.ts'

/** Characters: a paragraph that is longer introduces no rows. */
const LONGEST_INTRO = 200

/**
 * Cuts a document into blocks, in text order.
 * @param mayBeWrapped false where a line is known to be a whole paragraph, item or row
 */
export function* readBlocks(text: string, mayBeWrapped = true): Generator<Block> {
  const lines = readLines(text)
  const width = mayBeWrapped ? wrapWidth(lines) : null
  let above = NO_HEADINGS
  let intro: string | null = null
  let introduced = false
  let paragraph: string | null = null
  let lead: string | null = null
  let tableless = 0
  // A heading right below text is that of the paragraphs below it, and not of the rows that go on behind them; where
  // one such has been seen, also one that opens its section.
  let outside: HeadingsAbove | null = null
  let isFilled = false
  let headingAt = -1
  let amongRows = false
  for (let at = 0; at < lines.length;) {
    const line = lines[at]
    if (line === undefined || line.text === '') {
      // The rows may stand behind a blank line.
      if (introduced) intro = null
      at += 1
      continue
    }
    if (outside !== null && isFilled && isRow(line)) {
      above = outside
      outside = null
      amongRows = true
    }
    const { section } = above
    const table = at < tableless ? null : readTable(lines, at)
    tableless = table?.tableless ?? tableless
    if (table?.rows) {
      const caption = captionOf(paragraph)
      const title = titleOf(paragraph)
      const titled = title === null ? section : [...section, title]
      for (const tableRow of table.rows) yield* blocksOfRow(tableRow, titled, caption)
      paragraph = null
      lead = null
      at += table.rows.length
      continue
    }
    const page = pageNumber(line, width !== null)
    const alone = isAlone(lines, at)
    const heading = page === null && (alone || !isRow(line)) ? headingOf(line.text, alone) : null
    if (page !== null) {
      yield block('page', page.start, page.end, section)
      at += 1
    } else if (heading !== null && !continuesAsSentence(lines, at, width)) {
      outside =
        followsText(lines, at, headingAt) || (amongRows && lines[at + 1]?.text !== '') ? outer(above, heading) : null
      isFilled = false
      headingAt = at
      above = below(above, heading)
      yield block('heading', line.start, line.end, above.section)
      paragraph = null
      intro = null
      lead = leadOfList(line.text)
      at += 1
    } else {
      const last = lastLineOfParagraph(lines, at, width)
      const end = lines[last]?.end ?? line.end
      const read = blocksOfParagraph(text, line, end, above)
      above = read.above
      const isItem = read.blocks[0]?.kind === 'list-marker'
      const item = isItem ? lead : null
      for (const each of read.blocks)
        yield each.label === null && item === null
          ? each
          : { ...each, column: each.label === null ? null : intro, lead: item }
      paragraph = text.slice(line.start, end)
      if (!isItem) lead = leadOfList(paragraph)
      introduced = read.blocks.some(({ label }) => label !== null)
      isFilled ||= !introduced
      intro = introOf(paragraph) ?? (introduced ? intro : null)
      at = last + 1
    }
  }
}

/**
 * Selected figures for 2023, in millions of dollars[:], (EUR million), Employees by region[:] what holds for the rows
 * right below.
 */
function introOf(paragraph: string): string | null {
  const words = paragraph.trimEnd()
  if (isScaleInBrackets(words)) return words
  const introduces = words.endsWith(':') && words.length < LONGEST_INTRO
  return introduces && (scaleOf(words) !== null || COUNTED_BY.test(words)) ? words : null
}

const COUNTED_BY = /^\p{Lu}[\p{L}, ]* by [\p{L} ]+:$/u

/** [£ million], Table 2: income [(in thousands)]: the scale of the table right below, where its corner states none. */
function captionOf(paragraph: string | null): string | null {
  const words = paragraph?.trimEnd() ?? ''
  return words.length < LONGEST_INTRO && !words.endsWith('.') && scaleOf(words) !== null ? words : null
}

/** Table 2. [Complaints received], Table 4: [Staff by region]: the title of the table right below. */
function titleOf(paragraph: string | null): string | null {
  const words = paragraph?.replaceAll(/[*_]{1,3}/g, '').trim() ?? ''
  if (words.length >= LONGEST_INTRO || words.endsWith('.')) return null
  return TITLE_OF_TABLE.exec(words)?.[1] ?? null
}

const TITLE_OF_TABLE = /^(?:Table|Exhibit|Schedule) [A-Z]?\d{0,3}(?:\.\d{1,3})*[.:)]? (?:[-–—] )?(\p{L}[^\n]+)$/u

function followsText(lines: readonly Line[], at: number, headingAt: number): boolean {
  return headingAt !== at - 1 && (lines[at - 1]?.text ?? '') !== ''
}

function isRow({ text }: Line): boolean {
  return !text.startsWith('#') && leadOf(text, text)?.kind === 'label'
}

function isAlone(lines: readonly Line[], at: number): boolean {
  return (lines[at - 1]?.text ?? '') === '' && (lines[at + 1]?.text ?? '') === ''
}
