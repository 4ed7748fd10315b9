import { matchesOf } from '../language/matches-of.ts'
import { isScaleInBrackets } from './heading-of.ts'
import type { Line } from './read-lines.ts'
import { type Cell, isHeader, isValue } from './table-cells.ts'

const TWO_BLANKS = '  '
const SPACES = /\s{2,}/g
const FEWEST_ROWS = 2
const NO_VALUE = /^(?:[-–—]{1,2}|\.{1,3}|n\/?a|nil)$/i

/**
 * Lines whose columns are aligned by blanks: a name, then values two blanks apart, in two rows or more, perhaps below a
 * row that names the columns. A table of contents looks alike, but its only values are pages, which never fall.
 * @returns the cells of each line and whether they are a table; null where not even the first line looks like one
 */
export function spacedRows(lines: readonly Line[], first: number): { cells: Cell[][]; isTable: boolean } | null {
  const cellsOfLines: Cell[][] = []
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]
    // Key figures  2022  2021, and below it [(EUR million)]
    if (at === first + 1 && line !== undefined && isScaleInBrackets(line.text)) {
      cellsOfLines.push([line])
      continue
    }
    if (line === undefined || !line.text.includes(TWO_BLANKS) || /[|\t]/.test(line.text)) break
    const cells = cellsOf(line)
    if (!(at === first && isHeader(cells)) && !isRow(cells)) break
    cellsOfLines.push(cells)
  }
  if (cellsOfLines.length === 0) return null
  const rows = cellsOfLines.filter(isRow)
  const isTable = rows.length >= FEWEST_ROWS && (cellsOfLines.length > rows.length || !arePages(rows))
  return { cells: cellsOfLines, isTable }
}

function cellsOf({ text, start }: Line): Cell[] {
  const cells: Cell[] = []
  let from = 0
  const add = (to: number): void => {
    cells.push({ start: start + from, end: start + to, text: text.slice(from, to) })
  }
  for (const { 0: blanks, index } of matchesOf(SPACES, text)) {
    add(index)
    from = index + blanks.length
  }
  add(text.length)
  return cells
}

function isRow(cells: readonly Cell[]): boolean {
  const [name, ...values] = cells
  if (name === undefined || !/\p{L}/u.test(name.text) || /[.,;:!?]$/.test(name.text)) return false
  return values.some(isValue) && values.every((cell) => isValue(cell) || NO_VALUE.test(cell.text))
}

function arePages(rows: readonly (readonly Cell[])[]): boolean {
  let last = 0
  for (const [, page, more] of rows) {
    const number = page !== undefined && more === undefined && /^\d{1,4}$/.test(page.text) ? Number(page.text) : -1
    if (number < last) return false
    last = number
  }
  return true
}
