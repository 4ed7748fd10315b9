import { tokenBefore } from '../language/token-before.ts'
import { BEFORE_FULL_VERB, PAST_FORMS } from '../language/tag.ts'
import type { Figure, SentenceReading, Token } from '../model.ts'
import { UP_DOWN } from '../words/closed-classes.ts'
import { PUTTING_RIGHT } from '../words/event-words.ts'
import { PERSON_NOUNS } from '../words/nouns.ts'
import {
  amongThem,
  doing,
  ofThem,
  doneSo,
  harmBehind,
  isOfThoseDone,
  ofContact,
  ofNumberBehind,
  ofNumberDone,
  reportOfNone,
  requiredByLaw,
  whatIsLeft,
} from './events/adjacent-event.ts'
import { asDeath } from './events/as-death.ts'
import { asImprisonment } from './events/as-imprisonment.ts'
import { eventOfAge, infinitiveOfPerson } from './events/age-event.ts'
import { changeBehind, changeToLevel, isMoreThanBefore } from './events/change-event.ts'
import { conversionOf } from './conversion-of.ts'
import { counterpartOf } from './counterpart-of.ts'
import { gappedChange } from './gapped-change.ts'
import { ofHeading, ofOpening, opensWithOf } from './events/opening-event.ts'
import { ofDuration } from './events/duration-event.ts'
import type { EventFound } from './events/event-found.ts'
import { findGovernor } from './governor/find-governor.ts'
import { lastConjunct } from './governor/last-conjunct.ts'
import { eventOfGovernor } from './events/governor-event.ts'
import { isVerbal } from './governor/is-verbal.ts'
import { isDenied } from './denial/is-denied.ts'
import { isExtent, isSizeOfCounted } from './is-extent.ts'
import { isWholeOfPart } from './is-whole-of-part.ts'
import { eventOfRow, hasOwnPredicate } from './events/row-event.ts'
import { ofCountedNumber } from './events/number-event.ts'
import { isAmountAside } from './labels/share-beside.ts'
import { listEvent } from './events/list-event.ts'
import { SUBJECT_OF } from './labels/what-narrows.ts'
import type { Refiner } from './refiner.ts'
import { standsInWithPhrase } from './governor/with-phrase.ts'
import { tellsOnlySize } from './events/tells-only-size.ts'
import { expectedByOthers } from './roles/is-forecast.ts'
import { verbOfChange } from './verb-of-change.ts'
import { eventOfShare } from './events/share-event.ts'
import { eventOfWhole } from './events/whole-event.ts'

/** Tells what happened to the counted: the lemma of the verb, or of the noun that stands for it. */
export const refineEvents: Refiner = (figure, sentence, before) => {
  const converted = conversionOf(figure, sentence, before)
  if (converted !== null) return { event: converted.event, governor: converted.governor }
  const found = withoutRestating(
    asImprisonment(asDeath(eventOf(figure, sentence, before), figure, sentence.tokens), figure, sentence.tokens),
    figure,
    sentence,
    before,
  )
  return {
    event: found?.event ?? null,
    governor: found?.governor ?? null,
    negated: found !== null && isDenied(figure, found.governor, sentence, before),
  }
}

/** 1.9 per million hours [worked]: what was done with the base of a rate happened to nothing that is counted. */
function isOfRateBase({ kind, per, phrase }: Figure, verb: number, tokens: readonly Token[]): boolean {
  return kind === 'rate' && verb === phrase.to && BASE_OF_USE.test(per ?? '') && PAST_FORMS.has(tokens[verb]?.tag ?? '')
}

const BASE_OF_USE = /\b(?:hours|miles|kilometers|kilometres|km)$/

/** (2021: 41,310, [restated]): the figure was told anew; what is counted is what stands before the bracket. */
function withoutRestating(
  found: EventFound | null,
  { phrase }: Figure,
  { tokens }: SentenceReading,
  before: readonly Figure[],
): EventFound | null {
  if (found?.event == null || !PUTTING_RIGHT.has(found.event)) return found
  const opening = tokens.findLastIndex((token, at) => token.text === '(' && at < phrase.from)
  const outer = opening < 0 ? undefined : before.findLast((other) => other.phrase.to <= opening)
  return outer === undefined ? null : { event: outer.event, governor: outer.governor }
}

