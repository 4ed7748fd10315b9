import { QUANTA } from '../context/weighted-words.ts'
import { invertedIndex, RarestFirst } from './inverted-index.ts'
import { NearestFew } from './nearest-few.ts'
import type { Figure } from '../figures/figure.ts'
import { RepeatedWording } from './repeated-wording.ts'
import type { Lexicon } from '../words/lexicon.ts'

/** How far a figure's candidates are looked for: how many it keeps by shared words, and what words find them. */
export interface Search {
  most: number
  /** Words of less weight than this, further from the figure, find no candidates; they count only in the score. */
  near: number
}

/** With so many figures met, the words that more figures share are not looked up any more. */
const PLENTY = 60

/** The two lists whose figures are set beside each other. */
export interface Lists {
  from: readonly Figure[]
  to: readonly Figure[]
}

/**
 * Visits the pairs in which one figure is among the nearest of the other by shared wording: by an inverted index, not
 * every figure with every other.
 * @param visit called once for each pair, by place of the first and then of the second
 */
export function eachNearest(lists: Lists, search: Search, words: Lexicon, visit: (a: Figure, b: Figure) => void): void {
  const { from, to } = lists
  if (from.length === 0 || to.length === 0) return
  const { rows, columns } = nearestOf(lists, search, words)
  // A pair is one number, and numbers sort fast, whole ones of 32 bits the fastest: enough for 65,000 figures a list.
  const Numbers = from.length * to.length <= 2 ** 32 ? Uint32Array : Float64Array
  const pairs = new Numbers(rows.size + columns.size)
  let count = 0
  rows.each((a, b) => (pairs[count++] = a * to.length + b))
  columns.each((b, a) => (pairs[count++] = a * to.length + b))
  pairs.sort()
  let last = -1
  for (let at = 0; at < count; at++) {
    const pair = pairs[at] ?? 0
    const a = from[Math.floor(pair / to.length)]
    const b = to[pair % to.length]
    if (pair !== last && a && b) visit(a, b)
    last = pair
  }
}

/** For each figure of the one list (`rows`) and of the other (`columns`) the places of those nearest to it. */
function nearestOf(
  { from, to }: Lists,
  { most, near }: Search,
  { order }: Lexicon,
): { rows: NearestFew; columns: NearestFew } {
  const index = invertedIndex(to, near, order.length)
  const rarest = new RarestFirst(index, order)
  const overlap = new Int32Array(to.length)
  const rows = new NearestFew(from.length, most)
  const columns = new NearestFew(to.length, most)
  const touched = new Int32Array(to.length)
  // So many and one more, since a figure is no neighbour of itself; after them no column takes another row of the wording.
  const repeated = new RepeatedWording(most + 1)
  for (const [row, figure] of from.entries()) {
    const before = repeated.before(figure, row)
    if (before !== null) {
      rows.copy(row, before)
      continue
    }
    let met = 0
    rarest.of(figure, near)
    for (let list = 0; list < rarest.size && met < PLENTY; list++) {
      const key = rarest.keys[list] ?? 0
      const weight = rarest.weights[list] ?? 0
      const end = index.ends[key] ?? 0
      for (let at = index.starts[key] ?? 0; at < end; at++) {
        const place = index.places[at] ?? 0
        const known = overlap[place] ?? 0
        if (known === 0) touched[met++] = place
        overlap[place] = known + Math.min(weight, index.weights[at] ?? 0)
      }
    }
    for (let at = 0; at < met; at++) {
      const column = touched[at] ?? 0
      const other = to[column]
      if (other && other !== figure) {
        const all = figure.context.total + other.context.total + QUANTA
        rows.offer(row, column, overlap[column] ?? 0, all)
        columns.offer(column, row, overlap[column] ?? 0, all)
      }
      overlap[column] = 0
    }
  }
  return { rows, columns }
}
