import type { Token } from '../../model.ts'

/** A colon, semicolon or bracket, or a word that opens a clause: nothing beyond it governs. */
export function isClauseEdge(token: Token): boolean {
  return EDGE_MARKS.has(token.text) || EDGE_WORDS.has(token.lower)
}

const EDGE_MARKS: ReadonlySet<string> = new Set('; : ( ) — –'.split(' '))

const EDGE_WORDS: ReadonlySet<string> = new Set(
  'that which who whom while although though because but when where if whereas unless'.split(' '),
)
