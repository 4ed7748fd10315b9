import type { Comparison } from '../../schemas/comparison.ts'

/** Digits after the point of a percentage: the figures behind it are seldom more exact. */
const DIGITS = 1

/**
 * By how many percent a figure changed, to one digit, as every text and table says it; null where no percentage may be
 * told. It is taken from the figures, since `percent` is rounded already: 8.054 is 8.1, by way of 8.05 it would be 8.0
 * or 8.1.
 */
export function shareOfChange({
  change,
  percent,
  from,
}: Pick<Comparison, 'change' | 'percent' | 'from'>): number | null {
  if (percent === null) return null
  const share = change !== null && from?.value ? (100 * change) / from.value : percent
  return Number(share.toFixed(DIGITS))
}
