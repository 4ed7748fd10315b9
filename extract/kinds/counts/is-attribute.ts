import { tokenBefore } from '../../language/token-before.ts'
import type { Token } from '../../model.ts'
import { wordSet } from '../../words/word-set.ts'

/**
 * Whether what a number counts is an attribute of the noun behind it: the 200 [seat] hall, a 12 [member] board. Behind an
 * article and a number above one two nouns stand in the singular: neither is what there are several of but the first.
 * @param from where the number begins
 * @param to the place behind it
 */
export function isAttribute(tokens: readonly Token[], from: number, to: number): boolean {
  const [noun, head] = [tokens[to], tokens[to + 1]]
  if (tokenBefore(tokens, from)?.tag !== 'determiner' || noun?.tag !== 'noun' || head?.tag !== 'noun') return false
  return PARTS.has(noun.lower) && !head.entry.plural
}

/** What a thing is told to have so many of. */
const PARTS = wordSet(
  'seat member bed room page storey story person piece seater berth part point bedroom unit vehicle car screen',
)
