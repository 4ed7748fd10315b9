import type { Catalogue } from '../schemas/catalogue.ts'
import type { Identity } from '../schemas/identity.ts'
import type { NonFigure, Observation, Tally } from '../schemas/observation.ts'
import type { Format, Sentence, Warning } from '../schemas/reading.ts'
import { holdsCandidate } from './candidates.ts'
import { ENGINE_VERSION } from './engine-version.ts'
import { readBlocks, type Block } from './layout/read-blocks.ts'
import { numbersOfBlock } from './layout/numbers-of-block.ts'
import type { Figure } from './model.ts'
import { maskMarkup, withMarks } from './layout/mask-markup.ts'
import { placeOf } from './layout/place-of.ts'
import { catalogueVersion } from './metrics/catalogue-version.ts'
import { nonFiguresOf } from './non-figures-of.ts'
import { observationsOf, type ObservationRequest } from './observations-of.ts'
import { readSentences, type SentenceRequest } from './read-sentences.ts'
import { cutOverlong, LONGEST_SENTENCE, type Stretch, splitSentences } from './sentences.ts'

export type FiguresRequest = { identity: Identity; document: string; format: Format; catalogue: Catalogue }
export type Figures = {
  sentences: Sentence[]
  observations: Observation[]
  non_figures: NonFigure[]
  tally: Tally
  warnings: Warning[]
}

/** As many pieces are read together: enough to be quick, and few enough to hold all their words. */
const READ_TOGETHER = 256

/** A sentence to be read, or the numbers of a heading or label, in text order. */
type Piece = SentenceRequest | { readonly numbers: readonly NonFigure[] }

/**
 * Reads every number of a text.
 * @param text decoded text; all offsets of the result point into it
 * @returns figures and other numbers in text order, with the sentences and the accounting
 */
export function readFigures(text: string, { identity, document, format, catalogue }: FiguresRequest): Figures {
  const request: ObservationRequest = {
    text,
    identity,
    document,
    catalogue,
    catalogue_version: catalogueVersion(catalogue),
    engine_version: ENGINE_VERSION,
  }
  const sentences: Sentence[] = []
  const observations: Observation[] = []
  const non_figures: NonFigure[] = []
  let before: readonly Figure[] = []
  let waiting: Piece[] = []
  const marked = format === 'text' || format === 'markdown'
  const masked = marked ? maskMarkup(text) : { text, numbers: [] }
  const words = masked.text
  const readWaiting = (): void => {
    const results = readSentences(
      words,
      waiting.filter((piece) => 'words' in piece),
      before,
    )
    before = results.at(-1)?.figures ?? before
    let at = 0
    for (const piece of waiting) {
      const result = 'words' in piece ? results[at++] : undefined
      if (result !== undefined) observations.push(...observationsOf(result, request))
      non_figures.push(
        ...('numbers' in piece ? piece.numbers : result === undefined ? [] : nonFiguresOf(result.reading, text)),
      )
    }
    waiting = []
  }
  const subject = identity.subject.replaceAll('-', ' ')
  for (const block of readBlocks(words, marked)) {
    if (block.kind !== 'text') {
      waiting.push({ numbers: numbersOfBlock(words, block) })
      continue
    }
    let continues = false
    for (const { read, cited } of sentencesOf(words, block)) {
      const sentence = withMarks(cited, text, words)
      // The cells of a row are read one by one, and are one sentence.
      if (sentences.at(-1)?.start !== sentence.start)
        sentences.push({ start: sentence.start, end: sentence.end, section: [...block.section] })
      if (!holdsCandidate(words.slice(read.start, read.end))) continue
      const place = placeOf(block, identity.edition)
      waiting.push({ sentence, words: read, place, edition: identity.edition, subject, continues })
      continues = true
      if (waiting.length >= READ_TOGETHER) readWaiting()
    }
  }
  readWaiting()
  if (masked.numbers.length > 0) {
    non_figures.push(...masked.numbers)
    non_figures.sort((a, b) => a.start - b.start)
  }
  return {
    sentences,
    observations,
    non_figures,
    tally: tallyOf(observations, non_figures),
    warnings: warningsOf(observations),
  }
}

/**
 * What is read at a time, with the sentence that it is cited by. A row of data is one sentence, however many stops its
 * values hold; only in a row longer than any sentence each part stands for itself, since each figure carries its sentence.
 */
function sentencesOf(text: string, block: Block): { read: Stretch; cited: Stretch }[] {
  const whole = { start: block.sentenceStart, end: block.sentenceEnd ?? block.end }
  const inRow = block.label !== null || block.cell
  const parts = block.label === null ? splitSentences(text, block.start, block.end) : cutOverlong(text, block)
  const asRow = inRow && whole.end - whole.start <= LONGEST_SENTENCE
  return parts.map((read) => ({ read, cited: asRow ? { ...whole, end: block.sentenceEnd ?? read.end } : read }))
}

function tallyOf(observations: readonly Observation[], others: readonly NonFigure[]): Tally {
  const non_figures: Tally['non_figures'] = {}
  for (const { reason } of others) non_figures[reason] = (non_figures[reason] ?? 0) + 1
  return { numbers: observations.length + others.length, figures: observations.length, non_figures }
}

function warningsOf(observations: readonly Observation[]): Warning[] {
  return observations.length > 0 ? [] : [{ code: 'no-figures', text: 'No figure was found in this document.' }]
}
