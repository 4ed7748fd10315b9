import type { Token } from '../model.ts'
import { CUE } from '../words/cues.ts'

/**
 * Where in a sentence the words stand that are a number, or that a number in words may begin with. Few are: what looks
 * at numbers goes from one of them to the next, and not through all words.
 * @returns places in the order of the text
 */
export function numberPlaces(tokens: readonly Token[]): number[] {
  const places: number[] = []
  for (let at = 0; at < tokens.length; at++)
    if (((tokens[at]?.entry.cues ?? 0) & (CUE.digits | CUE.numberWord)) !== 0) places.push(at)
  return places
}
