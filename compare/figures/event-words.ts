import type { Lexicon } from '../words/lexicon.ts'
import type { Stem } from '../words/synonyms.ts'
import { stemOf } from '../words/tokens.ts'

const NO_WORDS: readonly number[] = []

/**
 * Tells the numbers of an event, which synonyms share, and of its verb alone: [handed] in is to submit. Few events
 * happen to all figures of an edition, so each is looked up once.
 */
export function rememberEventWords({
  everyMeaning,
}: Lexicon): (event: Stem | null, verb: string | null) => readonly number[] {
  const known = new Map<string, readonly number[]>()
  return (event, verb) => {
    if (event === null) return NO_WORDS
    const key = `${event.text} ${verb}`
    const found = known.get(key) ?? [...new Set([event, stemOf(verb ?? '')].flatMap(everyMeaning))]
    known.set(key, found)
    return found
  }
}
