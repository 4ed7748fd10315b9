import { BE } from '../../words/closed-classes.ts'
import { PAST_FORMS } from '../../language/tag.ts'
import type { Figure, Token } from '../../model.ts'
import {
  CAUSING_VERBS,
  DIMENSIONS,
  EVENT_NOUNS,
  LIGHT_VERBS,
  REPORTING_VERBS,
  STATE_VERBS,
} from '../../words/event-words.ts'
import { COLLECTIVES } from '../../words/collective-nouns.ts'
import { PERSON_NOUNS, PLAIN_MODIFIERS } from '../../words/nouns.ts'
import { clauseStart } from '../clause-start.ts'
import { firstNoun, isContainer, ruledOn } from './acting-noun.ts'
import type { EventFound } from './event-found.ts'
import type { Governor } from '../governor/governor.ts'
import { nearestVerbBefore } from '../governor/nearest-verb-before.ts'
import { subjectVerb } from '../governor/subject-verb.ts'
import { HARM_NOUNS, harmOf } from './harm.ts'
import { placedUnder, stateOf } from './state-event.ts'

const PLACES: ReadonlySet<string> = new Set('come go place put hold keep stay remain be'.split(' '))

/** The event that the governing word tells, or the words that it leads to. */
export function eventOfGovernor(figure: Figure, tokens: readonly Token[], governor: Governor): EventFound | null {
  const token = tokens[governor.at]
  if (token === undefined) return null
  if (token.tag === 'noun' || token.tag === 'name') return eventOfNoun(figure, tokens, governor, token)
  const lasting = token.lemma === 'take' ? whatTook(figure, tokens) : null
  if (lasting !== null) return lasting
  // There were 33 [deaths] in prison: what is counted is itself what happened
  const happened =
    figure.head !== null && figure.head > governor.at && EVENT_NOUNS.has(tokens[figure.head]?.lemma ?? '')
  const placed = PLACES.has(token.lemma) && !happened ? placedUnder(tokens, governor.at) : null
  if (placed !== null) return placed
  // made [up] 46 percent of the population
  const isMakeUp = token.lemma === 'make' && tokens[governor.at + 1]?.lower === 'up'
  if (isAtEdge(figure, tokens, token, governor.at) || isSum(figure, tokens, governor.at)) return null
  // [estimates] the population at 21 million
  if (token.lemma === 'estimate' && tokens[figure.phrase.from - 1]?.lower === 'at' && !isPassive(tokens, governor.at))
    return null
  if (token.lemma === 'reach' && reachesPersons(figure, tokens, governor))
    return { event: 'reach', governor: governor.at }
  if (token.tag === 'auxiliary' || token.tag === 'modal' || isMakeUp || STATE_VERBS.has(token.lemma))
    return stateOf(figure, tokens, governor)
  // is estimated [to have] 12 million adherents: a state, whoever holds it
  if (
    HOLDING.has(tokens[figure.phrase.from - 1]?.lower ?? '') &&
    REPORTING_VERBS.has(token.lemma) &&
    tokens[governor.at + 1]?.lower === 'to'
  )
    return null
  if (REPORTING_VERBS.has(token.lemma) && governor.relation !== 'subject') {
    const told = toldOf(figure, tokens)
    if (told !== null) return told
  }
  const head = figure.head === null ? undefined : tokens[figure.head]
  const counted = head === undefined ? undefined : EVENT_NOUNS.get(head.lemma)
  if (figure.kind === 'count' && head !== undefined && governor.relation !== 'subject') {
    if (CAUSING_VERBS.has(token.lemma) && HARM_NOUNS.test(head.lemma))
      return { event: harmOf(head), governor: governor.at }
    if (LIGHT_VERBS.has(token.lemma) && counted !== undefined && !CAUSING_VERBS.has(token.lemma))
      return { event: counted, governor: figure.head }
  }
  // take [decisions], make [use] of: a light verb before its noun, and the figure behind
  if (
    LIGHT_VERBS.has(token.lemma) &&
    governor.relation === 'subject' &&
    counted !== undefined &&
    isPassive(tokens, governor.at)
  )
    return { event: counted, governor: figure.head }
  // Drug [tests] were carried out on 318 athletes; but new arrivals were given two blankets
  if (LIGHT_VERBS.has(token.lemma) && token.lemma !== 'give' && governor.relation !== 'subject') {
    const done = subjectOfPassive(tokens, governor.at)
    if (done !== null) return done
  }
  const gives = LIGHT_VERBS.has(token.lemma) && (!CAUSING_VERBS.has(token.lemma) || SUFFERS.has(token.lemma))
  const noun = gives ? nounOfLightVerb(tokens, governor.at) : null
  if (noun !== null && governor.relation === 'subject') return noun
  return { event: token.lemma, governor: governor.at }
}

