/** For each figure the few places with the greatest shares so far; of equal shares the one offered first. */
export class NearestFew {
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

  /** Gives a figure the places that another has. */
  copy(figure: number, other: number): void {
    const [to, from] = [figure * this.#most, other * this.#most]
    this.#counts[figure] = this.#counts[other] ?? 0
    this.#places.copyWithin(to, from, from + this.#most)
    this.#shares.copyWithin(to, from, from + this.#most)
  }

  get size(): number {
    return this.#counts.reduce((sum, count) => sum + count, 0)
  }

  each(visit: (figure: number, place: number) => void): void {
    for (let figure = 0; figure < this.#counts.length; figure++) {
      const first = figure * this.#most
      const end = first + (this.#counts[figure] ?? 0)
      for (let at = first; at < end; at++) visit(figure, this.#places[at] ?? 0)
    }
  }
}
