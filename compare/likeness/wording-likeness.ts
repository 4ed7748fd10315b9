import type { Figure } from '../figures/figure.ts'
import { countsManner } from './counts-manner.ts'
import { MOVES_MONEY, SPENDS } from '../words/money-verbs.ts'
import { JOINING_VERBS } from '../words/stop-words.ts'
import { areContrasted, meansOneOf, sameMeaning, type Stem, stemsOf } from '../words/synonyms.ts'

/** Nothing of it is the same. */
export const NONE = 0
/** Neither says what happened. */
export const UNSAID = 0.7
/**
 * From here on the same happened. So much have synonyms, for an edition may have both (objects [lent], objects
 * [borrowed]); what the one figure names and the other's sentence tells ("the [detention] of 12", "12 were [held]");
 * and those counted who do it ("912 [visitors]", "912 people [visited]").
 */
export const SAME_EVENT = 0.9
/** It is not known, or stands only somewhere about the other figure. */
export const UNSURE = 0.5
/** Two verbs, one of which stands about the other figure; or one verb of which the other sentence says nothing. */
const DOUBTFUL = 0.4
/** Only one of two shares says what it is a share of. */
const ONE_UNSAID = 0.3

/** How far the same happened to the counted; an event that one side leaves unsaid may stand in its sentence. 0 to 1. */
export function eventLikeness(earlier: Figure, later: Figure): number {
  const { event: a } = earlier
  const { event: b } = later
  if (a === null && b === null) return UNSAID
  if (countsManner(earlier, later)) return SAME_EVENT
  if (isAgent(earlier, b) || isAgent(later, a)) return SAME_EVENT
  if (a !== null && b !== null) {
    if (sameMeaning(a, b)) return a.text === b.text && !earlier.eventInUnit ? 1 : SAME_EVENT
    if (earlier.eventInUnit || later.eventInUnit) return UNSAID
    if (isPutIn(earlier, b) || isPutIn(later, a)) return SAME_EVENT
    if (isGivenTo(earlier, b) || isGivenTo(later, a)) return SAME_EVENT
    if (areTakenIn(earlier) && areTakenIn(later)) return SAME_EVENT
    if (isReceived(earlier, b) || isReceived(later, a)) return DOUBTFUL
    if (earlier.observation.kind === 'money' && SPENDS.has(a.text) && SPENDS.has(b.text)) return UNSAID
    if (isTimeSpent(earlier) && isTimeSpent(later)) return UNSAID
    if (arePartsAlike(earlier, later) && !areContrasted(a, b)) return UNSURE
    return happensAbout(earlier, later) || happensAbout(later, earlier) ? DOUBTFUL : NONE
  }
  const [named, other] = a === null ? [later, earlier] : [earlier, later]
  if (named.eventInUnit) return UNSAID
  if (happensAbout(named, other)) return SAME_EVENT
  if (isTimeSpent(named) || (named.observation.kind === 'money' && MOVES_MONEY.has(named.event?.text ?? '')))
    return UNSAID
  if (RECORDED.has(named.event?.text ?? '') && named.observation.kind === 'count' && isState(other)) return UNSAID
  return befallsSome(named) && isState(other) && named.label === null && other.label === null ? NONE : DOUBTFUL
}

/** There were 34 ships; but not: two were [added], two [new] ships. */
function isState({ observation: { event, num, sentence } }: Figure): boolean {
  return (event === null || !JOINING_VERBS.has(event)) && !sentence.includes(`${num} new `)
}

/** [received] 310 complaints, [operated] 15 ships: there were so many */
const RECORDED = stemsOf('receive record register log note see lodge file submit operate manage')

/** [lodged] 46 appeals, and [appealed] against 52 sentences: putting it in is doing it */
function isPutIn({ event, unit, observation: { kind } }: Figure, other: Stem): boolean {
  const head = unit.at(-1)
  return kind === 'count' && event !== null && PUTS_IN.has(event.text) && head !== undefined && sameMeaning(head, other)
}

const PUTS_IN = stemsOf('lodge file submit bring')

/** 29 prisoners [died] are none of the 4,365 that there were. */
function befallsSome({ event, observation }: Figure): boolean {
  return event !== null && observation.kind === 'count' && BEFALLS_SOME.has(event.text)
}

const BEFALLS_SOME = stemsOf(
  'die kill injure wound drown arrest convict acquit dismiss resign retire escape flee disappear join leave close dispose resolve conclude settle reject withdraw uphold hire recruit appoint scrap bankrupt emigrate',
)

