import type { Catalogue } from '../schemas/catalogue.ts'
import type { Identity } from '../schemas/identity.ts'
import type { NonFigure, Observation, Tally } from '../schemas/observation.ts'
import type { Format, Sentence, Warning } from '../schemas/reading.ts'
import { ENGINE_VERSION } from './engine-version.ts'
import { catalogueVersion } from './metrics/catalogue-version.ts'
import type { Figure } from './model.ts'
import { nonFiguresOf } from './non-figures-of.ts'
import { idPrefix, observationsOf, type ObservationRequest } from './observations-of.ts'
import { type Piece, piecesOf } from './pieces-of.ts'
import { readSentences } from './read-sentences.ts'

/** What figures are read for: whose report the text is, and the metrics to look for. */
export type FiguresRequest = { identity: Identity; document: string; format: Format; catalogue: Catalogue }

/** Every number of a text, as a figure or as none, and how many there are of each. */
export type Figures = {
  sentences: Sentence[]
  observations: Observation[]
  non_figures: NonFigure[]
  tally: Tally
  warnings: Warning[]
}

/**
 * Characters of the pieces that are read together: a page or a few, so that each rule is fetched once for all of them; and
 * few enough that their words are let go while they are new.
 */
const READ_TOGETHER = 40_000
/** As many pieces at most: the cells of a table are short, and each is read as a sentence is. */
const MOST_TOGETHER = 400

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
    id_prefix: idPrefix(document),
    catalogue,
    catalogue_version: catalogueVersion(catalogue),
    engine_version: ENGINE_VERSION,
  }
  const { words, pieces, sentences, marked } = piecesOf(text, identity, format)
  const observations: Observation[] = []
  const non_figures: NonFigure[] = []
  let before: readonly Figure[] = []
  for (const together of inBatches(pieces)) {
    const asked = together.filter((piece) => piece.numbers === undefined)
    const results = readSentences(words, asked, before)
    before = results.at(-1)?.figures ?? before
    let next = 0
    for (const { numbers } of together) {
      const result = numbers === undefined ? results[next++] : undefined
      if (result !== undefined) for (const each of observationsOf(result, request)) observations.push(each)
      const others = numbers ?? (result === undefined ? [] : nonFiguresOf(result, text))
      for (const each of others) non_figures.push(each)
    }
  }
  if (marked.length > 0) {
    for (const each of marked) non_figures.push(each)
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

function* inBatches(pieces: Iterable<Piece>): Generator<readonly Piece[]> {
  let batch: Piece[] = []
  let length = 0
  for (const piece of pieces) {
    batch.push(piece)
    if (piece.numbers === undefined) length += piece.words.end - piece.words.start
    if (length < READ_TOGETHER && batch.length < MOST_TOGETHER) continue
    yield batch
    batch = []
    length = 0
  }
  yield batch
}

function tallyOf(observations: readonly Observation[], others: readonly NonFigure[]): Tally {
  const non_figures: Tally['non_figures'] = {}
  for (const { reason } of others) non_figures[reason] = (non_figures[reason] ?? 0) + 1
  return { numbers: observations.length + others.length, figures: observations.length, non_figures }
}

function warningsOf(observations: readonly Observation[]): Warning[] {
  return observations.length > 0 ? [] : [{ code: 'no-figures', text: 'No figure was found in this document.' }]
}
