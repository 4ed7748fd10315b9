import { toCsv } from '../../functions/shared/csv.ts'
import type { EditionComparison } from '../../schemas/comparison.ts'
import { comparisonColumns } from '../../schemas/tabular.ts'
import { type Compared, comparisonMarkdown, comparisonTable } from './comparison-table.ts'
import type { Format } from './formats.ts'
import { asJson, asJsonLines, print } from './print.ts'
import { redline } from './redline.ts'
import { findTerminal } from './terminal.ts'
import { visibleRecord } from './visible.ts'

/**
 * Writes a comparison to stdout.
 * @param record what `json` writes: the answer as it came, or the comparison alone
 */
export function printComparison(
  format: Format,
  compared: Compared,
  answer: EditionComparison,
  { withText, record }: { withText: boolean; record: unknown },
): void {
  const terminal = findTerminal()
  switch (format) {
    case 'table': {
      print(comparisonTable(terminal, compared, visibleRecord(answer)))
      if (withText && answer.text !== undefined) print(`\n${redline(terminal, visibleRecord(answer.text))}`)
      return
    }
    case 'md':
      return print(comparisonMarkdown(compared, visibleRecord(answer.comparisons)))
    case 'csv':
      return print(toCsv(comparisonColumns, answer.comparisons))
    case 'jsonl':
      return print(asJsonLines(answer.comparisons))
    case 'json':
      return print(asJson(record))
  }
}
