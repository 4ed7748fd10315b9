import type { Token } from '../../model.ts'

const PLACES: ReadonlySet<string> = new Set(['on', 'at', 'in', 'from', 'near'])

/**
 * sex [trafficking], the anti-[trafficking] unit, forced [begging]: a gerund that is a noun, with no object behind it.
 */
export function isNominal(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (token.tag !== 'gerund' || before === undefined) return false
  // were on [building] sites; but of arresting suspects, by blocking roads
  if (PLACES.has(before.lower) && after?.tag === 'noun') return true
  // At the close of [trading] the shares were up
  if (before.lower === 'of' && token.lemma === 'trade') return true
  // 82 [trafficking] inquiries
  if (before.tag === 'number' && after?.tag === 'noun' && after.entry.plural) return true
  const modified = before.tag === 'noun' || before.tag === 'adjective' || before.tag === 'past' || before.text === '-'
  const object = after !== undefined && /^(?:determiner|number|pronoun|adjective)$/.test(after.tag)
  return modified && !object
}
