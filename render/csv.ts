import type { Cell, Column } from './columns.ts'

/** What a spreadsheet runs as a formula, blanks aside; a lone sign, such as the bound `=`, is none. */
const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]\s*\S/

/** What ends a cell, unless it stands between quotes. */
const ENDS = /[",\r\n]/

/**
 * Writes records as CSV (RFC 4180): header row, CRLF, UTF-8. A cell of text that a spreadsheet would run as a formula
 * gets an apostrophe in front; numbers stay numbers.
 */
export function toCsv<Rec>(columns: readonly Column<Rec>[], records: Iterable<Rec>): string {
  const head = columns.map(({ name }) => quoted(name)).join(',')
  const rows = Array.from(records, (record) => columns.map(({ cell }) => written(cell(record))).join(','))
  return [head, ...rows].map((row) => `${row}\r\n`).join('')
}

function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  return quoted(FORMULA.test(cell) ? `'${cell}` : cell)
}

const quoted = (text: string) => (ENDS.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
