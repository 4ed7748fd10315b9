import { writeSuperscript } from '../superscript.ts'
import type { Run } from './page-runs.ts'

/** Text on one baseline without a wide gap: a line, a line of a column, or a cell. `right` is its right edge. */
export type Segment = {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** Gaps as shares of the font size. */
const WORD_GAP = 0.15
const CELL_GAP = 1.25
/** Numbers are never set so far apart in running text. */
const NUMBER_GAP = 0.75
const SAME_BASELINE = 0.3
const RAISED_SIZE = 0.85
const RAISED = { least: 0.12, most: 0.75 }
const LONGEST_RAISED = 12
const LINES_LOOKED_BELOW = 3
/** Runs of two lines that are held against each other; lines of thousands of runs have no notes. */
const MOST_PAIRS = 100_000

type Placed = Run & { readonly raised: boolean }

/** Puts the runs of a page together to segments, top to bottom and left to right. */
export function pageSegments(runs: readonly Run[]): Segment[] {
  return lowerNotes(baselines(runs)).flatMap(cutAtGaps)
}

/** Runs that share a baseline, top to bottom. */
function baselines(runs: readonly Run[]): Placed[][] {
  const rows: Placed[][] = []
  let last: Run | null = null
  for (const run of runs.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row !== undefined && last !== null && run.y - last.y <= SAME_BASELINE * Math.min(run.size, last.size)) {
      row.push({ ...run, raised: false })
    } else {
      rows.push([{ ...run, raised: false }])
    }
    last = run
  }
  return rows
}

/** Moves small raised runs down to the line that they belong to: the note of [600³]. */
function lowerNotes(rows: readonly Placed[][]): Placed[][] {
  const lowered: Placed[][] = rows.map(() => [])
  for (const [at, row] of rows.entries()) {
    for (const run of row) {
      const home = run.text.trim().length > LONGEST_RAISED ? -1 : homeBelow(run, rows, at)
      lowered[home < 0 ? at : home]?.push(home < 0 ? run : { ...run, raised: true })
    }
  }
  return lowered.filter((row) => row.length > 0).map((row) => row.toSorted((a, b) => a.x - b.x))
}

function homeBelow(run: Run, rows: readonly Placed[][], from: number): number {
  for (let at = from + 1; at <= from + LINES_LOOKED_BELOW && at < rows.length; at += 1) {
    const below = rows[at] ?? []
    if (below.length * (rows[from]?.length ?? 0) > MOST_PAIRS) continue
    const found = below.some(
      (other) =>
        run.size <= RAISED_SIZE * other.size &&
        other.y - run.y >= RAISED.least * other.size &&
        other.y - run.y <= RAISED.most * other.size &&
        (Math.abs(run.x - (other.x + other.width)) < 0.5 * other.size || isLeadingNote(run, other)),
    )
    if (found) return at
  }
  return -1
}

/** The number of a note that stands raised before its text. */
function isLeadingNote(run: Run, other: Run): boolean {
  const gap = other.x - (run.x + run.width)
  return gap > -0.1 * other.size && gap < other.size && /^\d{1,3}$/.test(run.text.trim())
}

function cutAtGaps(row: readonly Placed[]): Segment[] {
  const segments: Segment[] = []
  let open: Placed[] = []
  let right = -Infinity
  for (const run of row) {
    const before = open.at(-1)
    // The same text printed twice, a hair apart, is a bold letter's poor man's print.
    if (before !== undefined && before.text === run.text && Math.abs(before.x - run.x) < 0.1 * run.size) continue
    if (before !== undefined && run.x - right > cellGap(before, run)) {
      segments.push(segmentOf(open))
      open = []
    }
    open.push(run)
    right = Math.max(right, run.x + run.width)
  }
  if (open.length > 0) segments.push(segmentOf(open))
  return segments
}

/** The gap, in points, beyond which a run begins a new cell. */
function cellGap(before: Placed, run: Placed): number {
  const numbers = /[\d%)]$/.test(before.text) && /^[($£€-]?\d/.test(run.text)
  return (numbers ? NUMBER_GAP : CELL_GAP) * Math.min(run.size, before.raised ? run.size : before.size)
}

function segmentOf(runs: readonly Placed[]): Segment {
  const texts: string[] = []
  let [tail, right] = ['', 0]
  let main: Placed | null = null
  for (const run of runs) {
    const gap =
      texts.length > 0 && (run.x - right > WORD_GAP * run.size || (runs[0]?.raised === true && texts.length === 1))
        ? ' '
        : ''
    const text = run.raised ? writeSuperscript(tail, run.text, false) : gap + run.text
    texts.push(text)
    tail = (tail + text).slice(-20)
    right = Math.max(right, run.x + run.width)
    if (!run.raised && (main === null || run.text.length > main.text.length)) main = run
  }
  const [first] = runs
  const { y, size } = main ?? first ?? { y: 0, size: 1 }
  return { text: texts.join('').replace(/\s+/g, ' ').trim(), x: first?.x ?? 0, right, y, size }
}
