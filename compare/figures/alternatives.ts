import type { Observation } from '../../schemas/observation.ts'
import { stemOf, wordsOf } from '../words/tokens.ts'
import { sameMeaning, type Stem } from '../words/synonyms.ts'

/**
 * Of what a figure counts together, where its label tells several verbs and not which: wells [drilled or repaired].
 * @returns none where one verb tells
 */
export function alternativesOf({ label, event }: Observation): readonly Stem[] {
  const [verb] = event === null || !label.includes(' or ') ? [] : wordsOf(event)
  if (verb === undefined) return NONE
  const told = stemOf(verb).text
  const words = label.split(' ')
  const last = words.lastIndexOf('or')
  let first = last - 1
  // rescued, towed or escorted
  while (words[first - 1]?.endsWith(',') === true) first -= 1
  const stems = [...words.slice(first, last), words[last + 1] ?? ''].flatMap(wordsOf).map(stemOf)
  return stems[0]?.text === told && stems.length > 1 ? stems : NONE
}

const NONE: readonly Stem[] = []

interface Told {
  readonly event: Stem | null
  readonly alternatives: readonly Stem[]
}

/**
 * Wells [drilled or repaired] in one year are more than those [drilled] in another, whatever the numbers; but arrested or
 * detained says no more than detained.
 */
export function areOtherAlternatives(a: Told, b: Told): boolean {
  if (a.alternatives.length === 0 && b.alternatives.length === 0) return false
  const [left, right] = [verbsOf(a), verbsOf(b)]
  // what one year tells in quite other words is judged by the rest of the wording
  if (!left.some((verb) => isTold(verb, right))) return false
  return !left.every((verb) => isTold(verb, right)) || !right.every((verb) => isTold(verb, left))
}

const isTold = (verb: Stem, verbs: readonly Stem[]): boolean => verbs.some((other) => sameMeaning(verb, other))

const verbsOf = ({ event, alternatives }: Told): readonly Stem[] =>
  alternatives.length > 0 ? alternatives : event === null ? NONE : [event]
