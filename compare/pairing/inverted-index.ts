import { QUANTA } from '../context/weighted-words.ts'
import type { Figure } from '../figures/figure.ts'

/** A metric, a label and a carried-over sentence weigh more than any word. */
const IDENTITY_WEIGHT = 20 * QUANTA

/**
 * The figures of one edition by the words about them. All lists stand one behind the other in one array each: thousands
 * of small lists that grow cost more than all the looking up.
 */
export interface InvertedIndex {
  /** By key where its list begins and where it ends; both 0 where there is none. */
  starts: Int32Array
  ends: Int32Array
  /** Places of figures, ascending in each list. */
  places: Int32Array
  /** What the key weighs for each of them. */
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
  const [starts, ends] = [new Int32Array(keys), new Int32Array(keys)]
  let entries = 0
  // Until a list begins, its end tells how long it will be.
  for (const figure of figures)
    eachKey(figure, near, (key) => {
      ends[key] = (ends[key] ?? 0) + 1
      entries++
    })
  const index = { starts, ends, ...listsOf(entries) }
  let free = FIRST
  for (const [place, figure] of figures.entries())
    eachKey(figure, near, (key, weight) => {
      if (starts[key] === 0) {
        const length = ends[key] ?? 0
        starts[key] = ends[key] = free
        free += length
      }
      const at = ends[key] ?? 0
      index.places[at] = place
      index.weights[at] = weight
      ends[key] = at + 1
    })
  return index
}

/** Where the first list begins, so that an end of 0 tells that there is none. */
const FIRST = 1

const listsOf = (entries: number) => ({
  places: new Int32Array(FIRST + entries),
  weights: new Int32Array(FIRST + entries),
})

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
  readonly #index: InvertedIndex
  readonly #order: readonly number[]

  constructor(index: InvertedIndex, order: readonly number[]) {
    this.#index = index
    this.#order = order
  }

  /** Looks up the lists of another figure. */
  of(figure: Figure, near: number): this {
    this.size = 0
    eachKey(figure, near, this.#insert)
    return this
  }

  /** Puts a list in its place. */
  readonly #insert = (key: number, weight: number): void => {
    const length = (this.#index.ends[key] ?? 0) - (this.#index.starts[key] ?? 0)
    if (length === 0) return
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

function eachKey({ context, identities }: Figure, near: number, visit: (key: number, weight: number) => void): void {
  const { words, weights } = context
  for (let at = 0; at < words.length; at++) {
    const weight = weights[at] ?? 0
    if (weight >= near) visit(words[at] ?? 0, weight)
  }
  for (let at = 0; at < identities.length; at++) visit(identities[at] ?? 0, IDENTITY_WEIGHT)
}
