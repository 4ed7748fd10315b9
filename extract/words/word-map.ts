/**
 * What words stand for. Entries are parted by bars and line ends; each is a word and, behind its first blank, what it
 * stands for: `feet foot|nm nautical mile`.
 */
export function wordMap(entries: string): ReadonlyMap<string, string> {
  return new Map(
    entries
      .trim()
      .split(/[|\n]/)
      .map((entry) => entry.trim())
      .map((entry) => [entry.slice(0, entry.indexOf(' ')), entry.slice(entry.indexOf(' ') + 1)] as const),
  )
}
