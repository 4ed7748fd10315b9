import type { Figure, Token } from '../../model.ts'
import { near } from '../refiner.ts'

/** The last that was counted before: 46 staff (41 full-time equivalents), [9 fewer] are staff again. */
export function countedBefore(
  before: readonly Figure[],
  { phrase, to }: Figure,
  tokens: readonly Token[],
): Figure | undefined {
  const last = near(before).findLast(isCounted)
  // 4,500 pupils in 62 groups took part, [900 more] than in 2019
  if (last !== undefined && MORE_FEWER.has(tokens[to]?.lower ?? '') && isBehindPreposition(last, tokens))
    return near(before).findLast((other) => isCounted(other) && !isBehindPreposition(other, tokens)) ?? last
  if (last === undefined || !isInAside(tokens, last.phrase.to, phrase.from)) return last
  const opening = tokens.findLastIndex(({ text }, at) => at < last.phrase.from && text === '(')
  return near(before).findLast((other) => isCounted(other) && other.phrase.to <= opening) ?? last
}

const MORE_FEWER: ReadonlySet<string> = new Set(['more', 'fewer'])

const isBehindPreposition = ({ phrase }: Figure, tokens: readonly Token[]): boolean =>
  tokens[phrase.from - 1]?.tag === 'preposition'

const isCounted = ({ kind, unit }: Figure): boolean => kind === 'count' && unit !== null

/** Words of the longest bracket that is looked over. */
const LONGEST_ASIDE = 20

/** A bracket closes between two places that opens before the first. */
function isInAside(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to && at < from + LONGEST_ASIDE; at++) {
    if (tokens[at]?.text === '(') return false
    if (tokens[at]?.text === ')') return true
  }
  return false
}
