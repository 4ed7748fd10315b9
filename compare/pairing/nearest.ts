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
  const count = rows.putPairs(pairs, 0, to.length, 1)
  columns.putPairs(pairs, count, 1, to.length)
  pairs.sort()
  let last = -1
  for (let at = 0; at < pairs.length; at++) {
    const pair = pairs[at] ?? 0
    if (pair === last) continue
    last = pair
    const column = pair % to.length
    const a = from[(pair - column) / to.length]
    const b = to[column]
    if (a && b) visit(a, b)
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
  for (let row = 0; row < from.length; row++) {
    const figure = from[row]
    if (!figure) break
    const before = repeated.before(figure, row)
    if (before !== null) {
      rows.copy(row, before)
      continue
    }
    let met = 0
    rarest.of(figure, near)
    for (let list = 0; list < rarest.size && met < PLENTY; list++) {
      const weight = rarest.weights[list] ?? 0
      for (let entry = index.heads[rarest.keys[list] ?? 0] ?? 0; entry > 0; entry = index.next[entry] ?? 0) {
        const place = index.places[entry] ?? 0
        const known = overlap[place] ?? 0
        if (known === 0) touched[met++] = place
        overlap[place] = known + Math.min(weight, index.weights[entry] ?? 0)
      }
    }
    const own = figure.context.total + QUANTA
    for (let at = 0; at < met; at++) {
      const column = touched[at] ?? 0
      const other = to[column]
      if (other && other !== figure) {
        const share = (overlap[column] ?? 0) / (own + other.context.total)
        if (share > (rows.least[row] ?? 0)) rows.offer(row, column, share)
        if (share > (columns.least[column] ?? 0)) columns.offer(column, row, share)
      }
      overlap[column] = 0
    }
  }
  return { rows, columns }
}
