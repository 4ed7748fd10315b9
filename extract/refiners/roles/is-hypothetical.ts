import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { isAmong, mayHold, soughtWords } from '../../words/sought-words.ts'
import { wordSet } from '../../words/word-set.ts'
import { clauseStart } from '../clause-start.ts'

/**
 * Whether a figure stands in a condition: [if] 50 inmates were freed; but 40 of them, if not all, and 12, if any,
 * even if 12 branches closed, and asked if 40 men were freed.
 */
export function isHypothetical({ phrase }: Figure, sentence: SentenceReading): boolean {
  if (!mayHold(sentence, CONDITIONS)) return false
  const { tokens } = sentence
  const from = clauseStart(tokens, phrase.from)
  for (let at = phrase.from - 1; at >= from; at--) {
    const token = tokens[at]
    if (token === undefined || token.text === ',') return false
    if (isAmong(token, CONDITIONS))
      return !CONCEDED.has(tokens[at + 1]?.lower ?? '') && !isWhether(tokenBefore(tokens, at))
  }
  return false
}

/** [even] if, [as] if, [checked] if, it is [unclear] if: a concession, a likeness, or a question */
function isWhether(before: Token | undefined): boolean {
  return before !== undefined && (EVEN_AS.has(before.lower) || QUESTIONS.has(before.lemma))
}

const EVEN_AS: ReadonlySet<string> = new Set(['even', 'as'])
/** Words whose complement is a question. */
const QUESTIONS = wordSet(`
  ask assess certain check clear determine discover doubt doubtful enquire establish examine inquire investigate know
  learn question say see sure tell uncertain unclear unknown unsure verify wonder
`)

const CONDITIONS = soughtWords(['if', 'unless'])
/** hundreds, if [not] thousands; few, if [any] */
const CONCEDED: ReadonlySet<string> = new Set(['not', 'any', 'only'])
