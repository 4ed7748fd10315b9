import type { Observation } from '../../schemas/observation.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { stem } from '../words/stem.ts'
import { type Stem, stemsOf } from '../words/synonyms.ts'
import { stemOf } from '../words/tokens.ts'

const NO_SCOPE: ReadonlyMap<string, readonly number[]> = new Map()

/** By preposition the numbers of the words that narrow a figure; of offences the preposition is one. */
export function scopeOf(
  { scope, event: verb }: Pick<Observation, 'scope' | 'event'>,
  event: Stem | null,
  { phrase }: Lexicon,
): ReadonlyMap<string, readonly number[]> {
  const told = Object.entries(scope)
  if (told.length === 0) return NO_SCOPE
  const isScope = ([key, words]: [string, string[]]): boolean =>
    !words.every(narrowsNothing) && !(verb === 'relate' && key === 'to')
  // related [to the use] of batons, concerned the use of batons: the object of its verb narrows nothing
  const entries = told.filter(isScope)
  if (entries.length === 0) return NO_SCOPE
  const isForOffence = event !== null && FOR_OFFENCES.has(event.text)
  if (!isForOffence) return new Map(entries.map(([key, words]) => [key, phrase(words.map(whatOf).join(' '))]))
  const found = new Map<string, readonly number[]>()
  for (const [key, words] of entries) {
    if (!OF_OFFENCE.has(key)) found.set(key, phrase(words.join(' ')))
    else {
      const offences = phrase(words.map(whichOffence).join(' '))
      if (offences.length > 0) found.set('for', [...(found.get('for') ?? []), ...offences])
    }
  }
  return found
}

/** held [in facilities]; in prisons [with a capacity] of 8,100; ended [in surplus]: said of any of them. */
function narrowsNothing(words: string): boolean {
  return !words.includes(' ') && SAID_OF_ANY.has(stemOf(words).text)
}

/**
 * visits to [places of] detention, to detention [facilities], to the prosecutor['s office]: that it is a place says
 * nothing where it is said of what.
 */
const placeOf = (words: string): string => words.replace(SAYS_PLACE, '').trim() || words

const SAYS_PLACE = /\b(?:places? of | (?:facilit(?:y|ies)|institutions?|establishments?)$|['’]s offices?$)/giu

/** [old] iron mains, [our own] laboratory: a word by which nothing else is meant. */
const whatOf = (words: string): string => (words.includes(' ') ? placeOf(words.replace(SAYS_LITTLE, '')) : words)

const SAYS_LITTLE = /\b(?:old|own|entire|whole|existing|various) (?=\p{L})/giu

const SAID_OF_ANY = stemsOf('capacity facility institution establishment profit loss surplus deficit')

/** Of "terrorism-related offences", "terrorism charges" and "suspicion of terrorism": terrorism. */
function whichOffence(words: string): string {
  return words
    .split(/[\s-]/)
    .filter((word) => !ANY_OFFENCE.has(stem(word.toLowerCase())))
    .join(' ')
}

/** What is done to people for what they are said to have done: convicted [of] fraud, arrested [on] charges of it. */
const FOR_OFFENCES = stemsOf('accuse acquit arrest charge convict detain indict investigate prosecute sentence try')
const OF_OFFENCE: ReadonlySet<string> = new Set(['for', 'of', 'on', 'over', 'with'])
/** What stands before the name of an offence: on [charges] of fraud, on [suspicion] of it. */
export const ANY_OFFENCE = stemsOf('accusation act allegation charge count crime offence offense related suspicion')

const NO_LISTS: readonly (readonly (readonly number[])[])[] = []

/** Of scopes that list several things the words of each: by the [hotline] and the [chat service]. */
export function listsOf(scope: Observation['scope'], { phrase }: Lexicon): readonly (readonly (readonly number[])[])[] {
  const several = Object.values(scope).filter(({ length }) => length > 1)
  return several.length === 0 ? NO_LISTS : several.map((items) => items.map(phrase))
}
