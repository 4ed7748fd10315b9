import type { TimeExpression } from '../../model.ts'

/**
 * A time of which something is told by another: its reach, its period or its grain.
 * @returns a copy; written out, so that all times are of one shape, and code compiled for them holds for all
 */
export function changedTime(
  time: TimeExpression,
  { to = time.to, period = time.period, use = time.use, grain = time.grain }: Partial<TimeExpression>,
): TimeExpression {
  return { from: time.from, to, period, use, grain, adjectival: time.adjectival }
}
