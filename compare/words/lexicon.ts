/** Gives every word a number, the same for the same word, so that figures are compared by numbers. One for each comparison. */
export type Lexicon = (word: string) => number

export function lexicon(): Lexicon {
  const numbers = new Map<string, number>()
  return (word) => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, numbers.size)
    return numbers.size - 1
  }
}
