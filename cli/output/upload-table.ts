import { toCsv } from '../../render/csv.ts'
import type { State, Upload } from '../../schemas/report.ts'
import { uploadColumns } from '../../render/columns.ts'
import type { Format } from './formats.ts'
import { UPLOAD_HEAD, uploadMarkdown, uploadRows } from '../../render/upload-markdown.ts'
import { printAs } from './print-as.ts'
import { paint, type Style, type Terminal } from './terminal.ts'
import { type TextCell, textTable } from './text-table.ts'
import { visible, visibleRecord } from '../../render/visible.ts'

const STATE_STYLES: Record<State, Style> = {
  parsed: 'green',
  'parsed-with-warnings': 'yellow',
  duplicate: 'dim',
  superseded: 'dim',
  rejected: 'red',
}

/** Characters of figures and landed. */
const NARROW = [9, 19]
/** How report and state share the rest. */
const REPORT_SHARE = 0.6
const INDENT = '  '

/** A row an upload; below it, what there is to say of it beyond its figures. */
function uploadTable(terminal: Terminal, uploads: readonly Upload[]): string {
  const rest = terminal.width - NARROW.reduce((sum, width) => sum + width, 0)
  const report = Math.floor(rest * REPORT_SHARE)
  const widths = [report, rest - report, ...NARROW]
  const told = uploadRows(uploads)
  const rows = uploads.flatMap((upload, at): TextCell[][] => {
    const [name = '', state = '', figures = '', landed = '', words = ''] = told[at] ?? []
    const row = [name, paint(terminal, STATE_STYLES[upload.state], state), figures, landed]
    if (upload.state === 'parsed') return [row]
    return [row, [{ content: INDENT + words, colSpan: widths.length }]]
  })
  const head = UPLOAD_HEAD.slice(0, widths.length).map((text) => paint(terminal, 'bold', text))
  return textTable(widths, [head, ...rows])
}

/** Writes what became of uploads to stdout; a table of none is nothing. */
export function printUploads(format: Format, uploads: readonly Upload[]): void {
  printAs(format, {
    table: (terminal) => (uploads.length === 0 ? '' : uploadTable(terminal, visibleRecord(uploads, visible))),
    md: () => uploadMarkdown(visibleRecord(uploads, visible)),
    csv: () => toCsv(uploadColumns, uploads),
    jsonl: () => uploads,
    json: () => ({ items: uploads, next: null }),
  })
}
