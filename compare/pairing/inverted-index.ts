import { QUANTA } from '../context/weighted-words.ts'
import type { Figure } from '../figures/figure.ts'

/** A metric, a label and a carried-over sentence weigh more than any word. */
const IDENTITY_WEIGHT = 20 * QUANTA

/**
 * The figures of one edition by the words about them. All lists are linked in the same few arrays: thousands of small
 * lists that grow cost more than all the looking up.
 */
export interface InvertedIndex {
  /** By key the first entry of its list; 0 where there is none. */
  heads: Int32Array
  /** By key how many entries its list has. */
  lengths: Int32Array
  /** By entry the next one of its list, 0 behind the last one. */
  next: Int32Array
  /** By entry the place of a figure, ascending in each list. */
  places: Int32Array
  /** By entry what the key weighs for the figure. */
  weights: Int32Array
}

/** Indexes made before, by figures and by how near their words must be. */
const made = new WeakMap<readonly Figure[], Map<number, InvertedIndex>>()

/**
 * Gives the index of some figures, which is kept as long as they are.
 * @param near words of less weight find nothing
 * @param keys how many there are
 */
export function invertedIndex(figures: readonly Figure[], near: number, keys: number): InvertedIndex {
  const known = made.get(figures) ?? new Map<number, InvertedIndex>()
  const index = known.get(near) ?? newIndex(figures, near, keys)
  made.set(figures, known.set(near, index))
  return index
}

/** Goes through the keys of the figures only: the lexicon of a function that runs for days has many more. */
function newIndex(figures: readonly Figure[], near: number, keys: number): InvertedIndex {
  let most = 1
  for (const { context, identities } of figures) most += context.words.length + identities.length
  const [heads, lengths] = [new Int32Array(keys), new Int32Array(keys)]
  const [next, places, weights] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)]
  const own = new NearKeys()
  let entries = 0
  for (let place = figures.length - 1; place >= 0; place--) {
    const figure = figures[place]
    if (figure) own.of(figure, near)
    for (let at = own.size - 1; at >= 0; at--) {
      const key = own.keys[at] ?? 0
      entries++
      next[entries] = heads[key] ?? 0
      places[entries] = place
      weights[entries] = own.weights[at] ?? 0
      heads[key] = entries
      lengths[key] = (lengths[key] ?? 0) + 1
    }
  }
  return { heads, lengths, next, places, weights }
}

/** The keys by which a figure is found. One object is used for all figures one after the other. */
class NearKeys {
  size = 0
  readonly keys: number[] = []
  readonly weights: number[] = []

  /** Takes those of another figure. */
  of({ context, identities }: Figure, near: number): void {
    const { words, weights } = context
    let size = 0
    for (let at = 0; at < words.length; at++) {
      const weight = weights[at] ?? 0
      if (weight < near) continue
      this.keys[size] = words[at] ?? 0
      this.weights[size++] = weight
    }
    for (let at = 0; at < identities.length; at++) {
      this.keys[size] = identities[at] ?? 0
      this.weights[size++] = IDENTITY_WEIGHT
    }
    this.size = size
  }
}

/**
 * The lists in which a figure's words stand, the shortest first: what few figures share says most. Of equally long ones
 * the order of the lexicon decides. One object is used for all figures one after the other.
 */
export class RarestFirst {
  size = 0
  /** The key of each list, and what it weighs for the figure. */
  readonly keys: number[] = []
  readonly weights: number[] = []
  /** How many figures stand in each list. */
  readonly #lengths: number[] = []
  readonly #own = new NearKeys()
  readonly #index: InvertedIndex
  readonly #order: readonly number[]

  constructor(index: InvertedIndex, order: readonly number[]) {
    this.#index = index
    this.#order = order
  }

  /** Looks up the lists of another figure. */
  of(figure: Figure, near: number): void {
    const own = this.#own
    this.size = 0
    own.of(figure, near)
    for (let at = 0; at < own.size; at++) {
      const key = own.keys[at] ?? 0
      const length = this.#index.lengths[key] ?? 0
      if (length > 0) this.#insert(key, own.weights[at] ?? 0, length)
    }
  }

  /** Puts a list in its place. */
  #insert(key: number, weight: number, length: number): void {
    let at = this.size++
    for (; at > 0 && this.#isBefore(key, length, at - 1); at--) {
      this.keys[at] = this.keys[at - 1] ?? 0
      this.weights[at] = this.weights[at - 1] ?? 0
      this.#lengths[at] = this.#lengths[at - 1] ?? 0
    }
    this.keys[at] = key
    this.weights[at] = weight
    this.#lengths[at] = length
  }

  #isBefore(key: number, length: number, at: number): boolean {
    const shorter = length - (this.#lengths[at] ?? 0)
    return shorter < 0 || (shorter === 0 && (this.#order[key] ?? 0) < (this.#order[this.keys[at] ?? 0] ?? 0))
  }
}
