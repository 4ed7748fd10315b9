import type { Observation } from '../../schemas/observation.ts'
import type { Label } from './row-label.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { type ClauseWords, clauseWords } from './clause-words.ts'
import type { SentencesOfWords } from './share-of-word.ts'

/** A sentence with its words and those of its figures that follow each other. */
export interface FiguredSentence {
  text: string
  tokens: ClauseWords
  figures: readonly Observation[]
  labels: readonly (Label | null)[]
}

/**
 * Gathers the figures of an edition, in text order, by the sentence that they share.
 * @param met takes in the words of each sentence
 */
export function figuredSentences(
  ordered: readonly Observation[],
  labels: readonly (Label | null)[],
  lexicon: Lexicon,
  met: SentencesOfWords,
): FiguredSentence[] {
  const sentences: FiguredSentence[] = []
  for (let at = 0; at < ordered.length;) {
    const first = ordered[at]
    if (!first) break
    let after = at + 1
    while (ordered[after]?.sentence === first.sentence && withinSentence(first, ordered[after])) after++
    const text = first.sentence
    const [figures, ownLabels] = [ordered.slice(at, after), labels.slice(at, after)]
    const tokens = clauseWords(text, lexicon)
    met.add(tokens.words)
    sentences.push({ text, tokens, figures, labels: ownLabels })
    at = after
  }
  return sentences
}

function withinSentence(first: Observation, next: Observation | undefined): boolean {
  return next !== undefined && next.start - first.start < first.sentence.length
}
