import { ABOUT_VERB, PAST_FORMS } from '../../language/tag.ts'
import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { COLLECTIVES, COLLECTIVES_OF_PERSONS } from '../../words/collective-nouns.ts'
import { DIMENSIONS, EVENT_NOUNS, LIGHT_VERBS, REPORTING_VERBS, STATE_VERBS } from '../../words/event-words.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import { isFormAmong, soughtWords } from '../../words/sought-words.ts'
import { clauseStart } from '../clause-start.ts'
import { isChangeNoun } from '../is-change-noun.ts'
import type { Governor } from '../governor/governor.ts'
import { isVerbal } from '../governor/is-verbal.ts'
import { lastConjunct } from '../governor/last-conjunct.ts'
import { nearestVerbBefore } from '../governor/nearest-verb-before.ts'
import { subjectVerb } from '../governor/subject-verb.ts'
import { befellThose, eventNamed, firstNoun, isContainer, isFound, ruledOn } from './acting-noun.ts'
import type { EventFound } from './event-found.ts'
import { lightVerbEvent } from './light-verb-event.ts'
import { placedUnder, stateOf, whatTook } from './state-event.ts'
import { LEVEL_VERBS, tellsLevel } from './tells-level.ts'
import { toldEvent } from './told-event.ts'

/**
 * The event that the governing word tells, or the words that it leads to.
 * @param head the counted noun, if the word governs it and not a noun that it belongs to
 */
export function eventOfGovernor(
  figure: Figure,
  tokens: readonly Token[],
  governor: Governor,
  head: number | null,
): EventFound | null {
  const token = tokens[governor.at]
  if (token === undefined) return null
  const { tag, lemma } = token
  if (tag === 'noun' || tag === 'name') return eventOfNoun(figure, tokens, governor, token)
  const isHelper = tag === 'auxiliary' || tag === 'modal'
  if (!isHelper && !isFormAmong(token, TOLD_APART)) return { event: lemma, governor: governor.at }
  if (lemma === 'take') {
    // three executions [took place]: that there were so many
    if (tokens[governor.at + 1]?.lower === 'place') return null
  }
  const lasting = lemma === 'take' || lemma === 'have' ? whatTook(figure, tokens) : null
  if (lasting !== null) return lasting
  const toCome = whatIsToCome(tokens, governor)
  if (toCome !== null) return toCome
  const held = whatIsHeldOf(tokens, governor)
  if (held !== undefined) return held
  const placed = placedBy(head, tokens, governor.at)
  if (placed !== null) return placed
  if (tellsLevel(figure, tokens, governor.at)) return null
  // limited the week [to 40 hours]: what it may be, as a minimum is
  if (lemma === 'limit' && figure.kind === 'duration') return null
  if (lemma === 'reach' && head !== null && reachesPersons(figure, tokens, governor))
    return { event: 'reach', governor: governor.at }
  // made [up] 46 percent of the population
  const isMakeUp = lemma === 'make' && tokens[governor.at + 1]?.lower === 'up'
  if (isHelper || isMakeUp || STATE_VERBS.has(lemma)) return stateOf(figure, tokens, governor, head)
  if (REPORTING_VERBS.has(lemma)) {
    if (isReportedState(figure, tokens, governor.at)) return null
    const told = governor.relation === 'subject' ? null : toldEvent(figure, tokens, head)
    if (told !== null) return told
  }
  return lightVerbEvent(figure, tokens, governor, head) ?? { event: lemma, governor: governor.at }
}

/** 12 were scheduled [to receive] it: what is to happen to them */
function whatIsToCome(tokens: readonly Token[], { at, relation }: Governor): EventFound | null {
  if (relation !== 'subject' || tokens[at + 1]?.lower !== 'to' || !SET_FOR.has(tokens[at]?.lemma ?? '')) return null
  const next = tokens[at + 2]
  return next?.tag === 'verb' && tokenBefore(tokens, at)?.tag === 'auxiliary'
    ? { event: next.lemma, governor: at + 2 }
    : null
}

