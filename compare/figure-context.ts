import type { Observation } from '../schemas/observation.ts'
import type { Lexicon, Word } from './words/lexicon.ts'
import { mixed } from './mixed.ts'
import type { Label } from './row-label.ts'
import { wordEnd } from './words/tokens.ts'

/**
 * Words by number (see Lexicon), ascending, each with its weight in `QUANTA`: sorted because two are merged for every
 * candidate pair, whole numbers so that sums are exact and do not depend on the order of adding.
 */
export interface WeightedWords {
  words: readonly number[]
  weights: readonly number[]
  total: number
}

/** Where a figure stands: its sentence and the wording about it. */
export interface Place {
  context: WeightedWords
  /** The pairs of neighbouring words of the sentence by number, ascending, with figures and years masked. */
  template: readonly number[]
  /** One number for the whole template; equal in a sentence that was carried over. */
  wording: number
  /** Which figure of its sentence it is, from 0, and of how many. */
  position: number
  figures: number
  label: Label | null
  /** Whether the sentence has a word, in lower case. */
  hasWord: (word: string) => boolean
}

/** The weight of a word beside its figure; all others are shares of it. */
export const QUANTA = 64

/** The words of a sentence, with where each begins and in which clause it stands. */
interface Tokens {
  words: Word[]
  starts: number[]
  clauses: number[]
}

/** By word the figure that it is part of, or -1; and the clauses in which figures stand. */
interface OwnedTokens extends Tokens {
  owner: readonly number[]
  figured: ReadonlySet<number>
  /** By figure whether its number only narrows another's. */
  limits: readonly boolean[]
  /** By figure whether its number says how another one moved: "net sales rose [9 percent] to $3.9 billion". */
  changes: readonly boolean[]
}

const CLAUSE_SIGNS = new Set(Array.from(',;:()–—', (sign) => sign.charCodeAt(0)))
const BLANK = 32

/** How much of a word's weight is left when another figure, or a clause break, stands between it and the figure. */
const ACROSS_FIGURE = 0.35
const ACROSS_CLAUSE = 0.7
/** What a word keeps that may only join a figure to its thing; it may be a noun too: [results]. */
const AS_JOINING = 0.4
/** Distance in words at which the weight has halved. */
const HALF_DISTANCE = 8
/**
 * No word further away than this counts; a sentence longer than `LONG` words is compared only as far about a figure.
 */
const REACH = 40
const LONG = 80
/** More words than a comparison meets: a pair of words is one number below 2^53. */
const WORDS = 2 ** 24
/** Weight of the words that the observation itself names. */
const STATED = quantum(0.7)

/**
 * The wording about each figure: the words of its sentence, the nearer the heavier, less across clauses and other
 * figures. So in "512 about boards and 388 about towns" [boards] belongs to 512 and [towns] to 388, with the rest
 * shared.
 * @param ordered observations of one edition in text order
 * @param labels the label of each
 * @returns for each, in the same order, its context
 */
export function contextOf(
  ordered: readonly Observation[],
  labels: readonly (Label | null)[],
  lexicon: Lexicon,
): Place[] {
  const sentences = sentencesOf(ordered, labels, lexicon)
  const scales = new Scales(telling(sentences, lexicon))
  return sentences.flatMap((sentence) => placesIn(sentence, lexicon, scales))
}

/** A sentence with its words and those of its figures that follow each other. */
interface Sentence {
  text: string
  tokens: Tokens
  figures: readonly Observation[]
  labels: readonly (Label | null)[]
}

function sentencesOf(ordered: readonly Observation[], labels: readonly (Label | null)[], lexicon: Lexicon): Sentence[] {
  const sentences: Sentence[] = []
  for (let at = 0; at < ordered.length;) {
    const first = ordered[at]
    if (!first) break
    let after = at + 1
    while (ordered[after]?.sentence === first.sentence && withinSentence(first, ordered[after])) after++
    const text = first.sentence
    const [figures, ownLabels] = [ordered.slice(at, after), labels.slice(at, after)]
    sentences.push({ text, tokens: tokensOf(text, lexicon), figures, labels: ownLabels })
    at = after
  }
  return sentences
}

/** What each doubling of the sentences in which a word stands takes from its weight. */
const COMMONER = 0.25

