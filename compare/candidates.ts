import { likeness, type Likeness, ENOUGH } from './likeness.ts'
import type { Figure } from './normalise.ts'

export interface Candidate {
  earlier: Figure
  later: Figure
  likeness: Likeness
}

/** How many candidates each figure keeps by wording, before the full score is taken. */
const BEST = 8

/**
 * Finds the pairs of figures worth scoring, by the words they share (an inverted index, not every figure with every other),
 * and scores them.
 * @returns candidates that score enough, in text order
 */
export function candidates(earlier: readonly Figure[], later: readonly Figure[]): Candidate[] {
  const worthAsking = new Set<number>()
  const ask = (row: number, column: number): unknown => worthAsking.add(row * later.length + column)
  for (const [row, columns] of nearest(earlier, later).entries()) for (const column of columns) ask(row, column)
  for (const [column, rows] of nearest(later, earlier).entries()) for (const row of rows) ask(row, column)
  const found: Candidate[] = []
  for (const key of [...worthAsking].toSorted((a, b) => a - b)) {
    const a = earlier[Math.floor(key / later.length)]
    const b = later[key % later.length]
    const scored = a && b && likeness(a, b)
    if (scored && scored.score >= ENOUGH) found.push({ earlier: a, later: b, likeness: scored })
  }
  return found
}

/** For each figure of `from` the places of its nearest in `to` by shared wording. */
function nearest(from: readonly Figure[], to: readonly Figure[]): number[][] {
  const postings = index(to)
  const overlap = new Float64Array(to.length)
  return from.map((figure) => {
    const touched: number[] = []
    const add = (key: string, weight: number): void => {
      for (const posting of postings.get(key) ?? []) {
        if (overlap[posting.place] === 0) touched.push(posting.place)
        overlap[posting.place] = (overlap[posting.place] ?? 0) + Math.min(weight, posting.weight)
      }
    }
    for (const [key, weight] of keysOf(figure)) add(key, weight)
    const score = new Map<number, number>()
    for (const place of touched) {
      score.set(place, (overlap[place] ?? 0) / (figure.context.total + (to[place]?.context.total ?? 0)))
      overlap[place] = 0
    }
    return touched.toSorted((a, b) => (score.get(b) ?? 0) - (score.get(a) ?? 0) || a - b).slice(0, BEST)
  })
}

function index(figures: readonly Figure[]): Map<string, { place: number; weight: number }[]> {
  const postings = new Map<string, { place: number; weight: number }[]>()
  for (const [place, figure] of figures.entries())
    for (const [key, weight] of keysOf(figure)) {
      const list = postings.get(key)
      if (list) list.push({ place, weight })
      else postings.set(key, [{ place, weight }])
    }
  return postings
}

/** A metric and a carried-over sentence weigh more than any word. */
const IDENTITY_WEIGHT = 20

function* keysOf({
  context,
  observation,
  template,
  position,
  label,
}: Figure): Generator<[key: string, weight: number]> {
  for (const [at, stem] of context.stems.entries()) yield [stem, context.weights[at] ?? 0]
  if (observation.metric !== null) yield [`metric ${observation.metric}`, IDENTITY_WEIGHT]
  yield [`sentence ${position} ${template.join(' ')}`, IDENTITY_WEIGHT]
  if (label) yield [`label ${label.join(' ')}`, IDENTITY_WEIGHT]
}
