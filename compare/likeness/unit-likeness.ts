import type { Figure } from '../figures/figure.ts'
import { areOfOneDimension } from '../figures/scaled-unit.ts'
import { meansOneOf, sameMeaning, type Stem, stemsOf } from '../words/synonyms.ts'
import { countsManner } from './counts-manner.ts'
import { NONE, sharedWords, UNSURE } from './wording-likeness.ts'

/** Two words for people may mean the same ones. */
const SAME_PEOPLE = 0.8
/** [deaths], and prisoners who [died] */
const EVENT_FOR_COUNTED = 0.7
/** Of [complaints] and [written complaints] one is narrowed; of [written] and [oral] complaints each otherwise. */
const ONE_NARROWED = 0.85
const EACH_NARROWED = 0.4
/** [Noise complaints], and complaints, where one edition has both. */
const OTHER_KIND = 0.2

/** Whether the unit of a figure tells little of what it measures: any amount of dollars is USD. */
export function isUntelling({ observation: { kind } }: Figure): boolean {
  return kind !== 'count'
}

/** Whether neither of two editions counts anything else of the unit: its [34 branches] are likely the other's 33. */
export function isToldOnce(earlier: Figure, later: Figure): boolean {
  return (
    earlier.unitToldOnce &&
    later.unitToldOnce &&
    earlier.observation.kind === 'count' &&
    (earlier.part === 'across') === (later.part === 'across')
  )
}

/** Whether both editions tell several figures of a metric in prose. */
export function isOneOfSeveral(earlier: Figure, later: Figure): boolean {
  return earlier.label === null && later.label === null && !earlier.metricToldOnce && !later.metricToldOnce
}

/** How far two figures count the same: head nouns first, then what narrows them. 0 to 1. */
export function unitLikeness(earlier: Figure, later: Figure): number {
  const { unit: a, observation: left } = earlier
  const { unit: b, observation: right } = later
  if (left.unit !== null && (left.unit === right.unit || areOfOneDimension(left, right))) return 1
  if (left.kind === 'money' && left.unit !== null && right.unit !== null) return NONE
  if (a.length === 0 || b.length === 0) return timesOf(earlier, later) || timesOf(later, earlier) ? 1 : UNSURE
  const before = a.length - 1
  const after = b.length - 1
  const head = wordLikeness(a[before], b[after])
  if (head === NONE) return otherHeads(earlier, later)
  if (before === 0 && after === 0) return head
  if (before === 0 || after === 0) {
    if (isNarrowedAlike(earlier, later) || isNarrowedAlike(later, earlier)) return head
    return head * (isOtherKind(earlier, later) || isOtherKind(later, earlier) ? OTHER_KIND : ONE_NARROWED)
  }
  return sharedWords(a, before, b, after) > 0 ? head : head * EACH_NARROWED
}

/** How far two figures may count the same all the same where the head nouns have other meanings. */
function otherHeads(earlier: Figure, later: Figure): number {
  const { unit: a, event } = earlier
  const { unit: b, event: other } = later
  if (event !== null || other !== null) {
    if (countsEvent(earlier, later) || countsEvent(later, earlier)) return EVENT_FOR_COUNTED
    if (countsManner(earlier, later)) return EVENT_FOR_COUNTED
  }
  const isShort = isShortFor(a, b) || isShortFor(b, a)
  if (isShort && (isShortForPersons(a, b) || isShortForPersons(b, a))) return SAME_PEOPLE
  if (isContentOf(a, b) || isContentOf(b, a)) return ONE_NARROWED
  if (event !== null && other !== null && (isGiven(earlier, later) || isGiven(later, earlier))) return UNSURE
  return isShort || standsAboutEachOther(earlier, later) ? UNSURE : NONE
}

/** [patent] applications, and applications [for patents]; [training] courses, and [trained] at courses: narrowed alike */
function isNarrowedAlike({ unitWords }: Figure, { scope, eventWords }: Figure): boolean {
  const narrowing = unitWords.length - 1
  if (narrowing < 1) return false
  for (let at = 0; at < narrowing; at++) {
    const word = unitWords[at] ?? 0
    if (!eventWords.includes(word) && !isInScope(word, scope)) return false
  }
  return true
}

