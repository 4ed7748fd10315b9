import type { Figure } from '../figures/figure.ts'

/** The figures of one wording that were looked at by themselves: the first, how many, and the place of the last. */
interface Met {
  figure: Figure
  times: number
  last: number
}

/**
 * Tells which figures of a list say word for word what earlier ones of it say, as thousands of lines of a form may:
 * whatever words find is the same for all of them, so that it need not be looked for again.
 */
export class RepeatedWording {
  readonly #most: number
  readonly #met = new Map<number, Met>()

  /** @param most as many figures of a wording are to be looked at each by itself */
  constructor(most: number) {
    this.#most = most
  }

  /**
   * Takes in the next figure.
   * @returns the place of the last figure of its wording that was looked at by itself; null where it is to be, too
   */
  before(figure: Figure, place: number): number | null {
    const sentence = figure.identities[0] ?? -1
    const met = this.#met.get(sentence)
    if (met === undefined) this.#met.set(sentence, { figure, times: 1, last: place })
    else if (areWordedAlike(met.figure, figure)) {
      if (met.times === this.#most) return met.last
      met.times++
      met.last = place
    }
    return null
  }
}

function areWordedAlike(a: Figure, b: Figure): boolean {
  return (
    areEqual(a.identities, b.identities) &&
    areEqual(a.context.words, b.context.words) &&
    areEqual(a.context.weights, b.context.weights)
  )
}

function areEqual(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at])
}
