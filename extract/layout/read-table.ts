import { isScaleInBrackets } from './heading-of.ts'
import { withoutDates } from './period-of-words.ts'
import type { Line } from './read-lines.ts'
import { rowsBelowScale } from './rows-below-scale.ts'
import { scaleOf } from './scale-of.ts'
import { spacedRows } from './spaced-rows.ts'
import { type Cell, isHeader, isValue, LONGEST_VALUE, YEARS_OF_COLUMNS } from './table-cells.ts'

/** A cell that holds values, with what the table says of it. */
export type ValueCell = Cell & {
  /** What the row and the column say is counted. */
  readonly label: string | null
  /** What stands at the head of the column, or null. */
  readonly column: string | null
  /** What stands above the names of the rows, or null: `Income (£ million)`. */
  readonly corner: string | null
}

/** A line of a table: a row that only names columns, or one with values. */
export type TableRow =
  | { readonly kind: 'header'; readonly line: Line }
  | { readonly kind: 'rule'; readonly line: Line }
  | { readonly kind: 'values'; readonly line: Line; readonly name: Cell | null; readonly values: readonly ValueCell[] }

const LONGEST_NAME = 120
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
    if (line === undefined || (cells.length < 2 && !RULE.test(line.text) && !states)) break
    cellsOfLines.push(cells)
  }
  if (!cellsOfLines.some((cells) => cells.slice(1).some(isValue)))
    return { rows: null, tableless: first + cellsOfLines.length }
  return { rows: rowsOf(cellsOfLines, lines, first), tableless: first }
}

function rowsOf(cellsOfLines: readonly (readonly Cell[])[], lines: readonly Line[], first: number): TableRow[] {
  const bare = lines[first] !== undefined && !SEPARATOR.test(lines[first].text)
  const framed = cellsOfLines.every((_, index) => lines[first + index]?.text.startsWith('|') === true)
  const widest = cellsOfLines.reduce((most, cells) => Math.max(most, cells.length), 0)
  let columns: readonly Cell[] | null = null
  let stated = ''
  const rows: TableRow[] = []
  for (const [index, inner] of cellsOfLines.entries()) {
    const line = lines[first + index]
    if (line === undefined) break
    // [| 2021 | 2020] over [Revenue | 84.2 | 61.7]: a stroke that not every line begins with stands behind an empty
    // cell.
    const cells = !framed && line.text.startsWith('|') ? [EMPTY_CELL, ...inner] : inner
    if (RULE.test(line.text)) rows.push({ kind: 'rule', line })
    else if (isHeader(cells)) {
      const [corner = EMPTY_CELL, ...heads] =
        cells.length === widest - 1 && (bare || beginsWithYear(cells)) ? [EMPTY_CELL, ...cells] : cells
      const own = [scaleOf(corner.text) === null ? withWords(corner, stated) : corner, ...heads]
      columns = columns !== null && goesOnHeader(rows) ? joinedHeads(columns, own) : own
      rows.push({ kind: 'header', line })
    } else if (statesScale(cells, line)) {
      stated = line.text.replaceAll('|', '').trim()
      columns = columns === null ? null : columns.map((cell, at) => (at === 0 ? withWords(cell, stated) : cell))
      rows.push({ kind: 'header', line })
    } else rows.push(valuesOf(line, withGrownCell(cells, columns), columns))
  }
  return rows
}

/** Whether nothing but rules stands between the row to come and a header above it. */
function goesOnHeader(rows: readonly TableRow[]): boolean {
  return rows.findLast(({ kind }) => kind !== 'rule')?.kind === 'header'
}

/** [| 2023 | 2022 |] over [| £ million | £ million |]: each column has the words of both, where none spans several. */
function joinedHeads(above: readonly Cell[], below: readonly Cell[]): readonly Cell[] {
  if (above.length !== below.length) return below
  return below.map((cell, at) => withWords(above[at] ?? EMPTY_CELL, cell.text))
}

/**
 * A line, or a row whose other cells are empty, that states a scale: [(EUR million)], [| In thousands of euros | | |]
 */
function statesScale([first, ...rest]: readonly Cell[], { text }: Line): boolean {
  if (rest.some((cell) => cell.text !== '')) return false
  return isScaleInBrackets(text) || (rest.length > 0 && first !== undefined && scaleOf(first.text) !== null)
}

