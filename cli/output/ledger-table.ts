import { inDigits } from '../../compare/index.ts'
import type { Reading } from '../../schemas/reading.ts'
import { isFigure, type LedgerEntry } from './ledger.ts'
import { markdownTable } from '../../render/markdown-table.ts'
import { onOneLine } from '../../render/marked-sentence.ts'
import { OBSERVATION_HEAD, observationCells } from '../../render/observation-markdown.ts'
import { markSpans } from './marked-sentence.ts'
import { paint, type Terminal } from './terminal.ts'
import { textTable } from './text-table.ts'
import { visibleProse, visibleRecord } from '../../render/visible.ts'

/** The numbers of one sentence, with the sentence and where it begins. */
type Group = { start: number; text: string; section: readonly string[]; entries: LedgerEntry[] }

/** The sentence around an entry; outside all sentences (a heading, a footer) the line it stands on. */
function placeOf({ text, sentences }: Reading, { start, end }: LedgerEntry): Omit<Group, 'entries'> {
  const sentence = sentences.find((candidate) => candidate.start <= start && candidate.end >= end)
  if (sentence !== undefined) {
    return { start: sentence.start, text: text.slice(sentence.start, sentence.end), section: sentence.section }
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  return { start: lineStart, text: text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd), section: [] }
}

function groupBySentence(reading: Reading, entries: readonly LedgerEntry[]): Group[] {
  const groups: Group[] = []
  for (const entry of entries) {
    const place = placeOf(reading, entry)
    const last = groups.at(-1)
    if (last?.start === place.start) last.entries.push(entry)
    else groups.push({ ...place, entries: [entry] })
  }
  return groups
}

/** The cells of one number, under the head of observations. */
function cellsOf(asRead: LedgerEntry): string[] {
  const entry = visibleRecord(asRead)
  return isFigure(entry) ? observationCells(entry) : [entry.num, '', `no figure: ${entry.reason}`, '', '', '']
}

const INDENT = 4
/** Characters of event, period (`2023-01/2023-08`) and role (`aggregate`). */
const NARROW = [14, 17, 11]
/** How figure, value and what is counted share the rest. */
const SHARES = [0.32, 0.26, 0.42]

/** The numbers of a reading for a terminal: by section and sentence, the numbers marked in it. */
export function ledgerTable(terminal: Terminal, reading: Reading, entries: readonly LedgerEntry[]): string {
  const rest = terminal.width - NARROW.reduce((sum, width) => sum + width, INDENT)
  const widths = [INDENT, ...SHARES.map((share) => Math.floor(rest * share)), ...NARROW]
  const parts = [title(terminal, reading)]
  let section = ''
  for (const group of groupBySentence(reading, entries)) {
    const heading = headingOf(group)
    if (heading !== section) parts.push('', headingLine(terminal, heading === '' ? '(no heading)' : heading))
    section = heading
    const spans = group.entries.map(({ start, end }) => ({ start: start - group.start, end: end - group.start }))
    const sentence = markSpans(terminal, group.text, spans)
    const rows = group.entries.map((entry) => ['', ...cellsOf(entry)])
    parts.push('', textTable([2, terminal.width - 2], [['', sentence]]))
    parts.push(textTable(widths, rows))
  }
  return parts.join('\n')
}

const headingOf = ({ section }: Group) => onOneLine(visibleProse(section.join(' › ')))

const headingLine = (terminal: Terminal, heading: string) =>
  textTable([terminal.width], [[paint(terminal, 'bold', heading)]])

function title(terminal: Terminal, { identity, tally }: Reading): string {
  const { series, subject, edition } = identity
  const others = Object.entries(tally.non_figures).map(([reason, count]) => `${inDigits(count)} ${reason}`)
  const accounting = `${inDigits(tally.numbers)} numbers: ${inDigits(tally.figures)} figures${others.length > 0 ? `; ${others.join(', ')}` : ''}`
  const columns = paint(terminal, 'dim', `columns: ${OBSERVATION_HEAD.join(' · ')}`)
  return textTable(
    [terminal.width],
    [[paint(terminal, 'bold', `${series} / ${subject} / ${edition}`)], [accounting], [columns]],
  )
}

/** The numbers of a reading as a Markdown table. */
export function ledgerMarkdown(reading: Reading, entries: readonly LedgerEntry[]): string {
  const rows = groupBySentence(reading, entries).flatMap((group) =>
    group.entries.map((entry) => [...cellsOf(entry), headingOf(group), onOneLine(visibleProse(group.text))]),
  )
  return markdownTable([...OBSERVATION_HEAD, 'section', 'sentence'], rows)
}
