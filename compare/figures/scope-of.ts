import type { Observation } from '../../schemas/observation.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { type Stem, stemsOf } from '../words/synonyms.ts'

const NO_SCOPE: ReadonlyMap<string, readonly number[]> = new Map()

/** By preposition the numbers of the words that narrow a figure; of offences the preposition is one. */
export function scopeOf(
  scope: Observation['scope'],
  event: Stem | null,
  { phrase }: Lexicon,
): ReadonlyMap<string, readonly number[]> {
  const entries = Object.entries(scope)
  if (entries.length === 0) return NO_SCOPE
  const isForOffence = event !== null && FOR_OFFENCES.has(event.text)
  return new Map(
    entries.map(([key, words]) => [isForOffence && OF_OFFENCE.has(key) ? 'for' : key, phrase(words.join(' '))]),
  )
}

/** What is done to people for what they are said to have done: convicted [of] fraud, arrested [on] charges of it. */
const FOR_OFFENCES = stemsOf('accuse acquit arrest charge convict detain indict investigate prosecute sentence try')
const OF_OFFENCE: ReadonlySet<string> = new Set(['of', 'on', 'over', 'with'])

const NO_LISTS: readonly (readonly (readonly number[])[])[] = []

/** Of scopes that list several things the words of each: by the [hotline] and the [chat service]. */
export function listsOf(scope: Observation['scope'], { phrase }: Lexicon): readonly (readonly (readonly number[])[])[] {
  const several = Object.values(scope).filter(({ length }) => length > 1)
  return several.length === 0 ? NO_LISTS : several.map((items) => items.map(phrase))
}
