import { mixed } from '../words/mixed.ts'
import type { Word } from '../words/lexicon.ts'
import { ascending, ROOM } from './ascending.ts'

/** How a sentence is worded, whatever its figures and years are. */
export interface Wording {
  /** The pairs of neighbouring words of the sentence by number, ascending, with figures and years masked. */
  template: readonly number[]
  /** One number for the whole template; equal in a sentence that was carried over. */
  wording: number
}

/**
 * The word pairs that begin in a stretch of a sentence, and one number for them all: two lists of the same entries in
 * another order are mostly one wording, which words alone would not tell from any other order of them.
 */
export function wordingOf(masked: readonly Word[], from: number, to: number): Wording {
  const pairs: number[] = []
  let wording = 0
  let word = masked[from]
  for (let at = from; at < to && word !== undefined; at++) {
    const next = masked[at + 1]
    pairs.push(word.number * WORDS + (next?.number ?? 0))
    wording = (wording + mixed(mixed(0, word.hash), next?.hash ?? 0)) | 0
    word = next
  }
  return { template: ascending(pairs, forPairs), wording }
}

/** More words than a comparison meets: a pair of words is one number below 2^53. */
const WORDS = 2 ** 24

const forPairs = new Float64Array(ROOM)
