import type { Segment } from './page-segments.ts'

/** A stretch of a page that is read from top to bottom: one column, or what stands across several. */
export type Column = readonly Segment[]

const FEWEST_LINES = 5
const SHORTEST_LINE = 22
/** Share of a column's width that its lines fill in the middle: prose does, cells of a table do not. */
const FILLED = 0.6
const MOST_ACROSS = 0.4
const MOST_CANDIDATES = 12
const MOST_COLUMNS_DEEP = 3
const GRID = 4

/**
 * Puts the segments of a page into reading order: columns of prose one after the other, what spans them in between.
 * Tables have gaps as well, but short cells: they stay together, row by row.
 */
export function readingOrder(segments: readonly Segment[], depth = 0): Column[] {
  if (segments.length === 0) return []
  const gutter = depth < MOST_COLUMNS_DEEP ? findGutter(segments) : null
  if (gutter === null) return [segments]
  const columns: Column[] = []
  let [left, right]: [Segment[], Segment[]] = [[], []]
  const flush = (): void => {
    columns.push(...readingOrder(left, depth + 1), ...readingOrder(right, depth + 1))
    ;[left, right] = [[], []]
  }
  let across: Segment[] = []
  for (const segment of segments) {
    const side = sideOf(segment, gutter)
    if (side === 'across') {
      flush()
      across.push(segment)
      continue
    }
    if (across.length > 0) columns.push(across)
    across = []
    ;(side === 'left' ? left : right).push(segment)
  }
  if (across.length > 0) columns.push(across)
  flush()
  return columns
}

function sideOf(segment: Segment, gutter: number): 'left' | 'right' | 'across' {
  if (segment.right <= gutter + 1) return 'left'
  return segment.x >= gutter - 1 ? 'right' : 'across'
}

/** The x just left of a column's left edge where the fewest segments cross, or null where there is one column. */
function findGutter(segments: readonly Segment[]): number | null {
  let best: { gutter: number; across: number } | null = null
  for (const gutter of candidates(segments)) {
    const sides = segments.map((segment) => sideOf(segment, gutter))
    const left = segments.filter((_, at) => sides[at] === 'left')
    const right = segments.filter((_, at) => sides[at] === 'right')
    const across = segments.length - left.length - right.length
    if (across > MOST_ACROSS * segments.length || !isProse(left) || !isProse(right)) continue
    if (best === null || across < best.across) best = { gutter, across }
  }
  return best?.gutter ?? null
}

/** The left edges that most segments share, the leftmost of all excepted. */
function candidates(segments: readonly Segment[]): number[] {
  const edges = new Map<number, { count: number; least: number }>()
  for (const { x } of segments) {
    const cell = Math.round(x / GRID)
    const edge = edges.get(cell) ?? { count: 0, least: x }
    edges.set(cell, { count: edge.count + 1, least: Math.min(edge.least, x) })
  }
  return [...edges.values()]
    .filter(({ count }) => count >= FEWEST_LINES)
    .toSorted((a, b) => b.count - a.count || a.least - b.least)
    .slice(0, MOST_CANDIDATES)
    .map(({ least }) => least)
}

function isProse(column: readonly Segment[]): boolean {
  if (column.length < FEWEST_LINES) return false
  const left = median(column.map(({ x }) => x))
  const widths = column.map((segment) => segment.right - segment.x)
  const widest = Math.max(...column.slice(0, 1000).map((segment) => segment.right - left))
  return median(column.map(({ text }) => text.length)) >= SHORTEST_LINE && median(widths) >= FILLED * widest
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
