import { inDigits, inNumber, intervalInDigits, sayTime } from '../../compare/index.ts'
import { LONGEST_SENTENCE } from '../../extract/index.ts'
import type { Observation } from '../../schemas/observation.ts'
import type { Reading } from '../../schemas/reading.ts'
import { isFigure, type LedgerEntry } from './ledger.ts'
import { markdownTable } from '../../render/markdown-table.ts'
import { onOneLine } from '../../render/marked-sentence.ts'
import { OBSERVATION_HEAD, observationCells } from '../../render/observation-markdown.ts'
import { markSpans } from './marked-sentence.ts'
import { paint, type Terminal } from './terminal.ts'
import { rememberTableHeads } from './table-heads.ts'
import { textTable } from './text-table.ts'
import { visibleProse, visibleRecord } from '../../render/visible.ts'

/** The numbers of one sentence, with the sentence and where it begins; `section` is null outside all sentences. */
type Group = Place & { entries: LedgerEntry[] }
type Place = { start: number; text: string; section: readonly string[] | null }

/** Numbers by the sentence around them; outside all sentences (a heading, a footer) by the line they stand on. */
function groupBySentence({ text, sentences }: Reading, entries: readonly LedgerEntry[]): Group[] {
  const groups: Group[] = []
  let next = 0
  let line = { start: -1, end: -1 }
  for (const entry of entries) {
    // Both are in text order, so that no sentence is looked at twice.
    while ((sentences[next]?.end ?? Infinity) < entry.end) next += 1
    const sentence = sentences[next]
    const isOutside = sentence === undefined || sentence.start > entry.start
    // Asked for every number of a line, which may be all of the text: its ends are sought once.
    if (isOutside && (entry.start < line.start || entry.end > line.end)) line = lineAround(text, entry)
    const place = isOutside
      ? stretchAround(text, line, entry)
      : { start: sentence.start, text: text.slice(sentence.start, sentence.end), section: sentence.section }
    const last = groups.at(-1)
    if (last?.start === place.start) last.entries.push(entry)
    else groups.push({ ...place, entries: [entry] })
  }
  return groups
}

function lineAround(text: string, { start, end }: LedgerEntry): { start: number; end: number } {
  const feed = text.indexOf('\n', end)
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: feed < 0 ? text.length : feed }
}

/** A longer line is shown piece by piece, or each of its numbers would be shown with all of it. */
const LONGEST_LINE = LONGEST_SENTENCE

function stretchAround(text: string, line: { start: number; end: number }, entry: LedgerEntry): Place {
  const start = entry.start - ((entry.start - line.start) % LONGEST_LINE)
  const end = Math.min(line.end, Math.max(start + LONGEST_LINE, entry.end))
  return { start, text: text.slice(start, end), section: null }
}

/** The cells of one number, under the head of observations. */
function cellsOf(asRead: LedgerEntry): string[] {
  const entry = visibleRecord(asRead)
  return isFigure(entry) ? observationCells(entry) : [entry.num, '', `no figure: ${entry.reason}`, '', '', '']
}

const INDENT = 4
const GAP = 2
/** Characters of `aggregate`, and the gap that every column ends with. */
const ROLE = 9 + GAP
const WIDEST_VALUE = 26
const WIDEST_PERIOD = 23

/** A figure in few words, for a terminal: what the number is at the least and the most, of what, when, and as what. */
type Row = { value: string; what: string; period: string; role: string }

/** The numbers of a reading for a terminal: by section and sentence, the numbers marked in it. */
export function ledgerTable(terminal: Terminal, reading: Reading, entries: readonly LedgerEntry[]): string {
  const groups = groupBySentence(reading, entries).map((group) => ({
    ...group,
    rows: group.entries.filter(isFigure).map(rowOf),
  }))
  const all = groups.flatMap(({ rows }) => rows)
  const widest = (cell: keyof Row, most: number): number =>
    all.reduce((width, row) => Math.max(width, Math.min(most, row[cell].length)), 1)
  const [value, period] = [widest('value', WIDEST_VALUE), widest('period', WIDEST_PERIOD)]
  const widths = [INDENT, value + GAP, 0, period + GAP, ROLE]
  widths[2] = terminal.width - widths.reduce((sum, width) => sum + width)
  const parts = [title(terminal, reading)]
  const headOf = rememberTableHeads(reading.text)
  const shown = new Set(groups.map(({ start }) => start))
  let section = ''
  for (const group of groups) {
    const heading = group.section === null ? section : headingOf(group)
    if (heading !== section) parts.push('', headingLine(terminal, heading === '' ? '(no heading)' : heading))
    section = heading
    const spans = group.entries.map(({ start, end }) => ({ start: start - group.start, end: end - group.start }))
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

function rowOf(asRead: Observation): Row {
  const observation = visibleRecord(asRead)
  const { kind, unit, label, scope, about, direction, attributed_to, role, period } = observation
  const sign = kind === 'percent' ? ' %' : (kind === 'money' || kind === 'measure') && unit !== null ? ` ${unit}` : ''
  const narrowed = [
    direction === null ? '' : `a change, ${direction}`,
    about === null ? '' : `about ${about}`,
    ...Object.entries(scope).map(([word, values]) => `${word} ${values.join(', ')}`),
    attributed_to === null ? '' : `says ${attributed_to}`,
  ].filter((words) => words !== '')
  return {
    value: `${intervalInDigits(observation)}${sign}`,
    what: narrowed.length === 0 ? label : `${label} (${narrowed.join('; ')})`,
    period: period === null ? '–' : sayTime(observation),
    role,
  }
}

const headingOf = ({ section }: Group) => onOneLine(visibleProse((section ?? []).join(' › ')))

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
