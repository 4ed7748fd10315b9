import { singleCopy } from './word-table.ts'

/** More than the vocabulary of a long report, and a bound for texts that are no language. */
const MOST_WORDS = 30_000

/**
 * Finds out once what holds for a word by itself: a long text has few different words.
 * @param find from a word alone, always the same for the same word
 */
export function remembered<Value>(find: (word: string) => Value & {}): (word: string) => Value {
  const known = new Map<string, Value>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= MOST_WORDS) known.clear()
    // A copy of its own: a slice would keep the whole text that it was cut from.
    const own = singleCopy(word)
    const value = find(own)
    known.set(own, value)
    return value
  }
}
