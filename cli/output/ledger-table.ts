import { inDigits, inNumber, intervalInDigits, sayTime, unitInWords } from '../../compare/index.ts'
import type { Observation } from '../../schemas/observation.ts'
import type { Reading } from '../../schemas/reading.ts'
import { groupBySentence, isFigure, type LedgerEntry, type LedgerGroup } from './ledger.ts'
import { markdownTable } from '../../render/markdown-table.ts'
import { onOneLine } from '../../render/marked-sentence.ts'
import { OBSERVATION_HEAD, observationCells } from '../../render/observation-markdown.ts'
import { markSpans } from './marked-sentence.ts'
import { paint, type Terminal } from './terminal.ts'
import { rememberTableHeads } from './table-heads.ts'
import { textTable } from './text-table.ts'
import { visibleProse, visibleRecord } from '../../render/visible.ts'

/** The cells of one number, under the head of observations. */
function cellsOf(asRead: LedgerEntry): string[] {
  const entry = visibleRecord(asRead)
  return isFigure(entry) ? observationCells(entry) : [entry.num, '', '', `no figure: ${entry.reason}`, '', '', '']
}

const INDENT = 4
const GAP = 2
/** Characters of `aggregate`, and the gap that every column ends with. */
const ROLE = 9 + GAP
const WIDEST_VALUE = 26
const WIDEST_PERIOD = 23

/** A figure in few words, for a terminal: what the number is, or is at the least and the most, of what, when, and as what. */
type Row = { value: string; what: string; period: string; role: string }

/**
 * The widths of the columns: what the value and the period take, the words of the label get the rest. Where that is little,
 * the few longest values and periods are wrapped, or they would narrow the labels of all others.
 */
function widthsOf({ width }: Terminal, rows: readonly Row[]): number[] {
  const fitted = (share: number): number[] => {
    const longest = (cell: keyof Row, most: number): number => {
      const lengths = rows.map((row) => row[cell].length).toSorted((a, b) => a - b)
      return Math.min(most, Math.max(NARROWEST, lengths[Math.ceil(share * lengths.length) - 1] ?? 0))
    }
    const [value, period] = [longest('value', WIDEST_VALUE) + GAP, longest('period', WIDEST_PERIOD) + GAP]
    return [INDENT, value, width - INDENT - value - period - ROLE, period, ROLE]
  }
  const widths = fitted(1)
  return (widths[2] ?? 0) < ROOM_FOR_WORDS ? fitted(NEARLY_ALL) : widths
}

const NARROWEST = 6
const ROOM_FOR_WORDS = 40
const NEARLY_ALL = 0.9

/** The numbers of a reading for a terminal: by section and sentence, the figures marked in it. */
export function ledgerTable(terminal: Terminal, reading: Reading, entries: readonly LedgerEntry[]): string {
  const groups = groupBySentence(reading, entries).map((group) => ({
    ...group,
    rows: group.entries.filter(isFigure).map((entry, _, beside) => rowOf(entry, beside)),
  }))
  const all = groups.flatMap(({ rows }) => rows)
  const widths = widthsOf(terminal, all)
  const parts = [title(terminal, reading)]
  const headOf = rememberTableHeads(reading.text)
  const shown = new Set(groups.map(({ start }) => start))
  let section = ''
  for (const group of groups) {
    const heading = group.section === null ? section : headingOf(group)
    if (heading !== section) parts.push('', headingLine(terminal, heading === '' ? '(no heading)' : heading))
    section = heading
    // Marked are figures alone: a date that looks like them in their sentence would be taken for one.
    const spans = group.entries
      .filter(isFigure)
      .map(({ start, end }) => ({ start: start - group.start, end: end - group.start }))
    parts.push('')
    const head = group.rows.length > 0 ? headOf(group.start) : null
    if (head !== null && !shown.has(head.start)) {
      shown.add(head.start)
      parts.push(indented(terminal, paint(terminal, 'dim', visibleProse(head.text))))
    }
    parts.push(indented(terminal, markSpans(terminal, group.text, spans)))
    if (group.rows.length > 0) {
      const cells = group.rows.map((row) => [
        '',
        paint(terminal, 'bold', row.value),
        row.what,
        row.period,
        paint(terminal, 'dim', row.role),
      ])
      parts.push(textTable(widths, cells))
    }
    const others = group.entries.flatMap((entry) => (isFigure(entry) ? [] : [`${entry.num} (${entry.reason})`]))
    if (others.length > 0) parts.push(otherNumbers(terminal, others))
  }
  return parts.join('\n')
}

