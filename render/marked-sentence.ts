import { visibleProse } from './visible.ts'

/** A stretch of a sentence, by offsets in it. */
export type Span = { start: number; end: number }

/** How the marked stretches of a sentence are written, and how the rest of it is. */
export type Marking = { mark: (text: string) => string; rest: (text: string) => string }

/** One line, whatever line breaks the file has. */
export const onOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/**
 * A sentence with stretches marked, on one line.
 * @param spans in text order, not overlapping
 */
export function writeMarked({ mark, rest }: Marking, sentence: string, spans: readonly Span[]): string {
  let marked = ''
  let done = 0
  for (const { start, end } of spans) {
    if (start < done) continue
    marked += rest(visibleProse(sentence.slice(done, start))) + mark(visibleProse(sentence.slice(start, end)))
    done = end
  }
  return onOneLine(marked + rest(visibleProse(sentence.slice(done))))
}
