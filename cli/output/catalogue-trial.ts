import { figureInWords, inDigits } from '../../compare/index.ts'
import type { Catalogue } from '../../schemas/catalogue.ts'
import type { Observation } from '../../schemas/observation.ts'
import type { Reading } from '../../schemas/reading.ts'
import { type Column, observationColumns } from '../../render/columns.ts'
import { markdownTable, sentenceCell } from '../../render/markdown-table.ts'
import { markNumber } from './marked-sentence.ts'
import { paint, type Terminal } from './terminal.ts'
import { textTable } from './text-table.ts'

/** A figure with the file that states it. */
export type TriedFigure = Observation & { file: string }

/** What a catalogue finds in reports. */
export type CatalogueTrial = {
  series: string
  /** Of each own metric in the order of the catalogue, how many figures it gets. */
  metrics: { metric: string; label: string; figures: number }[]
  /** The figures that got one of its metrics, by metric, then in the order of the reports. */
  found: TriedFigure[]
  /** Figures that got a metric that Yearover brings. */
  others: TriedFigure[]
  /** Figures that got no metric. */
  without: TriedFigure[]
}

/** @param own the user's catalogue; the readings were made with its metrics over those that Yearover brings */
export function trialOf(own: Catalogue, readings: readonly { file: string; reading: Reading }[]): CatalogueTrial {
  const figures = readings.flatMap(({ file, reading }) =>
    reading.observations.map((observation) => ({ ...observation, file })),
  )
  const names = new Set(own.metrics.map(({ metric }) => metric))
  const of = (name: string) => figures.filter(({ metric }) => metric === name)
  return {
    series: own.series,
    metrics: own.metrics.map(({ metric, label }) => ({ metric, label, figures: of(metric).length })),
    found: own.metrics.flatMap(({ metric }) => of(metric)),
    others: figures.filter(({ metric }) => metric !== null && !names.has(metric)),
    without: figures.filter(({ metric }) => metric === null),
  }
}

export const trialColumns: readonly Column<TriedFigure>[] = [
  { name: 'file', cell: ({ file }) => file },
  ...observationColumns,
]

const FIGURE = 22
const INDENT = 4

/** The trial for a terminal: each metric with its figures and their sentences, then what got none. */
export function trialTable(terminal: Terminal, trial: CatalogueTrial): string {
  const { metrics, found, others, without } = trial
  const parts = metrics
    .filter(({ figures }) => figures > 0)
    .map(({ metric, label }) => {
      const own = found.filter((figure) => figure.metric === metric)
      const title = textTable([terminal.width], [[`${paint(terminal, 'bold', label)} (${metric}): ${own.length}`]])
      return `${title}\n${figureRows(terminal, own)}`
    })
  const empty = metrics.filter(({ figures }) => figures === 0).map(({ metric }) => metric)
  if (empty.length > 0) parts.push(wrapped(terminal, 'Metrics that found nothing', empty.join(', ')))
  if (others.length > 0) {
    const names = [...new Set(others.map(({ metric }) => metric))].join(', ')
    parts.push(wrapped(terminal, `Figures with a metric that Yearover brings: ${inDigits(others.length)}`, names))
  }
  if (without.length > 0) {
    const title = paint(terminal, 'bold', `Figures without a metric: ${inDigits(without.length)}`)
    parts.push(`${title}\n${figureRows(terminal, without)}`)
  }
  return parts.join('\n\n')
}

function wrapped(terminal: Terminal, title: string, text: string): string {
  return `${paint(terminal, 'bold', title)}\n${textTable([INDENT, terminal.width - INDENT], [['', text]])}`
}

function figureRows(terminal: Terminal, figures: readonly TriedFigure[]): string {
  const widths = [INDENT, FIGURE, terminal.width - INDENT - FIGURE]
  const rows = figures.flatMap((figure) => [
    ['', figureInWords({ ...figure, negated: false }), markNumber(terminal, figure)],
    ['', '', paint(terminal, 'dim', `${figure.file}: ${handles(figure)}`)],
  ])
  return textTable(widths, rows)
}

/** What the conditions of a catalogue can take hold of. */
function handles({ metric, unit, event, kind, label, role, part_of, negated, direction }: Observation): string {
  return [
    kind === 'count' ? null : kind,
    unit === null ? null : `unit "${unit}"`,
    event === null ? null : `event "${event}"`,
    metric === null ? `label "${label}"` : null,
    role,
    part_of === null ? null : 'part of a total',
    direction === null ? null : `a change, ${direction}`,
    negated ? 'negated' : null,
  ]
    .filter((words) => words !== null)
    .join(', ')
}

/** The trial as a Markdown table; figures without a metric last, with an empty first cell. */
export function trialMarkdown({ found, without }: CatalogueTrial): string {
  const rows = [...found, ...without].map((figure) => [
    figure.metric ?? '',
    figureInWords({ ...figure, negated: false }),
    handles(figure),
    figure.file,
    sentenceCell(figure),
  ])
  return markdownTable(['metric', 'figure', 'read as', 'file', 'sentence'], rows)
}