/** Whether a figure counts a kind of things that its edition counts as well, and no word of the other tells the kind. */
function isOtherKind(kind: Figure, other: Figure): boolean {
  if (!kind.isKindOfTold || kind.label !== null || other.label !== null) return false
  const told = [other.context.words, other.topicWords()]
  return !kind.unitWords.slice(0, -1).some((word) => told.some((words) => words.includes(word)))
}

/** [visited] prisons 97 times, and 97 [visits]. */
function timesOf({ unit, event, observation }: Figure, { unit: other }: Figure): boolean {
  const head = other.at(-1)
  if (unit.length > 0 || observation.unit === 'person') return false
  return event !== null && head !== undefined && sameMeaning(event, head)
}

/** [postgraduates] for postgraduate students */
function isShortForPersons(short: readonly Stem[], long: readonly Stem[]): boolean {
  const head = long.at(-1)
  return head !== undefined && (head.namesRole || head.namesPeople) && isShortFor(short, long)
}

/** [counterfeits] for counterfeit notes, [emergencies] for emergency calls. */
function isShortFor(short: readonly Stem[], long: readonly Stem[]): boolean {
  return short.length === 1 && long.length > 1 && meansOneOf(short[0], long, long.length - 1)
}

/** [false alarms], and false alarm calls: what there were calls for */
function isContentOf(content: readonly Stem[], calls: readonly Stem[]): boolean {
  if (calls.length !== content.length + 1 || content.length < 2 || !CALLS.has(calls.at(-1)?.text ?? '')) return false
  return content.every((word, at) => word === calls[at])
}

const CALLS = stemsOf('call report notification alert')

/**
 * Whether two units are of one kind, each or one of them narrowed to what the other is not: [design applications] and
 * [applications]; but [financing cases] and cases of financing are narrowed alike.
 */
export function isNarrowedElse(earlier: Figure, later: Figure): boolean {
  const { unit: a } = earlier
  const { unit: b } = later
  if (a.at(-1) !== b.at(-1) || (a.length === b.length && a.every((word, at) => word === b[at]))) return false
  return !(isNarrowedAbout(earlier, later) && isNarrowedAbout(later, earlier))
}

/** Whether a word that narrows the unit of one figure, if any does, stands about the other. */
function isNarrowedAbout({ unitWords }: Figure, { context }: Figure): boolean {
  const narrowing = unitWords.slice(0, -1)
  return narrowing.length === 0 || narrowing.some((word) => context.words.includes(word))
}

/**
 * Whether two figures of other units may count the same all the same, because the unit was read from another word: that
 * of each stands about the other's figure.
 */
function standsAboutEachOther(earlier: Figure, later: Figure): boolean {
  return standsAbout(earlier, later) && standsAbout(later, earlier)
}

function isInScope(word: number, scope: Figure['scope']): boolean {
  for (const words of scope.values()) if (words.includes(word)) return true
  return false
}

/** 4,410 [defendants] on whom prison sentences were imposed, and 4,590 prison [sentences] imposed: who was given what. */
function isGiven(recipient: Figure, thing: Figure): boolean {
  const head = recipient.unit.at(-1)
  if (head === undefined || !(head.namesRole || head.namesPeople) || recipient.event === null) return false
  if (!GIVEN.has(recipient.event.text) || thing.event === null || !sameMeaning(recipient.event, thing.event))
    return false
  return standsAbout(thing, recipient)
}

const GIVEN = stemsOf('impose fine issue grant award give')

function standsAbout({ unitWords }: Figure, { context }: Figure): boolean {
  const head = unitWords.at(-1)
  return head !== undefined && context.words.includes(head)
}

/**
 * "There were no [repatriations]" counts the event, "repatriated 104 [women]" whom it befell: one thing may be meant.
 * [Participants] are who takes part, and nothing that they take part in.
 */
function countsEvent({ unit }: Figure, { event }: Figure): boolean {
  return event !== null && unit.at(-1)?.namesRole !== true && meansOneOf(event, unit, unit.length)
}

function wordLikeness(a: Stem | undefined, b: Stem | undefined): number {
  if (!a || !b) return NONE
  if (sameMeaning(a, b)) return 1
  if (a.namesPeople && b.namesPeople) return SAME_PEOPLE
  return (a.namesPeople && b.namesRole) || (a.namesRole && b.namesPeople) ? SAME_PEOPLE : NONE
}
