import type { Mention, SentenceReading, Token } from '../model.ts'

/**
 * The number that closes what a first one opens: at least [3] and at most [7] wells. The unit stands behind it alone.
 * @param at the token behind the first number
 */
export function otherBound(
  tokens: readonly Token[],
  at: number,
  mentions: SentenceReading['mentions'],
): Mention | undefined {
  if (!JOINS.has(tokens[at]?.lower ?? '')) return undefined
  let next = at + 1
  while (next < at + LONGEST_BOUND && BOUNDS.has(tokens[next]?.lower ?? '')) next += 1
  return next > at + 1 ? mentions.find(({ from }) => from === next) : undefined
}

const JOINS: ReadonlySet<string> = new Set(['and', 'but', 'or'])
/** but no fewer than, and not more than */
const LONGEST_BOUND = 5
const BOUNDS: ReadonlySet<string> = new Set(
  'at most least no not more fewer less than up to over under below'.split(' '),
)
