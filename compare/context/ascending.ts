/**
 * Numbers in ascending order. They sort several times faster in a typed array, but thousands of small ones, each with
 * memory of its own, cost more than that; so they are sorted in a `room` that is made once.
 */
export function ascending(numbers: readonly number[], room: Uint32Array | Float64Array): number[] {
  if (numbers.length > room.length) return numbers.toSorted((a, b) => a - b)
  for (let at = 0; at < numbers.length; at++) room[at] = numbers[at] ?? 0
  room.subarray(0, numbers.length).sort()
  // A copy takes no more memory than it needs; a list that grew keeps room to spare.
  const sorted = numbers.slice()
  for (let at = 0; at < sorted.length; at++) sorted[at] = room[at] ?? 0
  return sorted
}

/**
 * Room for the words of a figure and for the word pairs of a sentence, both more than a sentence has but for a table.
 */
export const ROOM = 1024