/**
 * By number of a meaning its share of the weight, 0 to 1: what one sentence of an edition says tells more than what
 * many say (inverse document frequency, Spärck Jones 1972, by the count alone, so that a longer edition changes
 * nothing).
 */
function telling(sentences: readonly Sentence[], lexicon: Lexicon): (meaning: number) => number {
  const counts: number[] = []
  const lastIn: number[] = []
  for (const [place, { tokens }] of sentences.entries())
    for (const word of tokens.words) {
      const meanings = lexicon.meanings(word)
      for (let at = 0; at < meanings.length; at++) {
        const meaning = meanings[at] ?? 0
        for (; counts.length <= meaning; counts.push(0)) lastIn.push(-1)
        if (lastIn[meaning] !== place) counts[meaning] = (counts[meaning] ?? 0) + 1
        lastIn[meaning] = place
      }
    }
  const shares = counts.map((count) => (count === 0 ? 1 : 1 / (1 + COMMONER * Math.log2(count))))
  return (meaning) => shares[meaning] ?? 1
}

function withinSentence(first: Observation, next: Observation | undefined): boolean {
  return next !== undefined && next.start - first.start < first.sentence.length
}

function placesIn({ text: sentence, tokens, figures, labels }: Sentence, lexicon: Lexicon, scales: Scales): Place[] {
  const owner = ownersOf(tokens, offsetsIn(sentence, figures), figures)
  const figured = new Set<number>()
  for (let at = 0; at < owner.length; at++) if ((owner[at] ?? -1) >= 0) figured.add(tokens.clauses[at] ?? 0)
  const changes = figures.map(({ direction }) => direction !== null)
  const owned = { ...tokens, owner, figured, limits: figures.map(isLimit), changes }
  const mask = lexicon.word('#')
  const masked = tokens.words.map((word, at) => ((owner[at] ?? -1) >= 0 || word.isYear ? mask : word))
  const whole = masked.length > LONG ? null : wordingOf(masked, 0, masked.length)
  const hasWord = (text: string): boolean => tokens.words.some((word) => word.text === text)
  return figures.map((figure, position) => {
    const at = Math.max(0, owner.indexOf(position))
    const { template, wording } = whole ?? wordingOf(masked, Math.max(0, at - REACH / 2), at + REACH / 2)
    // They belong to the figure even where its clause leaves them out: "opened 21 stores and closed [six]".
    if (figure.kind !== 'money') scales.put(lexicon.phrase(figure.unit ?? ''), STATED)
    if (!lexicon.word(figure.event ?? '').isJoiningVerb) scales.put(lexicon.phrase(figure.event ?? ''), STATED)
    // A row's label says what each of its columns is, however many stand between.
    const label = labels[position] ?? null
    if (label) scales.put(lexicon.phrase(label.key), STATED)
    weigh(owned, at, -1, lexicon, scales)
    weigh(owned, Math.max(0, owner.lastIndexOf(position)), 1, lexicon, scales)
    return { context: scales.take(), template, wording, position, figures: figures.length, label, hasWord }
  })
}

/** Whether a number says of whom or of how long another one is: "donors under [25]", "closed within [180] days". */
function isLimit({ kind, role }: Observation): boolean {
  return kind === 'age' || (kind === 'duration' && role === 'norm')
}

/**
 * The word pairs that begin in a stretch of a sentence, and one number for them all: two lists of the same entries in
 * another order are mostly one wording, which words alone would not tell from any other order of them.
 */
function wordingOf(masked: readonly Word[], from: number, to: number): Pick<Place, 'template' | 'wording'> {
  const pairs: number[] = []
  let wording = 0
  for (let at = from; at < to && at < masked.length; at++) {
    const next = masked[at + 1]
    pairs.push((masked[at]?.number ?? 0) * WORDS + (next?.number ?? 0))
    wording = (wording + mixed(mixed(0, masked[at]?.hash ?? 0), next?.hash ?? 0)) | 0
  }
  return { template: ascending(pairs, forPairs), wording }
}

/** For each token the figure that it is or is part of ([1.2] [million]), or -1. */
function ownersOf({ starts }: Tokens, offsets: readonly number[], figures: readonly Observation[]): number[] {
  let next = 0
  const end = (figure: number): number => (offsets[figure] ?? 0) + (figures[figure]?.num.length ?? 0)
  return starts.map((start) => {
    while (next < figures.length && end(next) <= start) next++
    return next < figures.length && start >= (offsets[next] ?? 0) ? next : -1
  })
}

