/**
 * Longest increasing subsequence (patience sorting, Fredman 1975), O(n log n).
 * @returns the places of its members in `values`, ascending
 */
export function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = []
  const before = new Map<number, number>()
  for (const [place, value] of values.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    const previous = tails[low - 1]
    if (previous !== undefined) before.set(place, previous)
    tails[low] = place
  }
  const chain: number[] = []
  for (let place = tails.at(-1); place !== undefined; place = before.get(place)) chain.push(place)
  return chain.toReversed()
}
