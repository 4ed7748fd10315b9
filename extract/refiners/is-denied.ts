import { tokenBefore } from '../language/token-before.ts'
import type { Figure, Token } from '../model.ts'
import { comparisonBefore } from './comparison-before.ts'
import { CONTRACTED_NOT } from '../words/closed-classes.ts'
import { isAmong, soughtWords } from '../words/sought-words.ts'

/** Whether the text says of the counted that it did not happen to them. */
export function isDenied(figure: Figure, governor: number | null, tokens: readonly Token[]): boolean {
  if (figure.value === 0 || (figure.bound === '<=' && isForbidden(tokens, figure.phrase.from))) return false
  // did not grant any, [compared with] 40 in 2021
  if (isNegated(governor, tokens) && comparisonBefore(figure.phrase.from, tokens) === null) return true
  return isExcepted(figure, tokens)
}

/** [neither of] the two centres met it, referred [all but] nine of them: those to whom it did not happen. */
function isExcepted({ phrase }: Figure, tokens: readonly Token[]): boolean {
  let at = phrase.from - 1
  while (at > 0 && tokens[at]?.tag === 'determiner' && tokens[at]?.lower !== 'all') at -= 1
  const word = at < 1 ? '' : tokens[at]?.lower
  return (word === 'but' && tokens[at - 1]?.lower === 'all') || (word === 'of' && tokens[at - 1]?.lower === 'neither')
}

const NOT_NEVER: ReadonlySet<string> = new Set(['not', 'never'])
const DENIALS = soughtWords(NOT_NEVER, CONTRACTED_NOT.keys())

/** 5,789 organisations did [not] apply, [didn't] apply. */
function isNegated(governor: number | null, tokens: readonly Token[]): boolean {
  if (governor === null) return false
  // had [yet to] apply
  if (tokenBefore(tokens, governor)?.lower === 'to' && tokenBefore(tokens, governor - 1)?.lower === 'yet') return true
  for (let at = governor - 1; at >= 0 && at >= governor - 4; at--) {
    const token = tokens[at]
    if (token === undefined || token.tag === 'noun' || token.shape === 'mark') return false
    if (isAmong(token, DENIALS)) return tokens[at + 1]?.lower !== 'only'
  }
  return false
}

/** [may not require] more than 12 hours, must not hold more than six: what may not be more is at most so much. */
export function isForbidden(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at > 0 && at > from - FURTHEST_VERB; at--) {
    const token = tokens[at]
    if (token === undefined || token.shape === 'mark' || token.entry.opensClause) return false
    if (token.lower === 'cannot' || CONTRACTED_NOT.has(token.lower)) return token.tag === 'modal'
    if (NOT_NEVER.has(token.lower)) return tokens[at - 1]?.tag === 'modal'
  }
  return false
}

/** How many words back from "more than" the verb that is forbidden may stand. */
const FURTHEST_VERB = 6
