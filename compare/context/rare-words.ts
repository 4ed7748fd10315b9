import { ascending, ROOM } from './ascending.ts'
import type { FiguredSentence } from './figured-sentences.ts'
import type { WeightedWords } from './weighted-words.ts'

/** A word that stands in no more sentences of an edition than these says which of many alike entries is meant. */
const RARE = 3
/** One that stands in no more than these says half as much. */
const SELDOM = 9

/** What words in common must weigh to tell an entry: of one rare word, or of two that are seldom. */
export const TELLS_ENTRY = 2

export const NO_RARE_WORDS: WeightedWords = { words: [], weights: [], total: 0 }

/**
 * The words of a sentence that few others of its edition have: who gave the [12 ferns], and where they come from.
 * @param counts by number of a meaning the sentences of the edition in which it stands
 */
export function rareWords(
  { text, tokens: { words: all, starts } }: FiguredSentence,
  counts: readonly number[],
): WeightedWords {
  const found = new Set<number>()
  for (let at = 0; at < all.length; at++) {
    const { meanings, text: word } = all[at] ?? NO_WORD
    for (let of = 0; of < meanings.length; of++) {
      const meaning = meanings[of] ?? 0
      if ((counts[meaning] ?? 0) > SELDOM) continue
      const start = starts[at] ?? 0
      if (isBroken(text, start, start + word.length)) break
      found.add(meaning)
    }
  }
  if (found.size === 0) return NO_RARE_WORDS
  const words = ascending([...found], forRare)
  const weights = words.map((word) => ((counts[word] ?? 0) <= RARE ? TELLS_ENTRY : TELLS_ENTRY / 2))
  return { words, weights, total: weights.reduce((sum, weight) => sum + weight, 0) }
}

const NO_WORD = { meanings: [], text: '' }

const forRare = new Uint32Array(ROOM)

/** mol- lusks: the pieces of a word that a scan parts at the end of a line are rare, and tell nothing. */
function isBroken(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end) === HYPHEN && BROKEN_BEHIND.test(text.slice(end, end + 2))) return true
  return start > 1 && text.charCodeAt(start - 2) === HYPHEN && BLANK.test(text.charAt(start - 1))
}

const HYPHEN = 45
const BROKEN_BEHIND = /-[ \n]/
const BLANK = /\s/