const withWords = (cell: Cell, words: string): Cell => ({ ...cell, text: `${cell.text} ${words}`.trim() })

const GROWN = /^(.*\p{L}\S*)\s+([-−–(]{0,2}\p{Sc}?\d[\d.,]*\)?)$/u

/** [Profit before tax 2.2 | (4.6)] under three heads: a long name that has grown together with the cell beside it. */
function withGrownCell(cells: readonly Cell[], columns: readonly Cell[] | null): readonly Cell[] {
  const [name, ...rest] = cells
  if (name === undefined || columns === null || cells.length !== columns.length - 1) return cells
  const [, words = '', value = ''] = GROWN.exec(name.text.slice(0, LONGEST_NAME)) ?? []
  if (words === '' || name.text.length > LONGEST_NAME) return cells
  const [own, grown] = [
    { ...name, end: name.start + words.length, text: words },
    { start: name.end - value.length, end: name.end, text: value },
  ]
  return isValue(grown) && rest.every((cell) => isValue(cell)) ? [own, grown, ...rest] : cells
}

/** A header beside an empty corner that was lost has a cell less than its rows; no corner is a year. */
function beginsWithYear([corner]: readonly Cell[]): boolean {
  return corner !== undefined && corner.text.search(YEARS_OF_COLUMNS) === 0
}

const EMPTY_CELL: Cell = { start: 0, end: 0, text: '' }

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

function isYear(text: string): boolean {
  return text.replace(YEARS_OF_COLUMNS, '').trim() === '' && text !== ''
}

function valuesOf(line: Line, cells: readonly Cell[], columns: readonly Cell[] | null): TableRow {
  // Beside a cell that goes on from the row above ([| Women | 12]) the name stands in the next one.
  const begin = Math.max(
    cells.findIndex(({ text }) => text !== ''),
    0,
  )
  const first = cells[begin]
  const named = first !== undefined && first.text.length <= LONGEST_NAME && !isValue(first)
  const from = named ? begin + 1 : 0
  const name = named ? rowName(first.text, columns?.[0]?.text ?? '') : ''
  const values = cells
    .slice(from)
    .map((cell, index) => {
      const column = columns?.[from + index]?.text ?? ''
      const label = cell.text.length > LONGEST_VALUE ? '' : labelOf(name, column)
      return {
        ...cell,
        column: column === '' ? null : column,
        label: label === '' ? null : label,
        corner: columns?.[0]?.text ?? null,
      }
    })
    .filter(({ text }) => text !== '')
  return { kind: 'values', line, name: named && first.text !== '' ? first : null, values }
}

/** [Received] under the corner "Complaints": of a row that only says what happened, the corner says to what. */
function rowName(row: string, corner: string): string {
  const happened = /^\p{Lu}?\p{Ll}+ed$|^(?:held|made|sent|sold|paid|lost|won|upheld|withdrawn)$/iu.test(row)
  return happened && COUNTED.test(corner) ? `${corner} ${row.toLowerCase()}` : row
}

/** Complaints, Asylum applications: a plural in few words; Items, Figures and the like name no things. */
const COUNTED =
  /^(?!.*\b(?:items|figures|indicators|categories|types|measures|metrics|numbers|details|years|results|units|totals)$)(?:\p{L}+ ){0,2}\p{L}{3,}s$/iu

/**
 * The row's name, with the column's where that is more than a year, a scale or a sign: `Complaints received: north`.
 */
function labelOf(row: string, column: string): string {
  const name = isYear(row) ? '' : row
  const words = withoutDates(column)
    .replaceAll(YEARS_OF_COLUMNS, '')
    .replace(/\([^)]*\)/g, '')
    .replace(/(?:[A-Z]{2,3})?\p{Sc}\s?(?:m|mn|bn|k|million|billion|thousand|['’]?000s?)?\b|^\s*%\s*$/giu, '')
    .replace(/\b[QH][1-4]\b|\b\d{1,2}(?= \p{Lu})|\bFY\b/gu, '')
    .trim()
  if (!/\p{L}{2}/u.test(words)) return name
  return name === '' ? words : `${name}: ${words}`
}
