import type { Discard, Token } from '../model.ts'
import { CUE } from '../words/cues.ts'
import { DENOMINATORS, NUMBER_WORDS, ORDINALS } from '../words/number-words.ts'
import { tokenBefore } from '../language/token-before.ts'

const WHICH_HALF: ReadonlySet<string> = new Set(
  'first second third fourth last latter former next past final early late this each per every'.split(' '),
)

/**
 * Number words that neither a finder nor a reader wanted: a [first] prize, the second [half] of October, [half]-dry,
 * [twice] a year. They count nothing, and the ledger names them all the same.
 * @param taken tokens of all figures and of all other numbers
 * @param numbers where a number may begin
 */
export function leftOver(tokens: readonly Token[], taken: readonly boolean[], numbers: readonly number[]): Discard[] {
  const discards: Discard[] = []
  for (const at of numbers) {
    const token = tokens[at]
    if (token === undefined || (token.entry.cues & CUE.numberWord) === 0) continue
    if (taken[at] === true || !NUMBER_WORDS.has(token.lower)) continue
    const before = tokenBefore(tokens, at)
    // 30 frames per [second] is a unit of time
    if (token.lower === 'second' && (before?.lower === 'per' || before?.tag === 'number')) continue
    discards.push({ from: at, to: at + 1, ...reasonFor(token, before) })
  }
  return discards
}

function reasonFor(token: Token, before: Token | undefined): Pick<Discard, 'reason' | 'rule'> {
  if (ORDINALS.has(token.lower)) return { reason: 'ordinal', rule: 'ordinal-left-over' }
  if (DENOMINATORS.has(token.lower) && WHICH_HALF.has(before?.lower ?? ''))
    return { reason: 'when', rule: 'part-of-time' }
  return { reason: 'idiom', rule: 'number-word-left-over' }
}
