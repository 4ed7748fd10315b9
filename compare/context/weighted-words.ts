/**
 * Words by number (see Lexicon), ascending, each with its weight in `QUANTA`: sorted because two are merged for every
 * candidate pair, whole numbers so that sums are exact and do not depend on the order of adding.
 */
export interface WeightedWords {
  words: readonly number[]
  weights: readonly number[]
  total: number
}

/** The weight of a word beside its figure; all others are shares of it. */
export const QUANTA = 64

/** A share of the weight of a word beside its figure, 0 to 1, in whole `QUANTA`. */
export function quantum(weight: number): number {
  return Math.round(weight * QUANTA)
}

/** What a word weighs in a context; 0 where it does not stand there. */
export function weightOf(word: number, { words, weights }: WeightedWords): number {
  const at = words.indexOf(word)
  // The place -1 would be looked up by its name.
  return at < 0 ? 0 : (weights[at] ?? 0)
}
