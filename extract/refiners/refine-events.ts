import type { Figure, SentenceReading, Token } from '../model.ts'
import {
  CAUSING_VERBS,
  DOWNWARD,
  EVENT_NOUNS,
  FEWER,
  LIGHT_VERBS,
  MORE,
  REPORTING_VERBS,
  STATE_VERBS,
  UPWARD,
} from '../words/event-words.ts'
import { conversionOf } from './conversion-of.ts'
import { counterpartOf } from './counterpart-of.ts'
import { imprisonment, ownNoun } from './duration-event.ts'
import type { EventFound } from './event-found.ts'
import { isExtent } from './is-extent.ts'
import { isWholeOfPart } from './is-whole-of-part.ts'
import { listBefore } from './list-before.ts'
import { eventOfLabel } from './label-event.ts'
import {
  behindContactClause,
  isAdjectival,
  fromLeft,
  findGovernor,
  isNominal,
  isVerbal,
  postnominalVerb,
  subjectVerb,
  type Governor,
} from './find-governor.ts'
import { PERSON_NOUNS, PLAIN_MODIFIERS } from '../words/nouns.ts'
import type { Refiner } from './refiner.ts'
import { placedUnder, stateOf } from './state-event.ts'

const CHANGE_NOUNS: ReadonlySet<string> = new Set(
  'increase decrease drop rise decline fall growth reduction gain jump surge'.split(' '),
)
const BEFORE_CHANGE: ReadonlySet<string> = new Set(
  '% percent per cent percentage point points - annual yearly overall'.split(' '),
)

const BREAKS_LIST: ReadonlySet<string> = new Set(['while', 'but', ';'])
const PLACES: ReadonlySet<string> = new Set('come place put hold keep stay remain be'.split(' '))
const PAST_FORMS: ReadonlySet<string> = new Set(['past', 'participle'])
const NEGATIONS: ReadonlySet<string> = new Set(['not', 'never', "n't"])

const HARM_NOUNS = /^(?:death|injury|casualty|fatality)$/
/** Tells what happened to the counted: the lemma of the verb, or of the noun that stands for it. */
export const refineEvents: Refiner = (figure, sentence, before) => {
  const converted = conversionOf(figure, sentence, before)
  if (converted !== null) return { event: converted.event, governor: converted.governor }
  const found = withoutRestating(
    asDeath(eventOf(figure, sentence, before), figure, sentence.tokens),
    figure,
    sentence,
    before,
  )
  return {
    event: found?.event ?? null,
    governor: found?.governor ?? null,
    negated:
      found !== null &&
      figure.value !== 0 &&
      (isNegated(found.governor, sentence.tokens) || isExcepted(figure, sentence.tokens)),
  }
}

/** Four people [lost their lives], three [took their own lives], the blast [left 16 dead]: they died. */
function asDeath(found: EventFound | null, { phrase }: Figure, tokens: readonly Token[]): EventFound | null {
  const at = found?.governor ?? null
  if (found?.event === 'leave' && (tokens[phrase.to]?.lower === 'dead' || tokens[phrase.to - 1]?.lower === 'dead'))
    return { event: 'die', governor: at }
  if (at === null || tokens[at]?.tag !== 'past' || !(found?.event === 'lose' || tokens[at + 2]?.lower === 'own'))
    return found
  const lives = tokens.slice(at + 1, at + 4).some(({ lower }) => LIFE.has(lower))
  return lives && tokens[at + 1]?.tag === 'determiner' ? { event: 'die', governor: at } : found
}

const LIFE: ReadonlySet<string> = new Set(['life', 'lives'])

/** (2021: 41,310, [restated]): the figure was told anew; what is counted is what stands before the bracket. */
function withoutRestating(
  found: EventFound | null,
  { phrase }: Figure,
  { tokens }: SentenceReading,
  before: readonly Figure[],
): EventFound | null {
  if (found?.event == null || !RESTATING.has(found.event)) return found
  const opening = tokens.findLastIndex((token, at) => token.text === '(' && at < phrase.from)
  const outer = opening < 0 ? undefined : before.findLast((other) => other.phrase.to <= opening)
  return outer === undefined ? null : { event: outer.event, governor: outer.governor }
}

