import { stringify } from 'csv-stringify/sync'
import type { Column } from '../../schemas/tabular.ts'

/**
 * Writes records as CSV (RFC 4180): header row, CRLF, UTF-8. A cell of text that a spreadsheet would run as a formula
 * (`=`, `+`, `-`, `@` first, blanks aside) gets an apostrophe in front; numbers stay numbers.
 */
export function toCsv<Rec>(columns: readonly Column<Rec>[], records: Iterable<Rec>): string {
  const rows = Array.from(records, (record) => columns.map(({ cell }) => cell(record)))
  return stringify([columns.map(({ name }) => name), ...rows], {
    record_delimiter: 'windows',
    // With CRLF between records the library leaves a cell with a bare line feed unquoted.
    quoted_match: /[\r\n]/,
    escape_formulas: true,
    // The library looks at the first character alone; a spreadsheet looks past blanks.
    cast: { boolean: String, string: (cell) => (/^\s+[=+\-@]/.test(cell) ? `'${cell}` : cell) },
  })
}
