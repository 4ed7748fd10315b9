import { ABOUT_VERB, PAST_FORMS } from '../../language/tag.ts'
import type { Figure, Token } from '../../model.ts'
import { WHO_THAT_WHICH } from '../../words/closed-classes.ts'
import { isVerbal } from '../governor/is-verbal.ts'
import { shareSubject } from '../governor/share-subject.ts'
import type { EventFound } from './event-found.ts'

/** The proportion who had not been [tried] was 39 per cent; the share of complaints [closed] within a month was 71. */
export function eventOfShare(figure: Figure, tokens: readonly Token[]): EventFound | null {
  const share = figure.kind === 'percent' ? shareSubject(figure, tokens) : null
  if (share === null) return null
  const isRelative = WHO_THAT_WHICH.has(tokens[share.behind]?.lower ?? '')
  for (let at = share.behind + (isRelative ? 1 : 0); at < share.verb; at++) {
    const token = tokens[at]
    if (token === undefined) return null
    if (isVerbal(token) && (isRelative || PAST_FORMS.has(token.tag))) return { event: token.lemma, governor: at }
    if (!ABOUT_VERB.has(token.tag)) return null
  }
  return null
}
