import { NOUN_ADJECTIVE } from '../language/tag.ts'
import type { Token } from '../model.ts'

/**
 * Where the noun or unit stands: behind the bound of ten [or fewer] employees, five [or more] years, 30,000[+] calls; but
 * 12 or more in the north counts nothing there.
 * @param at the token behind the number
 */
export function behindOrMore(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  if (token === undefined) return at
  if (token.text === '+' && token.glued) return NOUN_ADJECTIVE.has(tokens[at + 1]?.tag ?? '') ? at + 1 : at
  if (token.lower !== 'or' || !MORE_FEWER.has(tokens[at + 1]?.lower ?? '')) return at
  return NOUN_ADJECTIVE.has(tokens[at + 2]?.tag ?? '') ? at + 2 : at
}

const MORE_FEWER: ReadonlySet<string> = new Set(['more', 'fewer', 'less'])
