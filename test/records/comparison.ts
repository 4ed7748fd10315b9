import type { Comparison } from '../../schemas/comparison.ts'
import { observation } from './observation.ts'

/** A comparison of which only what is given matters. */
export const comparison = (given: Partial<Comparison>): Comparison => ({
  series: 's',
  subject: 'x',
  metric: null,
  label: 'things',
  from_edition: 2022,
  to_edition: 2023,
  from: observation({ edition: 2022 }),
  to: observation({}),
  others: { from: [], to: [] },
  agreement: { from: null, to: null },
  verdict: 'increased',
  reasons: [],
  change: null,
  change_low: null,
  change_high: null,
  percent: null,
  paired_by: 'wording',
  restated: null,
  stated_changes: [],
  ...given,
})
