import type { Token } from '../model.ts'

/**
 * The token before one, if there is any. An array takes an index below 0 for a name, and looks for it in all that it
 * inherits from: many times as slow as an index, and often asked, since most sentences of a table begin with their
 * number.
 */
export function tokenBefore(tokens: readonly Token[], at: number): Token | undefined {
  return at > 0 ? tokens[at - 1] : undefined
}

/** The token at a place that may lie before the first: what goes back word by word ends there. */
export function tokenAt(tokens: readonly Token[], at: number): Token | undefined {
  return at >= 0 ? tokens[at] : undefined
}