function eventOf(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): EventFound | null {
  const { tokens } = sentence
  const { phrase } = figure
  if (sentence.place.label !== null && !hasOwnPredicate(figure, tokens))
    return eventOfRow(figure, sentence.place.label) ?? harmBehind(figure, tokens)
  if (
    isExtent(figure, tokens) ||
    isSizeOfCounted(figure, tokens, before) ||
    isAmountAside(figure, sentence) ||
    tellsOnlySize(figure, tokens)
  )
    return null
  const foreseen = expectedByOthers(figure, sentence)
  if (foreseen !== null) return { event: tokens[foreseen]?.lemma ?? null, governor: null }
  const beside = eventBeside(figure, sentence, before) ?? ofCountedNumber(figure, sentence)
  if (beside !== null) return beside
  if (isWholeOfPart(figure, tokens, before)) return eventOfWhole(figure, tokens, before)
  if (opensWithOf(figure, tokens)) return null
  const screened = ofOpening(figure, tokens)
  if (screened !== null) return screened
  const counterpart = counterpartOf(figure, sentence, before) ?? accountedFor(figure, tokens, before)
  if (counterpart !== null) return { event: counterpart.event, governor: counterpart.governor }
  if (isMoreThanBefore(figure, tokens)) return { event: null, governor: before.at(-1)?.governor ?? null }
  const changed = verbOfChange(figure, tokens)
  if (changed !== null) return { event: tokens[changed]?.lemma ?? null, governor: changed }
  if (UP_DOWN.has(tokenBefore(tokens, phrase.from)?.lower ?? '') && standsInWithPhrase(tokens, phrase.from - 1))
    return null
  const change = changeToLevel(figure, tokens, before)
  if (change !== null) return { event: change.event, governor: change.governor }
  const gapped = gappedChange(figure, tokens, before)
  if (gapped !== null) return { event: gapped.event, governor: gapped.governor }
  const part = beyondRelative(figure, tokens)
  const person = withPerson(part, tokens)
  const infinitive = person === part ? null : infinitiveOfPerson(person, tokens)
  if (infinitive !== null) return infinitive
  const first = findGovernor(person, tokens)
  const governor = first !== null && figure.kind === 'duration' ? lastConjunct(first, figure, tokens) : first
  const list = listEvent(figure, tokens, before, governor)
  if (list !== null) return list
  const found =
    governor === null || isOfRateBase(figure, governor.at, tokens)
      ? null
      : eventOfGovernor(part, tokens, governor, part.head)
  return found?.event == null ? (eventOfShare(figure, tokens) ?? found) : found
}

/** What the words right beside the number tell, whatever the verb of its sentence is. */
function eventBeside(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): EventFound | null {
  const { tokens } = sentence
  const { kind, head, form, partOf } = figure
  const lead = tokenBefore(tokens, figure.phrase.from)?.lower ?? ''
  return (
    doneSo(figure, tokens) ??
    (head === null ? ofNumberDone(figure, tokens) : ofNumberBehind(figure, head, tokens)) ??
    (lead === 'with' ? doing(figure, tokens) : null) ??
    (lead === 'of' ? whatIsLeft(figure, tokens) : null) ??
    (kind === 'count' ? requiredByLaw(figure, tokens) : null) ??
    (lead === ',' ? ofThem(figure, tokens, before) : null) ??
    (partOf === null ? null : amongThem(figure, tokens, before[partOf])) ??
    (lead === ':' ? ofHeading(figure, tokens) : null) ??
    (head === null ? null : ofContact(figure, tokens)) ??
    (kind === 'age' ? eventOfAge(figure, tokens) : null) ??
    (kind === 'duration' ? ofDuration(figure, sentence) : null) ??
    changeBehind(figure, tokens) ??
    (form === 'zero' ? reportOfNone(figure, tokens) : null) ??
    (head === null ? harmBehind(figure, tokens) : null)
  )
}

/**
 * Farms accounted for 410 of them, hotels and catering [for] 354; noise was the subject of 298 complaints, and dust [of]
 * 103: of the same verb, which is not said again.
 */
function accountedFor({ phrase, head }: Figure, tokens: readonly Token[], before: readonly Figure[]): Figure | null {
  const first = before[0]
  const preposition = tokenBefore(tokens, phrase.from)?.lower
  if (first === undefined || (preposition !== 'for' && preposition !== 'of')) return null
  if (tokenBefore(tokens, first.phrase.from)?.lower !== preposition) return null
  const said = tokens[first.phrase.from - 2]?.lemma ?? ''
  if (preposition === 'for') return said === 'account' ? first : null
  if (head !== null || !SUBJECT_OF.has(said)) return null
  return tokens.slice(first.phrase.to, phrase.from).some(isVerbal) ? null : first
}

/** 40 of the 150 nationals [who had travelled] to join the group have returned: the clause is told of the whole. */
function beyondRelative(figure: Figure, tokens: readonly Token[]): Figure {
  const { kind, rule, phrase } = figure
  if (kind !== 'count' || !rule.endsWith('count-of')) return figure
  if (isOfThoseDone(figure, tokens)) return { ...figure, phrase: { from: phrase.from, to: phrase.to + 1 } }
  if (tokens[phrase.to]?.lower !== 'who') return figure
  let to = phrase.to + 1
  while (BEFORE_FULL_VERB.has(tokens[to]?.tag ?? '')) to += 1
  return isVerbal(tokens[to]) ? { ...figure, phrase: { from: phrase.from, to: to + 1 } } : figure
}

/** A child [younger than 18]: the age belongs to the person, and the person to the verb. */
function withPerson(figure: Figure, tokens: readonly Token[]): Figure {
  const at = figure.phrase.from - 1
  const person = figure.kind === 'age' ? tokenBefore(tokens, at + 1) : undefined
  if (person === undefined || !(ANYONE.has(person.lower) || (person.tag === 'noun' && PERSON_NOUNS.has(person.lemma))))
    return figure
  return { ...figure, head: at, phrase: { from: at, to: figure.phrase.to } }
}

const ANYONE: ReadonlySet<string> = new Set(['anyone', 'those', 'everyone', 'someone'])