const indented = (terminal: Terminal, text: string) => textTable([2, terminal.width - 2], [['', text]])

function otherNumbers(terminal: Terminal, others: readonly string[]): string {
  const words = visibleProse(`no figure: ${others.join(', ')}`)
  return textTable([INDENT, terminal.width - INDENT], [['', paint(terminal, 'dim', words)]])
}

/** @param beside the figures of the same sentence: of two with one label the unit tells which is which */
function rowOf(asRead: Observation, beside: readonly Observation[]): Row {
  const observation = visibleRecord(asRead)
  const { kind, unit, per, label, scope, about, direction, attributed_to, role, period } = observation
  const isMeasured = (kind === 'money' || kind === 'measure') && unit !== null
  // the average length of a trial was [14 months]
  const isStretch = (kind === 'duration' || kind === 'age') && unit !== null && !says(label, unit)
  const sign = kind === 'percent' ? ' %' : isMeasured || isStretch ? ` ${unitInWords(unit, observation)}` : ''
  const isOneOfSeveral = beside.some((other) => other.label === asRead.label && other.unit !== asRead.unit)
  const narrowed = [
    isOneOfSeveral && kind === 'count' && unit !== null ? unitInWords(unit, observation) : '',
    direction === null ? '' : `a change, ${direction}`,
    about === null ? '' : `about ${about}`,
    ...Object.entries(scope).flatMap(([word, values]) => {
      const untold = values.filter((value) => !says(label, value))
      return untold.length === 0 ? [] : [`${word} ${untold.join(', ')}`]
    }),
    per === null || says(label, 'per') ? '' : `per ${per}`,
    attributed_to === null ? '' : `says ${attributed_to}`,
  ].filter((words) => words !== '')
  return {
    value: `${sizeOf(observation)}${sign}`,
    what: narrowed.length === 0 ? label : `${label} (${narrowed.join('; ')})`,
    period: period === null ? '–' : sayTime(observation),
    role,
  }
}

/** Whether a label says it already, in words of its own: [days] served, and not a holi[day]. */
function says(label: string, words: string): boolean {
  const said = ` ${label.replaceAll(BESIDE_WORDS, ' ')} `
  return said.includes(` ${words} `) || said.includes(` ${unitInWords(words, { value: 2, bound: '=' })} `)
}

const BESIDE_WORDS = /[,;:()]/g

/** [~ 3,700]: about so many, which is easier read than from 3,650 to 3,750 */
function sizeOf(observation: Observation): string {
  const { value, bound } = observation
  return bound === '~' && value !== null ? `~ ${inDigits(value)}` : intervalInDigits(observation)
}

const headingOf = ({ section }: LedgerGroup) => onOneLine(visibleProse((section ?? []).join(' › ')))

const headingLine = (terminal: Terminal, heading: string) =>
  textTable([terminal.width], [[paint(terminal, 'bold', heading)]])

function title(terminal: Terminal, { identity, tally }: Reading): string {
  const { series, subject, edition } = identity
  const others = Object.entries(tally.non_figures).map(([reason, count]) => `${inDigits(count)} ${reason}`)
  const rest = inDigits(tally.numbers - tally.figures)
  const accounting = `${inNumber(tally.numbers, 'number')}: ${inNumber(tally.figures, 'figure')}, ${rest} others${others.length > 0 ? ` (${others.join(', ')})` : ''}`
  return textTable([terminal.width], [[paint(terminal, 'bold', `${series} / ${subject} / ${edition}`)], [accounting]])
}

/** The numbers of a reading as a Markdown table. */
export function ledgerMarkdown(reading: Reading, entries: readonly LedgerEntry[]): string {
  const rows = groupBySentence(reading, entries).flatMap((group) =>
    group.entries.map((entry) => [...cellsOf(entry), headingOf(group), onOneLine(visibleProse(group.text))]),
  )
  return markdownTable([...OBSERVATION_HEAD, 'section', 'sentence'], rows)
}
