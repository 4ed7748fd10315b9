import type { Identity } from '../schemas/identity.ts'
import type { NonFigure } from '../schemas/observation.ts'
import type { Format, Sentence } from '../schemas/reading.ts'
import { holdsCandidate } from './candidates.ts'
import type { SentenceRequest } from './draft.ts'
import type { Block } from './layout/block.ts'
import type { Place } from './model.ts'
import { joinDigitGroups } from './layout/join-digit-groups.ts'
import { joinMovedGroups } from './layout/join-moved-groups.ts'
import { maskMarkup, withMarks } from './layout/mask-markup.ts'
import { numbersOfBlock } from './layout/numbers-of-block.ts'
import { placeReader } from './layout/place-of.ts'
import { readBlocks } from './layout/read-blocks.ts'
import { cutOverlong, LONGEST_SENTENCE, type Stretch, splitSentences } from './sentences.ts'

/** A sentence to be read, or the numbers of a heading or label. */
export type Piece = (SentenceRequest & { readonly numbers?: undefined }) | { readonly numbers: readonly NonFigure[] }

/** A text as it is read. */
export type Pieces = {
  /** The text with its marks of layout blanked out and grouped digits joined, at the same offsets. */
  readonly words: string
  /**
   * In text order: all in which there may be a number. Made while they are walked through, since a long text has many.
   */
  readonly pieces: Iterable<Piece>
  /** Those of the pieces that were walked through, and those between them. */
  readonly sentences: Sentence[]
  /** The numbers that stood inside marks of layout. */
  readonly marked: readonly NonFigure[]
}

/** Cuts a text into its sentences, and into the pieces that are read one by one. */
export function piecesOf(text: string, { subject, edition }: Identity, format: Format): Pieces {
  const mayHoldMarks = format === 'text' || format === 'markdown'
  const { text: masked, numbers: marked } = mayHoldMarks ? maskMarkup(text) : { text, numbers: [] }
  const words = joinMovedGroups(joinDigitGroups(masked))
  const sentences: Sentence[] = []
  const source = { text, masked, words, mayHoldMarks, subject: subject.replaceAll('-', ' '), edition }
  return { words, pieces: piecesIn(source, sentences), sentences, marked }
}

/** A text as it was decoded, without marks of layout, and with its digits joined; and what is known of it as a whole. */
type Source = {
  readonly text: string
  readonly masked: string
  readonly words: string
  readonly mayHoldMarks: boolean
  readonly subject: string
  readonly edition: number
}

/** @param sentences all that were walked through, which are added to it */
function* piecesIn(
  { text, masked, words, mayHoldMarks, subject, edition }: Source,
  sentences: Sentence[],
): Generator<Piece> {
  let title: string | null = null
  let placeOf: ReturnType<typeof placeReader> | null = null
  for (const block of readBlocks(words, mayHoldMarks)) {
    title ??= block.kind === 'heading' ? words.slice(block.start, block.end) : ''
    if (block.kind !== 'text') {
      yield { numbers: numbersOfBlock(words, block) }
      continue
    }
    let continues = false
    let place: Place | null = null
    const inRow = isCitedAsRow(block)
    for (const read of stretchesOf(words, block)) {
      const cited = inRow ? { start: block.sentenceStart, end: block.sentenceEnd ?? read.end } : read
      const sentence = withMarks(cited, text, masked)
      // The cells of a row are read one by one, and are one sentence.
      if (sentences.at(-1)?.start !== sentence.start)
        sentences.push({ start: sentence.start, end: sentence.end, section: block.section })
      if (!holdsCandidate(words, read.start, read.end)) continue
      placeOf ??= placeReader(edition, title)
      place ??= placeOf(block)
      yield { sentence, words: read, place, continues, edition, subject }
      continues = true
    }
  }
}

/** What is read at a time. */
function stretchesOf(text: string, block: Block): Stretch[] {
  return block.label === null ? splitSentences(text, block.start, block.end) : cutOverlong(text, block)
}

/**
 * A row of data is cited as one sentence, however many stops its values hold; only in a row longer than any sentence each
 * part stands for itself, since each figure carries its sentence.
 */
function isCitedAsRow({ label, cell, end, sentenceStart, sentenceEnd }: Block): boolean {
  return (label !== null || cell) && (sentenceEnd ?? end) - sentenceStart <= LONGEST_SENTENCE
}
