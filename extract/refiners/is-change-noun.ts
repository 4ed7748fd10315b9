import type { Token } from '../model.ts'
import { UP_OR_DOWN } from '../words/event-words.ts'

/** Whether a word is a noun of change: a 23 percent [increase] from 12,900. */
export function isChangeNoun(token: Token | undefined): boolean {
  return token?.tag === 'noun' && UP_OR_DOWN.has(token.lemma)
}
