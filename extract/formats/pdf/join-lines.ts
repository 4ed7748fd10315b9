import type { TextBlock } from '../text-blocks.ts'
import type { Line } from './page-lines.ts'

const HEADING_SIZE = 1.15
const LONGEST_HEADING = 200
const SAME_SIZE = 0.08
/** Distance between baselines, as a multiple of the usual one, that parts paragraphs. */
const PARTING = 1.3
const INDENT = { least: 0.8, most: 8 }
/** A line that ends so far (share of the column's width) before the right edge was not broken for want of room. */
const SHORT_LINE = 0.25
const CONTENTS_LINE = /(?:\. ?){4,}\s?(?:\d{1,4}|[ivxlc]{1,7})$/
const ITEM = /^(?:[-–—*•·▪◦‣●○■□➢✓]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)])\s+\S/
/** Characters at the end of a line that tell how it ends. */
const LOOK_BACK = 100
const BULLET = /^[*•·▪◦‣●○■□➢✓]\s+/
const SENTENCE_END = /[.!?:;]["”’')\]]*(?: \[[^\]]{1,12}\])?$/
const UNFINISHED = /(?:[\p{L}\p{N},]|[a-z][-\u2010])$/u

/** The character that marks, in the text of a block, that a page begins; private use, so no document means it. */
export const PAGE_MARK = '\ue001'

/** Joins the lines of a document to headings, paragraphs, items and rows, mending words broken at a line's end. */
export function joinLines(lines: readonly Line[]): TextBlock[] {
  const body = bodySize(lines)
  const sizes = [
    ...new Set(lines.map(({ size }) => Math.round(size)).filter((size) => size >= HEADING_SIZE * body)),
  ].toSorted((a, b) => b - a)
  const leading = usualLeading(lines)
  const known = words(lines)
  const blocks: TextBlock[] = []
  let open: Line[] = []
  let page = 0
  const flush = (): void => {
    const [first] = open
    if (first === undefined) return
    const pieces: string[] = []
    for (const line of open) {
      const mark = line.page === page ? '' : PAGE_MARK.repeat(line.page - page)
      page = line.page
      append(pieces, line.cells.join(' '), mark, known)
    }
    const text = pieces.join('')
    const level = sizes.indexOf(Math.round(first.size)) + 1
    blocks.push(blockOf(text, level))
    open = []
  }
  for (const [at, line] of lines.entries()) {
    if (line.cells.length > 1 || isRowAmongRows(line, lines[at - 1], lines[at + 1])) {
      flush()
      const mark = line.page === page ? '' : PAGE_MARK.repeat(line.page - page)
      page = line.page
      blocks.push({ kind: 'row', cells: line.cells.map((cell, first) => (first === 0 ? mark + cell : cell)) })
      continue
    }
    const before = open.at(-1)
    if (before !== undefined && !continues(before, line, leading, open.length === 1)) flush()
    open.push(line)
  }
  flush()
  return blocks
}

/** Ferries 41 39, 2022 2021: a name and values, or values alone, that only blanks part, beside a row whose cells are apart */
const GROWN_ROW =
  /^(?:\p{Lu}[^.;:]{0,100}\p{L}\S* )?[-−–(]{0,2}\p{Sc}?\d[\d.,/–-]*%?\)?(?: (?:[-−–(]{0,2}\p{Sc}?\d[\d.,/–-]*%?\)?|n\/?a|[-–—])){1,8}$/u

function isRowAmongRows({ cells, page, column }: Line, before: Line | undefined, after: Line | undefined): boolean {
  const beside = [before, after].some(
    (other) => other !== undefined && other.cells.length > 1 && other.page === page && other.column === column,
  )
  return beside && GROWN_ROW.test((cells[0] ?? '').slice(0, LONGEST_HEADING))
}

function blockOf(text: string, level: number): TextBlock {
  const bare = text.replaceAll(PAGE_MARK, '')
  if (
    level > 0 &&
    bare.length <= LONGEST_HEADING &&
    !CONTENTS_LINE.test(bare.slice(-LOOK_BACK)) &&
    /\p{L}{2}/u.test(bare)
  )
    return { kind: 'heading', level, text }
  // The marks of pages that begin with this block stand before its bullet, others within its text.
  const marks = /^\ue001*/.exec(text)?.[0] ?? ''
  const rest = text.slice(marks.length)
  if (!BULLET.test(rest)) return { kind: 'paragraph', text }
  return { kind: 'item', depth: 0, marker: '-', text: marks + rest.replace(BULLET, '') }
}

/** Whether a line goes on with the paragraph of the line before it. */
function continues(before: Line, line: Line, leading: ReadonlyMap<number, number>, second: boolean): boolean {
  const text = line.cells[0] ?? ''
  const last = (before.cells[0] ?? '').slice(-LOOK_BACK)
  if (Math.abs(line.size - before.size) > SAME_SIZE * before.size || ITEM.test(text) || CONTENTS_LINE.test(last))
    return false
  if (line.page !== before.page || line.column !== before.column || line.y < before.y) {
    return UNFINISHED.test(last) && !SENTENCE_END.test(last) && /^[\p{Ll}\d(]/u.test(text)
  }
  const usual = leading.get(Math.round(line.size)) ?? 1.2 * line.size
  if (line.y - before.y > PARTING * usual) return false
  const hanging = second && ITEM.test(last)
  const indent = (line.x - before.x) / line.size
  if (!hanging && indent > INDENT.least && indent < INDENT.most && SENTENCE_END.test(last)) return false
  const room = before.right - before.end
  const deliberate =
    room > SHORT_LINE * (before.right - before.left) || (SENTENCE_END.test(last) && room > firstWord(line))
  return !(deliberate && /^["“(]?[\p{Lu}\d]/u.test(text))
}

/** The width of a line's first word with a blank before it, from the line's own width. */
function firstWord(line: Line): number {
  const text = line.cells[0] ?? ''
  const word = /^\S*/.exec(text)?.[0] ?? ''
  return ((word.length + 2) * (line.end - line.x)) / Math.max(text.length, 1)
}

/** Appends a line; a word that a hyphen breaks is put together as the document writes it elsewhere. */
function append(pieces: string[], line: string, mark: string, known: ReadonlySet<string>): void {
  const before = pieces.at(-1)
  const tail = before?.slice(-LOOK_BACK) ?? ''
  const head = /(\p{L}+)[-\u2010\u00ad]$/u.exec(tail)?.[1]
  const rest = /^\p{L}+/u.exec(line)?.[0]
  if (before === undefined) pieces.push(mark + line)
  else if (head !== undefined && rest !== undefined) {
    const compound = known.has(`${head}-${rest}`.toLowerCase()) && !known.has((head + rest).toLowerCase())
    pieces[pieces.length - 1] = before.slice(0, -1)
    pieces.push((compound || /^\p{Lu}/u.test(rest) ? '-' : '') + mark + line)
  } else pieces.push((/\d[-–]$/.test(tail) ? '' : ' ') + mark + line)
}

/** The font size in which most characters are set. */
function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { size, cells } of lines) {
    const rounded = Math.round(size * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + cells.join('').length)
  }
  return mostFrequent(counts)
}

/** For each font size, the distance between the baselines of neighbouring lines that occurs most. */
function usualLeading(lines: readonly Line[]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>()
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (before === undefined || before.page !== line.page || before.column !== line.column) continue
    const size = Math.round(line.size)
    const distance = Math.round((line.y - before.y) * 2) / 2
    if (distance < 0.8 * line.size || distance > 3 * line.size) continue
    const ofSize = counts.get(size) ?? new Map<number, number>()
    counts.set(size, ofSize.set(distance, (ofSize.get(distance) ?? 0) + 1))
  }
  return new Map([...counts].map(([size, of]) => [size, mostFrequent(of)]))
}

/** All words and hyphenated words within lines, lower case. */
function words(lines: readonly Line[]): Set<string> {
  const found = new Set<string>()
  for (const { cells } of lines) {
    for (const cell of cells)
      for (const [word] of cell.matchAll(/(?<![-\u2010\p{L}])\p{L}+(?:[-\u2010]\p{L}+)*(?![-\u2010\p{L}])/gu))
        found.add(word.toLowerCase())
  }
  return found
}

function mostFrequent(counts: ReadonlyMap<number, number>): number {
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}
