import type { Observation } from '../../schemas/observation.ts'
import type { Label } from './row-label.ts'
import type { Lexicon, Statistic, Word } from '../words/lexicon.ts'
import type { ClauseWords } from './clause-words.ts'
import { type FiguredSentence, figuredSentences } from './figured-sentences.ts'
import { statisticsAmong } from './statistics-among.ts'
import { offsetsIn, ownersOf, tokensOf } from './owners-of.ts'
import { NO_QUALIFIERS, type Qualifiers, qualifiersAmong } from './qualifiers-among.ts'
import { Phrasing } from './phrasing.ts'
import { Scales } from './scales.ts'
import { NO_RARE_WORDS, rareWords } from './rare-words.ts'
import { sharesAside, withoutSigns } from './shares-aside.ts'
import { SentencesOfWords, shareOfWord } from './share-of-word.ts'
import { REACH, weigh } from './weigh.ts'
import { quantum, type WeightedWords } from './weighted-words.ts'
import { type Wording, wordingOf } from './wording-of.ts'

/**
 * The wording about each figure: the words of its sentence, the nearer the heavier, less across clauses and other
 * figures. So in "512 about boards and 388 about towns" [boards] belongs to 512 and [towns] to 388, with the rest
 * shared.
 * @param ordered observations of one edition in text order
 * @param labels the label of each
 * @param isCrowded whether there are so many figures that only rare words tell alike entries apart
 * @returns for each, in the same order, its context
 */
export function contextOf(
  ordered: readonly Observation[],
  labels: readonly (Label | null)[],
  lexicon: Lexicon,
  isCrowded: boolean,
): Place[] {
  const met = new SentencesOfWords()
  const sentences = figuredSentences(ordered, labels, lexicon, met)
  const scales = new Scales(shareOfWord(met.counts))
  const places: Place[] = []
  for (const sentence of sentences)
    putPlaces(places, sentence, isCrowded ? rareWords(sentence, met.counts) : NO_RARE_WORDS, lexicon, scales)
  return places
}

/** Where a figure stands: its sentence and the wording about it. */
export interface Place extends Wording {
  context: WeightedWords
  /** The words of its sentence that few others have; none in an edition that is not crowded. */
  rare: WeightedWords
  /** Which figure of its sentence it is, from 0, and of how many. */
  position: number
  figures: number
  /** Where its number begins in its sentence. */
  offset: number
  label: Label | null
  phrasing: Phrasing
  /** What its wording makes it, other than a total: "loans [averaged] 6,540 euros", "our [largest] loan was 90,000". */
  statistic: Statistic | null
  /** On which sides of what oppositions it stands: [net], [urban]. */
  qualifiers: Qualifiers
}

/** A sentence of more words is compared only as far as `REACH` about a figure. */
const LONGEST_WHOLE = 80
/** Weight of the words that the observation itself names. */
const STATED = quantum(0.7)

function putPlaces(
  places: Place[],
  { text: sentence, tokens: read, figures, labels }: FiguredSentence,
  rare: WeightedWords,
  lexicon: Lexicon,
  scales: Scales,
): void {
  const offsets = offsetsIn(sentence, figures)
  const shares = sharesAside(sentence, offsets, figures)
  const tokens = withoutSigns(read, shares)
  const owner = ownersOf(tokens, offsets, figures)
  const { words, clauses } = tokens
  const mask = lexicon.word('#')
  const figured = figuredClauses(tokens, owner)
  const masked: Word[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? mask
    const isOwned = (owner[at] ?? -1) >= 0
    masked.push(isOwned || word.isYear ? mask : word)
  }
  const changes = figures.map(({ direction }) => direction !== null)
  const bracketed = figures.map(({ num }, position) => isBracketed(sentence, offsets[position] ?? 0, num.length))
  const owned = { words, clauses, owner, figured, limits: figures.map(isLimit), bracketed, changes }
  // A share stands on its own words: of "(12 percent) to courts, 3,100" the comma is nearer than what stands before 12.
  const asRead = { ...owned, clauses: read.clauses, owner: [...owner], figured: figuredClauses(read, owner) }
  const whole = masked.length > LONGEST_WHOLE ? null : wordingOf(masked, 0, masked.length)
  const phrasing = new Phrasing(tokens, lexicon)
  const statistics = statisticsAmong(tokens, owner, figures)
  const own = tokensOf(owner, figures.length)
  const unlimited = owner.map((figure) => (owned.limits[figure] === true ? -1 : figure))
  const aside = new Set(shares.map(({ share }) => share))
  for (const { share, host } of shares) {
    for (let at = owner.indexOf(share); owner[at] === share; at++) [owner[at], unlimited[at]] = [host, -1]
  }
  const qualifiers = qualifiersAmong(tokens, unlimited, own, figures, labels)
  figures.forEach((figure, position) => {
    const { first, last } = own[position] ?? { first: 0, last: 0 }
    const { template, wording } = whole ?? wordingOf(masked, Math.max(0, first - REACH / 2), first + REACH / 2)
    // They belong to the figure even where its clause leaves them out: "opened 21 stores and closed [six]".
    const { kind, unit, event } = figure
    const on = aside.has(position) ? asRead : owned
    if (kind !== 'money') scales.put(lexicon.phrase(unit ?? ''), STATED)
    if (!lexicon.word(event ?? '').isJoiningVerb) scales.put(lexicon.phrase(event ?? ''), STATED)
    // A row's label says what each of its columns is, however many stand between.
    const label = labels[position] ?? null
    if (label) scales.put(lexicon.phrase(label.key), STATED)
    weigh(on, first, -1, lexicon, scales)
    weigh(on, last, 1, lexicon, scales)
    const offset = offsets[position] ?? 0
    places.push({
      context: scales.take(),
      rare,
      template,
      wording,
      position,
      figures: figures.length,
      offset,
      label,
      phrasing,
      statistic: statistics.get(position) ?? null,
      qualifiers: qualifiers[position] ?? NO_QUALIFIERS,
    })
  })
}

/** By clause whether a figure stands in it. */
function figuredClauses({ clauses }: ClauseWords, owner: readonly number[]): boolean[] {
  const figured: boolean[] = []
  owner.forEach((figure, at) => {
    if (figure >= 0) figured[clauses[at] ?? 0] = true
  })
  return figured
}

/** Whether a number stands alone in brackets. */
function isBracketed(sentence: string, offset: number, length: number): boolean {
  return sentence[offset - 1] === '(' && sentence[offset + length] === ')'
}

/** Whether a number says of whom or of how long another one is: "donors under [25]", "closed within [180] days". */
function isLimit({ kind, role }: Observation): boolean {
  return kind === 'age' || (kind === 'duration' && role === 'norm')
}
