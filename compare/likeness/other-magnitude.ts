import type { Figure } from '../figures/figure.ts'

const MANY_TIMES = 100

/**
 * Whether one of two counts, or of two amounts of money, is many times the other: [three] workers above the limit, and the
 * doses of [63,100] workers. A zero is no number to be many times more than.
 */
export function areOfOtherMagnitude({ observation: a }: Figure, { observation: b }: Figure): boolean {
  if (a.kind !== b.kind || (a.kind !== 'count' && a.kind !== 'money') || !a.value || !b.value) return false
  const times = Math.abs(a.value / b.value)
  return times >= MANY_TIMES || times <= 1 / MANY_TIMES
}
