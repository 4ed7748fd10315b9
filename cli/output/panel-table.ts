import { pointInWords, sayPeriod, sizeInWords, VERDICT_WORDS, whyInWords } from '../../compare/index.ts'
import { toCsv } from '../../functions/shared/csv.ts'
import type { Panel, PanelRow } from '../../schemas/panel.ts'
import { panelColumns } from '../../schemas/tabular.ts'
import type { Format } from './formats.ts'
import { markdownTable } from './markdown-table.ts'
import { markNumber } from './marked-sentence.ts'
import { asJson, asJsonLines, print } from './print.ts'
import { findTerminal, paint, type Terminal } from './terminal.ts'
import { type TextCell, textTable } from './text-table.ts'
import { VERDICT_STYLE } from './verdict-style.ts'
import { visibleRecord } from './visible.ts'

const RANK_WIDTH = 7
const SHARES = [0.24, 0.2, 0.2, 0.16, 0.2]
const COLUMNS = 1 + SHARES.length
const PLAIN: Terminal = { width: Number.POSITIVE_INFINITY, colour: false }

/** The place of a subject: `1`, `2–4` where the wording leaves it open, a dash where it is set apart. */
function rankInWords({ rank, rank_to }: PanelRow): string {
  if (rank === null) return '–'
  return rank === rank_to ? String(rank) : `${rank}–${rank_to}`
}

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
    ...apart('Not stated: no zero, and no place', not_stated),
  ]
  return `${heading}\n${textTable(widths, rows)}`
}

function panelRows(terminal: Terminal, row: PanelRow): TextCell[][] {
  const { subject, point, from, change } = row
  const verdict = change?.verdict
  return [
    [
      rankInWords(row),
      paint(terminal, 'bold', subject),
      pointInWords(from),
      pointInWords(point),
      sizeInWords(change, point.observation),
      verdict
        ? paint(terminal, VERDICT_STYLE[verdict], `${VERDICT_WORDS[verdict].sign} ${VERDICT_WORDS[verdict].words}`)
        : '',
    ],
    ...whys(row).map((text): TextCell[] => ['', { content: `why: ${text}`, colSpan: COLUMNS - 1 }]),
  ]
}

const whys = ({ point, from, change, reasons }: PanelRow) => [
  ...new Set([
    ...reasons.filter(({ code }) => code !== 'not-stated').map(({ text }) => text),
    ...whyInWords(point, change),
    ...(from.told_by === null ? [] : whyInWords(from, null).map((text) => `${from.edition}: ${text}`)),
  ]),
]

const sentenceOf = ({ observation }: PanelRow['point']) =>
  observation === null ? '' : markNumber(PLAIN, observation.sentence, observation.num)

const rowsOf = ({ ranked, not_comparable, not_stated }: Panel) => [...ranked, ...not_comparable, ...not_stated]

function panelMarkdown(panel: Panel): string {
  const rows = rowsOf(panel).map((row) => [
    rankInWords(row),
    row.subject,
    pointInWords(row.from),
    pointInWords(row.point),
    row.point.observation === null ? '' : sayPeriod(row.point.observation.period),
    sizeInWords(row.change, row.point.observation),
    row.change === null ? '' : VERDICT_WORDS[row.change.verdict].words,
    whys(row).join(' '),
    sentenceOf(row.point),
  ])
  const editions = [String(panel.from_edition), String(panel.edition)]
  return markdownTable(['rank', 'subject', ...editions, 'for', 'change', 'verdict', 'why', 'sentence'], rows)
}

/** Writes a panel to stdout. */
export function printPanel(format: Format, panel: Panel): void {
  const { series, metric, label, edition, from_edition } = panel
  const rows = () => rowsOf(panel).map((row) => ({ series, metric, label, edition, from_edition, ...row }))
  switch (format) {
    case 'table':
      return print(panelTable(findTerminal(), visibleRecord(panel)))
    case 'md':
      return print(panelMarkdown(visibleRecord(panel)))
    case 'csv':
      return print(toCsv(panelColumns, rows()))
    case 'jsonl':
      return print(asJsonLines(rows()))
    case 'json':
      return print(asJson(panel))
  }
}
