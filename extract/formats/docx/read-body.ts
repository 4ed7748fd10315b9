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

type Row = { readonly cells: Cell[] }

/** A part as far as it is read: paragraphs, cells and boxes nest. */
type OpenPart = {
  readonly context: DocxContext
  readonly notes: Note[]
  /** Where finished blocks go, the innermost last: the part itself, a cell, a box or a note. */
  readonly sinks: TextBlock[][]
  readonly rows: Row[]
  readonly paragraphs: ParagraphState[]
  run: Run
  note: { readonly kind: NoteKind; readonly id: string } | null
  /** Whether what comes is text, and within how many elements that are left out. */
  reading: boolean
  skipped: number
}

type Run = { raised: boolean; hidden: boolean }

const PLAIN: Readonly<Run> = { raised: false, hidden: false }

/** Reads the paragraphs, items and rows of a part, in text order; of a part with notes, note by note. */
export function readBody(
  xml: string,
  context: DocxContext,
  limits: FormatLimits,
): { blocks: TextBlock[]; notes: Note[] } {
  const blocks: TextBlock[] = []
  const part: OpenPart = {
    context,
    notes: [],
    sinks: [blocks],
    rows: [],
    paragraphs: [],
    run: { ...PLAIN },
    note: null,
    reading: false,
    skipped: 0,
  }
  const open = (element: OpenElement): void => {
    if (part.skipped > 0 || LEFT_OUT.has(element.name)) part.skipped += 1
    else if (OPENED.has(element.name)) OPENED.get(element.name)?.(part, element)
    else describe(part, element)
  }
  const close = (name: string): void => {
    if (part.skipped > 0) part.skipped -= 1
    else CLOSED.get(name)?.(part)
  }
  const text = (written: string): void => {
    if (part.reading && part.skipped === 0) write(part, written)
  }
  readXml(xml, { open, close, text }, limits)
  return { blocks, notes: part.notes }
}

/** Writes into the paragraph that is open; what a run hides is not there for the reader. */
function write({ paragraphs, run }: OpenPart, text: string): void {
  const paragraph = paragraphs.at(-1)
  if (paragraph === undefined || run.hidden) return
  const before = paragraph.pieces.slice(-3).join('').slice(-REACH_OF_SUPERSCRIPT)
  paragraph.pieces.push(run.raised ? writeSuperscript(before, text, false) : text)
}

/** Characters before a raised run that tell whether it is a power ([km]2) or calls a note. */
const REACH_OF_SUPERSCRIPT = 20

const OPENED: ReadonlyMap<string, (part: OpenPart, element: OpenElement) => void> = new Map([
  [
    'p',
    ({ paragraphs }) => void paragraphs.push({ pieces: [], style: null, outline: null, list: null, listLevel: null }),
  ],
  ['r', beginRun],
  ['t', beginText],
  ['m:t', beginText],
  ['tr', ({ rows }) => void rows.push({ cells: [] })],
  ['tc', beginCell],
  ['txbxContent', ({ sinks }) => void sinks.push([])],
  ['footnote', beginNote('footnote')],
  ['endnote', beginNote('endnote')],
  ['gridSpan', ({ rows }, { attribute }) => widen(rows.at(-1), Number(attribute('val')))],
  ['vMerge', ({ rows }, { attribute }) => continueCell(rows.at(-1), attribute('val'))],
])

const CLOSED: ReadonlyMap<string, (part: OpenPart) => void> = new Map([
  ['p', endParagraph],
  ['r', beginRun],
  ['t', endText],
  ['m:t', endText],
  ['tr', ({ rows, sinks }) => handOver(rowBlocks(rows.pop()?.cells ?? []), sinks)],
  ['tc', ({ sinks }) => void sinks.pop()],
  ['txbxContent', ({ sinks }) => handOver(sinks.pop() ?? [], sinks)],
  ['footnote', endNote],
  ['endnote', endNote],
])

function beginRun(part: OpenPart): void {
  part.run = { ...PLAIN }
}

function beginText(part: OpenPart): void {
  part.reading = true
}

function endText(part: OpenPart): void {
  part.reading = false
}

function endParagraph({ paragraphs, context, sinks }: OpenPart): void {
  const paragraph = paragraphs.pop()
  const block = paragraph === undefined ? null : paragraphBlock(paragraph, context)
  if (block !== null) sinks.at(-1)?.push(block)
}

function beginCell({ rows, sinks }: OpenPart): void {
  const cell: Cell = { blocks: [], columns: 1, continued: false }
  rows.at(-1)?.cells.push(cell)
  sinks.push(cell.blocks)
}

/** Finished blocks stand behind what was read before them. */
function handOver(blocks: Iterable<TextBlock>, sinks: TextBlock[][]): void {
  for (const block of blocks) sinks.at(-1)?.push(block)
}

/** Notes of another type are lines and continuations that part them from the text. */
function beginNote(kind: NoteKind): (part: OpenPart, element: OpenElement) => void {
  return (part, { attribute }) => {
    const type = attribute('type')
    part.note = type === null || type === 'normal' ? { kind, id: attribute('id') ?? '' } : null
    part.sinks.push([])
  }
}

function endNote({ sinks, notes, note }: OpenPart): void {
  const blocks = sinks.pop() ?? []
  if (note !== null) notes.push({ ...note, blocks })
}

/** Takes in a property of the open paragraph or run, or a mark that stands for text. */
function describe(part: OpenPart, { name, attribute }: OpenElement): void {
  const { run } = part
  const paragraph = part.paragraphs.at(-1)
  if (paragraph === undefined) return
  const value = attribute('val')
  if (name === 'pStyle') paragraph.style = value
  else if (name === 'outlineLvl') paragraph.outline = Number(value)
  else if (name === 'numId') paragraph.list = value
  else if (name === 'ilvl') paragraph.listLevel = Number(value)
  else if (name === 'vertAlign') run.raised = value === 'superscript'
  else if (name === 'vanish' || name === 'strike' || name === 'dstrike') run.hidden = value !== '0' && value !== 'false'
  else if (name === 'tab') write(part, attribute('pos') === null && value === null ? '\t' : '')
  else if (name === 'br' || name === 'cr') write(part, '\n')
  else if (name === 'noBreakHyphen') write(part, '-')
  else if (name === 'footnoteReference' || name === 'endnoteReference') {
    const kind = name === 'footnoteReference' ? 'footnote' : 'endnote'
    run.raised = false
    write(part, ` [${part.context.noteNumber(kind, attribute('id') ?? '')}]`)
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
