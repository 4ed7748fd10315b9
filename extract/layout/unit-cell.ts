import { scaleOf } from './scale-of.ts'
import { type Cell, isValue } from './table-cells.ts'

/** What heads a column that says in what each row is measured. */
const HEAD = /^units?(?: of measure(?:ment)?)?$/i

/**
 * The cell of a row that says in what its values are measured: in a column headed [Unit], or right behind the name in a
 * column without a head: | Revenue | £ million | 214 |.
 * @param from the first cell behind the name
 * @param columns the cells of the header above, null where the table has none
 */
export function unitCell(cells: readonly Cell[], from: number, columns: readonly Cell[] | null): Cell | null {
  return (
    cells.find((cell, at) => {
      if (at < from || cell.text === '' || isValue(cell)) return false
      const head = columns?.[at]?.text ?? ''
      return HEAD.test(head) || (at === from && head === '' && scaleOf(inBrackets(cell)) !== null)
    }) ?? null
  )
}

/** The name of a row with its unit, as it stands in tables that have no column for units: Revenue (£ million). */
export function nameWithUnit(name: string, unit: Cell | null): string {
  return unit === null ? name : `${name} ${inBrackets(unit)}`
}

const inBrackets = ({ text }: Cell): string => `(${text.replace(/^\((.*)\)$/, '$1')})`
