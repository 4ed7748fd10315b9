import { pointInWords, sayTime, sizeInWords, VERDICT_WORDS, whyInWords } from '../compare/index.ts'
import type { Panel, PanelRow } from '../schemas/panel.ts'
import { panelTableRows } from './columns.ts'
import { markdownTable, sentenceCell } from './markdown-table.ts'

/** The place of a subject: `1`, `2–4` where the wording leaves it open, a dash where it is set apart. */
export function rankInWords({ rank, rank_to }: PanelRow): string {
  if (rank === null) return '–'
  return rank === rank_to ? String(rank) : `${rank}–${rank_to}`
}

/** What there is to say of a subject beyond its figures, each thing once. */
export const panelReasons = ({ point, from, change, reasons }: PanelRow): string[] => [
  ...new Set([
    ...reasons.filter(({ code }) => code !== 'not-stated').map(({ text }) => text),
    ...whyInWords(point, change),
    ...(from.told_by === null ? [] : whyInWords(from, null).map((text) => `${from.edition}: ${text}`)),
  ]),
]

/** One metric over all subjects as a Markdown table, for pasting into a report. */
export function panelMarkdown(panel: Panel): string {
  const rows = panelTableRows(panel).map((row) => [
    rankInWords(row),
    row.subject,
    pointInWords(row.from),
    pointInWords(row.point),
    row.point.observation === null ? '' : sayTime(row.point.observation),
    sizeInWords(row.change, row.point.observation),
    row.change === null ? '' : VERDICT_WORDS[row.change.verdict].words,
    panelReasons(row).join(' '),
    sentenceCell(row.point.observation),
  ])
  const editions = [String(panel.from_edition), String(panel.edition)]
  return markdownTable(['rank', 'subject', ...editions, 'for', 'change', 'verdict', 'why', 'sentence'], rows)
}
