/** For each figure the few places with the greatest shares so far; of equal shares the one offered first. */
export class NearestFew {
  readonly #most: number
  readonly #counts: Int32Array
  /** `most` slots for each figure, the greatest share first. */
  readonly #places: Int32Array
  readonly #shares: Float64Array
  /** By figure what a further place's share must be above. */
  readonly least: Float64Array

  constructor(figures: number, most: number) {
    this.#most = most
    this.#counts = new Int32Array(figures)
    this.#places = new Int32Array(figures * most)
    this.#shares = new Float64Array(figures * most)
    this.least = new Float64Array(figures)
  }

  /** Takes in a place whose share is above the `least`. */
  offer(figure: number, place: number, share: number): void {
    const first = figure * this.#most
    const count = this.#counts[figure] ?? 0
    let at = first + count
    if (count < this.#most) this.#counts[figure] = count + 1
    else at--
    for (; at > first && (this.#shares[at - 1] ?? 0) < share; at--) {
      this.#shares[at] = this.#shares[at - 1] ?? 0
      this.#places[at] = this.#places[at - 1] ?? 0
    }
    this.#shares[at] = share
    this.#places[at] = place
    if (count >= this.#most - 1) this.least[figure] = this.#shares[first + this.#most - 1] ?? 0
  }

  /** Gives a figure the places that another has. */
  copy(figure: number, other: number): void {
    const [to, from] = [figure * this.#most, other * this.#most]
    this.#counts[figure] = this.#counts[other] ?? 0
    this.least[figure] = this.least[other] ?? 0
    this.#places.copyWithin(to, from, from + this.#most)
    this.#shares.copyWithin(to, from, from + this.#most)
  }

  get size(): number {
    return this.#counts.reduce((sum, count) => sum + count, 0)
  }

  /**
   * Puts the pairs of a figure and a place of it into a list, each pair as one number.
   * @param from where in the list
   * @param ofFigure what one figure more adds to the number
   * @param ofPlace what one place more adds
   * @returns where in the list they end
   */
  putPairs(list: Uint32Array | Float64Array, from: number, ofFigure: number, ofPlace: number): number {
    let at = from
    for (let figure = 0; figure < this.#counts.length; figure++) {
      const first = figure * this.#most
      const end = first + (this.#counts[figure] ?? 0)
      for (let slot = first; slot < end; slot++) list[at++] = figure * ofFigure + (this.#places[slot] ?? 0) * ofPlace
    }
    return at
  }
}
