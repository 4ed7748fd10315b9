/** How often each entry stands in a list; those that are `undefined` are not counted. */
export function tally<Entry>(entries: readonly (Entry | undefined)[]): ReadonlyMap<Entry, number> {
  const counts = new Map<Entry, number>()
  for (const entry of entries) if (entry !== undefined) counts.set(entry, (counts.get(entry) ?? 0) + 1)
  return counts
}
