import { toCsv } from '../../render/csv.ts'
import type { EditionComparison } from '../../schemas/comparison.ts'
import { comparisonColumns } from '../../render/columns.ts'
import { type Compared, comparisonMarkdown } from '../../render/comparison-markdown.ts'
import { comparisonTable } from './comparison-table.ts'
import type { Format } from './formats.ts'
import { printAs } from './print-as.ts'
import { redline } from './redline.ts'
import { visibleRecord } from '../../render/visible.ts'

interface Printed {
  withText: boolean
  record: unknown
  empty?: string | undefined
  beside?: readonly string[] | undefined
}

/**
 * Writes a comparison to stdout.
 * @param record what `json` writes: the answer as it came, or the comparison alone
 * @param empty why there is nothing to compare, where that is known
 * @param beside what the editions state that is not compared, a line each
 */
export function printComparison(
  format: Format,
  compared: Compared,
  answer: EditionComparison,
  { withText, record, empty, beside = [] }: Printed,
): void {
  printAs(format, {
    table: (terminal) => {
      const { comparisons, restatements, text } = visibleRecord(answer)
      const shown = { comparisons, restatements }
      const table = comparisonTable(terminal, compared, shown, { empty, beside: visibleRecord(beside) })
      return withText && text !== undefined ? `${table}\n\n${redline(terminal, text)}` : table
    },
    md: () => comparisonMarkdown(compared, answer.comparisons),
    csv: () => toCsv(comparisonColumns, answer.comparisons),
    jsonl: () => answer.comparisons,
    json: () => record,
  })
}
