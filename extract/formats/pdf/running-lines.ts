import type { Line } from './page-lines.ts'

/** How many lines at the upper and lower edge of a page may be a running header, footer or page number. */
const EDGE_LINES = 3
/** Share of the page's height at either edge in which a page number stands. */
const EDGE = 0.15
/** Share of the pages on which a line repeats that runs; left and right pages may each have their own. */
const REPEATED = 0.4
const FEWEST_REPEATS = 3
/** Share of the pages whose outermost line must bear the page's number before such lines are taken for running. */
const NUMBERED = 0.3
const FEWEST_NUMBERED = 2
const SAME_PLACE = 6
const LONGEST_RUNNING = 150
const PAGE_NUMBER =
  /^(?:[-–—|[( ]{0,3})(?:page |p\. ?)?(\d{1,4}|[ivxlc]{1,7})(?: (?:of|\/) ?\d{1,4}|\/\d{1,4})?(?:[-–—|\]) ]{0,3})$/i
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** The lines of one page, with the height of the page in points. */
export type LinesOfPage = { readonly lines: readonly Line[]; readonly height: number }

/**
 * Finds running headers, footers and page numbers: lines at a page's edge that repeat in one place on many pages, and
 * lines that are, begin with or end with a number that counts up with the pages.
 */
export function runningLines(pages: readonly LinesOfPage[]): Set<Line> {
  const edges = pages.map((page) => edgeLines(page.lines))
  return new Set([...repeatedLines(edges), ...loneNumbers(pages, edges), ...numberedHeads(pages)])
}

function edgeLines(lines: readonly Line[]): Line[] {
  const sorted = lines.toSorted((a, b) => a.y - b.y)
  return [...new Set([...sorted.slice(0, EDGE_LINES), ...sorted.slice(-EDGE_LINES)])]
}

/** A text and a height that a line shares with those of other pages; a page number in it counts from its own page. */
function keysOf(line: Line): string[] {
  const text = textOf(line).toLowerCase()
  if (text.length > LONGEST_RUNNING || !/\p{L}/u.test(text)) return []
  const offset = (digits: string): string => `#${Number(digits) - line.page}`
  return [text, text.replace(/^\d{1,4}(?!\d)/, offset), text.replace(/(?<!\d)\d{1,4}$/, offset)]
}

function repeatedLines(edges: readonly (readonly Line[])[]): Line[] {
  const lines = edges.flat()
  const counts = new Map<string, number>()
  for (const line of lines) {
    for (const key of new Set(keysOf(line)))
      for (const place of places(line)) {
        counts.set(`${place} ${key}`, (counts.get(`${place} ${key}`) ?? 0) + 1)
      }
  }
  const least = Math.max(FEWEST_REPEATS, REPEATED * edges.length)
  return lines.filter((line) =>
    keysOf(line).some((key) => places(line).some((place) => (counts.get(`${place} ${key}`) ?? 0) >= least)),
  )
}

/** Two grids of heights, half a step apart, so that lines at nearly one height share a place in one of them. */
function places({ y }: Line): string[] {
  return [`a${Math.floor(y / SAME_PLACE)}`, `b${Math.floor(y / SAME_PLACE + 0.5)}`]
}

function textOf(line: Line): string {
  return line.cells.join(' ')
}

/** Lone numbers at an edge whose distance to the number of their page is that of other pages too. */
function loneNumbers(pages: readonly LinesOfPage[], edges: readonly (readonly Line[])[]): Line[] {
  const numbered = edges.flatMap((lines, at) =>
    lines.flatMap((line) => {
      const stated = PAGE_NUMBER.exec(textOf(line))?.[1]
      return stated !== undefined && isAtEdge(line, pages[at]?.height ?? 0)
        ? [{ line, offset: numberOf(stated) - line.page }]
        : []
    }),
  )
  const counts = countBy(numbered.map(({ offset }) => offset))
  return numbered
    .filter(({ offset }) => (pages.length === 1 ? offset === 0 : (counts.get(offset) ?? 0) >= FEWEST_NUMBERED))
    .map(({ line }) => line)
}

/** Outermost lines that begin or end with their page's number: [Chapter 2: Complaints 17], whatever the words. */
function numberedHeads(pages: readonly LinesOfPage[]): Line[] {
  const numbered = pages.flatMap(({ lines, height }) => {
    const sorted = lines.toSorted((a, b) => a.y - b.y)
    const outermost = [...new Set([sorted[0], sorted.at(-1)])].filter((line) => line !== undefined)
    return outermost
      .filter((line) => isAtEdge(line, height))
      .flatMap((line) => {
        const text = textOf(line)
        if (text.length > LONGEST_RUNNING) return []
        const cells = line.cells.length > 1 ? line.cells.map((cell) => PAGE_NUMBER.exec(cell)?.[1]) : []
        const stated = [/^(\d{1,4})\s/.exec(text)?.[1], /\s(\d{1,4})$/.exec(text)?.[1], ...cells]
        const numbers = [...new Set(stated)].filter((each) => each !== undefined)
        return numbers.map((each) => ({ line, offset: numberOf(each) - line.page }))
      })
  })
  const counts = countBy(numbered.map(({ offset }) => offset))
  const least = Math.max(FEWEST_REPEATS, NUMBERED * pages.length)
  return numbered.filter(({ offset }) => (counts.get(offset) ?? 0) >= least).map(({ line }) => line)
}

function isAtEdge({ y }: Line, height: number): boolean {
  return y < EDGE * height || y > (1 - EDGE) * height
}

function countBy(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function numberOf(stated: string): number {
  if (/^\d/.test(stated)) return Number(stated)
  const digits = Array.from(stated.toLowerCase(), (letter) => ROMAN[letter] ?? 0)
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0)
}
