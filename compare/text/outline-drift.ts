import type { TextComparison } from '../../schemas/comparison.ts'
import type { Sentence } from '../../schemas/reading.ts'

/** Below this share of kept headings the outlines are different ones, and sections are not set against each other. */
const MOST = 0.5

/** How many headings of one edition the other still has. Numbering and years in a heading do not count. */
export function outlineDrift(from: readonly Sentence[], to: readonly Sentence[]): TextComparison['outline'] {
  return headingDrift(
    from.flatMap(({ section }) => section),
    to.flatMap(({ section }) => section),
  )
}

/** The same for the headings alone, each once or more often. */
export function headingDrift(from: readonly string[], to: readonly string[]): TextComparison['outline'] {
  const before = bareHeadings(from)
  const after = bareHeadings(to)
  const kept = [...before].filter((heading) => after.has(heading)).length
  const most = Math.max(before.size, after.size)
  return {
    from_headings: before.size,
    to_headings: after.size,
    kept_headings: kept,
    changed: most > 0 && kept < MOST * most,
  }
}

function bareHeadings(headings: readonly string[]): Set<string> {
  return new Set([...new Set(headings)].map(bareHeading).filter((heading) => heading !== ''))
}

/** "## 3. Liquidity in 2023" and "3 Liquidity in 2022" are one heading. */
function bareHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/\d+/g, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
}
