import type { FiguredSentence } from './figured-sentences.ts'

/** By number of a meaning in how many sentences of an edition it stands. */
export function sentencesOfWords(sentences: readonly FiguredSentence[]): readonly number[] {
  const counts: number[] = []
  const lastIn: number[] = []
  for (const [place, { tokens }] of sentences.entries())
    for (const { meanings } of tokens.words)
      for (let at = 0; at < meanings.length; at++) {
        const meaning = meanings[at] ?? 0
        for (; counts.length <= meaning; counts.push(0)) lastIn.push(-1)
        if (lastIn[meaning] !== place) counts[meaning] = (counts[meaning] ?? 0) + 1
        lastIn[meaning] = place
      }
  return counts
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
