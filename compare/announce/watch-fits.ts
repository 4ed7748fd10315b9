import type { Comparison } from '../../schemas/comparison.ts'
import type { Watch, When } from '../../schemas/watch.ts'

/** Whether a watch looks for a change. */
export function watchFits({ series, subject, metric, when }: Watch, change: Comparison): boolean {
  if (series !== change.series) return false
  if (subject !== undefined && subject !== change.subject) return false
  if (metric !== undefined && metric !== change.metric) return false
  return happened(when, change)
}

function happened(when: When, change: Comparison): boolean {
  if (typeof when === 'object') {
    return 'changed_by' in when
      ? leastChange(change) >= when.changed_by
      : Math.abs(change.percent ?? 0) >= when.changed_by_percent
  }
  switch (when) {
    case 'any':
      return true
    case 'rose':
      return change.verdict === 'increased'
    case 'fell':
      return change.verdict === 'decreased'
    case 'vanished':
      return change.verdict === 'no_longer_reported'
    case 'appeared':
      return change.verdict === 'new'
    default:
      return when satisfies never
  }
}

/**
 * By how much something changed at the least, up or down, as far as the wording says it: "more than 600" is not 601.
 */
function leastChange({ change, change_low: low, change_high: high }: Comparison): number {
  if (change !== null) return Math.abs(change)
  if (low !== null && low > 0) return low
  return high !== null && high < 0 ? -high : 0
}
