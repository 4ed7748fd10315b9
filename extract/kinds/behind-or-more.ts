import { NOUN_ADJECTIVE } from '../language/tag.ts'
import type { Token } from '../model.ts'

/**
 * Where the noun or unit stands: behind the bound of 250 [or more] employees, two [or so] hours, 30,000[+] calls.
 * @param at the token behind the number
 */
export function behindOrMore(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  if (token === undefined) return at
  if (token.text === '+' && token.glued) return NOUN_ADJECTIVE.has(tokens[at + 1]?.tag ?? '') ? at + 1 : at
  if (token.lower !== 'or' || !MORE_OR_LESS.has(tokens[at + 1]?.lower ?? '')) return at
  return tokens[at + 2]?.lower === 'than' ? at : at + 2
}

const MORE_OR_LESS: ReadonlySet<string> = new Set(['more', 'fewer', 'less', 'so'])
