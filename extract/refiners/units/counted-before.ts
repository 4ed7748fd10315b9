import type { Figure, Token } from '../../model.ts'
import { near } from '../refiner.ts'

/** The last that was counted before: 46 staff (41 full-time equivalents), [9 fewer] are staff again. */
export function countedBefore(
  before: readonly Figure[],
  { phrase }: Figure,
  tokens: readonly Token[],
): Figure | undefined {
  const last = near(before).findLast(isCounted)
  if (last === undefined || !isInAside(tokens, last.phrase.to, phrase.from)) return last
  const opening = tokens.findLastIndex(({ text }, at) => at < last.phrase.from && text === '(')
  return near(before).findLast((other) => isCounted(other) && other.phrase.to <= opening) ?? last
}

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
