import { findNumber } from '../../compare/index.ts'
import { type Span, writeMarked } from '../../render/marked-sentence.ts'
import { rowHeading } from '../../render/row-heading.ts'
import type { Observation } from '../../schemas/observation.ts'
import { paint, type Terminal } from './terminal.ts'

/**
 * A sentence with stretches marked: bold and underlined in colour, in [brackets] without.
 * @param spans in text order, not overlapping
 */
export function markSpans(terminal: Terminal, sentence: string, spans: readonly Span[]): string {
  const mark = (text: string) =>
    terminal.colour ? paint(terminal, 'bold', paint(terminal, 'underline', text)) : `[${text}]`
  return writeMarked({ mark, rest: (text) => text }, sentence, spans)
}

/** The sentence of a figure with its number marked. */
export function markNumber(terminal: Terminal, observation: Observation): string {
  const found = findNumber(observation)
  return markSpans(terminal, observation.sentence, found === null ? [] : [found])
}

/** The same; a row of a table under its heading. */
export function markFigure(terminal: Terminal, observation: Observation): string {
  return `${rowHeading(observation)}${markNumber(terminal, observation)}`
}
