import { ENOUGH, likeness, type Likeness } from './likeness.ts'
import type { Figure } from './normalise.ts'

/** Two figures that may be one thing. */
export interface Candidate {
  earlier: Figure
  later: Figure
  likeness: Likeness
}

/** How far a figure's candidates are looked for: how many it keeps by shared words, and what words find them. */
interface Search {
  most: number
  /** Words of less weight than this, further from the figure, find no candidates; they count only in the score. */
  near: number
}

/** In the other edition, where wording changes. */
const ACROSS: Search = { most: 8, near: 0.2 }
/** Within an edition: what is told twice has its thing or its event in common. */
const WITHIN: Search = { most: 4, near: 0.5 }
/** With so many figures met, the words that more figures share are not looked up any more. */
const PLENTY = 60
/** A metric, a label and a carried-over sentence weigh more than any word. */
const IDENTITY_WEIGHT = 20

/**
 * Finds the pairs of figures worth scoring, by the words they share (an inverted index, not every figure with every other),
 * and scores them.
 * @returns candidates that score enough, in text order
 */
export function candidates(earlier: readonly Figure[], later: readonly Figure[]): Candidate[] {
  const found: Candidate[] = []
  for (const [a, b] of nearest(earlier, later, ACROSS)) {
    const scored = likeness(a, b)
    if (scored && scored.score >= ENOUGH) found.push({ earlier: a, later: b, likeness: scored })
  }
  return found
}

/** By figure the others of its edition that may be the same thing. */
export type Kin = ReadonlyMap<Figure, readonly { figure: Figure; likeness: Likeness }[]>

/**
 * Finds for each figure of one edition the others that may be the same thing, at whatever time.
 * @returns by figure, in both directions
 */
export function kin(figures: readonly Figure[]): Kin {
  const found = new Map<Figure, { figure: Figure; likeness: Likeness }[]>()
  const add = (figure: Figure, other: Figure, scored: Likeness): void => {
    const known = found.get(figure)
    if (known) known.push({ figure: other, likeness: scored })
    else found.set(figure, [{ figure: other, likeness: scored }])
  }
  for (const [a, b] of nearest(figures, figures, WITHIN)) {
    const scored = a.index < b.index ? likeness(a, b, true) : null
    if (!scored || scored.score < ENOUGH) continue
    add(a, b, scored)
    add(b, a, scored)
  }
  return found
}

/**
 * The pairs in which one figure is among the nearest of the other by shared wording.
 * @returns each pair once, by place of the first and then of the second
 */
function nearest(from: readonly Figure[], to: readonly Figure[], { most, near }: Search): [Figure, Figure][] {
  const postings = index(to, near)
  const overlap = new Float64Array(to.length)
  const rows = from.map(() => new Nearest(most))
  const columns = to.map(() => new Nearest(most))
  for (const [row, figure] of from.entries()) {
    const touched: number[] = []
    for (const { weight, places, weights } of rarestFirst(figure, near, postings)) {
      if (touched.length >= PLENTY) break
      for (let at = 0; at < places.length; at++) {
        const place = places[at] ?? 0
        const known = overlap[place] ?? 0
        if (known === 0) touched.push(place)
        overlap[place] = known + Math.min(weight, weights[at] ?? 0)
      }
    }
    for (const column of touched) {
      const other = to[column]
      if (other && other !== figure) {
        const share = (overlap[column] ?? 0) / (figure.context.total + other.context.total + 1)
        rows[row]?.offer(column, share)
        columns[column]?.offer(row, share)
      }
      overlap[column] = 0
    }
  }
  const asked = new Set<number>()
  for (const [row, best] of rows.entries()) for (const column of best.places) asked.add(row * to.length + column)
  for (const [column, best] of columns.entries()) for (const row of best.places) asked.add(row * to.length + column)
  return [...asked]
    .toSorted((a, b) => a - b)
    .flatMap((key): [Figure, Figure][] => {
      const a = from[Math.floor(key / to.length)]
      const b = to[key % to.length]
      return a && b ? [[a, b]] : []
    })
}

/** The few places with the greatest shares so far; of equal shares the one offered first. */
class Nearest {
  readonly places: number[] = []
  readonly #shares: number[] = []
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  offer(place: number, share: number): void {
    const shares = this.#shares
    let at = shares.length
    while (at > 0 && (shares[at - 1] ?? 0) < share) at--
    if (at >= this.#most) return
    shares.splice(at, 0, share)
    this.places.splice(at, 0, place)
    if (shares.length > this.#most) {
      shares.pop()
      this.places.pop()
    }
  }
}

interface Postings {
  places: number[]
  weights: number[]
}

function index(figures: readonly Figure[], near: number): Map<number, Postings> {
  const postings = new Map<number, Postings>()
  for (const [place, figure] of figures.entries())
    eachKey(figure, near, (key, weight) => {
      const list = postings.get(key)
      if (list) {
        list.places.push(place)
        list.weights.push(weight)
      } else postings.set(key, { places: [place], weights: [weight] })
    })
  return postings
}

/** The lists in which a figure's words stand, the shortest first: what few figures share says most. */
function rarestFirst(figure: Figure, near: number, postings: ReadonlyMap<number, Postings>) {
  const lists: (Postings & { weight: number })[] = []
  eachKey(figure, near, (key, weight) => {
    const found = postings.get(key)
    if (found) lists.push({ weight, places: found.places, weights: found.weights })
  })
  return lists.toSorted((a, b) => a.places.length - b.places.length)
}

function eachKey({ context, identities }: Figure, near: number, visit: (key: number, weight: number) => void): void {
  for (let at = 0; at < context.words.length; at++) {
    const weight = context.weights[at] ?? 0
    if (weight >= near) visit(context.words[at] ?? 0, weight)
  }
  for (const identity of identities) visit(identity, IDENTITY_WEIGHT)
}
