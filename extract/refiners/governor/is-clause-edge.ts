import type { Token } from '../../model.ts'
import { isAmong, soughtWords } from '../../words/sought-words.ts'

/** A colon, semicolon or bracket, or a word that opens a clause: nothing beyond it governs. */
export function isClauseEdge(token: Token): boolean {
  return isAmong(token, EDGES)
}

const EDGES = soughtWords(
  '; : ( ) — – that which who whom while although though because but when where if whereas unless'.split(' '),
)
