import { toCsv } from '../../render/csv.ts'
import type { Identity } from '../../schemas/identity.ts'
import { type Cell, type Column, observationColumns } from '../../render/columns.ts'
import { compileLate } from '../compile-late.ts'
import { readCatalogue } from '../files/read-catalogue.ts'
import { readReport } from '../files/read-report.ts'
import { chooseFormat, type Format } from '../output/formats.ts'
import { isFigure, type LedgerEntry, ledgerOf } from '../output/ledger.ts'
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
    csv: () => (ledger === true ? toCsv(ledgerColumns, entries) : toCsv(observationColumns, observations)),
    jsonl: () => entries,
    json: () => ({ ...record, tally, warnings, observations, ...(ledger === true && { non_figures }) }),
  })
}

/** The columns of observations, with the reason behind them for the numbers that are none. */
const ledgerColumns: readonly Column<LedgerEntry>[] = [
  ...observationColumns.map(({ name, cell }) => ({
    name,
    cell: (entry: LedgerEntry) => (isFigure(entry) ? cell(entry) : nonFigureCell(entry, name)),
  })),
  { name: 'reason', cell: (entry) => (isFigure(entry) ? null : entry.reason) },
]

function nonFigureCell(entry: Exclude<LedgerEntry, { bound: unknown }>, name: string): Cell {
  const { num, start, end, rule } = entry
  const cells: Record<string, Cell> = { num, start, end, rule }
  return cells[name] ?? null
}
