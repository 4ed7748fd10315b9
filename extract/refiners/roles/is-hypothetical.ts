import type { Figure, SentenceReading } from '../../model.ts'
import { isAmong, mayHold, soughtWords } from '../../words/sought-words.ts'
import { clauseStart } from '../clause-start.ts'

/**
 * Whether a figure stands in a condition: [if] 50 inmates were freed; but 40 of them, if not all, and 12, if any.
 */
export function isHypothetical({ phrase }: Figure, sentence: SentenceReading): boolean {
  if (!mayHold(sentence, CONDITIONS)) return false
  const { tokens } = sentence
  const from = clauseStart(tokens, phrase.from)
  for (let at = phrase.from - 1; at >= from; at--) {
    const token = tokens[at]
    if (token === undefined || token.text === ',') return false
    if (isAmong(token, CONDITIONS)) return !CONCEDED.has(tokens[at + 1]?.lower ?? '')
  }
  return false
}

const CONDITIONS = soughtWords(['if', 'unless'])
/** hundreds, if [not] thousands; few, if [any] */
const CONCEDED: ReadonlySet<string> = new Set(['not', 'any', 'only'])
