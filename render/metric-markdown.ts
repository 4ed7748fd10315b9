import type { MetricRow } from './columns.ts'
import { markdownTable } from './markdown-table.ts'

/** The metrics of a series as a Markdown table. */
export const metricMarkdown = (metrics: readonly MetricRow[]): string =>
  markdownTable(
    ['metric', 'label', 'what it is', 'unit'],
    metrics.map(({ metric, label, description, unit, reports }) => [
      metric,
      label,
      description ?? `by its wording, in ${reports} reports`,
      unit ?? '',
    ]),
  )
