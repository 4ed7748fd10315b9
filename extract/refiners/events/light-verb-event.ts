import type { Figure, Token } from '../../model.ts'
import { CAUSING_VERBS, EVENT_NOUNS, LIGHT_VERBS } from '../../words/event-words.ts'
import type { Governor } from '../governor/governor.ts'
import type { EventFound } from './event-found.ts'
import { HARM_NOUNS, harmOf } from './harm.ts'
import { isPassive } from './is-passive.ts'

/** What a verb that says little by itself leads to: take [decisions], make [use] of; null where a noun tells nothing. */
export function lightVerbEvent(
  figure: Figure,
  tokens: readonly Token[],
  governor: Governor,
  at: number | null,
): EventFound | null {
  const lemma = tokens[governor.at]?.lemma ?? ''
  // 60 prisoners were [subjected to torture]
  if (lemma === 'subject' && governor.relation === 'subject' && tokens[governor.at + 1]?.lower === 'to')
    return subjectedTo(tokens, governor.at + 2)
  if (!LIGHT_VERBS.has(lemma)) return null
  const causes = CAUSING_VERBS.has(lemma)
  const head = at === null ? undefined : tokens[at]
  const counted = head === undefined ? undefined : EVENT_NOUNS.get(head.lemma)
  if (COUNTS.has(figure.kind) && head !== undefined && governor.relation !== 'subject') {
    if (causes && HARM_NOUNS.test(head.lemma)) return { event: harmOf(head), governor: governor.at }
    if (!causes && counted !== undefined) return { event: counted, governor: at }
  }
  // a light verb before its noun, and the figure behind
  if (governor.relation === 'subject' && counted !== undefined && isPassive(tokens, governor.at))
    return { event: counted, governor: at }
  // Drug [tests] were carried out on 318 athletes; but new arrivals were given two blankets
  const done = lemma !== 'give' && governor.relation !== 'subject' ? subjectOfPassive(tokens, governor.at) : null
  // brought [charges] against 88 suspects in 52 cases, conducted [inspections] at 40 sites
  if (done === null && governor.relation === 'oblique' && figure.kind === 'count' && governor.at < figure.from) {
    const noun = causes && lemma !== 'bring' ? null : nounOfLightVerb(tokens, governor.at)
    // gave a collection [of] 1,150 shells
    return noun?.governor == null || tokens[noun.governor + 1]?.lower === 'of' ? null : noun
  }
  if (done !== null || governor.relation !== 'subject') return done
  return causes && !SUFFERS.has(lemma) ? null : nounOfLightVerb(tokens, governor.at)
}

/** carried out 12 attacks, nine attacks a month */
const COUNTS: ReadonlySet<string> = new Set(['count', 'rate'])

/** subjected to [torture], which is spelled as its verb, to forced [labor] */
function subjectedTo(tokens: readonly Token[], at: number): EventFound | null {
  const event = tokens[at]?.tag === 'verb' ? EVENT_NOUNS.get(tokens[at].lower) : undefined
  return event === undefined ? nounOfLightVerb(tokens, at - 1) : { event, governor: at }
}

/** 38 colleagues [suffered] injuries: who is harmed, where other verbs of harm say who caused it. */
const SUFFERS: ReadonlySet<string> = new Set(['suffer', 'sustain'])

/** [tests] were carried out: the noun that stands right before the auxiliary of a verb. */
function subjectOfPassive(tokens: readonly Token[], verb: number): EventFound | null {
  let at = verb - 1
  while (tokens[at]?.tag === 'adverb') at -= 1
  if (tokens[at]?.tag !== 'auxiliary') return null
  while (tokens[at]?.tag === 'auxiliary' || tokens[at]?.tag === 'adverb') at -= 1
  const event = EVENT_NOUNS.get(tokens[at]?.tag === 'noun' ? (tokens[at]?.lemma ?? '') : '')
  return event === undefined ? null : { event, governor: at }
}

/** Twelve ministers faced [accusations]: the noun behind a light verb. */
function nounOfLightVerb(tokens: readonly Token[], verb: number): EventFound | null {
  for (let at = verb + 1; at < verb + 5; at++) {
    const token = tokens[at]
    if (token === undefined || !/^(?:noun|adjective|determiner|past|participle|adverb)$/.test(token.tag)) return null
    const event = token.tag === 'noun' ? EVENT_NOUNS.get(token.lemma) : undefined
    if (event !== undefined && tokens[at + 1]?.tag !== 'noun') return { event, governor: at }
  }
  return null
}
