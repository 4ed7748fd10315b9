import type { Span, Token } from '../model.ts'
import { percentEnd } from '../numbers/percent-end.ts'
import { tokenBefore } from '../language/token-before.ts'

/**
 * Where a number's own words go on behind another number in brackets: 57% [(240)] of the applicants, 220 [(55%)] of them;
 * and for the number inside behind its bracket.
 * @param number the number and, where it has one, its sign for percent
 * @returns where the number ends if no such bracket stands there
 */
export function behindBracketedNumber(tokens: readonly Token[], { from, to }: Span): number {
  const mark = tokens[to]?.text
  if (mark === '(' && tokens[to + 1]?.tag === 'number') {
    const end = percentEnd(tokens, to + 2) ?? to + 2
    return tokens[end]?.text === ')' && tokens[end + 1]?.lower === 'of' ? end + 1 : to
  }
  return mark === ')' && tokenBefore(tokens, from)?.text === '(' && tokens[to + 1]?.lower === 'of' ? to + 1 : to
}
