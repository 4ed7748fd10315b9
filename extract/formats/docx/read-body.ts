import type { FormatLimits } from '../extraction.ts'
import { writeSuperscript } from '../superscript.ts'
import type { TextBlock } from '../text-blocks.ts'
import { paragraphBlock, type Formatting, type ParagraphState } from './paragraph-block.ts'
import { rowBlocks, WIDEST_ROW, type Cell } from './row-blocks.ts'
import { readXml, type OpenElement } from './read-xml.ts'

/** What the body of a document refers to. */
export type DocxContext = Formatting & {
  /** The number that a note gets in the text, by its kind and id. */
  readonly noteNumber: (kind: NoteKind, id: string) => number
}

export type NoteKind = 'footnote' | 'endnote'
export type Note = { readonly kind: NoteKind; readonly id: string; readonly blocks: readonly TextBlock[] }

// Deleted or moved-away text, what formatting was before it was changed, and the copy of a drawing for old programs.
const LEFT_OUT = new Set(
  'del moveFrom mc:Fallback pPrChange rPrChange tblPrChange trPrChange tcPrChange sectPrChange instrText delText'.split(
    ' ',
  ),
)
const NOTES = new Set(['footnote', 'endnote'])

type Run = { raised: boolean; hidden: boolean }
type Row = { readonly cells: Cell[] }

/** Reads the paragraphs, items and rows of a part, in text order; of a part with notes, note by note. */
export function readBody(
  xml: string,
  context: DocxContext,
  limits: FormatLimits,
): { blocks: TextBlock[]; notes: Note[] } {
  const blocks: TextBlock[] = []
  const notes: Note[] = []
  const sinks: TextBlock[][] = [blocks]
  const rows: Row[] = []
  const paragraphs: ParagraphState[] = []
  let skipped = 0
  let reading = false
  let run: Run = { raised: false, hidden: false }
  let note: { kind: NoteKind; id: string } | null = null
  const write = (text: string): void => {
    const paragraph = paragraphs.at(-1)
    if (paragraph === undefined || run.hidden) return
    const before = paragraph.pieces.slice(-3).join('').slice(-20)
    paragraph.pieces.push(run.raised ? writeSuperscript(before, text, false) : text)
  }
  const open = (element: OpenElement): void => {
    const { name, attribute } = element
    if (skipped > 0 || LEFT_OUT.has(name)) {
      skipped += 1
      return
    }
    const paragraph = paragraphs.at(-1)
    if (name === 'p') paragraphs.push({ pieces: [], style: null, outline: null, list: null, listLevel: null })
    else if (name === 'r') run = { raised: false, hidden: false }
    else if (name === 't' || name === 'm:t') reading = true
    else if (name === 'tr') rows.push({ cells: [] })
    else if (name === 'tc') {
      const cell: Cell = { blocks: [], columns: 1, continued: false }
      rows.at(-1)?.cells.push(cell)
      sinks.push(cell.blocks)
    } else if (name === 'txbxContent') sinks.push([])
    else if (NOTES.has(name)) {
      note =
        attribute('type') === null || attribute('type') === 'normal'
          ? { kind: name === 'footnote' ? 'footnote' : 'endnote', id: attribute('id') ?? '' }
          : null
      sinks.push([])
    } else if (name === 'gridSpan') widen(rows.at(-1), Number(attribute('val')))
    else if (name === 'vMerge') continueCell(rows.at(-1), attribute('val'))
    else if (paragraph !== undefined) describe(paragraph, run, element, write, context)
  }
  const close = (name: string): void => {
    if (skipped > 0) {
      skipped -= 1
      return
    }
    if (name === 't' || name === 'm:t') reading = false
    else if (name === 'r') run = { raised: false, hidden: false }
    else if (name === 'p') {
      const paragraph = paragraphs.pop()
      const block = paragraph === undefined ? null : paragraphBlock(paragraph, context)
      if (block !== null) sinks.at(-1)?.push(block)
    } else if (name === 'tc') sinks.pop()
    else if (name === 'tr') {
      for (const block of rowBlocks(rows.pop()?.cells ?? [])) sinks.at(-1)?.push(block)
    } else if (name === 'txbxContent') {
      const boxed = sinks.pop() ?? []
      for (const block of boxed) sinks.at(-1)?.push(block)
    } else if (NOTES.has(name)) {
      const own = sinks.pop() ?? []
      if (note !== null) notes.push({ ...note, blocks: own })
    }
  }
  readXml(xml, { open, close, text: (text) => (reading && skipped === 0 ? write(text) : undefined) }, limits)
  return { blocks, notes }
}

/** Takes in a property of a paragraph or run, or a mark that stands for text. */
function describe(
  paragraph: ParagraphState,
  run: Run,
  { name, attribute }: OpenElement,
  write: (text: string) => void,
  context: DocxContext,
): void {
  const value = attribute('val')
  if (name === 'pStyle') paragraph.style = value
  else if (name === 'outlineLvl') paragraph.outline = Number(value)
  else if (name === 'numId') paragraph.list = value
  else if (name === 'ilvl') paragraph.listLevel = Number(value)
  else if (name === 'vertAlign') run.raised = value === 'superscript'
  else if (name === 'vanish' || name === 'strike' || name === 'dstrike') run.hidden = value !== '0' && value !== 'false'
  else if (name === 'tab') write(attribute('pos') === null && attribute('val') === null ? '\t' : '')
  else if (name === 'br' || name === 'cr') write('\n')
  else if (name === 'noBreakHyphen') write('-')
  else if (name === 'footnoteReference' || name === 'endnoteReference') {
    const kind = name === 'footnoteReference' ? 'footnote' : 'endnote'
    run.raised = false
    write(` [${context.noteNumber(kind, attribute('id') ?? '')}]`)
  }
}

function widen(row: Row | undefined, columns: number): void {
  const cell = row?.cells.at(-1)
  if (cell !== undefined && columns > 1) cell.columns = Math.min(columns, WIDEST_ROW)
}

/** A cell merged with the one above holds no text of its own to show. */
function continueCell(row: Row | undefined, value: string | null): void {
  const cell = row?.cells.at(-1)
  if (cell !== undefined) cell.continued = value !== 'restart'
}
