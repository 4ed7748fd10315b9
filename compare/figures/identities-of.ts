import type { Balance } from './balance-of.ts'
import type { Label } from '../context/row-label.ts'

/**
 * What two figures share only where they are surely one: the wording of a carried-over sentence, a label, a metric.
 * @param sentence one number for the wording of its sentence and its place in it
 * @returns the wording first; the label alone where it heads a column of years, whose rows are all worded alike
 */
export function identitiesOf(
  metric: string | null,
  label: Label | null,
  balance: Balance | null,
  sentence: number,
): (string | number)[] {
  const found: (string | number)[] = label?.isColumn ? [] : [sentence]
  if (label) found.push(`label ${label.key}`)
  if (metric !== null) found.push(`metric ${metric}`)
  // a surplus that becomes a deficit may have no word in common
  if (balance !== null && balance.word !== '') found.push(`balance ${balance.of.toLowerCase()}`)
  return found
}
