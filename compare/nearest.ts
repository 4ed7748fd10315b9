import { QUANTA } from './figure-context.ts'
import { invertedIndex, RarestFirst } from './inverted-index.ts'
import type { Figure } from './normalise.ts'
import type { Lexicon } from './words/lexicon.ts'

/** How far a figure's candidates are looked for: how many it keeps by shared words, and what words find them. */
export interface Search {
  most: number
  /** Words of less weight than this, further from the figure, find no candidates; they count only in the score. */
  near: number
}

/** With so many figures met, the words that more figures share are not looked up any more. */
const PLENTY = 60

/**
 * Visits the pairs in which one figure is among the nearest of the other by shared wording: by an inverted index, not every
 * figure with every other.
 * @param visit called once for each pair, by place of the first and then of the second
 */
export function eachNearest(
  from: readonly Figure[],
  to: readonly Figure[],
  { most, near }: Search,
  { order }: Lexicon,
  visit: (a: Figure, b: Figure) => void,
): void {
  const index = invertedIndex(to, near)
  const lists = new RarestFirst(index, order)
  const overlap = new Int32Array(to.length)
  const rows = new NearestFew(from.length, most)
  const columns = new NearestFew(to.length, most)
  const touched: number[] = []
  for (let row = 0; row < from.length; row++) {
    const figure = from[row]
    if (!figure) break
    touched.length = 0
    lists.of(figure, near)
    for (let list = 0; list < lists.size && touched.length < PLENTY; list++) {
      const key = lists.keys[list] ?? 0
      const weight = lists.weights[list] ?? 0
      const end = index.starts[key + 1] ?? 0
      for (let at = index.starts[key] ?? 0; at < end; at++) {
        const place = index.places[at] ?? 0
        const known = overlap[place] ?? 0
        if (known === 0) touched.push(place)
        overlap[place] = known + Math.min(weight, index.weights[at] ?? 0)
      }
    }
    for (const column of touched) {
      const other = to[column]
      if (other && other !== figure) {
        const all = figure.context.total + other.context.total + QUANTA
        rows.offer(row, column, overlap[column] ?? 0, all)
        columns.offer(column, row, overlap[column] ?? 0, all)
      }
      overlap[column] = 0
    }
  }
  // A pair is one number: rows.length times columns.length is below 2^53, and numbers sort fast.
  const pairs = new Float64Array(rows.size + columns.size)
  let count = 0
  rows.each((a, b) => (pairs[count++] = a * to.length + b))
  columns.each((b, a) => (pairs[count++] = a * to.length + b))
  pairs.sort()
  let last = -1
  for (const pair of pairs) {
    const a = from[Math.floor(pair / to.length)]
    const b = to[pair % to.length]
    if (pair !== last && a && b) visit(a, b)
    last = pair
  }
}

/** For each figure the few places with the greatest shares so far; of equal shares the one offered first. */
class NearestFew {
  readonly #most: number
  readonly #counts: Int32Array
  /** `most` slots for each figure, the greatest share first. */
  readonly #places: Int32Array
  readonly #shares: Float64Array

  constructor(figures: number, most: number) {
    this.#most = most
    this.#counts = new Int32Array(figures)
    this.#places = new Int32Array(figures * most)
    this.#shares = new Float64Array(figures * most)
  }

  /** Takes in a place whose share is `part` of `all`, where it is among the greatest. */
  offer(figure: number, place: number, part: number, all: number): void {
    const share = part / all
    const first = figure * this.#most
    const count = this.#counts[figure] ?? 0
    let at = first + count
    if (count < this.#most) this.#counts[figure] = count + 1
    else if ((this.#shares[--at] ?? 0) >= share) return
    for (; at > first && (this.#shares[at - 1] ?? 0) < share; at--) {
      this.#shares[at] = this.#shares[at - 1] ?? 0
      this.#places[at] = this.#places[at - 1] ?? 0
    }
    this.#shares[at] = share
    this.#places[at] = place
  }

  get size(): number {
    return this.#counts.reduce((sum, count) => sum + count, 0)
  }

  each(visit: (figure: number, place: number) => void): void {
    for (const [figure, count] of this.#counts.entries())
      for (let at = figure * this.#most; at < figure * this.#most + count; at++) visit(figure, this.#places[at] ?? 0)
  }
}
