import type { Observation } from '../../schemas/observation.ts'

/** Whether words alone make an amount a loss, or its sign tells a loss from a gain. */
export type Balance = 'loss' | 'signed'

const LOSS = /\b(?:loss|losses|deficit|shortfall|overspend)\b/i
const GAIN = /\b(?:profits?|surplus|gains?|earnings|underspend)\b/i

/**
 * A [deficit] of £6.2 million: where the number has no sign, the word is it. A row of both, "Surplus/(deficit)", has
 * one.
 */
export function balanceOf({ kind, value, label }: Observation): Balance | null {
  if (kind !== 'money' || value === null) return null
  if (GAIN.test(label) || value < 0) return 'signed'
  return LOSS.test(label) ? 'loss' : null
}
