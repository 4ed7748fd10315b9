import type { Token } from '../model.ts'

/** How many words back a clause, a rule or a source is looked for; sentences can be lists of hundreds of items. */
export const FAR = 60

/** Where the clause of a token begins, at most `FAR` words back. */
export function clauseStart(tokens: readonly Token[], from: number): number {
  const first = Math.max(0, from - FAR)
  for (let at = from - 1; at >= first; at--) {
    const token = tokens[at]
    if (token === undefined) break
    if (token.entry.opensClause) return at + 1
  }
  return first
}