/**
 * were believed [to be] in camps, were reported [to have died]: what they are held to be or to have done; undefined where no
 * such clause follows
 */
function whatIsHeldOf(tokens: readonly Token[], { at, relation }: Governor): EventFound | null | undefined {
  if (relation !== 'subject' || tokens[at + 1]?.lower !== 'to') return undefined
  if (tokenBefore(tokens, at)?.tag !== 'auxiliary' || !REPORTING_VERBS.has(tokens[at]?.lemma ?? '')) return undefined
  let verb = at + 2
  while (ABOUT_VERB.has(tokens[verb]?.tag ?? '')) verb += 1
  const token = tokens[verb]
  const isFull = isVerbal(token) && token !== undefined && !STATE_VERBS.has(token.lemma)
  if (isFull) return { event: token.lemma, governor: verb }
  // 31 were [found] to be victims: that somebody found it out is what happened
  if (tokens[at]?.lemma === 'find') return undefined
  if (token !== undefined && STATE_VERBS.has(token.lemma) && token.tag === 'verb') return null
  return tokens[at + 2]?.tag === 'auxiliary' ? placedUnder(tokens, at + 2) : undefined
}

const SET_FOR: ReadonlySet<string> = new Set(['schedule', 'plan', 'intend', 'slate'])

const PLACES: ReadonlySet<string> = new Set('come go place put hold keep stay remain be'.split(' '))

/** Were [placed] under house arrest; but there were 33 [deaths] in prison: what is counted is itself what happened. */
function placedBy(head: number | null, tokens: readonly Token[], verb: number): EventFound | null {
  if (!PLACES.has(tokens[verb]?.lemma ?? '')) return null
  const happened = head !== null && head > verb && EVENT_NOUNS.has(tokens[head]?.lemma ?? '')
  return happened ? null : placedUnder(tokens, verb)
}

/** is estimated [to have] 12 million adherents: a state, whoever holds it */
function isReportedState({ phrase }: Figure, tokens: readonly Token[], verb: number): boolean {
  return tokens[verb + 1]?.lower === 'to' && HOLDING.has(tokenBefore(tokens, phrase.from)?.lower ?? '')
}

const HOLDING: ReadonlySet<string> = new Set(['have', 'be', 'number'])

/** The campaign [reached] 80,000 people; but membership of the clubs reached 4,000 people: a level */
function reachesPersons({ kind, unit }: Figure, tokens: readonly Token[], { at, relation }: Governor): boolean {
  if (relation !== 'object' || kind !== 'count') return false
  const subject = tokens.slice(clauseStart(tokens, at), at)
  if (subject.some(({ lemma }) => COLLECTIVES.has(lemma) || NUMBERS.has(lemma))) return false
  return REACHED.has(unit?.slice(unit.lastIndexOf(' ') + 1) ?? '')
}

const REACHED: ReadonlySet<string> = new Set([...PERSON_NOUNS, 'household', 'family', 'school', 'community', 'village'])
const NUMBERS: ReadonlySet<string> = new Set(['number', 'total', 'figure', 'count'])

