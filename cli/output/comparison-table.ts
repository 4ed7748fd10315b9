import {
  changeInWords,
  figureInWords,
  forTime,
  inDigits,
  inNumber,
  sayTime,
  signedSides,
  signedVerdict,
  summary,
  verdictCounts,
} from '../../compare/index.ts'
import type { Compared } from '../../render/comparison-markdown.ts'
import type { Comparison, EditionComparison, Restatement } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import { UNKNOWN_NAME } from '../unknown-name.ts'
import { markFigure } from './marked-sentence.ts'
import { paint, type Terminal } from './terminal.ts'
import { type TextCell, textTable } from './text-table.ts'
import { VERDICT_STYLE } from './verdict-style.ts'

const SHARES = [0.29, 0.19, 0.19, 0.16, 0.17]
/** Comparisons that need no summary. */
const AT_A_GLANCE = 6
/** So that at 100 columns a figure takes one line. */
const GLANCE_SHARES = [0.29, 0.15, 0.15, 0.19, 0.22]

/**
 * The comparison of two editions for a terminal: each figure in both years, what may be said, and who says it.
 * @param empty why there is nothing to compare, where there is not
 * @param beside what the editions state that is not compared, a line each
 */
export function comparisonTable(
  terminal: Terminal,
  compared: Compared,
  { comparisons, restatements }: EditionComparison,
  { empty, beside }: { empty?: string | undefined; beside: readonly string[] },
): string {
  const rule = '─'.repeat(terminal.width - 2)
  const rows: TextCell[][] = [
    headRow(terminal, compared),
    [{ content: paint(terminal, 'dim', rule), colSpan: SHARES.length }],
    ...comparisons.flatMap((comparison) => comparisonRows(terminal, comparison)),
  ]
  const parts = [titleLines(terminal, compared, comparisons), ...summaryLines(terminal, comparisons)]
  if (empty !== undefined) parts.push(textTable([terminal.width], [[empty]]))
  if (comparisons.length > 0) parts.push('', textTable(columnWidths(terminal.width, SHARES), rows))
  if (restatements.length > 0) parts.push(restatementLines(terminal, restatements))
  if (beside.length > 0) parts.push('', besideLines(terminal, beside))
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
    ...(first === undefined ? [] : [figureRow(terminal, first), ...evidenceRows(terminal, atAGlance(first))]),
    ...others.map((comparison) => figureRow(terminal, comparison)),
  ]
  const table = textTable(columnWidths(terminal.width, GLANCE_SHARES), rows)
  return `${titleLines(terminal, compared, comparisons)}\n${table}`
}

/** What takes one glance: no further figures, and of several reasons for silence only the telling ones. */
const atAGlance = (comparison: Comparison): Comparison => ({
  ...comparison,
  others: { from: [], to: [] },
  reasons: comparison.reasons.filter(({ code }, _, { length }) => code !== 'not-stated' || length === 1),
})

function titleLines(
  terminal: Terminal,
  { series, subject, from_edition, to_edition }: Compared,
  comparisons: readonly Comparison[],
): string {
  const named = [series, subject].filter((name) => name !== UNKNOWN_NAME).join(' / ')
  const title = paint(terminal, 'bold', `${named}${named === '' ? '' : ', '}${from_edition} → ${to_edition}`)
  const itself = isItself(comparisons)
    ? [['Both editions are the same document: every figure is set beside itself.']]
    : []
  return textTable([terminal.width], [[title], [verdictCounts(comparisons)], ...itself])
}

const isItself = ([first]: readonly Comparison[]) =>
  first?.from?.document !== undefined &&
  first.from_edition === first.to_edition &&
  first.from.document === first.to?.document

/** The most telling changes in words, where there are more figures than a glance takes in. */
function summaryLines(terminal: Terminal, comparisons: readonly Comparison[]): string[] {
  if (comparisons.length <= AT_A_GLANCE || isItself(comparisons)) return []
  const told = summary(comparisons)
  const rest = `  The first ${inDigits(told.length)} of ${inNumber(comparisons.length, 'comparison')}; all stand below.`
  return [
    '',
    textTable(
      [5, terminal.width - 5],
      told.map(({ text }) => ['  •', text]),
    ),
    paint(terminal, 'dim', rest),
  ]
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
  const { label, verdict } = comparison
  const { from, to } = signedSides(comparison)
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
    ...sentenceRows(terminal, from_edition, from, others.from),
    ...sentenceRows(terminal, to_edition, to, others.to),
    ...reasons.filter(({ code }) => code !== 'exact').map(({ text }) => evidence('why', text)),
  ]
}

const evidence = (source: string, text: string): TextCell[] => [`  ${source}`, { content: text, colSpan: 4 }]

/**
 * The sentences behind an edition's figures; a further figure is named with its time, and its sentence told where it is
 * another.
 */
function sentenceRows(
  terminal: Terminal,
  edition: number,
  head: Observation | null,
  others: readonly Observation[],
): TextCell[][] {
  if (head === null) return []
  const marked = (figure: Observation) => markFigure(terminal, figure)
  const also = others.map((other) => {
    const sentence = other.sentence === head.sentence ? '' : `: ${marked(other)}`
    return `also ${[figureInWords(other), forTime(other)].join(' ').trim()}${sentence}`
  })
  return [marked(head), ...new Set(also)].map((text) => evidence(String(edition), text))
}

/** What is not compared: how much, and below it what changed. */
function besideLines(terminal: Terminal, [first = '', ...changed]: readonly string[]): string {
  const rows = changed.map((text) => ['', text])
  return [
    textTable([terminal.width], [[first]]),
    ...(rows.length === 0 ? [] : [textTable([2, terminal.width - 2], rows)]),
  ].join('\n')
}

/** What later editions say again, a line each. */
export function restatementLines(terminal: Terminal, restatements: readonly Restatement[]): string {
  const rows = restatements.map(({ label, period, earlier_edition, earlier, later_edition, later, agrees }) => {
    const sides = `${earlier_edition} says ${figureInWords(earlier)}, ${later_edition} says ${figureInWords(later)}`
    return [
      '',
      `${label}${period === null ? '' : ` (${sayTime(later.period === period ? later : earlier)})`}: ${sides}: ${agrees ? 'they agree' : 'they differ'}.`,
    ]
  })
  const heading = paint(terminal, 'bold', 'Told again by the later edition')
  return `${heading}\n${textTable([2, terminal.width - 2], rows)}`
}
