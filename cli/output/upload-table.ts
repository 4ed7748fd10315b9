import { inDigits } from '../../compare/index.ts'
import { toCsv } from '../../functions/shared/csv.ts'
import type { State, Upload } from '../../schemas/report.ts'
import { uploadColumns } from '../../schemas/tabular.ts'
import type { Format } from './formats.ts'
import { markdownTable } from './markdown-table.ts'
import { asJson, asJsonLines, print } from './print.ts'
import { findTerminal, paint, type Style, type Terminal } from './terminal.ts'
import { type TextCell, textTable } from './text-table.ts'
import { visible, visibleRecord } from './visible.ts'

const STATE_STYLES: Record<State, Style> = {
  parsed: 'green',
  'parsed-with-warnings': 'yellow',
  duplicate: 'dim',
  superseded: 'dim',
  rejected: 'red',
}

/** `kazakhstan 2023 (country-reports-on-terrorism)`, or the key where nobody knows what the file is about. */
const reportName = ({ series, subject, edition, key }: Upload) =>
  series === null || subject === null || edition === null ? key : `${series} / ${subject} / ${edition}`

/** The state, with the code of a rejection. */
export const stateInWords = ({ state, reason }: Upload) => (reason === null ? state : `${state} (${reason})`)

/** The number of figures read, or a dash where nothing was. */
export const figuresInWords = ({ tally }: Upload) => (tally === null ? '–' : inDigits(tally.figures))

const explanation = ({ message, warnings }: Upload) => [message, ...warnings.map(({ text }) => text)].join(' ')

const HEAD = ['report', 'state', 'figures', 'landed', 'in words']

const cells = (upload: Upload): [string, string, string, string, string] => [
  reportName(upload),
  stateInWords(upload),
  figuresInWords(upload),
  `${upload.landed_at.slice(0, 16).replace('T', ' ')}Z`,
  explanation(upload),
]

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
  const rows = uploads.flatMap((upload): TextCell[][] => {
    const [name, state, figures, landed, words] = cells(upload)
    const row = [name, paint(terminal, STATE_STYLES[upload.state], state), figures, landed]
    if (upload.state === 'parsed') return [row]
    return [row, [{ content: INDENT + words, colSpan: widths.length }]]
  })
  const head = HEAD.slice(0, widths.length).map((text) => paint(terminal, 'bold', text))
  return textTable(widths, [head, ...rows])
}

/** Writes what became of uploads to stdout. */
export function printUploads(format: Format, uploads: readonly Upload[]): void {
  switch (format) {
    case 'table':
      return print(uploadTable(findTerminal(), visibleRecord(uploads, visible)))
    case 'md':
      return print(markdownTable(HEAD, visibleRecord(uploads, visible).map(cells)))
    case 'csv':
      return print(toCsv(uploadColumns, uploads))
    case 'jsonl':
      return print(asJsonLines(uploads))
    case 'json':
      return print(asJson({ items: uploads, next: null }))
  }
}
