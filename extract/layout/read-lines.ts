import { withoutBlanks } from './without-blanks.ts'

/** A line of the document, end exclusive, without its line feed and without the blanks around it. */
export type Line = { readonly start: number; readonly end: number; readonly text: string }

/** Cuts the text into lines; blank lines stay, as empty ones. */
export function readLines(text: string): Line[] {
  const lines: Line[] = []
  for (let from = 0; from <= text.length;) {
    const feed = text.indexOf('\n', from)
    const to = feed < 0 ? text.length : feed
    const { start, end } = withoutBlanks(text, from, to)
    lines.push({ start, end, text: text.slice(start, end) })
    from = to + 1
  }
  return lines
}

const SHORTEST_WRAP = 50
const LONGEST_WRAP = 110
const SHARE_OF_LINES = 0.9

/**
 * The width at which a document was wrapped by hand.
 * @returns the length that nine lines in ten do not exceed, or null where lines are paragraphs
 */
export function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.text.length).filter((length) => length > 0)
  if (lengths.length < 3) return null
  // Numbers of one size are sorted without asking a function about each two of them.
  const sorted = Uint32Array.from(lengths).toSorted()
  const width = sorted[Math.floor(sorted.length * SHARE_OF_LINES)] ?? 0
  return width >= SHORTEST_WRAP && width <= LONGEST_WRAP ? width : null
}
