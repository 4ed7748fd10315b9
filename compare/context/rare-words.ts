import type { Lexicon } from '../words/lexicon.ts'
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
  lexicon: Lexicon,
): WeightedWords {
  const isSeldom = (meaning: number): boolean => (counts[meaning] ?? 0) <= SELDOM
  const found = new Set<number>()
  for (let at = 0; at < all.length; at++) {
    const word = all[at]
    const meanings = word ? lexicon.meanings(word) : NO_RARE_WORDS.words
    if (!word || !meanings.some(isSeldom)) continue
    const start = starts[at] ?? 0
    if (isBroken(text, start, start + word.text.length)) continue
    for (const meaning of meanings) if (isSeldom(meaning)) found.add(meaning)
  }
  if (found.size === 0) return NO_RARE_WORDS
  const words = [...found].toSorted((a, b) => a - b)
  const weights = words.map((word) => ((counts[word] ?? 0) <= RARE ? TELLS_ENTRY : TELLS_ENTRY / 2))
  return { words, weights, total: weights.reduce((sum, weight) => sum + weight, 0) }
}

/** mol- lusks: the pieces of a word that a scan parts at the end of a line are rare, and tell nothing. */
function isBroken(text: string, start: number, end: number): boolean {
  if (text.startsWith('- ', end) || text.startsWith('-\n', end)) return true
  return text.startsWith('-', start - 2) && start > 1 && BLANK.test(text.charAt(start - 1))
}

const BLANK = /\s/
