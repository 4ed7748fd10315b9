import { readingOrder } from './column-order.ts'
import type { Segment } from './page-segments.ts'

/** A line in reading order. `column` numbers the columns of its page; `left` and `right` are the column's edges. */
export type Line = {
  readonly cells: readonly string[]
  readonly page: number
  readonly column: number
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
  readonly left: number
  readonly right: number
}

const SAME_BASELINE = 0.3
// What stands before a gap without being a cell: a bullet, or the number of an item, a heading or a note.
const BULLET = /^[*•·▪◦‣●○■□➢✓]$/
const MARKER = /^(?:[-–—o]|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]?|\[\d{1,3}\])$/

/** Puts a page's segments into lines in reading order; segments on one baseline of a column are cells of a line. */
export function pageLines(segments: readonly Segment[], page: number): Line[] {
  return readingOrder(segments).flatMap((column, at) => {
    const left = column.reduce((least, { x }) => Math.min(least, x), Infinity)
    const right = usualRight(column)
    return rowsOf(column).map((row): Line => {
      const [first] = row
      const main = row.reduce((longest, each) => (each.text.length > longest.text.length ? each : longest))
      const end = row.reduce((most, segment) => Math.max(most, segment.right), 0)
      return { cells: cellsOf(row), page, column: at, x: first?.x ?? 0, end, y: main.y, size: main.size, left, right }
    })
  })
}

/** The right edge that all but the longest tenth of the segments keep to. */
function usualRight(column: readonly Segment[]): number {
  const edges = column.map((segment) => segment.right).toSorted((a, b) => a - b)
  return edges[Math.floor(edges.length * 0.9)] ?? 0
}

function rowsOf(column: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = []
  for (const segment of column) {
    const before = rows.at(-1)?.at(-1)
    const same = before !== undefined && Math.abs(segment.y - before.y) <= SAME_BASELINE * segment.size
    if (same && segment.x >= before.x) rows.at(-1)?.push(segment)
    else rows.push([segment])
  }
  return rows
}

function cellsOf(row: readonly Segment[]): string[] {
  const texts = row.map(({ text }) => text)
  const [first, second, ...rest] = texts
  const isItem =
    first !== undefined &&
    second !== undefined &&
    (BULLET.test(first) || (MARKER.test(first) && /^[\p{L}"“(]/u.test(second)))
  return isItem ? [`${first} ${second}`, ...rest] : texts
}