/** Whether the counted are those who do it: [visitors] visit, [participants] attend. */
function isAgent({ unit }: Figure, event: Stem | null): boolean {
  const head = unit.at(-1)
  if (!event || !head?.namesRole) return false
  return head.text.startsWith(event.text) || sameMeaning(head, event)
}

/** 18 victims [received] permits, and permits were [issued] to 23 victims, seed was [handed] to 40 families: the counted get what another gives. */
function isGivenTo({ event, unit }: Figure, other: Stem): boolean {
  const head = unit.at(-1)
  return event !== null && GETS.has(event.text) && GIVES.has(other.text) && head !== undefined && mayReceive(head)
}

/** Surgeons, people, families: grafts are received by them, and are themselves received. */
const mayReceive = (head: Stem): boolean => head.namesRole || head.namesPeople || RECIPIENTS.has(head.text)

const RECIPIENTS = stemsOf('family household child school hospital community village municipality')

/** Surgeons [received] 2,870 grafts, and 2,990 grafts were [supplied] to surgeons: what one gets another gives. */
function isReceived({ event, observation: { kind } }: Figure, other: Stem): boolean {
  return kind === 'count' && event !== null && GETS.has(event.text) && GIVES.has(other.text)
}

const GETS = stemsOf('receive obtain get')
const GIVES = stemsOf('issue grant award give provide offer supply deliver pay hand')

/** 9,460 people were [admitted] to prisons, which [received] 9,815 people: of applications only some are admitted. */
function areTakenIn({ event, unit }: Figure): boolean {
  const head = unit.at(-1)
  return event !== null && TAKES_IN.has(event.text) && head !== undefined && (head.namesRole || head.namesPeople)
}

const TAKES_IN = stemsOf('receive admit')

/** Of 204 victims 15 were [exploited] in forced begging, and of 187 [identified] eight in forced begging: parts of one kind. */
function arePartsAlike({ part, scope }: Figure, { part: other, scope: others }: Figure): boolean {
  if (part === null || other === null || scope.size === 0 || scope.size !== others.size) return false
  return [...scope].every(([key, words]) => {
    const same = others.get(key)
    return same?.length === words.length && words.every((word) => same.includes(word))
  })
}

/** [completed] 5.5 days of training, [spent] 4.8 days in training: verbs that say only that time went by. */
function isTimeSpent({ event, observation }: Figure): boolean {
  return observation.kind === 'duration' && event !== null && SPENDS_TIME.has(event.text)
}

const SPENDS_TIME = stemsOf('spend lose take last complete undergo receive get give provide have do attend average')

/** Whether the event of one figure is named in the sentence of the other. */
function happensAbout({ eventWords }: Figure, { context }: Figure): boolean {
  return eventWords.some((word) => context.words.includes(word))
}

/** How far two shares are shares of one thing, two rates rates per one thing. 0 to 1. */
export function ofLikeness(a: Figure, b: Figure): number {
  return (wordsLikeness(a.of, b.of) + wordsLikeness(a.per, b.per)) / 2
}

function wordsLikeness(a: readonly Stem[], b: readonly Stem[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? UNSURE : ONE_UNSAID
  return (2 * sharedWords(a, a.length, b, b.length)) / (a.length + b.length)
}

/** How many of the first words of one text mean the same as some of the first words of another. */
export function sharedWords(a: readonly Stem[], aLength: number, b: readonly Stem[], bLength: number): number {
  let shared = 0
  for (let i = 0; i < aLength; i++) if (meansOneOf(a[i], b, bLength)) shared++
  return shared
}

/** How far the headings over two figures have words in common; little where neither stands under any. 0 to 1. */
export function sectionLikeness({ section: a }: Figure, { section: b }: Figure): number {
  if (a.length === 0 && b.length === 0) return UNHEADED
  return a === b ? 1 : wordsLikeness(a, b)
}

const UNHEADED = 0.2

/** Two counts of what else happened are two things. */
const HAPPENS_ELSE = 0.15
/** [received] and [closed] are two things, however alike the rest of the wording. */
const HAPPENS_CONTRASTED = 0.3

/** What a pair in different sentences loses because something else happened to the counted. */
export function happensElse({ event: a }: Figure, { event: b }: Figure, event: number): number {
  if (event > 0) return 0
  return a !== null && b !== null && areContrasted(a, b) ? HAPPENS_CONTRASTED : HAPPENS_ELSE
}
