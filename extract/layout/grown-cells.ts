import { type Cell, isValue, isYears } from './table-cells.ts'
import { LONGEST_NAME } from './values-of-row.ts'

/** [2.2], [(4.6)], [-£310], [12.5%] */
const NUMBER = /^[-−–(]{0,2}\p{Sc}?\d[\d.,]*%?\)?$/u
const NO_VALUE = /^(?:[-–—]|n\/?a|nil)$/i

/**
 * Parts the cells of a row that have grown together with those beside them, as narrow columns do where only blanks part
 * them: [Profit before tax 2.2 | (4.6)], [Total | 114 96] and [£ million | 2022 2021] under three heads.
 * @param width the cells that the row ought to have; it stays as it is where it would come to any other number
 */
export function withoutGrownCells(cells: readonly Cell[], width: number): readonly Cell[] {
  const missing = width - cells.length
  const [name, ...rest] = cells
  if (name === undefined || missing < 1) return cells
  const years = rest.length === 0 && isRowOfYears(name) ? partsOf(name) : []
  if (years.length === width || (years.length > 1 && years.length === width - 1)) return years
  const values = rest.flatMap(partedValues)
  const own =
    values.length - rest.length === missing ? [name] : namedValues(name, missing - values.length + rest.length)
  if (own.length + values.length === width) return [...own, ...values]
  // [Total | 114 96] under five heads: the empty cells at the end of a row are lost
  return 1 + values.length < width ? [name, ...values] : cells
}

/** [Ferries 41 39], [2022 2021]: a line without any gap, of a name and numbers, in no sentence, or of years alone */
export function isGrownRow(line: Cell): boolean {
  return line.text.length <= LONGEST_NAME && (GROWN_ROW.test(line.text) || isRowOfYears(line))
}

const isRowOfYears = (cell: Cell): boolean => cell.text.includes(' ') && partsOf(cell).every(isYear)

const GROWN_ROW =
  /^\p{Lu}[^.;:|]*\p{L}\S* [-−–(]{0,2}\p{Sc}?\d[\d.,]*%?\)?(?: [-−–(]{0,2}\p{Sc}?\d[\d.,]*%?\)?| n\/?a| [-–—]){0,8}$/u

/** [114 96], [2022 2021]: a cell of nothing but values, or nothing but years */
function partedValues(cell: Cell): readonly Cell[] {
  const parts = partsOf(cell)
  const areValues = parts.some(isNumber) && parts.every((part) => isNumber(part) || NO_VALUE.test(part.text))
  return parts.length > 1 && (areValues || parts.every(isYear)) ? parts : [cell]
}

/** [Profit before tax 2.2]: a name, and so many values behind it */
function namedValues(cell: Cell, count: number): readonly Cell[] {
  const parts = cell.text.length > LONGEST_NAME ? [] : partsOf(cell)
  const values = count > 0 ? parts.slice(-count) : []
  const last = parts.at(-count - 1)
  if (last === undefined || values.length !== count || !values.every(isNumber) || !/\p{L}/u.test(last.text))
    return [cell]
  return [{ ...cell, end: last.end, text: cell.text.slice(0, last.end - cell.start) }, ...values]
}

/** The words of a cell, each with its place. */
function partsOf({ start, text }: Cell): Cell[] {
  let from = start
  return text.split(' ').map((part) => {
    const cell = { start: from, end: from + part.length, text: part }
    from += part.length + 1
    return cell
  })
}

const isNumber = (cell: Cell): boolean => NUMBER.test(cell.text) && isValue(cell)

const isYear = ({ text }: Cell): boolean => isYears(text)
