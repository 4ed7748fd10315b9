import type { Token } from '../../model.ts'

/**
 * sex [trafficking], the anti-[trafficking] unit, forced [begging]: a gerund that is a noun, with no object behind it.
 */
export function isNominal(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (token.tag !== 'gerund' || before === undefined) return false
  const modified = before.tag === 'noun' || before.tag === 'adjective' || before.tag === 'past' || before.text === '-'
  const object = after !== undefined && /^(?:determiner|number|pronoun|adjective)$/.test(after.tag)
  return modified && !object
}
