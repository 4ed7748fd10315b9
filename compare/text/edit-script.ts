/** How many entries of two lists a way through both has behind it; and the way before its last change. */
interface Way {
  readonly old: number
  readonly recent: number
  readonly before: Way | null
}

/** What becomes of so many entries that follow each other: those that are the same stand in both lists. */
export interface Edit {
  op: 'same' | 'removed' | 'added'
  count: number
}

/**
 * The fewest changes that make one list of another (Myers 1986): with each further change the way that comes furthest
 * on each diagonal, that is for each difference between the entries behind it. Of two that come as far, the one that
 * takes away goes on.
 * @returns in order; the counts of `same` and `removed` add up to the old list, of `same` and `added` to the new one
 */
export function editScript(old: readonly number[], recent: readonly number[]): Edit[] {
  const furthest: (Way | null)[] = []
  const zero = recent.length + 1
  for (let at = 0; at <= zero + old.length + 1; at++) furthest.push(null)
  // The way without a change begins as if it had just taken away what stands before both lists.
  furthest[zero - 1] = { old: -1, recent: 0, before: null }
  // Where a way has come to the end of a list, those on diagonals beyond its own need more changes.
  let [lowest, highest] = [-Infinity, Infinity]
  for (let changes = 0; ; changes++)
    for (let diagonal = Math.max(lowest, -changes); diagonal <= Math.min(highest, changes); diagonal += 2) {
      const removing = furthest[zero + diagonal - 1] ?? null
      const adding = furthest[zero + diagonal + 1] ?? null
      const canRemove = removing !== null && removing.old < old.length
      const canAdd = adding !== null && adding.recent < recent.length
      const before = canAdd && !(canRemove && removing.old >= adding.old) ? adding : canRemove ? removing : null
      furthest[zero + diagonal] = null
      if (before === null) continue
      let a = before === adding ? before.old : before.old + 1
      let b = a - diagonal
      while (a < old.length && b < recent.length && old[a] === recent[b]) {
        a++
        b++
      }
      const way: Way = { old: a, recent: b, before }
      if (a === old.length && b === recent.length) return editsOf(way)
      furthest[zero + diagonal] = way
      if (a === old.length) highest = Math.min(highest, diagonal - 1)
      if (b === recent.length) lowest = Math.max(lowest, diagonal + 1)
    }
}

function editsOf(last: Way): Edit[] {
  const edits: Edit[] = []
  for (let { old, recent, before } = last; before !== null; { old, recent, before } = before) {
    const [taken, put] = [old - before.old, recent - before.recent]
    const isFirst = before.before === null
    edits.push({ op: 'same', count: Math.min(taken, put) })
    if (!isFirst) edits.push({ op: put > taken ? 'added' : 'removed', count: 1 })
  }
  return edits.toReversed()
}
