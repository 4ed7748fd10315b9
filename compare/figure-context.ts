import type { Observation } from '../schemas/observation.ts'
import type { Lexicon } from './words/lexicon.ts'
import { wordsOf } from './words/tokens.ts'

/** Words by number (see Lexicon), ascending, each with its weight: sorted because two are merged for every candidate pair. */
export interface WeightedWords {
  words: Uint32Array
  weights: Float64Array
  total: number
}

/** Where a figure stands: its sentence and the wording about it. */
export interface Place {
  context: WeightedWords
  /** The pairs of neighbouring words of the sentence by number, ascending, with figures and years masked. */
  template: Float64Array
  position: number
  /** How many figures the sentence has. */
  figures: number
  /** Whether the sentence has a word, in lower case. */
  hasWord: (word: string) => boolean
}

const YEAR = /^(?:1[5-9]|20)\d\d$/

interface Token {
  word: string
  start: number
  clause: number
}

const TOKEN = /[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*|[,;:()–—]/gu
const BREAKS = new Set([',', ';', ':', '(', ')', '–', '—', 'and', 'while', 'but', 'whereas'])

/** How much of a word's weight is left when another figure, or a clause break, stands between it and the figure. */
const ACROSS_FIGURE = 0.35
const ACROSS_CLAUSE = 0.7
/** Distance in words at which the weight has halved. */
const HALF_DISTANCE = 8
/** No word further away than this counts; a sentence longer than `LONG` words is compared only as far about a figure. */
const REACH = 40
const LONG = 80
/** More words than a comparison meets: a pair of words is one number below 2^53. */
const WORDS = 2 ** 24
/** Weight of the words that the observation itself names. */
const STATED = 0.7

/**
 * The wording about each figure: the words of its sentence, the nearer the heavier, less across clauses and other figures.
 * So in "512 about boards and 388 about towns" [boards] belongs to 512 and [towns] to 388, with the rest shared.
 * @param ordered observations of one edition in text order
 * @returns for each, in the same order, its context
 */
export function contextOf(ordered: readonly Observation[], lexicon: Lexicon): Place[] {
  const places: Place[] = []
  for (let at = 0; at < ordered.length;) {
    const first = ordered[at]
    if (!first) break
    let after = at + 1
    while (ordered[after]?.sentence === first.sentence && withinSentence(first, ordered[after])) after++
    places.push(...placesIn(first.sentence, ordered.slice(at, after), lexicon))
    at = after
  }
  return places
}

function withinSentence(first: Observation, next: Observation | undefined): boolean {
  return next !== undefined && next.start - first.start < first.sentence.length
}

function placesIn(sentence: string, figures: readonly Observation[], lexicon: Lexicon): Place[] {
  const tokens = tokensOf(sentence)
  const owner = ownersOf(tokens, offsetsIn(sentence, figures), figures)
  const masked = tokens.map(({ word }, index) =>
    lexicon.number((owner[index] ?? -1) >= 0 || YEAR.test(word) ? '#' : word),
  )
  const pairs = masked.map((word, index) => word * WORDS + (masked[index + 1] ?? 0))
  const whole = pairs.length > LONG ? null : Float64Array.from(pairs).toSorted()
  return figures.map((figure, position) => {
    const at = Math.max(0, owner.indexOf(position))
    return {
      context: weigh(tokens, owner, position, statedMeanings(figure, lexicon), lexicon),
      template: whole ?? Float64Array.from(pairs.slice(Math.max(0, at - REACH / 2), at + REACH / 2)).toSorted(),
      position,
      figures: figures.length,
      hasWord: (word) => tokens.some((token) => token.word === word),
    }
  })
}

/** For each token the figure that it is or is part of ([1.2] [million]), or -1. */
function ownersOf(tokens: readonly Token[], offsets: readonly number[], figures: readonly Observation[]): number[] {
  let next = 0
  const end = (figure: number): number => (offsets[figure] ?? 0) + (figures[figure]?.num.length ?? 0)
  return tokens.map(({ start }) => {
    while (next < figures.length && end(next) <= start) next++
    return next < figures.length && start >= (offsets[next] ?? 0) ? next : -1
  })
}

/** Where each figure stands in the sentence: the first offset of the first number that puts all the others on theirs. */
function offsetsIn(sentence: string, figures: readonly Observation[]): number[] {
  const [first] = figures
  if (!first) return []
  const deltas = figures.map((figure) => figure.start - first.start)
  for (let from = sentence.indexOf(first.num); from >= 0; from = sentence.indexOf(first.num, from + 1)) {
    const base = from
    if (figures.every((figure, index) => sentence.startsWith(figure.num, base + (deltas[index] ?? 0))))
      return deltas.map((delta) => base + delta)
  }
  return figures.map((figure) => Math.max(0, sentence.indexOf(figure.num)))
}

function tokensOf(sentence: string): Token[] {
  const tokens: Token[] = []
  let clause = 0
  for (const match of sentence.matchAll(TOKEN)) {
    const word = match[0].toLowerCase()
    if (BREAKS.has(word)) clause++
    if (word.length > 1 || /[\p{L}\p{N}]/u.test(word)) tokens.push({ word, start: match.index, clause })
  }
  return tokens
}

/** Unit and event belong to the figure even where its clause leaves them out: "opened 21 stores and closed [six]". */
function statedMeanings({ kind, unit, event }: Observation, lexicon: Lexicon): number[] {
  const stated = `${kind === 'money' ? '' : (unit ?? '')} ${event ?? ''}`
  return wordsOf(stated).flatMap(lexicon.meanings)
}

function weigh(
  tokens: readonly Token[],
  owner: readonly number[],
  position: number,
  stated: readonly number[],
  lexicon: Lexicon,
): WeightedWords {
  const edges = [Math.max(0, owner.indexOf(position)), Math.max(0, owner.lastIndexOf(position))]
  const weights = new Map(stated.map((word) => [word, quantum(STATED)]))
  for (const [side, step] of [-1, 1].entries()) {
    const own = edges[side] ?? 0
    let crossed = 1
    let clause = tokens[own]?.clause ?? 0
    for (let at = own + step; at >= 0 && at < tokens.length && Math.abs(at - own) <= REACH; at += step) {
      const token = tokens[at]
      if (!token) break
      if (token.clause !== clause) crossed *= ACROSS_CLAUSE
      clause = token.clause
      if ((owner[at] ?? -1) >= 0) {
        if (owner[at] !== owner[at - step]) crossed *= ACROSS_FIGURE
        continue
      }
      const weight = quantum((crossed * HALF_DISTANCE) / (HALF_DISTANCE + Math.abs(at - own) - 1))
      if (weight === 0) continue
      for (const word of lexicon.meanings(token.word)) weights.set(word, Math.max(weight, weights.get(word) ?? 0))
    }
  }
  const words = Uint32Array.from(weights.keys()).toSorted()
  const each = Float64Array.from(words, (word) => weights.get(word) ?? 0)
  return { words, weights: each, total: each.reduce((sum, weight) => sum + weight, 0) }
}

/** Weights are whole 64ths, so that their sums are exact and do not depend on the order of adding. */
const QUANTA = 64

function quantum(weight: number): number {
  return Math.round(weight * QUANTA) / QUANTA
}
