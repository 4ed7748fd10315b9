import { figureInWords, pointInWords, sayTime, sizeInWords, verdictInWords, whyInWords } from '../../compare/index.ts'
import { toCsv } from '../../render/csv.ts'
import { trendColumns, trendTableRows } from '../../render/columns.ts'
import type { MetricTrend, TrendAnswer, TrendPoint } from '../../schemas/trend.ts'
import { restatementLines } from './comparison-table.ts'
import type { Format } from './formats.ts'
import { trendMarkdown } from '../../render/trend-markdown.ts'
import { markFigure } from './marked-sentence.ts'
import { printAs } from './print-as.ts'
import { paint, type Terminal } from './terminal.ts'
import { type TextCell, textTable } from './text-table.ts'
import { VERDICT_STYLE } from './verdict-style.ts'
import { visibleRecord } from '../../render/visible.ts'

const HEAD = ['year', 'figure', 'for', 'change', 'verdict']
const YEAR_WIDTH = 8
const SHARES = [0.27, 0.23, 0.22, 0.28]

/** Metrics over the years for a terminal; the sentences stand below the figures where one metric alone is asked for. */
export function trendTable(terminal: Terminal, { series, subject, editions, metrics, further }: TrendAnswer): string {
  const held = editions.map(({ edition }) => edition).join(', ')
  const heading = paint(terminal, 'bold', `${series} / ${subject}, editions ${held}`)
  const withSentences = metrics.length === 1
  const parts = metrics.map((one) => metricTable(terminal, one, withSentences))
  const told =
    parts.length > 0 ? parts : ['no figure of a metric that the catalogue knows, and none that two editions word alike']
  const note = withSentences ? [] : otherWordsLines(terminal, metrics)
  return [textTable([terminal.width], [[heading]]), ...told, ...note, ...furtherLines(terminal, further)].join('\n\n')
}

/** Where all metrics are told at once, none is looked for in other words. */
function otherWordsLines(terminal: Terminal, metrics: readonly MetricTrend[]): string[] {
  if (!metrics.some(({ points }) => points.some(({ gap }) => gap === 'not_stated'))) return []
  return [
    textTable([terminal.width], [['What is “not stated” here may stand in other words: --metric looks for them.']]),
  ]
}

/** Metrics that are named, of those which are not followed unless one is asked for. */
const MOST_NAMED = 20

function furtherLines(terminal: Terminal, further: TrendAnswer['further']): string[] {
  if (further.length === 0) return []
  const named = further.slice(0, MOST_NAMED).map(({ metric }) => metric)
  const rest = further.length - named.length
  const more = rest > 0 ? ` and ${rest} more (--format json names all)` : ''
  return [textTable([terminal.width], [[`Further metrics, each by --metric: ${named.join(', ')}${more}`]])]
}

function metricTable(
  terminal: Terminal,
  { metric, label, points, vintages }: MetricTrend,
  withSentences: boolean,
): string {
  const rest = terminal.width - YEAR_WIDTH
  const widths = [YEAR_WIDTH, ...SHARES.map((share) => Math.floor(rest * share))]
  const rows = runsOf(points).flatMap((run) => runRows(terminal, run, withSentences))
  const head = HEAD.map((text) => paint(terminal, 'dim', text))
  const table = textTable(widths, [head, ...rows])
  const restatements = vintages.flatMap(({ restatement }) => restatement ?? [])
  const name = textTable([terminal.width], [[`${paint(terminal, 'bold', label)} (${metric})`]])
  return [name, table, ...(restatements.length > 0 ? ['', restatementLines(terminal, restatements)] : [])]
    .join('\n')
    .trimEnd()
}

/** More editions in a row that are not held are one line. */
const MOST_NOT_HELD = 3

/** The points, those of editions in a row that nobody has dropped together: a year that was mistyped may lie far away. */
function runsOf(points: readonly TrendPoint[]): TrendPoint[][] {
  const runs: TrendPoint[][] = []
  for (const point of points) {
    const run = runs.at(-1)
    if (run !== undefined && isBlank(point) && run.every(isBlank)) run.push(point)
    else runs.push([point])
  }
  return runs
}

const isBlank = ({ gap, observation, others }: TrendPoint): boolean =>
  gap === 'edition_not_held' && observation === null && others.length === 0

function runRows(terminal: Terminal, run: readonly TrendPoint[], withSentences: boolean): TextCell[][] {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined || run.length <= MOST_NOT_HELD)
    return run.flatMap((point) => pointRows(terminal, point, withSentences))
  const words = paint(terminal, 'dim', pointInWords(first))
  return [[{ content: `${first.edition} to ${last.edition}  ${words}`, colSpan: HEAD.length }]]
}

const below = (text: string): TextCell[] => ['', { content: text, colSpan: HEAD.length - 1 }]

function pointRows(terminal: Terminal, point: TrendPoint, withSentences: boolean): TextCell[][] {
  const { edition, observation, change } = point
  const figure = pointInWords(point)
  return [
    [
      String(edition),
      observation === null ? paint(terminal, 'dim', figure) : paint(terminal, 'bold', figure),
      observation === null ? '' : sayTime(observation),
      sizeInWords(change, observation),
      change === null ? '' : paint(terminal, VERDICT_STYLE[change.verdict], verdictInWords(change)),
    ],
    ...(withSentences && observation !== null ? [below(markFigure(terminal, observation))] : []),
    ...(withSentences ? point.others : []).map((other) => below(`also: ${figureInWords(other)}, ${sayTime(other)}`)),
    ...whyInWords(point, change).map((text) => below(`why: ${text}`)),
  ]
}

/** Writes a trend to stdout. */
export function printTrend(format: Format, answer: TrendAnswer): void {
  printAs(format, {
    table: (terminal) => trendTable(terminal, visibleRecord(answer)),
    md: () => trendMarkdown(answer),
    csv: () => toCsv(trendColumns, trendTableRows(answer)),
    jsonl: () => trendTableRows(answer),
    json: () => answer,
  })
}
