import type { Figure, TimeExpression, Token } from '../../model.ts'
import { EVENT_NOUNS, HARM_VERBS } from '../../words/event-words.ts'

/**
 * Recorded [the killing of] 45 villagers on January 29, tried two for [the 1984 disappearance of] 123 persons: a noun in the
 * singular with its article and one day or year tells of one act; but the killing of 212 in 2021, killings of 12.
 */
export function isOneAct(
  { kind, governor, phrase, event }: Figure,
  time: TimeExpression,
  tokens: readonly Token[],
): boolean {
  if (kind !== 'count' || governor === null || phrase.from !== governor + 2) return false
  const noun = tokens[governor]
  if (noun?.entry.plural !== false || !EVENT_NOUNS.has(noun.lower) || !isHarm(event)) return false
  if (tokens[governor + 1]?.lower !== 'of' || time.use !== 'in') return false
  if (time.to === governor) return tokens[time.from - 1]?.tag === 'determiner'
  return tokens[governor - 1]?.tag === 'determiner' && time.grain === 'day' && !time.period.includes('/')
}

function isHarm(event: string | null): boolean {
  return event !== null && (HARM_VERBS.has(event) || event === 'disappear')
}
