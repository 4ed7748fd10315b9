import type { Line } from './page-lines.ts'

/** How many lines at the upper and lower edge of a page may be a running header, footer or page number. */
const EDGE_LINES = 3
/** Share of the page's height at either edge in which a page number stands. */
const EDGE = 0.15
/** Share of the pages on which a line repeats that runs; left and right pages may each have their own. */
const REPEATED = 0.4
const FEWEST_REPEATS = 3
const FEWEST_NUMBERED = 2
const SAME_PLACE = 6
const LONGEST_RUNNING = 150
const PAGE_NUMBER =
  /^(?:[-–—|[( ]{0,3})(?:page |p\. ?)?(\d{1,4}|[ivxlc]{1,7})(?: (?:of|\/) ?\d{1,4}|\/\d{1,4})?(?:[-–—|\]) ]{0,3})$/i
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** The lines of one page, with the height of the page in points. */
export type LinesOfPage = { readonly lines: readonly Line[]; readonly height: number }

/**
 * Finds running headers, footers and page numbers: lines at a page's edge that repeat in one place on many pages (but
 * for their digits), and lone numbers that count up with the pages.
 */
export function runningLines(pages: readonly LinesOfPage[]): Set<Line> {
  const edges = pages.map((page) => edgeLines(page.lines))
  return new Set([...repeatedLines(edges), ...pageNumbers(pages, edges)])
}

function edgeLines(lines: readonly Line[]): Line[] {
  const sorted = lines.toSorted((a, b) => a.y - b.y)
  return [...new Set([...sorted.slice(0, EDGE_LINES), ...sorted.slice(-EDGE_LINES)])]
}

function repeatedLines(edges: readonly (readonly Line[])[]): Line[] {
  const groups = new Map<string, Map<number, Line[]>>()
  for (const line of edges.flat()) {
    const text = line.cells.join(' ').toLowerCase()
    if (text.length > LONGEST_RUNNING || !/\p{L}/u.test(text)) continue
    const key = text.replace(/\d+/g, '#')
    const places = groups.get(key) ?? new Map<number, Line[]>()
    const place = Math.round(line.y / SAME_PLACE)
    places.set(place, [...(places.get(place) ?? []), line])
    groups.set(key, places)
  }
  const least = Math.max(FEWEST_REPEATS, REPEATED * edges.length)
  return [...groups.values()].flatMap((places) =>
    [...places].flatMap(([place, lines]) => {
      const around = lines.length + (places.get(place - 1)?.length ?? 0) + (places.get(place + 1)?.length ?? 0)
      return around >= least ? lines : []
    }),
  )
}

/** Lone numbers at an edge whose distance to the number of their page is that of other pages too. */
function pageNumbers(pages: readonly LinesOfPage[], edges: readonly (readonly Line[])[]): Line[] {
  const numbered: { line: Line; offset: number }[] = []
  for (const [at, lines] of edges.entries()) {
    const height = pages[at]?.height ?? 0
    for (const line of lines) {
      const stated = PAGE_NUMBER.exec(line.cells.join(' '))?.[1]
      const atEdge = line.y < EDGE * height || line.y > (1 - EDGE) * height
      if (stated !== undefined && atEdge) numbered.push({ line, offset: numberOf(stated) - line.page })
    }
  }
  const counts = new Map<number, number>()
  for (const { offset } of numbered) counts.set(offset, (counts.get(offset) ?? 0) + 1)
  const enough = pages.length === 1 ? 1 : FEWEST_NUMBERED
  return numbered
    .filter(({ offset }) => (counts.get(offset) ?? 0) >= enough && (pages.length > 1 || offset === 0))
    .map(({ line }) => line)
}

function numberOf(stated: string): number {
  if (/^\d/.test(stated)) return Number(stated)
  const digits = [...stated.toLowerCase()].map((letter) => ROMAN[letter] ?? 0)
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0)
}