/**
 * Where each figure stands in the sentence: the first offset of the first number that puts all the others on theirs.
 */
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

function tokensOf(sentence: string, lexicon: Lexicon): Tokens {
  const tokens: Tokens = { words: [], starts: [], clauses: [] }
  let clause = 0
  for (let start = 0; start < sentence.length;) {
    const end = wordEnd(sentence, start)
    if (end === start) {
      const code = sentence.charCodeAt(start++)
      if (code !== BLANK && CLAUSE_SIGNS.has(code)) clause++
    } else {
      const word = lexicon.word(sentence.slice(start, end))
      if (word.joinsClauses) clause++
      tokens.words.push(word)
      tokens.starts.push(start)
      tokens.clauses.push(clause)
      start = end
    }
  }
  return tokens
}

/** Puts the words on one side of a figure on the scales, from its own word `own` on: -1 before it, 1 behind it. */
function weigh(
  { words, clauses, owner, figured, limits, changes }: OwnedTokens,
  own: number,
  step: -1 | 1,
  lexicon: Lexicon,
  scales: Scales,
): void {
  let crossed = 1
  let clause = clauses[own] ?? 0
  for (let at = own + step; at >= 0 && at < words.length && Math.abs(at - own) <= REACH; at += step) {
    const word = words[at]
    if (!word) break
    if (clauses[at] !== clause) crossed *= figured.has(clauses[at] ?? 0) ? ACROSS_FIGURE : ACROSS_CLAUSE
    clause = clauses[at] ?? 0
    const other = owner[at] ?? -1
    const asWord = other < 0 || (limits[other] === true && other !== owner[own])
    if (!asWord) {
      if (other !== owner[at - step] && changes[other] !== true) crossed *= ACROSS_FIGURE
      continue
    }
    const kept = word.isJoiningVerb ? crossed * AS_JOINING : crossed
    const weight = quantum((kept * HALF_DISTANCE) / (HALF_DISTANCE + Math.abs(at - own) - 1))
    if (weight > 0) scales.put(other < 0 ? lexicon.meanings(word) : [lexicon.key(`number ${word.text}`)], weight)
  }
}

function quantum(weight: number): number {
  return Math.round(weight * QUANTA)
}

/**
 * Room for the words of a figure and for the word pairs of a sentence, both more than a sentence has but for a table.
 */
const ROOM = 1024
const forWords = new Uint32Array(ROOM)
const forPairs = new Float64Array(ROOM)

/**
 * Numbers in ascending order. They sort several times faster in a typed array, but thousands of small ones, each with
 * memory of its own, cost more than that; so they are sorted in a `room` that is made once.
 */
function ascending(numbers: readonly number[], room: Uint32Array | Float64Array): number[] {
  if (numbers.length > room.length) return numbers.toSorted((a, b) => a - b)
  for (let at = 0; at < numbers.length; at++) room[at] = numbers[at] ?? 0
  room.subarray(0, numbers.length).sort()
  // A copy takes no more memory than it needs; a list that grew keeps room to spare.
  const sorted = numbers.slice()
  for (let at = 0; at < sorted.length; at++) sorted[at] = room[at] ?? 0
  return sorted
}

/** Keeps the heaviest weight of each word; used again for every figure, since a Map for each is most of the work. */
class Scales {
  readonly #heaviest: number[] = []
  readonly #words: number[] = []
  readonly #share: (word: number) => number

  /** @param share of its weight that a word keeps */
  constructor(share: (word: number) => number) {
    this.#share = share
  }

  put(words: readonly number[], weight: number): void {
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0
      while (this.#heaviest.length <= word) this.#heaviest.push(0)
      const known = this.#heaviest[word] ?? 0
      if (known === 0) this.#words.push(word)
      if (weight > known) this.#heaviest[word] = weight
    }
  }

  /** The words with their weights; the scales are empty afterwards. */
  take(): WeightedWords {
    const words = ascending(this.#words, forWords)
    const weights = words.slice()
    let total = 0
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0
      const weight = Math.round((this.#heaviest[word] ?? 0) * this.#share(word))
      weights[at] = weight
      total += weight
      this.#heaviest[word] = 0
    }
    this.#words.length = 0
    return { words, weights, total }
  }
}
