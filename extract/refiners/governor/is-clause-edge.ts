import type { Token } from '../../model.ts'

/** A colon, semicolon or bracket, or a word that opens a clause: nothing beyond it governs. */
export function isClauseEdge(token: Token): boolean {
  return EDGES.has(token.lower)
}

const EDGES: ReadonlySet<string> = new Set(
  '; : ( ) — – that which who whom while although though because but when where if whereas unless'.split(' '),
)