function eventOfNoun(figure: Figure, tokens: readonly Token[], governor: Governor, noun: Token): EventFound | null {
  if (governor.relation === 'of' && DIMENSIONS.has(noun.lemma)) return null
  // imprisonment and [fines] of up to $500: nobody is imprisoned for an amount
  const isRow = governor.relation === 'of' && !(figure.kind === 'money' && noun.lemma === 'fine')
  // has 711 inspectors [for a labor force of] 73 million: whom they are there for
  if (governor.relation === 'of' && isBaseOfPersons(tokens, governor.at)) return null
  const first = isRow ? firstNoun(tokens, governor.at) : governor.at
  const event = isContainer(noun, tokenBefore(tokens, governor.at))
    ? undefined
    : eventNamed(figure, tokens[first], noun)
  const preposition = tokens[governor.at + 1]?.lower ?? ''
  // a decrease from the 140 victims [identified] in 2021: what happened to those
  const behind = tokens[figure.phrase.to]
  if (preposition === 'from' && isChangeNoun(noun) && PAST_FORMS.has(behind?.tag ?? '') && figure.kind === 'count')
    return { event: behind?.lemma ?? null, governor: figure.phrase.to }
  const takes = figure.kind === 'count' || figure.kind === 'percent' ? TAKES_COUNTED : TAKES_AMOUNT
  // answered calls [after a wait of] four minutes: nothing that the verb did took that long
  const stretch =
    figure.kind === 'duration' &&
    !isAside(tokens, governor.at) &&
    nearestVerbBefore(tokens, governor.at - 1, { from: governor.at, to: governor.at }) !== null
  if (
    event !== undefined &&
    !stretch &&
    !isFound(tokens, governor) &&
    (governor.relation === 'of' || takes.has(preposition))
  )
    return ruledOn(tokens, governor) ?? { event, governor: first }
  if (governor.relation === 'of') {
    // received none, and expenses of £1,204 [were reimbursed]: the subject of a clause of its own
    const opens =
      tokenBefore(tokens, governor.at)?.tag === 'conjunction' && tokenBefore(tokens, governor.at - 1)?.text === ','
    const told = opens ? subjectVerb(tokens, figure.phrase) : null
    if (told?.finite === true) return eventOfGovernor(figure, tokens, told, figure.head)
    const befell = befellThose(figure, tokens, noun)
    if (befell !== null) return befell
    const outer = nearestVerbBefore(tokens, governor.at - 1, { from: governor.at, to: governor.at })
    if (outer !== null) return eventOfGovernor(figure, tokens, outer, null)
    // Dividends of $0.84 [were paid]: the noun before "of" is the subject.
    const verb = subjectVerb(tokens, figure.phrase)
    return verb?.finite === true ? eventOfGovernor(figure, tokens, verb, figure.head) : null
  }
  const outer = nearestVerbBefore(tokens, governor.at - 1, { from: governor.at, to: governor.at })
  if (outer !== null && figure.kind !== 'count') {
    const verb = figure.kind === 'duration' ? lastConjunct(outer, figure, tokens) : outer
    return eventOfGovernor(figure, tokens, verb, null)
  }
  const own = subjectVerb(tokens, figure.phrase)
  if (own !== null && !own.finite) return { event: tokens[own.at]?.lemma ?? null, governor: own.at }
  return outer === null ? null : eventOfGovernor(figure, tokens, outer, null)
}

function isAside(tokens: readonly Token[], noun: number): boolean {
  if (tokenBefore(tokens, noun)?.tag !== 'determiner') return false
  return AFTER_WITH.has(tokenBefore(tokens, noun - 1)?.lower ?? '')
}

function isBaseOfPersons(tokens: readonly Token[], noun: number): boolean {
  const isForce = tokens[noun]?.lower === 'force' && tokenBefore(tokens, noun)?.tag === 'noun'
  if (!isForce && !COLLECTIVES_OF_PERSONS.has(tokens[noun]?.lemma ?? '')) return false
  const before = isForce ? noun - 2 : noun - 1
  return tokens[before]?.tag === 'determiner' && tokens[before - 1]?.lower === 'for'
}

/** Verbs that may tell something else than what they say. */
const TOLD_APART = soughtWords(STATE_VERBS, REPORTING_VERBS, LIGHT_VERBS, LEVEL_VERBS, PLACES, SET_FOR, [
  'limit',
  'reach',
  'subject',
  'take',
])

const TAKES_COUNTED: ReadonlySet<string> = new Set(['for', 'by', 'on', 'against', 'to', 'in', 'into', 'from'])
const TAKES_AMOUNT: ReadonlySet<string> = new Set(['for', 'to'])
const AFTER_WITH: ReadonlySet<string> = new Set(['after', 'with'])
