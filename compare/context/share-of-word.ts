import type { Word } from '../words/lexicon.ts'

/** Counts the sentences of an edition in which each meaning stands. */
export class SentencesOfWords {
  /** By number of a meaning in how many sentences it stands. */
  readonly counts: number[] = []
  readonly #lastIn: number[] = []
  #sentences = 0

  /** Takes in another sentence. */
  add(words: readonly Word[]): void {
    const place = this.#sentences++
    for (const { meanings } of words)
      for (let at = 0; at < meanings.length; at++) {
        const meaning = meanings[at] ?? 0
        for (; this.counts.length <= meaning; this.counts.push(0)) this.#lastIn.push(-1)
        if (this.#lastIn[meaning] !== place) this.counts[meaning] = (this.counts[meaning] ?? 0) + 1
        this.#lastIn[meaning] = place
      }
  }
}

/**
 * By number of a meaning its share of the weight, 0 to 1: what one sentence of an edition says tells more than what
 * many say (inverse document frequency, Spärck Jones 1972, by the count alone, so that a longer edition changes
 * nothing).
 */
export function shareOfWord(counts: readonly number[]): readonly number[] {
  return counts.map((count) => (count === 0 ? 1 : 1 / (1 + COMMONER * Math.log2(count))))
}

/** What each doubling of the sentences in which a word stands takes from its weight. */
const COMMONER = 0.25
