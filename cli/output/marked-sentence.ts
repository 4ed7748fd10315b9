import { findNumber } from '../../compare/index.ts'
import { paint, type Terminal } from './terminal.ts'
import { visibleProse } from './visible.ts'

/** A stretch of a sentence, by offsets in it. */
export type Span = { start: number; end: number }

/** One line, whatever line breaks the file has. */
export const onOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/**
 * A sentence with stretches marked: bold and underlined in colour, in [brackets] without.
 * @param spans in text order, not overlapping
 */
export function markSpans(terminal: Terminal, sentence: string, spans: readonly Span[]): string {
  let marked = ''
  let done = 0
  for (const { start, end } of spans) {
    if (start < done) continue
    const text = visibleProse(sentence.slice(start, end))
    const mark = terminal.colour ? paint(terminal, 'bold', paint(terminal, 'underline', text)) : `[${text}]`
    marked += visibleProse(sentence.slice(done, start)) + mark
    done = end
  }
  return onOneLine(marked + visibleProse(sentence.slice(done)))
}

/** A sentence with its number marked, of which only the text is known. */
export function markNumber(terminal: Terminal, sentence: string, num: string): string {
  const found = findNumber(sentence, num)
  return markSpans(terminal, sentence, found === null ? [] : [found])
}
