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
  const ofLength = new Uint32Array(LONGEST_WRAP + 1)
  let written = 0
  for (const { text } of lines) {
    if (text === '') continue
    written += 1
    if (text.length <= LONGEST_WRAP) ofLength[text.length] = (ofLength[text.length] ?? 0) + 1
  }
  if (written < 3) return null
  const exceeded = Math.floor(written * SHARE_OF_LINES)
  let shorter = 0
  for (const [width, count] of ofLength.entries()) {
    shorter += count
    if (shorter > exceeded) return width >= SHORTEST_WRAP ? width : null
  }
  return null
}
