import type { Token } from '../model.ts'

/** Words for percent, written as one. */
export const PERCENT_WORDS: ReadonlySet<string> = new Set(['percent', 'pct', 'percents', 'pp', 'ppt', 'ppts'])

/** The last word or sign of a percentage: 8 per [cent]. */
export const ENDS_PERCENT: ReadonlySet<string> = new Set(['percent', 'cent', '%'])

/** Where the word or sign for percent ends, if one follows. */
export function percentEnd(tokens: readonly Token[], at: number): number | null {
  const hyphen = tokens[at]?.text === '-' ? 1 : 0
  const token = tokens[at + hyphen]
  if (token === undefined) return null
  // 4.2[pc]; but 12 pc
  if (token.text === '%' || PERCENT_WORDS.has(token.lower) || (token.text === 'pc' && token.glued))
    return skipPoints(tokens, at + hyphen + 1)
  if (token.lower === 'per' && tokens[at + hyphen + 1]?.lower.startsWith('cent') === true)
    return skipPoints(tokens, at + hyphen + 2)
  if (token.lower !== 'percentage') return null
  // a one-[percentage-point] rise
  const point = at + hyphen + (tokens[at + hyphen + 1]?.text === '-' ? 2 : 1)
  return /^points?$/.test(tokens[point]?.lower ?? '') ? point + 1 : null
}

function skipPoints(tokens: readonly Token[], at: number): number {
  return /^points?$/.test(tokens[at]?.lower ?? '') ? at + 1 : at
}

/** half [a] percent, three quarters [of a] percent: where the word behind an article stands. */
export function behindArticle(tokens: readonly Token[], at: number): number {
  const article = tokens[at]?.lower === 'of' ? at + 1 : at
  return /^an?$/.test(tokens[article]?.lower ?? '') ? article + 1 : at
}
