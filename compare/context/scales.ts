import { ascending, ROOM } from './ascending.ts'
import type { WeightedWords } from './weighted-words.ts'

const forWords = new Uint32Array(ROOM)

/** Keeps the heaviest weight of each word; used again for every figure, since a Map for each is most of the work. */
export class Scales {
  readonly #heaviest: number[] = []
  readonly #words: number[] = []
  readonly #shares: readonly number[]

  /** @param shares by word how much of its weight it keeps; all of it where none is given */
  constructor(shares: readonly number[]) {
    this.#shares = shares
  }

  put(words: readonly number[], weight: number): void {
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0
      while (this.#heaviest.length <= word) this.#heaviest.push(0)
      const known = this.#heaviest[word] ?? 0
      if (known === 0) this.#words.push(word)
      if (weight > known) this.#heaviest[word] = weight
    }
  }

  /** The words with their weights; the scales are empty afterwards. */
  take(): WeightedWords {
    const words = ascending(this.#words, forWords)
    const weights = words.slice()
    let total = 0
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0
      const weight = Math.round((this.#heaviest[word] ?? 0) * (this.#shares[word] ?? 1))
      weights[at] = weight
      total += weight
      this.#heaviest[word] = 0
    }
    this.#words.length = 0
    return { words, weights, total }
  }
}
