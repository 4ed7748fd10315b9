import type { Token } from '../../model.ts'
import { CONTRACTED_NOT } from '../../words/closed-classes.ts'
import { isAmong, soughtWords } from '../../words/sought-words.ts'

/** Adverbs that deny a verb. */
export const NOT_NEVER: ReadonlySet<string> = new Set(['not', 'never'])
const DENIALS = soughtWords(NOT_NEVER, CONTRACTED_NOT.keys())

/** Whether a verb is denied: 5,789 organisations did [not] apply, [didn't] apply. */
export function isNegated(verb: number | null, tokens: readonly Token[]): boolean {
  if (verb === null) return false
  for (let at = verb - 1; at >= 0 && at >= verb - 4; at--) {
    const token = tokens[at]
    if (token === undefined || token.tag === 'noun' || token.shape === 'mark') return false
    if (isAmong(token, DENIALS)) return tokens[at + 1]?.lower !== 'only'
  }
  return false
}
