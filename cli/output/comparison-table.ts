import { changeInWords, figureInWords, signedVerdict, verdictCounts } from '../../compare/index.ts'
import type { Compared } from '../../render/comparison-markdown.ts'
import type { Comparison, EditionComparison, Restatement } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import { markNumber } from './marked-sentence.ts'
import { paint, type Terminal } from './terminal.ts'
import { type TextCell, textTable } from './text-table.ts'
import { VERDICT_STYLE } from './verdict-style.ts'

const SHARES = [0.29, 0.19, 0.19, 0.16, 0.17]
/** So that at 100 columns a figure takes one line. */
const GLANCE_SHARES = [0.29, 0.15, 0.15, 0.19, 0.22]

/** The comparison of two editions for a terminal: each figure in both years, what may be said, and who says it. */
export function comparisonTable(
  terminal: Terminal,
  compared: Compared,
  { comparisons, restatements }: EditionComparison,
): string {
  const rule = '─'.repeat(terminal.width - 2)
  const rows: TextCell[][] = [
    headRow(terminal, compared),
    [{ content: paint(terminal, 'dim', rule), colSpan: SHARES.length }],
    ...comparisons.flatMap((comparison) => comparisonRows(terminal, comparison)),
  ]
  const parts = [titleLines(terminal, compared, comparisons)]
  if (comparisons.length > 0) parts.push('', textTable(columnWidths(terminal.width, SHARES), rows))
  if (restatements.length > 0) parts.push(restatementLines(terminal, restatements))
  return parts.join('\n').trimEnd()
}

/**
 * The comparison of two editions at a glance: a line for each figure of the catalogue, and of one metric who says it.
 * @param telling the metric whose sentences stand below its figures
 */
export function comparisonGlance(
  terminal: Terminal,
  compared: Compared,
  comparisons: readonly Comparison[],
  telling: string,
): string {
  const first = comparisons.find(({ metric }) => metric === telling)
  const others = comparisons.filter((comparison) => comparison !== first && comparison.metric !== null)
  const rows = [
    headRow(terminal, compared),
    ...(first === undefined ? [] : [figureRow(terminal, first), ...evidenceRows(terminal, withoutOthers(first))]),
    ...others.map((comparison) => figureRow(terminal, comparison)),
  ]
  const table = textTable(columnWidths(terminal.width, GLANCE_SHARES), rows)
  return `${titleLines(terminal, compared, comparisons)}\n${table}`
}

const withoutOthers = (comparison: Comparison): Comparison => ({ ...comparison, others: { from: [], to: [] } })

function titleLines(
  terminal: Terminal,
  { series, subject, from_edition, to_edition }: Compared,
  comparisons: readonly Comparison[],
): string {
  const title = paint(terminal, 'bold', `${series} / ${subject}, ${from_edition} → ${to_edition}`)
  return textTable([terminal.width], [[title], [verdictCounts(comparisons)]])
}

const headRow = (terminal: Terminal, { from_edition, to_edition }: Compared): TextCell[] =>
  ['', String(from_edition), String(to_edition), 'change', 'verdict'].map((text) => paint(terminal, 'bold', text))

/** Column widths that fill the terminal: the first takes what rounding leaves. */
function columnWidths(width: number, shares: readonly number[]): number[] {
  const widths = shares.map((share) => Math.floor(width * share))
  const left = width - widths.reduce((sum, column) => sum + column, 0)
  return widths.map((column, index) => (index === 0 ? column + left : column))
}

/** A row of figures, below it who says them and why the verdict is so, and an empty line. */
function comparisonRows(terminal: Terminal, comparison: Comparison): TextCell[][] {
  const empty: TextCell[] = [{ content: '', colSpan: SHARES.length }]
  return [figureRow(terminal, comparison), ...evidenceRows(terminal, comparison), empty]
}

function figureRow(terminal: Terminal, comparison: Comparison): TextCell[] {
  const { label, from, to, verdict } = comparison
  return [
    paint(terminal, 'bold', label),
    figureInWords(from),
    figureInWords(to),
    changeInWords(comparison),
    paint(terminal, VERDICT_STYLE[verdict], signedVerdict(verdict)),
  ]
}

/** Both sentences and the reasons; two exact numbers need none. */
function evidenceRows(terminal: Terminal, comparison: Comparison): TextCell[][] {
  const { from, to, from_edition, to_edition, others, reasons } = comparison
  return [
    ...sentenceRows(terminal, from_edition, [from, ...others.from]),
    ...sentenceRows(terminal, to_edition, [to, ...others.to]),
    ...reasons.filter(({ code }) => code !== 'exact').map(({ text }) => evidence('why', text)),
  ]
}

const evidence = (source: string, text: string): TextCell[] => [`  ${source}`, { content: text, colSpan: 4 }]

/** The sentences behind an edition's figures, each once. */
function sentenceRows(
  terminal: Terminal,
  edition: number,
  observations: readonly (Observation | null)[],
): TextCell[][] {
  const marked = observations
    .filter((observation) => observation !== null)
    .map(({ sentence, num }) => markNumber(terminal, sentence, num))
  return [...new Set(marked)].map((sentence) => evidence(String(edition), sentence))
}

/** What later editions say again, a line each. */
export function restatementLines(terminal: Terminal, restatements: readonly Restatement[]): string {
  const rows = restatements.map(({ label, period, earlier_edition, earlier, later_edition, later, agrees }) => {
    const sides = `${earlier_edition} says ${figureInWords(earlier)}, ${later_edition} says ${figureInWords(later)}`
    return ['', `${label}${period === null ? '' : ` (${period})`}: ${sides}: ${agrees ? 'they agree' : 'they differ'}.`]
  })
  const heading = paint(terminal, 'bold', 'Told again by the later edition')
  return `${heading}\n${textTable([2, terminal.width - 2], rows)}`
}
