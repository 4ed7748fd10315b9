import { shownWidth } from './shown-width.ts'
import { wrappedLines } from './wrapped-lines.ts'

export type TextCell = string | { content: string; colSpan: number }

/** Characters between a column and the next. */
const GAP = 2

/**
 * Lays out a table without lines, its cells wrapped at words. A library would do, but the one that was here took half a
 * minute for the three thousand rows of two long reports.
 * @param widths of the columns in characters, each with the two that stand between it and the next
 */
export function textTable(widths: readonly number[], rows: readonly (readonly TextCell[])[]): string {
  return rows.flatMap((cells) => rowLines(widths, cells)).join('\n')
}

/** A row as lines of the terminal; an empty one takes one. */
function rowLines(widths: readonly number[], cells: readonly TextCell[]): string[] {
  let column = 0
  const columns = cells.map((cell) => {
    const { content, colSpan } = typeof cell === 'string' ? { content: cell, colSpan: 1 } : cell
    const width = widths.slice(column, column + colSpan).reduce((sum, one) => sum + one, 0)
    column += colSpan
    return { width, lines: wrappedLines(content, width - GAP) }
  })
  const height = Math.max(1, ...columns.map(({ lines }) => lines.length))
  return Array.from({ length: height }, (_, at) =>
    columns
      .map(({ width, lines }) => padded(lines[at] ?? '', width))
      .join('')
      .trimEnd(),
  )
}

const padded = (line: string, width: number) => line + ' '.repeat(Math.max(0, width - shownWidth(line)))
