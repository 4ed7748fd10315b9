/** Characters of a name in which one may be wrong. */
const CHARACTERS_A_SLIP = 4

/**
 * Which of several names was probably meant: the one that the fewest slips turn into what was asked.
 * @returns null where all are further away than slips of the hand explain
 */
export function nearestName(asked: string, names: readonly string[]): string | null {
  const most = Math.max(1, Math.floor(asked.length / CHARACTERS_A_SLIP))
  const [nearest] = names
    .filter((name) => Math.abs(name.length - asked.length) <= most)
    .map((name) => ({ name, slips: slipsBetween(asked, name) }))
    .filter(({ slips }) => slips <= most)
    .toSorted((a, b) => a.slips - b.slips)
  return nearest?.name ?? null
}

/** `; did you mean repatriations?`, or nothing. */
export const didYouMean = (nearest: string | null): string => (nearest === null ? '' : `; did you mean ${nearest}?`)

/**
 * Letters left out, added, replaced, or swapped with their neighbour: the optimal string alignment distance (Damerau,
 * "A technique for computer detection and correction of spelling errors", CACM 7, 1964).
 */
function slipsBetween(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      const swapped =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : Infinity
      row.push(Math.min(replaced, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    before = last
    last = row
  }
  return last[other.length] ?? 0
}
