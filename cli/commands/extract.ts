import { toCsv } from '../../render/csv.ts'
import type { Identity } from '../../schemas/identity.ts'
import type { NonFigure } from '../../schemas/observation.ts'
import type { Reading } from '../../schemas/reading.ts'
import { type Cell, type Column, observationColumns } from '../../render/columns.ts'
import { compileLate } from '../compile-late.ts'
import { readCatalogue } from '../files/read-catalogue.ts'
import { readReport } from '../files/read-report.ts'
import { chooseFormat, type Format } from '../output/formats.ts'
import { groupBySentence, isFigure, type LedgerEntry, ledgerOf } from '../output/ledger.ts'
import { ledgerMarkdown, ledgerTable } from '../output/ledger-table.ts'
import { printAs } from '../output/print-as.ts'

export type ExtractOptions = Partial<Identity> & { catalogue?: string; ledger?: true; format?: Format }

/** `yearover extract`: every figure of one file, with `ledger` every other number too. */
export async function extract(file: string, { catalogue, ledger, format, ...asked }: ExtractOptions): Promise<void> {
  compileLate()
  const given = catalogue === undefined ? undefined : (await readCatalogue(catalogue)).merged
  const reading = await readReport(file, { ...(given && { series: given.series }), ...asked }, given)
  const entries = ledgerOf(reading, ledger === true)
  const { identity, document, engine_version, catalogue_version, tally, warnings, observations, non_figures } = reading
  const record = { ...identity, document, format: reading.format, engine_version, catalogue_version }
  printAs(chooseFormat(format), {
    table: (terminal) => ledgerTable(terminal, reading, entries),
    md: () => ledgerMarkdown(reading, entries),
    csv: () =>
      ledger === true ? toCsv(ledgerColumns, rowsOf(entries, reading)) : toCsv(observationColumns, observations),
    jsonl: () => entries,
    json: () => ({ ...record, tally, warnings, observations, ...(ledger === true && { non_figures }) }),
  })
}

/** A number with what stands around it, and the names of its report. */
type LedgerRow = { entry: LedgerEntry; around: Record<string, Cell> }

function rowsOf(entries: readonly LedgerEntry[], reading: Reading): LedgerRow[] {
  const { identity, document, engine_version, catalogue_version } = reading
  const report = { ...identity, document, engine_version, catalogue_version }
  return groupBySentence(reading, entries).flatMap(({ entries: inside, section, text }) => {
    const around = { ...report, section: section === null ? null : section.join(' > '), sentence: text }
    return inside.map((entry) => ({ entry, around }))
  })
}

/** The columns of observations, with the reason behind them for the numbers that are none. */
const ledgerColumns: readonly Column<LedgerRow>[] = [
  ...observationColumns.map(({ name, cell }) => ({
    name,
    cell: ({ entry, around }: LedgerRow) =>
      isFigure(entry) ? cell(entry) : (around[name] ?? nonFigureCell(entry, name)),
  })),
  { name: 'reason', cell: ({ entry }) => (isFigure(entry) ? null : entry.reason) },
]

function nonFigureCell(entry: NonFigure, name: string): Cell {
  const { num, start, end, rule } = entry
  const cells: Record<string, Cell> = { num, start, end, rule }
  return cells[name] ?? null
}
