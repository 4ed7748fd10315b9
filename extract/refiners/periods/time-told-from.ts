import type { Figure, SentenceReading, TimeExpression } from '../../model.ts'

/** In 2021 sold [14] boats and 12 a year later: the time that it is told from dates the first number */
export function isToldFromTimeOf(
  { phrase }: Figure,
  { to, grain }: TimeExpression,
  { tokens, times }: SentenceReading,
): boolean {
  if (grain !== 'year' || !TOLD_FROM.has(tokens[to - 1]?.lower ?? '')) return false
  const first = times[0]
  return first !== undefined && first.to <= phrase.from && first.use === 'in' && !first.adjectival
}

const TOLD_FROM: ReadonlySet<string> = new Set(['later', 'earlier'])
