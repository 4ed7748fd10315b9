import { sourceTargetColumns } from '../../render/columns.ts'
import { toCsv } from '../../render/csv.ts'
import { SOURCE_TARGET_HEAD, sourceTargetCells, sourceTargetMarkdown } from '../../render/source-target-markdown.ts'
import { visible, visibleRecord } from '../../render/visible.ts'
import type { EditionsCalendar } from '../../schemas/calendar.ts'
import type { SourcesPage } from '../../schemas/http.ts'
import { type SourceTarget, TargetState } from '../../schemas/source-target.ts'
import type { Format } from './formats.ts'
import { printAs } from './print-as.ts'
import { paint, type Style, type Terminal } from './terminal.ts'
import { type TextCell, textTable } from './text-table.ts'

const STATE_STYLES: Record<TargetState, Style> = {
  due: 'cyan',
  late: 'yellow',
  fetched: 'green',
  'not-modified': 'dim',
  'not-published': 'dim',
  blocked: 'red',
  failed: 'red',
}

/** `12 fetched, 3 not-modified, 1 blocked` */
export function countsInWords(targets: readonly SourceTarget[]): string {
  const counts = TargetState.options.map((state) => ({
    state,
    count: targets.filter((target) => target.state === state).length,
  }))
  const words = counts.filter(({ count }) => count > 0).map(({ state, count }) => `${count} ${state}`)
  return words.length === 0 ? 'nothing is asked for' : words.join(', ')
}

const INDENT = '  '
/** Characters of the time. */
const ASKED = 19
const NAME_SHARE = 0.6

/** A row a target; below it what there is to say, where it is more than that it is there. */
function targetTable(terminal: Terminal, targets: readonly SourceTarget[]): string {
  const name = Math.floor((terminal.width - ASKED) * NAME_SHARE)
  const widths = [name, terminal.width - ASKED - name, ASKED]
  const rows = targets.flatMap((target): TextCell[][] => {
    const [what, state, asked, words] = sourceTargetCells(target)
    const row = [what, paint(terminal, STATE_STYLES[target.state], state), asked]
    return target.state === 'not-modified' ? [row] : [row, [{ content: INDENT + words, colSpan: widths.length }]]
  })
  return textTable(widths, [
    SOURCE_TARGET_HEAD.slice(0, widths.length).map((text) => paint(terminal, 'bold', text)),
    ...rows,
  ])
}

/** States that need no look: they are counted, and listed where somebody asks for them. */
const QUIET = new Set<TargetState>(['fetched', 'not-modified', 'not-published'])

function sourcesTable(terminal: Terminal, page: SourcesPage, whole: boolean): string {
  const bySource = groupBySource(page.items)
  const parts = [...bySource].map(([source, targets]) => {
    const shown = targets.filter(({ state }) => whole || !QUIET.has(state))
    const head = `${paint(terminal, 'bold', source)}: ${countsInWords(targets)}`
    return shown.length === 0 ? head : `${head}\n${targetTable(terminal, shown)}`
  })
  const none = 'No source is in force: write sources.json (docs/sources.md), then: yearover sources put sources.json'
  return [
    ...(parts.length === 0 ? [none] : parts),
    ...page.calendars.map((calendar) => calendarText(terminal, calendar)),
  ].join('\n\n')
}

function groupBySource(items: readonly SourceTarget[]): Map<string, SourceTarget[]> {
  const groups = new Map<string, SourceTarget[]>()
  for (const item of items) groups.set(item.source, [...(groups.get(item.source) ?? []), item])
  return groups
}

/** The editions of a series, a line each, with what is striking about their reports. */
function calendarText(terminal: Terminal, { series, editions }: EditionsCalendar): string {
  const lines = editions.flatMap(({ edition, text, subjects }) => [
    `${INDENT}${edition}  ${text}`,
    ...subjects.flatMap(({ subject, findings }) =>
      findings.map((finding) => `${INDENT}      ${subject}: ${finding.text}`),
    ),
  ])
  return [paint(terminal, 'bold', `Editions of ${series}`), ...lines].join('\n')
}

/** Writes how it stands with sources to stdout. @param whole lists what needs no look too */
export function printSources(format: Format, page: SourcesPage, whole: boolean): void {
  printAs(format, {
    table: (terminal) => sourcesTable(terminal, visibleRecord(page, visible), whole),
    md: () => sourceTargetMarkdown(page.items),
    csv: () => toCsv(sourceTargetColumns, page.items),
    jsonl: () => page.items,
    json: () => page,
  })
}
