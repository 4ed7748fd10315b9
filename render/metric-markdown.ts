import type { Metric } from '../schemas/catalogue.ts'
import { markdownTable } from './markdown-table.ts'

/** The metrics of a catalogue as a Markdown table. */
export const metricMarkdown = (metrics: readonly Metric[]): string =>
  markdownTable(
    ['metric', 'label', 'what it is', 'unit'],
    metrics.map(({ metric, label, description, unit }) => [metric, label, description, unit]),
  )
