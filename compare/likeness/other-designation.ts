import { isOneQualified } from '../context/qualifiers-among.ts'
import { areOpposite } from '../figures/balance-of.ts'
import { type Designation, unbroken } from '../figures/designation.ts'
import type { Figure } from '../figures/figure.ts'
import { ANY_OFFENCE } from '../figures/scope-of.ts'
import { sameMeaning, type Stem, stemsOf } from '../words/synonyms.ts'
import { toldByInitials } from '../words/initialisms.ts'
import { contentStems } from '../words/tokens.ts'

/** Spending on [roads] and on [schools]: more than any likeness of the rest leaves above `ENOUGH`. */
const OTHERWISE_NAMED = 0.5

/** [permanent] staff beside all staff: all are rather all, whichever the metric. */
const ONE_QUALIFIED = 0.2

/** What a pair loses because of how its things are named, however alike all else is. */
export function namePenalty(earlier: Figure, later: Figure, catalogue: boolean): number {
  const oneQualified = catalogue && isOneQualified(earlier.qualifiers, later.qualifiers) ? ONE_QUALIFIED : 0
  return areOtherwiseNamed(earlier, later) ? OTHERWISE_NAMED + oneQualified : oneQualified
}

/**
 * Whether what names the counted thing differs on both sides, however alike the rest: spending on [roads], spending on
 * [schools]. A word that only one of them has narrows it; a word that stands anywhere else in the other sentence, or over
 * it, is none that it lacks.
 */
export function areOtherwiseNamed(earlier: Figure, later: Figure): boolean {
  if (isRowOfParts(earlier) || isRowOfParts(later) || (earlier.label !== null && later.label !== null)) return false
  // a surplus may have become a deficit
  if (areOpposite(earlier.balance, later.balance)) return false
  // used by 38 percent of [passengers], then 41 percent of all [journeys]: what a share is of is told in many ways
  if (isShare(earlier) !== isShare(later) || (isShare(earlier) && earlier.event !== later.event)) return false
  const [a, b] = [earlier.designation(), later.designation()]
  if (isTopicOfAll(earlier, later) || isTopicOfAll(later, earlier)) return true
  const [lacksLater, lacksEarlier] = [lacks(earlier, later, b), lacks(later, earlier, a)]
  if (a.head !== null && b.head !== null && !(sameMeaning(a.head, b.head) || haveOneRoot(a.head, b.head))) {
    if (earlier.observation.kind === 'count' || later.observation.kind === 'count') return false
    return wordsOf(a).every(lacksLater) && wordsOf(b).every(lacksEarlier)
  }
  return [...a.narrowing].some(
    ([key, words]) => words.some(lacksLater) && b.narrowing.get(key)?.some(lacksEarlier) === true,
  )
}

/** 84 complaints [about noise] , and complaints of which no topic is told, where an edition counts others too. */
function isTopicOfAll(some: Figure, all: Figure): boolean {
  if (some.label !== null || all.label !== null) return false
  const topic = some.designation().narrowing.get('about') ?? []
  return (
    topic.length > 0 && !all.designation().narrowing.has('about') && topic.every(lacks(some, all, all.designation()))
  )
}

const isShare = ({ observation: { kind, of } }: Figure): boolean => kind === 'percent' && of !== null

/** [Exports - partners], [Energy: use of coal]: what names the row is told in parts; rows are compared by their whole labels. */
const isRowOfParts = ({ label, observation }: Figure): boolean => label !== null && / - |: /.test(observation.label)

const wordsOf = ({ head, narrowing }: Designation): Stem[] => [
  ...(head ? [head] : []),
  ...[...narrowing.values()].flat(),
]

/**
 * Which words of the name of one figure another has nowhere, neither in its own name nor over it nor in its sentence;
 * what happened is compared by itself.
 */
function lacks(named: Figure, { observation, section, event }: Figure, name: Designation): (word: Stem) => boolean {
  let names: readonly Stem[] | null = null
  let all: readonly Stem[] | null = null
  return (word) => {
    if (SAYS_LITTLE.has(word.text) || ANY_OFFENCE.has(word.text)) return false
    const isIt = (other: Stem | null): boolean =>
      other !== null && (sameMeaning(word, other) || haveOneRoot(word, other))
    names ??= wordsOf(name)
    if (names.some((other) => isIt(other) || mayBeThesePeople(word, other)) || isIt(event) || isIt(named.event))
      return false
    all ??= contentStems(unbroken(observation.sentence))
    if (section.some(isIt) || all.some(isIt)) return false
    return !toldByInitials(named.observation.sentence, observation.sentence).some((told) =>
      contentStems(told).some(isIt),
    )
  }
}

const SAYS_LITTLE = stemsOf(
  'other new old own main total overall whole entire existing various annual average place facility institution establishment',
)

/** Inmates and the prison [population]: words for people may mean the same ones. */
const mayBeThesePeople = (a: Stem, b: Stem): boolean =>
  (a.namesPeople && (b.namesPeople || b.namesRole)) || (a.namesRole && b.namesPeople)

/** [rail] and [railway], [manage] and [managers] */
const haveOneRoot = (a: Stem, b: Stem): boolean => beginAlike(a.text, b.text) || beginAlike(a.canonical, b.canonical)

function beginAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  // [communities] are no communications
  if (short.length > LONGEST_PART && long.startsWith(short)) return true
  return short.length >= ROOT && long.startsWith(short.slice(0, ROOT)) && rootOf(short) === rootOf(long)
}

/** A word up to this length may begin another by chance: [land] and landfill. */
const LONGEST_PART = 5
const ROOT = 4

const rootOf = (text: string): string => text.replace(ENDING, '')
const ENDING = /(?<=.{4})(?:al|ant|at|ativ|er|ian|ism|ist|ment|or|way)$/