/** The campaign [reached] 80,000 people; but membership of the clubs reached 4,000 people: a level */
function reachesPersons({ kind, head, unit }: Figure, tokens: readonly Token[], { at, relation }: Governor): boolean {
  if (relation !== 'object' || kind !== 'count' || head === null) return false
  const subject = tokens.slice(clauseStart(tokens, at), at)
  if (subject.some(({ lemma }) => COLLECTIVES.has(lemma) || NUMBERS.has(lemma))) return false
  return REACHED.has(unit?.slice(unit.lastIndexOf(' ') + 1) ?? '')
}

const REACHED: ReadonlySet<string> = new Set([...PERSON_NOUNS, 'household', 'family', 'school', 'community', 'village'])
const NUMBERS: ReadonlySet<string> = new Set(['number', 'total', 'figure', 'count'])

const HOLDING: ReadonlySet<string> = new Set(['have', 'be', 'number'])

/** took 22 months [to build]: what was done in that time */
function whatTook({ kind, phrase }: Figure, tokens: readonly Token[]): EventFound | null {
  const verb = tokens[phrase.to + 1]
  if (kind !== 'duration' || tokens[phrase.to]?.lower !== 'to' || verb?.tag !== 'verb') return null
  return { event: verb.lemma, governor: phrase.to + 1 }
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

/** 40 arrests [were made]; but 40 complaints led to charges */
function isPassive(tokens: readonly Token[], verb: number): boolean {
  return tokens.slice(Math.max(0, verb - 3), verb).some(({ lower }) => BE.has(lower))
}

/** The service [ended] March with 9,844 officers: what there was then. */
function isAtEdge({ phrase }: Figure, tokens: readonly Token[], verb: Token, at: number): boolean {
  if (!EDGE_VERBS.has(verb.lemma)) return false
  return tokens.slice(at, phrase.from).some(({ lower }) => lower === 'with')
}

const EDGE_VERBS: ReadonlySet<string> = new Set(['begin', 'start', 'end', 'close', 'finish'])

/** spending came [to £3 million], making [a total of] 12: says how much it was. */
function isSum({ phrase }: Figure, tokens: readonly Token[], verb: number): boolean {
  const lemma = tokens[verb]?.lemma
  if (lemma === 'come') return tokens[verb + 1]?.lower === 'to' && phrase.from > verb && phrase.from <= verb + SHORT
  if (tokens[verb]?.tag !== 'gerund') return false
  // closed three branches, [leaving 16]
  if (lemma === 'leave') return isRest(phrase, verb, tokens)
  if (lemma !== 'make' && lemma !== 'bring') return false
  // bringing the fleet [to 34]
  if (lemma === 'bring' && tokens[phrase.from - 1]?.lower === 'to') return phrase.from <= verb + 2 * SHORT
  return tokens.slice(verb + 1, verb + SHORT).some((token) => token.lower === 'total')
}

/** leaving [16], leaving us with [16] in the north; but leaving [16 dead] */
function isRest({ from, to }: Figure['phrase'], verb: number, tokens: readonly Token[]): boolean {
  if (tokens[from - 1]?.lower === 'with') return from <= verb + SHORT
  return from === verb + 1 && (tokens[to]?.shape ?? 'mark') === 'mark'
}

/** How many words a sum may stand behind its verb. */
const SHORT = 4

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

function eventOfNoun(figure: Figure, tokens: readonly Token[], governor: Governor, noun: Token): EventFound | null {
  if (governor.relation === 'of' && DIMENSIONS.has(noun.lemma)) return null
  const first = governor.relation === 'of' ? firstNoun(tokens, governor.at) : governor.at
  const event = isContainer(noun, tokens[governor.at - 1])
    ? undefined
    : (EVENT_NOUNS.get(tokens[first]?.lower ?? '') ?? EVENT_NOUNS.get(noun.lemma))
  const preposition = tokens[governor.at + 1]?.lower ?? ''
  const takes =
    figure.kind === 'count' || figure.kind === 'percent' ? /^(?:for|by|on|against|to|in|from)$/ : /^(?:for|to)$/
  // answered calls [after a wait of] four minutes: nothing that the verb did took that long
  const aside = tokens[governor.at - 1]?.tag === 'determiner' && AFTER_WITH.has(tokens[governor.at - 2]?.lower ?? '')
  const stretch =
    figure.kind === 'duration' &&
    !aside &&
    nearestVerbBefore(tokens, governor.at - 1, { from: governor.at, to: governor.at }) !== null
  if (event !== undefined && !stretch && (governor.relation === 'of' || takes.test(preposition)))
    return ruledOn(tokens, governor) ?? { event, governor: first }
  if (governor.relation === 'of') {
    // received none, and expenses of £1,204 [were reimbursed]: the subject of a clause of its own
    const opens = tokens[governor.at - 1]?.tag === 'conjunction' && tokens[governor.at - 2]?.text === ','
    const told = opens ? subjectVerb(tokens, figure.phrase) : null
    if (told?.finite === true) return eventOfGovernor(figure, tokens, told)
    const outer = nearestVerbBefore(tokens, governor.at - 1, { from: governor.at, to: governor.at })
    if (outer !== null) return eventOfGovernor({ ...figure, head: null }, tokens, outer)
    // Dividends of $0.84 [were paid]: the noun before "of" is the subject.
    const verb = subjectVerb(tokens, figure.phrase)
    return verb?.finite === true ? eventOfGovernor(figure, tokens, verb) : null
  }
  const own = subjectVerb(tokens, figure.phrase)
  const outer = nearestVerbBefore(tokens, governor.at - 1, { from: governor.at, to: governor.at })
  if (outer !== null && figure.kind !== 'count') return eventOfGovernor({ ...figure, head: null }, tokens, outer)
  if (own !== null && !own.finite) return { event: tokens[own.at]?.lemma ?? null, governor: own.at }
  return outer === null ? null : eventOfGovernor({ ...figure, head: null }, tokens, outer)
}

const AFTER_WITH: ReadonlySet<string> = new Set(['after', 'with'])

/** reported 472 websites [blocked], recorded 385 [exhumed] bodies: what was told of them. */
function toldOf(figure: Figure, tokens: readonly Token[]): EventFound | null {
  const own = subjectVerb(tokens, figure.phrase)
  if (own !== null && !own.finite) return { event: tokens[own.at]?.lemma ?? null, governor: own.at }
  // recorded 40 enforced [disappearances]: the noun says what happened
  const inside =
    figure.head === null || EVENT_NOUNS.has(tokens[figure.head]?.lemma ?? '')
      ? -1
      : tokens
          .slice(figure.to, figure.head)
          .findIndex((token) => PAST_FORMS.has(token.tag) && !PLAIN_MODIFIERS.has(token.lower) && !token.glued)
  const verb = tokens[figure.to + inside]
  return inside < 0 || verb === undefined || tokens[figure.to + inside - 1]?.tag === 'adverb'
    ? null
    : { event: verb.lemma, governor: figure.to + inside }
}
