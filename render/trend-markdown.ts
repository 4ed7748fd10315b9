import { pointInWords, sayTime, sizeInWords, verdictInWords, whyInWords } from '../compare/index.ts'
import type { TrendAnswer } from '../schemas/trend.ts'
import { trendTableRows } from './columns.ts'
import { markdownTable, sentenceCell } from './markdown-table.ts'

/** Metrics over the years as a Markdown table, for pasting into a report. */
export function trendMarkdown(answer: TrendAnswer): string {
  const rows = trendTableRows(answer).map(({ label, ...point }) => [
    label,
    String(point.edition),
    pointInWords(point),
    point.observation === null ? '' : sayTime(point.observation),
    sizeInWords(point.change, point.observation),
    point.change === null ? '' : verdictInWords(point.change),
    whyInWords(point, point.change).join(' '),
    sentenceCell(point.observation),
  ])
  return markdownTable(['metric', 'year', 'figure', 'for', 'change', 'verdict', 'why', 'sentence'], rows)
}
