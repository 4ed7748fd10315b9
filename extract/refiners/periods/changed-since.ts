import { tokenBefore } from '../../language/token-before.ts'
import type { Mention, SentenceReading, TimeExpression } from '../../model.ts'
import { FEWER, MORE, UP_OR_DOWN } from '../../words/event-words.ts'

/**
 * The number that tells by how much something changed since a time: emissions of 19,900 tonnes, down [38] per cent since
 * 2010, a reduction of [34] per cent since then, up by [40] to 312 since 2019. The level beside it is of today.
 * @returns where the number begins; null where no change stands right before the time
 */
export function changedSince(
  { use, from }: TimeExpression,
  { tokens, mentions }: Pick<SentenceReading, 'tokens' | 'mentions'>,
): number | null {
  if (use !== 'since') return null
  const last = mentions.findLast(({ to }) => to <= from)
  if (last === undefined || from - last.to > LONGEST_UNIT) return null
  const number = tokenBefore(tokens, last.from)?.lower === 'to' ? sizeBefore(last, mentions) : last
  if (number === null) return null
  for (let at = number.from - 1; at >= 0 && at >= number.from - LONGEST_CHANGE; at--) {
    const token = tokens[at]
    if (token === undefined || token.text === ',') return null
    if (UP_OR_DOWN.has(token.lemma) || MORE.has(token.lower) || FEWER.has(token.lower)) return number.from
  }
  return null
}

/** rose by [40] to 312, rose [12] points to 300: the change that led to a level */
function sizeBefore(level: Mention, mentions: readonly Mention[]): Mention | null {
  const size = mentions.findLast(({ to }) => to <= level.from)
  return size === undefined || level.from - size.to > LONGEST_UNIT ? null : size
}

/** 38 [per cent since], 300 [officers since] */
const LONGEST_UNIT = 4
/** [reduction of more than] 34 */
const LONGEST_CHANGE = 4
