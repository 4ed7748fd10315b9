import { PAST_FORMS } from '../../language/tag.ts'
import type { Figure, Token } from '../../model.ts'
import { EVENT_NOUNS } from '../../words/event-words.ts'
import { PLAIN_MODIFIERS } from '../../words/nouns.ts'
import { subjectVerb } from '../governor/subject-verb.ts'
import type { EventFound } from './event-found.ts'

/** reported 472 websites [blocked], recorded 385 [exhumed] bodies: what was told of them. */
export function toldEvent(figure: Figure, tokens: readonly Token[], head: number | null): EventFound | null {
  const own = subjectVerb(tokens, figure.phrase)
  if (own !== null && !own.finite) return { event: tokens[own.at]?.lemma ?? null, governor: own.at }
  // recorded 40 enforced [disappearances]: the noun says what happened
  const inside =
    head === null || EVENT_NOUNS.has(tokens[head]?.lemma ?? '')
      ? -1
      : tokens
          .slice(figure.to, head)
          .findIndex((token) => PAST_FORMS.has(token.tag) && !PLAIN_MODIFIERS.has(token.lower) && !token.glued)
  const verb = tokens[figure.to + inside]
  return inside < 0 || verb === undefined || tokens[figure.to + inside - 1]?.tag === 'adverb'
    ? null
    : { event: verb.lemma, governor: figure.to + inside }
}
