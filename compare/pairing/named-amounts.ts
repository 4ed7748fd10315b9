import type { Observation } from '../../schemas/observation.ts'
import { meansOneOf } from '../words/synonyms.ts'
import { contentStems } from '../words/tokens.ts'

/** A label that says in what money is counted and not what it is. */
const SAYS_ONLY_MONEY = /^amount in\b/

/** Whether two amounts of money have names without a word in common: a [surplus] is no [expenditure]. */
export function areOtherAmounts(a: Observation, b: Observation): boolean {
  if (a.kind !== 'money' || b.kind !== 'money' || a.label === b.label) return false
  if (SAYS_ONLY_MONEY.test(a.label) || SAYS_ONLY_MONEY.test(b.label)) return false
  const [left, right] = [contentStems(a.label), contentStems(b.label)]
  return left.length > 0 && right.length > 0 && !left.some((word) => meansOneOf(word, right, right.length))
}
