import type { Figure, Token } from '../../model.ts'
import type { EventFound } from './event-found.ts'
import { behindOf } from '../governor/contact-clause.ts'
import { isVerbal } from '../governor/is-verbal.ts'
import { postnominalVerb } from '../governor/postnominal-verb.ts'
import { subjectVerb } from '../governor/subject-verb.ts'

/** acquitted 13 of the 15 members [arrested] in 2020, 212 of the 640 complaints [that we investigated] */
export function eventOfWhole(figure: Figure, tokens: readonly Token[], before: readonly Figure[]): EventFound | null {
  const behind = behindOf(tokens, figure.phrase.to)
  if (/^(?:that|which|who|whom|we|it|they|he|she|i)$/.test(tokens[behind]?.lower ?? '')) {
    for (let at = behind + 1; at < behind + 7; at++) {
      const token = tokens[at]
      if (token === undefined || token.shape === 'mark') return null
      if (isVerbal(token)) return { event: token.lemma, governor: at }
    }
    return null
  }
  const postnominal = postnominalVerb(tokens, behind)
  if (postnominal !== null) return { event: tokens[postnominal]?.lemma ?? null, governor: postnominal }
  const own = subjectVerb(tokens, figure.phrase)
  if (own === null) return null
  const part = before.at(-1)
  const isObject = part?.governor != null && part.governor < part.from
  const participle = own.at === behind && tokens[own.at]?.tag === 'past' && isObject
  return own.finite && !participle ? null : { event: tokens[own.at]?.lemma ?? null, governor: own.at }
}
