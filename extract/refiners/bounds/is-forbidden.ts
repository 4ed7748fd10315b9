import type { Token } from '../../model.ts'
import { CONTRACTED_NOT } from '../../words/closed-classes.ts'
import { NOT_NEVER } from '../denial/is-negated.ts'

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
