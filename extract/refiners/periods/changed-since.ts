import type { SentenceReading, TimeExpression } from '../../model.ts'
import { FEWER, MORE, UP_OR_DOWN } from '../../words/event-words.ts'

/**
 * The number that tells by how much something changed since a time: emissions of 19,900 tonnes, down [38] per cent since
 * 2010, a reduction of [34] per cent since then. The level beside it is of today.
 * @returns where the number begins; null where no change stands right before the time
 */
export function changedSince(
  { use, from }: TimeExpression,
  { tokens, mentions }: Pick<SentenceReading, 'tokens' | 'mentions'>,
): number | null {
  if (use !== 'since') return null
  const number = mentions.findLast(({ to }) => to <= from)
  if (number === undefined || from - number.to > LONGEST_UNIT) return null
  for (let at = number.from - 1; at >= 0 && at >= number.from - LONGEST_CHANGE; at--) {
    const token = tokens[at]
    if (token === undefined || token.text === ',') return null
    if (UP_OR_DOWN.has(token.lemma) || MORE.has(token.lower) || FEWER.has(token.lower)) return number.from
  }
  return null
}

/** 38 [per cent since], 300 [officers since] */
const LONGEST_UNIT = 4
/** [reduction of more than] 34 */
const LONGEST_CHANGE = 4
