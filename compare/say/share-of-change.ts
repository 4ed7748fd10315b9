import type { Comparison } from '../../schemas/comparison.ts'
import { inOneUnit } from '../figures/scaled-unit.ts'

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
  to,
}: Pick<Comparison, 'change' | 'percent' | 'from' | 'to'>): number | null {
  if (percent === null) return null
  // A trend hands over only the figure that the change leads to.
  const [base] = from && to ? inOneUnit(from, to) : [from]
  const before = base?.value ?? (to?.value == null || change === null ? null : to.value - change)
  const share = change !== null && before ? (100 * change) / before : percent
  return Number(share.toFixed(DIGITS))
}