const RESTATING: ReadonlySet<string> = new Set(['restate', 'revise'])

function eventOf(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): EventFound | null {
  const { tokens } = sentence
  if (sentence.place.label !== null) return eventOfLabel(sentence.place.label)
  if (isExtent(figure, tokens)) return null
  const special =
    doneSo(figure, tokens) ??
    doing(figure, tokens) ??
    ofHeading(figure, tokens) ??
    ofContact(figure, tokens) ??
    ownNoun(figure, tokens) ??
    imprisonment(figure, tokens) ??
    changeBehind(figure, tokens) ??
    reportOfNone(figure, tokens) ??
    harmBehind(figure, tokens)
  if (special !== null) return special
  if (isWholeOfPart(figure, tokens, before)) return eventOfWhole(figure, tokens, before)
  if (opensWithOf(figure, tokens)) return null
  const counterpart = counterpartOf(figure, sentence, before)
  if (counterpart !== null) return { event: counterpart.event, governor: counterpart.governor }
  if (isMoreThanBefore(figure, tokens)) return { event: null, governor: before.at(-1)?.governor ?? null }
  const governor = findGovernor(withPerson(figure, tokens), tokens)
  const list = listEvent(figure, tokens, before, governor)
  if (list !== null) return list
  return governor === null ? null : eventOfGovernor(figure, tokens, governor)
}

