import type { Token } from '../../model.ts'

/** Nouns that count the persons who were harmed. */
export const HARM_NOUNS = /^(?:death|injury|casualty|fatality)$/

/** What happened to those who are counted by a noun of harm. */
export function harmOf(noun: Token): string {
  return noun.lemma === 'injury' ? 'injure' : 'die'
}
