import { ENOUGH, likeness, type Likeness } from './likeness.ts'
import type { Figure } from './normalise.ts'

/** Two figures that may be one thing. */
export interface Candidate {
  earlier: Figure
  later: Figure
  likeness: Likeness
}

/** How many candidates each figure keeps by shared words, before the full score is taken. */
const BEST = 8
/** A word that more figures have says nothing; it finds no candidates. */
const EVERYWHERE = 250
/** A metric, a label and a carried-over sentence weigh more than any word. */
const IDENTITY_WEIGHT = 20

/**
 * Finds the pairs of figures worth scoring, by the words they share (an inverted index, not every figure with every other),
 * and scores them.
 * @returns candidates that score enough, in text order
 */
export function candidates(earlier: readonly Figure[], later: readonly Figure[]): Candidate[] {
  const asked = new Set<number>()
  for (const [row, columns] of nearest(earlier, later).entries())
    for (const column of columns) asked.add(row * later.length + column)
  for (const [column, rows] of nearest(later, earlier).entries())
    for (const row of rows) asked.add(row * later.length + column)
  const found: Candidate[] = []
  for (const key of [...asked].toSorted((a, b) => a - b)) {
    const a = earlier[Math.floor(key / later.length)]
    const b = later[key % later.length]
    const scored = a && b && likeness(a, b)
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
  const asked = new Set<number>()
  for (const [row, columns] of nearest(figures, figures).entries())
    for (const column of columns)
      if (column !== row) asked.add(Math.min(row, column) * figures.length + Math.max(row, column))
  for (const key of [...asked].toSorted((a, b) => a - b)) {
    const a = figures[Math.floor(key / figures.length)]
    const b = figures[key % figures.length]
    const scored = a && b && likeness(a, b, true)
    if (!scored || scored.score < ENOUGH) continue
    add(a, b, scored)
    add(b, a, scored)
  }
  return found
}

/** For each figure of `from` the places of its nearest in `to` by shared wording. */
function nearest(from: readonly Figure[], to: readonly Figure[]): number[][] {
  const postings = index(to)
  const overlap = new Float64Array(to.length)
  return from.map((figure) => {
    const touched: number[] = []
    const add = (key: number, weight: number): void => {
      const found = postings.get(key)
      if (!found || (weight < IDENTITY_WEIGHT && found.places.length > EVERYWHERE)) return
      for (const [at, place] of found.places.entries()) {
        if (overlap[place] === 0) touched.push(place)
        overlap[place] = (overlap[place] ?? 0) + Math.min(weight, found.weights[at] ?? 0)
      }
    }
    eachKey(figure, add)
    for (const place of touched)
      overlap[place] = (overlap[place] ?? 0) / (figure.context.total + (to[place]?.context.total ?? 0))
    const best = touched.toSorted((a, b) => (overlap[b] ?? 0) - (overlap[a] ?? 0) || a - b).slice(0, BEST)
    for (const place of touched) overlap[place] = 0
    return best
  })
}

interface Postings {
  places: number[]
  weights: number[]
}

function index(figures: readonly Figure[]): Map<number, Postings> {
  const postings = new Map<number, Postings>()
  for (const [place, figure] of figures.entries())
    eachKey(figure, (key, weight) => {
      const list = postings.get(key)
      if (list) {
        list.places.push(place)
        list.weights.push(weight)
      } else postings.set(key, { places: [place], weights: [weight] })
    })
  return postings
}

function eachKey({ context, identities }: Figure, visit: (key: number, weight: number) => void): void {
  for (let at = 0; at < context.words.length; at++) visit(context.words[at] ?? 0, context.weights[at] ?? 0)
  for (const identity of identities) visit(identity, IDENTITY_WEIGHT)
}
