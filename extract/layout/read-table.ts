import { isGrownRow, withoutGrownCells } from './grown-cells.ts'
import { isScaleInBrackets } from './heading-of.ts'
import { joinedHeads, lastRowOfHead } from './joined-heads.ts'
import { numberedHeads } from './numbered-heads.ts'
import type { Line } from './read-lines.ts'
import { rowsBelowScale } from './rows-below-scale.ts'
import { scaleOf } from './scale-of.ts'
import { spacedRows } from './spaced-rows.ts'
import { type Cell, EMPTY_CELL, isHeader, isValue, withWords, YEARS_OF_COLUMNS } from './table-cells.ts'
import { type RowValues, valuesOfRow } from './values-of-row.ts'

/** A line of a table: a row that only names columns, or one with values. */
export type TableRow =
  | { readonly kind: 'header'; readonly line: Line }
  | { readonly kind: 'rule'; readonly line: Line }
  | ({ readonly kind: 'values'; readonly line: Line } & RowValues)

const SEPARATOR = /[|\t]/
const RULE = /^[\s|:+=-]+$/

/**
 * Reads lines that follow each other as a table: cells between upright strokes or tabs, the first cell of a row its
 * name; or names and values below a line that states a scale.
 * @param lines all lines of the document; the table begins at `first`
 * @returns the rows, or null where the line begins no table; and the line before which none begins, so that a long
 * table of words is not gone through again from each of its lines
 */
export function readTable(lines: readonly Line[], first: number): { rows: TableRow[] | null; tableless: number } {
  const below = rowsBelowScale(lines, first)
  if (below !== null) return { rows: rowsOf(below, lines, first), tableless: first }
  const spaced = spacedRows(lines, first)
  if (spaced !== null)
    return spaced.isTable
      ? { rows: rowsOf(spaced.cells, lines, first), tableless: first }
      : { rows: null, tableless: first + spaced.cells.length }
  const opens = lines[first]?.text ?? ''
  if (!SEPARATOR.test(opens) && !RULE.test(opens)) return { rows: null, tableless: first }
  const cellsOfLines: Cell[][] = []
  const opening = lines[first] && cellsOf(lines[first])[0]
  // Total: 40 | 50
  if (opening !== undefined && /:\s\S{0,3}\d/.test(opening.text)) return { rows: null, tableless: first }
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]
    const cells = line === undefined ? [] : cellsOf(line)
    // | Key figures | 2022 | 2021 |, and below it [(EUR million)]
    const states = at > first && line !== undefined && isScaleInBrackets(line.text)
    if (line === undefined) break
    if (cells.length < 2 && !RULE.test(line.text) && !states) {
      // [Ferries 41 39] among rows whose cells are apart
      if (at === first || !isGrownRow(line)) break
      cellsOfLines.push([line])
    } else cellsOfLines.push(cells)
  }
  const width = widestOf(cellsOfLines)
  const strange = cellsOfLines.findIndex((cells) => cells.length === 1 && withoutGrownCells(cells, width).length < 2)
  if (strange >= 0) cellsOfLines.length = strange
  if (!cellsOfLines.some((cells) => cells.slice(1).some(isValue)))
    return { rows: null, tableless: first + cellsOfLines.length }
  return { rows: rowsOf(cellsOfLines, lines, first), tableless: first }
}

function rowsOf(cellsOfLines: readonly (readonly Cell[])[], lines: readonly Line[], first: number): TableRow[] {
  const bare = lines[first] !== undefined && !SEPARATOR.test(lines[first].text)
  const framed = cellsOfLines.every((_, index) => lines[first + index]?.text.startsWith('|') === true)
  const widest = widestOf(cellsOfLines)
  let columns: readonly Cell[] | null = null
  let stated = ''
  const lastOfHead = lastRowOfHead(cellsOfLines)
  const rows: TableRow[] = []
  for (const [index, inner] of cellsOfLines.entries()) {
    const line = lines[first + index]
    if (line === undefined) break
    // [| 2021 | 2020] over [Revenue | 84.2 | 61.7]: a stroke that not every line begins with stands behind an empty
    // cell.
    const whole = !framed && line.text.startsWith('|') ? [EMPTY_CELL, ...inner] : inner
    const cells: readonly Cell[] = line.text.startsWith('|')
      ? whole
      : withoutGrownCells(whole, Math.max(widest, columns?.length ?? 0))
    const numbered: readonly Cell[] | null =
      columns === null && !RULE.test(line.text) ? numberedHeads(cells, nextRow(cellsOfLines, index + 1)) : null
    if (line.text === '' || RULE.test(line.text)) rows.push({ kind: 'rule', line })
    else if (numbered !== null) {
      columns = numbered
      rows.push({ kind: 'header', line })
    } else if (isHeader(cells) || (index <= lastOfHead && !cells.some(isValue))) {
      const [corner = EMPTY_CELL, ...heads] =
        cells.length === widest - 1 && (bare || beginsWithYear(cells)) ? [EMPTY_CELL, ...cells] : cells
      const own = [scaleOf(corner.text) === null ? withWords(corner, stated) : corner, ...heads]
      columns = columns !== null && goesOnHeader(rows) ? joinedHeads(columns, own, bare) : own
      rows.push({ kind: 'header', line })
    } else if (statesScale(cells, line)) {
      stated = line.text.replaceAll('|', '').trim()
      columns = columns === null ? null : columns.map((cell, at) => (at === 0 ? withWords(cell, stated) : cell))
      rows.push({ kind: 'header', line })
    } else rows.push({ kind: 'values', line, ...valuesOfRow(cells, columns) })
  }
  return rows
}

/** The first row that is no rule. */
function nextRow(cellsOfLines: readonly (readonly Cell[])[], from: number): readonly Cell[] | undefined {
  let at = from
  while (cellsOfLines[at]?.every(({ text }) => RULE.test(text)) === true) at += 1
  return cellsOfLines[at]
}

const widestOf = (rows: readonly (readonly Cell[])[]): number =>
  rows.reduce((most, cells) => Math.max(most, cells.length), 0)

/** Whether nothing but rules stands between the row to come and a header above it. */
function goesOnHeader(rows: readonly TableRow[]): boolean {
  return rows.findLast(({ kind }) => kind !== 'rule')?.kind === 'header'
}

/**
 * A line, or a row whose other cells are empty, that states a scale: [(EUR million)], [| In thousands of euros | | |]
 */
function statesScale([first, ...rest]: readonly Cell[], { text }: Line): boolean {
  if (rest.some((cell) => cell.text !== '')) return false
  return isScaleInBrackets(text) || (rest.length > 0 && first !== undefined && scaleOf(first.text) !== null)
}

/** A header beside an empty corner that was lost has a cell less than its rows; no corner is a year. */
function beginsWithYear([corner]: readonly Cell[]): boolean {
  return corner !== undefined && corner.text.search(YEARS_OF_COLUMNS) === 0
}

/** Cells of `| a | b |`, `a | b` or tabs; the strokes at the ends open and close no cell. */
function cellsOf(line: Line): Cell[] {
  if (!SEPARATOR.test(line.text)) return []
  const separator = line.text.includes('|') ? '|' : '\t'
  const cells: Cell[] = []
  let from = 0
  for (const words of line.text.split(separator)) {
    const text = words.trim()
    const start = line.start + from + (words.length - words.trimStart().length)
    cells.push({ start, end: start + text.length, text })
    from += words.length + 1
  }
  if (separator === '|' && line.text.startsWith('|')) cells.shift()
  if (separator === '|' && line.text.endsWith('|')) cells.pop()
  return cells
}