/** acquitted 13 of the 15 members [arrested] in 2020, 212 of the 640 complaints [that we investigated] */
function eventOfWhole(figure: Figure, tokens: readonly Token[], before: readonly Figure[]): EventFound | null {
  const behind = figure.phrase.to
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

/** [Of the 640 complaints], 212 were upheld: what follows happened to the part. */
function opensWithOf({ phrase }: Figure, tokens: readonly Token[]): boolean {
  return tokens[0]?.lower === 'of' && phrase.from <= 4 && tokens[phrase.to]?.text === ','
}

/** were recorded, [16 percent more] than in 2021; held 812 men, [96 more] than its capacity; [a third fewer] than before: how many more, not what happened to them */
function isMoreThanBefore({ phrase, to }: Figure, tokens: readonly Token[]): boolean {
  const before = tokens[phrase.from - 1]?.lower === 'a' ? phrase.from - 2 : phrase.from - 1
  if (tokens[before]?.text !== ',') return false
  const than = tokens[phrase.to]?.lower === 'than' && phrase.to > to ? phrase.to : phrase.to + 1
  const word = tokens[than - 1]?.lower ?? ''
  return (MORE.has(word) || FEWER.has(word)) && tokens[than]?.lower === 'than'
}

/** A child [younger than 18]: the age belongs to the person, and the person to the verb. */
function withPerson(figure: Figure, tokens: readonly Token[]): Figure {
  const at = figure.phrase.from - 1
  const person = tokens[at]
  if (figure.kind !== 'age' || person?.tag !== 'noun' || !PERSON_NOUNS.has(person.lemma)) return figure
  return { ...figure, head: at, phrase: { from: at, to: figure.phrase.to } }
}

/** a 7.5 percent [increase], a 21 percent [drop] in complaints, an [increase of] 802 */
function changeBehind(figure: Figure, tokens: readonly Token[]): EventFound | null {
  const at = behindNumber(figure, tokens)
  const noun = tokens[at]
  if (noun !== undefined && CHANGE_NOUNS.has(noun.lemma) && (figure.kind === 'percent' || noun.lemma === figure.unit))
    return { event: EVENT_NOUNS.get(noun.lemma) ?? noun.lemma, governor: at }
  const of = tokens[figure.phrase.from - 1]
  const before = tokens[figure.phrase.from - 2]
  if (of?.lower === 'of' && before !== undefined && CHANGE_NOUNS.has(before.lemma) && before.tag === 'noun')
    return { event: EVENT_NOUNS.get(before.lemma) ?? before.lemma, governor: figure.phrase.from - 2 }
  return null
}

function behindNumber(figure: Figure, tokens: readonly Token[]): number {
  let at = figure.to
  while (at < figure.to + 4 && BEFORE_CHANGE.has(tokens[at]?.lower ?? '')) at += 1
  return at
}

/** Complaints [received]: 1,204, in running text */
function ofHeading({ phrase }: Figure, tokens: readonly Token[]): EventFound | null {
  const verb = tokens[phrase.from - 2]
  if (tokens[phrase.from - 1]?.text !== ':' || verb === undefined || !PAST_FORMS.has(verb.tag)) return null
  const heads = tokens.slice(0, phrase.from - 2).every(({ tag }) => HEADING_TAGS.has(tag))
  return heads && phrase.from > 2 ? { event: verb.lemma, governor: phrase.from - 2 } : null
}

const HEADING_TAGS: ReadonlySet<string> = new Set(['noun', 'name', 'adjective', 'preposition', 'determiner'])

/** convicted 11 traffickers, with seven of them [receiving] long terms */
function doing({ phrase }: Figure, tokens: readonly Token[]): EventFound | null {
  const verb = tokens[phrase.to]
  if (tokens[phrase.from - 1]?.lower !== 'with' || verb?.tag !== 'gerund' || verb.lower === 'including') return null
  return { event: STATE_VERBS.has(verb.lemma) ? null : verb.lemma, governor: phrase.to }
}

/** found no victim among the 7,400 workers [they interviewed] */
function ofContact({ phrase, head, rule }: Figure, tokens: readonly Token[]): EventFound | null {
  let at = phrase.from - 1
  while (tokens[at]?.tag === 'determiner') at -= 1
  if (
    rule.endsWith('count-of') ||
    head === null ||
    at < 0 ||
    tokens[at]?.tag !== 'preposition' ||
    tokens[at]?.lower === 'of'
  )
    return null
  const behind = behindContactClause(tokens, phrase.to)
  const verb = behind > phrase.to ? tokens[behind - 1] : undefined
  return verb === undefined || STATE_VERBS.has(verb.lemma) ? null : { event: verb.lemma, governor: behind - 1 }
}

/** Victims could obtain permits; 23 [did so]: the verb before. */
function doneSo({ phrase }: Figure, tokens: readonly Token[]): EventFound | null {
  if (tokens[phrase.to]?.lemma !== 'do' || tokens[phrase.to + 1]?.lower !== 'so') return null
  for (let at = phrase.from - 1; at >= 0 && at > phrase.from - 30; at--) {
    const token = tokens[at]
    if (token?.tag === 'verb' || token?.tag === 'past') return { event: token.lemma, governor: at }
  }
  return null
}

/** There were [no reports] of X. */
function reportOfNone(figure: Figure, tokens: readonly Token[]): EventFound | null {
  if (figure.form !== 'zero' || tokens[figure.from]?.lower !== 'no') return null
  const window = tokens.slice(figure.to, figure.to + 4)
  const report = window.findIndex((token) => /^(?:reports?|reported)$/.test(token.lower))
  return report < 0 ? null : { event: 'report', governor: figure.to + report }
}

/** 9,614 [killed] and 17,535 injured: the participle stands right behind the number. */
function harmBehind(figure: Figure, tokens: readonly Token[]): EventFound | null {
  if (figure.head !== null || figure.kind !== 'count') return null
  const next = tokens[figure.phrase.to]
  const after = tokens[figure.phrase.to + 1]
  if ((next?.tag !== 'past' && next?.tag !== 'participle') || STATE_VERBS.has(next.lemma)) return null
  const noun = after?.tag === 'noun' || after?.tag === 'determiner'
  return noun && next.tag === 'past' ? null : { event: next.lemma, governor: figure.phrase.to }
}

/** Members of a list share the event of the first: arrested 12 men[, 5 women, and 3 children]; a part shares that of its whole. */
function listEvent(
  figure: Figure,
  tokens: readonly Token[],
  before: readonly Figure[],
  governor: Governor | null,
): EventFound | null {
  const listed = listBefore(figure, before, tokens)
  const previous = listedBefore(listed.figures, tokens)
  if (previous === undefined) return null
  const between = tokens.slice(listed.from, figure.phrase.from)
  const own = ownVerb(figure, tokens, previous)
  const joined =
    between.length > 0 &&
    between.length <= 12 &&
    between.every(
      (token, at) =>
        (!isVerbal(token) ||
          isNominal(token, between[at - 1], between[at + 1]) ||
          isAdjectival(tokens, listed.from + at)) &&
        token.tag !== 'auxiliary' &&
        !BREAKS_LIST.has(token.lower),
    )
  const linked =
    joined &&
    /^(?:and|or|,|:|—|–|including|to|with|from|versus|against|than|as|\()$/.test(
      tokens[figure.phrase.from - 1]?.lower ?? '',
    )
  if (!linked || own?.finite === true) return null
  if (own !== null && !own.finite && tokens[own.at]?.tag === 'past' && figure.head === null)
    return { event: tokens[own.at]?.lemma ?? null, governor: own.at }
  const sameKind = previous.kind === figure.kind || (previous.kind === 'count' && figure.kind === 'rate')
  const leaf = governor !== null && governor.relation === 'object' && governor.at > previous.phrase.to
  if (!sameKind || leaf) return null
  const shared = previous.governor === null ? undefined : tokens[previous.governor]
  const harm = figure.head === null ? undefined : tokens[figure.head]
  if (shared !== undefined && harm !== undefined && CAUSING_VERBS.has(shared.lemma) && HARM_NOUNS.test(harm.lemma)) {
    return { event: harmOf(harm), governor: previous.governor }
  }
  // left one dead and [14] in hospital
  return { event: shared?.lemma === 'leave' ? 'leave' : previous.event, governor: previous.governor }
}

/** What the list began with: not the whole of a part (41 [of the 150] seats and five …), not a change between two items. */
function listedBefore(before: readonly Figure[], tokens: readonly Token[]): Figure | undefined {
  const last = before.at(-1)
  const earlier = before.at(-2)
  if (last === undefined || earlier === undefined) return last
  const whole = earlier.rule.endsWith('count-of') && last.from < earlier.phrase.to
  const noun = last.governor === null ? undefined : tokens[last.governor]
  const change = noun?.tag === 'noun' && (UPWARD.has(noun.lemma) || DOWNWARD.has(noun.lemma))
  return whole || (change && last.kind === earlier.kind) ? earlier : last
}

/** The verb of a listed figure, unless it stands far behind what is listed: 269 persons, 233 civilians … [directed] at. */
function ownVerb(figure: Figure, tokens: readonly Token[], listed: Figure): ReturnType<typeof subjectVerb> {
  const own = subjectVerb(tokens, figure.phrase)
  const objects = listed.governor !== null && listed.governor < listed.from
  const far =
    own !== null &&
    own.at > figure.phrase.to + 3 &&
    tokens[own.at]?.tag === 'past' &&
    tokens[own.at - 1]?.tag !== 'auxiliary'
  return objects && far ? null : own
}

function eventOfGovernor(figure: Figure, tokens: readonly Token[], governor: Governor): EventFound | null {
  const token = tokens[governor.at]
  if (token === undefined) return null
  if (token.tag === 'noun' || token.tag === 'name') return eventOfNoun(figure, tokens, governor, token)
  const placed = PLACES.has(token.lemma) ? placedUnder(tokens, governor.at) : null
  if (placed !== null) return placed
  // made [up] 46 percent of the population
  const isMakeUp = token.lemma === 'make' && tokens[governor.at + 1]?.lower === 'up'
  if (isAtEdge(figure, tokens, token, governor.at) || isSum(figure, tokens, governor.at)) return null
  if (token.tag === 'auxiliary' || token.tag === 'modal' || isMakeUp || STATE_VERBS.has(token.lemma))
    return stateOf(figure, tokens, governor)
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
  if (LIGHT_VERBS.has(token.lemma) && governor.relation === 'subject' && counted !== undefined)
    return { event: counted, governor: figure.head }
  const noun =
    LIGHT_VERBS.has(token.lemma) && !CAUSING_VERBS.has(token.lemma) ? nounOfLightVerb(tokens, governor.at) : null
  if (noun !== null && governor.relation === 'subject') return noun
  return { event: token.lemma, governor: governor.at }
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
  if (lemma !== 'make' && lemma !== 'bring') return false
  return tokens[verb]?.tag === 'gerund' && tokens.slice(verb + 1, verb + SHORT).some((token) => token.lower === 'total')
}

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

function harmOf(noun: Token): string {
  return noun.lemma === 'injury' ? 'injure' : 'die'
}

function eventOfNoun(figure: Figure, tokens: readonly Token[], governor: Governor, noun: Token): EventFound | null {
  if (governor.relation === 'of' && noun.lemma === 'capacity') return null
  const event = isContainer(noun, tokens[governor.at - 1]) ? undefined : EVENT_NOUNS.get(noun.lemma)
  const preposition = tokens[governor.at + 1]?.lower ?? ''
  const takes =
    figure.kind === 'count' || figure.kind === 'percent' ? /^(?:for|by|on|against|to|in|from)$/ : /^(?:for|to)$/
  const stretch =
    figure.kind === 'duration' && fromLeft(tokens, governor.at - 1, { from: governor.at, to: governor.at }) !== null
  if (event !== undefined && !stretch && (governor.relation === 'of' || takes.test(preposition)))
    return { event, governor: governor.at }
  if (governor.relation === 'of') {
    // received none, and expenses of £1,204 [were reimbursed]: the subject of a clause of its own
    const opens = tokens[governor.at - 1]?.tag === 'conjunction' && tokens[governor.at - 2]?.text === ','
    const told = opens ? subjectVerb(tokens, figure.phrase) : null
    if (told?.finite === true) return eventOfGovernor(figure, tokens, told)
    const outer = fromLeft(tokens, governor.at - 1, { from: governor.at, to: governor.at })
    if (outer !== null) return eventOfGovernor({ ...figure, head: null }, tokens, outer)
    // Dividends of $0.84 [were paid]: the noun before "of" is the subject.
    const verb = subjectVerb(tokens, figure.phrase)
    return verb?.finite === true ? eventOfGovernor(figure, tokens, verb) : null
  }
  const own = subjectVerb(tokens, figure.phrase)
  const outer = fromLeft(tokens, governor.at - 1, { from: governor.at, to: governor.at })
  if (outer !== null && figure.kind !== 'count') return eventOfGovernor({ ...figure, head: null }, tokens, outer)
  if (own !== null && !own.finite) return { event: tokens[own.at]?.lemma ?? null, governor: own.at }
  return outer === null ? null : eventOfGovernor({ ...figure, head: null }, tokens, outer)
}

/** gave us a [collection] of 1,150 shells: things together, not the collecting of them */
function isContainer(noun: Token, before: Token | undefined): boolean {
  return noun.lemma === 'collection' && (before?.lower !== 'the' || before === undefined)
}

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

/** [neither of] the two centres met it, referred [all but] nine of them: those to whom it did not happen. */
function isExcepted({ phrase }: Figure, tokens: readonly Token[]): boolean {
  let at = phrase.from - 1
  while (tokens[at]?.tag === 'determiner' && tokens[at]?.lower !== 'all') at -= 1
  const [before, word] = [tokens[at - 1]?.lower, tokens[at]?.lower]
  return (before === 'all' && word === 'but') || (before === 'neither' && word === 'of')
}

/** 5,789 organisations did [not] apply. */
function isNegated(governor: number | null, tokens: readonly Token[]): boolean {
  if (governor === null) return false
  for (let at = governor - 1; at >= 0 && at >= governor - 4; at--) {
    const token = tokens[at]
    if (token === undefined || token.tag === 'noun' || token.shape === 'mark') return false
    if (NEGATIONS.has(token.lower) || token.lower.endsWith("n't")) return tokens[at + 1]?.lower !== 'only'
  }
  return false
}
