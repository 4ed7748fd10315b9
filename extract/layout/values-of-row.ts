import { withoutDates } from './period-of-words.ts'
import { type Cell, isValue, isYears, LONGEST_VALUE, YEARS_OF_COLUMNS } from './table-cells.ts'
import { nameWithUnit, unitCell } from './unit-cell.ts'

/** A cell that holds values, with what the table says of it. */
export type ValueCell = Cell & {
  /** What the row and the column say is counted. */
  readonly label: string | null
  /** What stands at the head of the column, or null. */
  readonly column: string | null
  /** What stands above the names of the rows, or null: `Income (£ million)`. */
  readonly corner: string | null
}

/** A row with values; its name is null where the first cell is none, its unit where no cell says it. */
export type RowValues = {
  readonly name: Cell | null
  readonly unit: Cell | null
  /** Name and unit: `Revenue (£ million)`. */
  readonly title: string | null
  readonly values: readonly ValueCell[]
}

/** Characters. A longer cell is a sentence, and names no row. */
export const LONGEST_NAME = 120

/**
 * The name of a row and its values, each with the words of row and column.
 * @param columns the cells of the header above, null where the table has none
 */
export function valuesOfRow(cells: readonly Cell[], columns: readonly Cell[] | null): RowValues {
  // Beside a cell that goes on from the row above ([| Women | 12]) the name stands in the next one.
  const begin = Math.max(
    cells.findIndex(({ text }) => text !== ''),
    0,
  )
  const first = cells[begin]
  const named = first !== undefined && first.text.length <= LONGEST_NAME && !isValue(first)
  const from = named ? begin + 1 : 0
  const name = named ? rowName(first.text, columns?.[0]?.text ?? '') : ''
  const unit = named ? unitCell(cells, from, columns) : null
  const values = cells
    .slice(from)
    .map((cell, index) => {
      const column = columns?.[from + index]?.text ?? ''
      const label = cell.text.length > LONGEST_VALUE ? '' : labelOf(name, column)
      return {
        ...cell,
        column: column === '' ? null : column,
        label: label === '' ? null : label,
        corner: columns?.[0]?.text ?? null,
      }
    })
    .filter(({ text, start }) => text !== '' && start !== unit?.start)
  const own = named && first.text !== '' ? first : null
  return { name: own, unit, title: own && nameWithUnit(own.text, unit), values }
}

/** [Received] under the corner "Complaints": of a row that only says what happened, the corner says to what. */
function rowName(row: string, corner: string): string {
  const happened = /^\p{Lu}?\p{Ll}+ed$|^(?:held|made|sent|sold|paid|lost|won|upheld|withdrawn)$/iu.test(row)
  return happened && COUNTED.test(corner) ? `${corner} ${row.toLowerCase()}` : row
}

/** Complaints, Asylum applications: a plural in few words; Items, Figures and the like name no things. */
const COUNTED =
  /^(?!.*\b(?:items|figures|indicators|categories|types|measures|metrics|numbers|details|years|results|units|totals)$)(?:\p{L}+ ){0,2}\p{L}{3,}s$/iu

/**
 * The row's name, with the column's where that is more than a year, a scale or a sign: `Complaints received: north`.
 */
function labelOf(row: string, column: string): string {
  const name = isYears(row) ? '' : row
  const words = withoutDates(column)
    .replaceAll(YEARS_OF_COLUMNS, '')
    .replace(/\([^)]*\)/g, '')
    .replace(/(?:[A-Z]{2,3})?\p{Sc}\s?(?:m|mn|bn|k|million|billion|thousand|['’]?000s?)?\b|^\s*%\s*$/giu, '')
    .replace(/\b[QH][1-4]\b|\b\d{1,2}(?= \p{Lu})|\bFY\b/gu, '')
    .trim()
  if (!/\p{L}{2}/u.test(words)) return name
  return name === '' ? words : `${name}: ${words}`
}
