import { matchesOf } from '../language/matches-of.ts'
import { isScaleInBrackets } from './heading-of.ts'
import type { Line } from './read-lines.ts'
import { numberedHeads } from './numbered-heads.ts'
import { type Cell, isHeader, isValue, isYears, NO_VALUE } from './table-cells.ts'

const TWO_BLANKS = '  '
const SPACES = /\s{2,}/g
const FEWEST_ROWS = 2

/** Lines above the rows: what spans several columns, their years, their units. */
const MOST_HEADS = 3
const LONGEST_ABOVE_OTHERS = 40
const LONGEST_NAME_WITH_POINT = 40

/**
 * Lines whose columns are aligned by blanks: a name, then values two blanks apart, in two rows or more, perhaps below
 * rows that name the columns. A table of contents looks alike, but its only values are pages, which never fall.
 * @returns the cells of each line and whether they are a table; null where not even the first line looks like one
 */
export function spacedRows(lines: readonly Line[], first: number): { cells: Cell[][]; isTable: boolean } | null {
  const cellsOfLines: Cell[][] = []
  const rows: Cell[][] = []
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]
    // Key figures  2022  2021, and below it [(EUR million)]
    if (at === first + 1 && line !== undefined && isScaleInBrackets(line.text)) {
      cellsOfLines.push([line])
      continue
    }
    if (line?.text === '' && goesOn(rows, cellsOfLines.length, lines[at + 1])) {
      cellsOfLines.push([])
      continue
    }
    if (line === undefined || !isSpaced(line)) break
    const cells = cellsOf(line)
    const isRow = isRowOf(cells, at > first)
    if (!isRow && !isHeadBelow(cellsOfLines, cells) && !isNumberedHead(cells, lines, at)) break
    cellsOfLines.push(cells)
    if (isRow) rows.push(cells)
    else if (rows.length > 0) break
  }
  if (cellsOfLines.length === 0) return null
  const heads = cellsOfLines.length - rows.length
  const isTable = rows.length >= FEWEST_ROWS ? heads > 0 || !arePages(rows) : isRowBelowYears(cellsOfLines)
  return { cells: cellsOfLines, isTable }
}

const isSpaced = ({ text }: Line): boolean => text.includes(TWO_BLANKS) && !/[|\t]/.test(text)

/** Below heads, rows with as many cells may go on behind a blank line: [Profit  21.2  52.1], , [Earnings per share  18.4  21.0] */
function goesOn(rows: readonly (readonly Cell[])[], lines: number, next: Line | undefined): boolean {
  if (rows.length === 0 || lines === rows.length || next === undefined || !isSpaced(next)) return false
  const cells = cellsOf(next)
  return cells.length === rows.at(-1)?.length && isRowOf(cells, true)
}

/** A head at the top, or below other short ones: [Revenue  Profit], [2023  2022], [£m  £m] */
function isHeadBelow(above: readonly (readonly Cell[])[], cells: readonly Cell[]): boolean {
  if (above.length >= MOST_HEADS || !isHeader(cells)) return false
  return [...above, ...(above.length > 0 ? [cells] : [])].every((head) => head.every(isShortHead))
}

/** [Region  Deaths per 100,000  Beds] over a row of as many cells */
function isNumberedHead(cells: readonly Cell[], lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1]
  return next !== undefined && isSpaced(next) && numberedHeads(cells, cellsOf(next)) !== null
}

const isShortHead = ({ text }: Cell): boolean => text.length <= LONGEST_ABOVE_OTHERS && !/[.;:!?]$/.test(text)

/** A row alone is one where its values stand below as many years. */
function isRowBelowYears(cellsOfLines: readonly (readonly Cell[])[]): boolean {
  const [row, ...more] = cellsOfLines.filter((cells) => isRowOf(cells, false))
  const years = cellsOfLines.map((cells) => cells.filter(({ text }) => isYears(text)).length)
  return row !== undefined && more.length === 0 && row.length > 2 && years.includes(row.length - 1)
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

/**
 * A name, and nothing but values.
 * @param isBelow whether it stands below other lines of a table, where a name may end as a sentence does: [Online intl.]
 */
function isRowOf(cells: readonly Cell[], isBelow: boolean): boolean {
  const [name, ...values] = cells
  if (name === undefined || !/\p{L}/u.test(name.text) || /[,;:!?]$/.test(name.text)) return false
  if (name.text.endsWith('.') && !(isBelow && name.text.length <= LONGEST_NAME_WITH_POINT && values.every(isOneWord)))
    return false
  return values.some(isValue) && values.every((cell) => isValue(cell) || NO_VALUE.test(cell.text))
}

const isOneWord = ({ text }: Cell): boolean => !text.includes(' ')

function arePages(rows: readonly (readonly Cell[])[]): boolean {
  let last = 0
  for (const [, page, more] of rows) {
    const number = page !== undefined && more === undefined && /^\d{1,4}$/.test(page.text) ? Number(page.text) : -1
    if (number < last) return false
    last = number
  }
  return true
}
