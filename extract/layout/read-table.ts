import type { Line } from './read-lines.ts'

/** A cell of a row, without the blanks around it. */
export type Cell = { readonly start: number; readonly end: number; readonly text: string }

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
const LONGEST_VALUE = 60
const RULE = /^[\s|:+=-]+$/
const YEARS = /(?:FY ?)?(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?/g
const VALUE = /^[~≈<>≤≥(+−–-]{0,2}\s?[A-Z]{0,3}\s?\p{Sc}?\s?\.?\d[\d.,]*/u

/**
 * Reads lines that follow each other as a table: cells between upright strokes or tabs, the first cell of a row its name.
 * @param lines all lines of the document; the table begins at `first`
 * @returns the rows, or null where the line begins no table; and the line before which none begins, so that a long
 * table of words is not gone through again from each of its lines
 */
export function readTable(lines: readonly Line[], first: number): { rows: TableRow[] | null; tableless: number } {
  const cellsOfLines: Cell[][] = []
  const opening = lines[first] && cellsOf(lines[first])[0]
  // Total: 40 | 50
  if (opening !== undefined && /:\s\S{0,3}\d/.test(opening.text)) return { rows: null, tableless: first }
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]
    const cells = line === undefined ? [] : cellsOf(line)
    if (line === undefined || (cells.length < 2 && !RULE.test(line.text))) break
    cellsOfLines.push(cells)
  }
  if (!cellsOfLines.some((cells) => cells.slice(1).some(isValue)))
    return { rows: null, tableless: first + cellsOfLines.length }
  let columns: readonly Cell[] | null = null
  const rows: TableRow[] = []
  for (const [index, cells] of cellsOfLines.entries()) {
    const line = lines[first + index]
    if (line === undefined) break
    if (RULE.test(line.text)) rows.push({ kind: 'rule', line })
    else if (isHeader(cells)) {
      columns = cells
      rows.push({ kind: 'header', line })
    } else rows.push(valuesOf(line, cells, columns))
  }
  return { rows, tableless: first }
}

/** Cells of `| a | b |`, `a | b` or tabs; the strokes at the ends open and close no cell. */
function cellsOf(line: Line): Cell[] {
  const separator = line.text.includes('|') ? '|' : '\t'
  if (!line.text.includes(separator)) return []
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

function isValue({ text }: Cell): boolean {
  if (/^[QH][1-4]\b/.test(text)) return false
  return (
    text.length <= LONGEST_VALUE &&
    VALUE.test(text) &&
    /\d/.test(text.replace(/^(?:FY ?)?(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?(?!\d|,\d)/, ''))
  )
}

function isYear(text: string): boolean {
  return text.replace(YEARS, '').trim() === '' && text !== ''
}

/** A row without a value that names two columns or more, or one beside an empty corner. */
function isHeader(cells: readonly Cell[]): boolean {
  const [corner, ...rest] = cells
  const named = rest.filter(({ text }) => text !== '' && text.length <= LONGEST_VALUE)
  const years = rest.some(({ text }) => /(?:1[5-9]|20)\d\d/.test(text))
  const words = rest.every(
    ({ text }) => !/\d/.test(text.replaceAll(YEARS, '').replace(/\b[QH][1-4]\b|\d{1,2} \p{L}+|[’']?000s?/gu, '')),
  )
  return (
    corner !== undefined && named.length > 0 && words && (years || named.length === rest.length) && !cells.some(isValue)
  )
}

function valuesOf(line: Line, cells: readonly Cell[], columns: readonly Cell[] | null): TableRow {
  const [first, ...rest] = cells
  const named = first !== undefined && first.text.length <= LONGEST_NAME && !isValue(first)
  const values = (named ? rest : cells)
    .map((cell, index) => {
      const column = columns?.[named ? index + 1 : index]?.text ?? ''
      const label = cell.text.length > LONGEST_VALUE ? '' : labelOf(named ? first.text : '', column)
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

/** The row's name, with the column's where that is more than a year, a scale or a sign: `Complaints received: north`. */
function labelOf(row: string, column: string): string {
  const name = isYear(row) ? '' : row
  const words = column
    .replaceAll(YEARS, '')
    .replace(/\([^)]*\)/g, '')
    .replace(/(?:[A-Z]{2,3})?\p{Sc}\s?(?:m|mn|bn|k|million|billion|thousand|['’]?000s?)?\b|^\s*%\s*$/giu, '')
    .replace(/\b[QH][1-4]\b|\b\d{1,2}(?= \p{Lu})|\bFY\b/gu, '')
    .trim()
  if (!/\p{L}{2}/u.test(words)) return name
  return name === '' ? words : `${name}: ${words}`
}
