import { type Cell, EMPTY_CELL, isHeader, isValue, isYears, withWords } from './table-cells.ts'

/**
 * Joins two rows of heads, one right above the other: each column has the words of both.
 * @param above the upper row, whose heads may span several columns: [| Headcount | | Vacancies |], or without the cells that
 * they span [| Headcount | Vacancies |], over [| 2023 | 2022 | 2023 | 2022 |]
 * @param lacksCorner whether the upper row may have heads only, as where blanks alone part them: [Headcount  Vacancies]
 * @returns one head a column, `below` alone where nobody knows what spans which
 */
export function joinedHeads(above: readonly Cell[], below: readonly Cell[], lacksCorner: boolean): readonly Cell[] {
  const repeated = repeatedOver(above, below) ?? (lacksCorner ? repeatedOver([EMPTY_CELL, ...above], below) : null)
  const spread = above.length > below.length ? null : (repeated ?? spannedOver(above, below))
  return spread === null ? below : below.map((cell, at) => joined(spread[at] ?? EMPTY_CELL, cell))
}

/** Year ended 31 March [2023]; but [2023] Landings (thousand tonnes), since a unit stands at the end of a head */
const joined = (upper: Cell, lower: Cell): Cell =>
  upper.text.endsWith(')') && isYears(lower.text) ? withWords(lower, upper.text) : withWords(upper, lower.text)

/** [| Headcount | Vacancies |] over columns that say the same again and again: the first head is that of the first turn. */
function repeatedOver([corner = EMPTY_CELL, ...heads]: readonly Cell[], below: readonly Cell[]): Cell[] | null {
  const columns = below.slice(1)
  const turn = columns.length / heads.length
  if (heads.length < 2 || turn < 2 || !Number.isInteger(turn)) return null
  const repeats = columns.every(({ text }, at) => text !== '' && text === columns[at % turn]?.text)
  if (!repeats || heads.some(({ text }) => text === '')) return null
  return [corner, ...columns.map((_, at) => heads[Math.floor(at / turn)] ?? EMPTY_CELL)]
}

/** An empty cell is spanned by the head before it, where both have heads of their own below. */
function spannedOver(above: readonly Cell[], below: readonly Cell[]): Cell[] | null {
  // the empty cells at the end of a row are lost with its last stroke
  if (below.length - above.length > 1 && !above.slice(1).some(({ text }) => text === '')) return null
  const spread: Cell[] = []
  for (const [at, { text }] of below.entries()) {
    const own = above[at] ?? EMPTY_CELL
    const isSpanned = own.text === '' && at > 1 && text !== '' && below[at - 1]?.text !== ''
    spread.push(isSpanned ? (spread[at - 1] ?? EMPTY_CELL) : own)
  }
  return spread
}

/**
 * Where the head of a table ends whose first row has heads that span columns, so that by itself it is no header:
 * [| Group | Headcount | | Vacancies | |] over [| | 2023 | 2022 | 2023 | 2022 |].
 * @param rows the cells of each row; those of a rule are marks
 * @returns the place of the second row of the head; -1 where the head is of one row
 */
export function lastRowOfHead(rows: readonly (readonly Cell[])[]): number {
  const [upper, lower] = rows.flatMap((cells, at) => (cells.length > 1 && !cells.every(isMark) ? [{ cells, at }] : []))
  if (upper === undefined || lower === undefined || upper.cells.some(isValue) || lower.cells.some(isValue)) return -1
  if (upper.cells.every(({ text }) => text === '') || HOLDS_NUMBER.test(textOf(upper.cells))) return -1
  if (isHeader(lower.cells)) return lower.at
  const [corner, ...heads] = lower.cells
  const covered = heads.every(({ text }, at) => text !== '' || (upper.cells[at + 1]?.text ?? '') !== '')
  return corner?.text === '' && covered && !HOLDS_NUMBER.test(textOf(heads)) ? lower.at : -1
}

const isMark = ({ text }: Cell): boolean => /^[:-]+$/.test(text)
const textOf = (cells: readonly Cell[]): string => cells.map(({ text }) => text).join(' ')
/** A number that is no year, and no day of a month: 31 March. */
const HOLDS_NUMBER = /(?<!\d)(?!(?:19|20)\d\d(?!\d)|\d{1,2} \p{Lu})\d+(?!\d)/u
