import { YEAR } from '../words/year.ts'
import { withoutDates } from './period-of-words.ts'

/** A cell of a row, without the blanks around it. */
export type Cell = { readonly start: number; readonly end: number; readonly text: string }

export const EMPTY_CELL: Cell = { start: 0, end: 0, text: '' }

/** The cell with further words behind its own. */
export const withWords = (cell: Cell, words: string): Cell => ({ ...cell, text: `${cell.text} ${words}`.trim() })

/** Characters of the longest cell that holds a value or heads a column. */
export const LONGEST_VALUE = 60
const YEAR_OF_COLUMN = String.raw`(?:(?:FY ?)?${YEAR}(?:[-–/]\d{2,4})?|\bFY ?['’]?\d{2}(?:[-–/]\d{2})?(?!\d))`
/** What names the year of a column: [2022], [FY 2023], [FY23], [2022/23]. */
export const YEARS_OF_COLUMNS = new RegExp(YEAR_OF_COLUMN, 'g')
const YEAR_ALONE = new RegExp(String.raw`^${YEAR_OF_COLUMN}(?!\d|,\d)`)
/** Whether a cell names nothing but years: [2022], [FY23]. */
export const isYears = (text: string): boolean => text !== '' && text.replace(YEARS_OF_COLUMNS, '').trim() === ''
const BEGINS_AS_DATE = /^\d{1,2} \p{Lu}\p{Ll}/u
const HOLDS_YEAR = new RegExp(YEAR)
const VALUE = /^[~≈<>≤≥(+−–-]{0,2}\s?[A-Z]{0,3}\s?\p{Sc}?\s?\.?\d[\d.,]*/u

/** [£000], [$'000s]: the scale of a column, no value. */
const THOUSANDS = /^(?:[A-Z]{0,3}\p{Sc})?\s?[’']?000s?$/u

/** What stands in a cell for a value that there is not. */
export const NO_VALUE = /^(?:[-–—]{1,2}|\.{1,3}|n\/?a|nil)$/i

/** A cell with a number that is more than a year or a quarter. */
export function isValue({ text }: Cell): boolean {
  if (text.length > LONGEST_VALUE || !VALUE.test(text) || /^[QH][1-4]\b/.test(text) || THOUSANDS.test(text))
    return false
  const rest = (BEGINS_AS_DATE.test(text) ? withoutDates(text) : text).replace(YEAR_ALONE, '').trim()
  // [2023 £000]
  return /\d/.test(rest) && !THOUSANDS.test(rest)
}

/** A row without a value that names two columns or more, or one beside an empty corner. */
export function isHeader(cells: readonly Cell[]): boolean {
  const [corner, ...rest] = cells
  const named = rest.filter(({ text }) => text !== '' && text.length <= LONGEST_VALUE)
  const years = rest.some(({ text }) => HOLDS_YEAR.test(text))
  const words = rest.every(
    ({ text }) =>
      !/\d/.test(text.replaceAll(YEARS_OF_COLUMNS, '').replace(/\b[QH][1-4]\b|\d{1,2} \p{L}+|[’']?000s?/gu, '')),
  )
  return (
    corner !== undefined && named.length > 0 && words && (years || named.length === rest.length) && !cells.some(isValue)
  )
}
