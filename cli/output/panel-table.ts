import { pointInWords, signedVerdict, sizeInWords } from '../../compare/index.ts'
import { toCsv } from '../../render/csv.ts'
import type { Panel, PanelRow } from '../../schemas/panel.ts'
import { panelColumns, panelTableRows } from '../../render/columns.ts'
import type { Format } from './formats.ts'
import { panelMarkdown, panelReasons, rankInWords } from '../../render/panel-markdown.ts'
import { printAs } from './print-as.ts'
import { paint, type Terminal } from './terminal.ts'
import { type TextCell, textTable } from './text-table.ts'
import { VERDICT_STYLE } from './verdict-style.ts'
import { visibleRecord } from '../../render/visible.ts'

const RANK_WIDTH = 7
const SHARES = [0.24, 0.2, 0.2, 0.16, 0.2]
const COLUMNS = 1 + SHARES.length

/** One metric over all subjects for a terminal: the ranked ones, then who is set apart and why. */
function panelTable(terminal: Terminal, panel: Panel): string {
  const { series, metric, label, edition, from_edition, ranked, not_comparable, not_stated } = panel
  const rest = terminal.width - RANK_WIDTH
  const widths = [RANK_WIDTH, ...SHARES.map((share) => Math.floor(rest * share))]
  const head = ['rank', 'subject', String(from_edition), String(edition), 'change', 'verdict']
  const apart = (title: string, rows: readonly PanelRow[]): TextCell[][] =>
    rows.length === 0
      ? []
      : [
          [{ content: '', colSpan: COLUMNS }],
          [{ content: paint(terminal, 'bold', title), colSpan: COLUMNS }],
          ...rows.flatMap((row) => panelRows(terminal, row)),
        ]
  const heading = paint(terminal, 'bold', `${series}: ${label} (${metric}), ${edition} against ${from_edition}`)
  const rows = [
    head.map((text) => paint(terminal, 'dim', text)),
    ...ranked.flatMap((row) => panelRows(terminal, row)),
    ...apart('Not comparable with the others', not_comparable),
    ...apart('Not stated in words of this metric: no zero, and no place', not_stated),
  ]
  return `${textTable([terminal.width], [[heading]])}\n${textTable(widths, rows)}`
}

function panelRows(terminal: Terminal, row: PanelRow): TextCell[][] {
  const { subject, point, from, change } = row
  return [
    [
      rankInWords(row),
      paint(terminal, 'bold', subject),
      pointInWords(from),
      pointInWords(point),
      sizeInWords(change, point.observation),
      change === null ? '' : paint(terminal, VERDICT_STYLE[change.verdict], signedVerdict(change.verdict)),
    ],
    ...panelReasons(row).map((text): TextCell[] => ['', { content: `why: ${text}`, colSpan: COLUMNS - 1 }]),
  ]
}

/** Writes a panel to stdout. */
export function printPanel(format: Format, panel: Panel): void {
  printAs(format, {
    table: (terminal) => panelTable(terminal, visibleRecord(panel)),
    md: () => panelMarkdown(panel),
    csv: () => toCsv(panelColumns, panelTableRows(panel)),
    jsonl: () => panelTableRows(panel),
    json: () => panel,
  })
}
