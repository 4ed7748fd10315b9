import type { Line } from './read-lines.ts'
import { scaleOf } from './scale-of.ts'
import type { Cell } from './table-cells.ts'

const FEWEST_ROWS = 2
/** North 4,210 3,980: words, and up to four values a blank apart */
const ROW = /^(\p{Lu}[\p{L} ,'’&()/-]{0,80}?)((?: [-–(]{0,2}\p{Sc}?\d[\d.,]*[)%]{0,2}){1,4})$/u
const LONGEST_ROW = 140

/**
 * Lines right below one that states how they are printed (Sales by region [(EUR thousand)]): a name and values that only
 * single blanks part. Without such a line above, words before a number may be anything.
 * @returns the cells of each line, or null where no such rows begin
 */
export function rowsBelowScale(lines: readonly Line[], first: number): Cell[][] | null {
  const above = lines[first - 1]?.text || (lines[first - 2]?.text ?? '')
  // Far more lines end with a bracket than begin such rows.
  if (!above.endsWith(')') || cellsOf(lines[first]) === null || scaleOf(above) === null) return null
  const rows: Cell[][] = []
  for (let at = first; at < lines.length; at++) {
    const cells = cellsOf(lines[at])
    if (cells === null) break
    rows.push(cells)
  }
  return rows.length < FEWEST_ROWS ? null : rows
}

function cellsOf(line: Line | undefined): Cell[] | null {
  if (line === undefined || line.text.length > LONGEST_ROW) return null
  const [, name, values] = ROW.exec(line.text) ?? []
  if (name === undefined || values === undefined) return null
  const words = name.trimEnd()
  const cells: Cell[] = [{ start: line.start, end: line.start + words.length, text: words }]
  let from = line.start + name.length
  for (const text of values.trim().split(' ')) {
    cells.push({ start: from + 1, end: from + 1 + text.length, text })
    from += 1 + text.length
  }
  return cells
}
