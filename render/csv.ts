import { stringify } from 'csv-stringify/sync'
import type { Column } from './columns.ts'

/** What a spreadsheet runs as a formula, blanks aside; a lone sign, such as the bound `=`, is none. */
const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]\s*\S/

/**
 * Writes records as CSV (RFC 4180): header row, CRLF, UTF-8. A cell of text that a spreadsheet would run as a formula
 * gets an apostrophe in front; numbers stay numbers.
 */
export function toCsv<Rec>(columns: readonly Column<Rec>[], records: Iterable<Rec>): string {
  const rows = Array.from(records, (record) => columns.map(({ cell }) => cell(record)))
  return stringify([columns.map(({ name }) => name), ...rows], {
    record_delimiter: 'windows',
    // With CRLF between records the library leaves a cell with a bare line feed unquoted.
    quoted_match: /[\r\n]/,
    // The library's own guard looks at the first character alone, and at a lone `=` too.
    cast: { boolean: String, string: (cell) => (FORMULA.test(cell) ? `'${cell}` : cell) },
  })
}
