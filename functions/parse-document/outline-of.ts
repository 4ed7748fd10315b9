import type { Reading } from '../../schemas/reading.ts'
import type { OutlineItem } from '../../schemas/stored-item.ts'

/**
 * Headings and characters of each that are kept: together far below what an item holds, and more than outlines differ
 * in.
 */
const MOST_HEADINGS = 300
const MOST_CHARACTERS = 120

/** Size and headings of a reading, by which the editions calendar sees that a report shrank or was built anew. */
export function outlineOf({ sentences, tally }: Reading): Pick<OutlineItem, 'sentences' | 'figures' | 'headings'> {
  const headings = new Set(
    sentences.flatMap(({ section }) => section.map((heading) => heading.slice(0, MOST_CHARACTERS))),
  )
  return {
    sentences: sentences.length,
    figures: tally.figures,
    headings: [...headings].slice(0, MOST_HEADINGS),
  }
}
