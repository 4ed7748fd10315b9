/** A possible pair of a row and a column, with what it is worth. */
export interface Edge {
  row: number
  column: number
  worth: number
}

/**
 * Chooses the pairs whose worth adds up to the most, each row and each column at most once.
 * Successive shortest augmenting paths with potentials (Jonker & Volgenant 1987, here on a sparse graph): every row may
 * also stay alone, at worth 0. Rows are taken in order, so equal inputs give equal answers.
 * @param edges with positive worth
 * @returns the chosen edges, in order of row
 */
export function assign<One extends Edge>(edges: readonly One[]): One[] {
  const byRow = new Map<number, One[]>()
  for (const edge of edges) {
    const known = byRow.get(edge.row)
    if (known) known.push(edge)
    else byRow.set(edge.row, [edge])
  }
  const rowOf = new Map<number, One>()
  const columnOf = new Map<number, One>()
  const price = new Map<number, number>()
  for (const row of [...byRow.keys()].toSorted((a, b) => a - b)) augment(row, byRow, rowOf, columnOf, price)
  return [...columnOf.values()].toSorted((a, b) => a.row - b.row)
}

/**
 * Finds the best place for one more row: Dijkstra over alternating paths. `price` is what a column is worth to the row
 * that holds it by more than that row's next best; a path's cost is the worth that is lost along it.
 * `rowOf`: column → its chosen edge; `columnOf`: row → its chosen edge.
 */
function augment<One extends Edge>(
  free: number,
  byRow: ReadonlyMap<number, readonly One[]>,
  rowOf: Map<number, One>,
  columnOf: Map<number, One>,
  price: Map<number, number>,
): void {
  const profit = (edge: One): number => edge.worth - (price.get(edge.column) ?? 0)
  const margin = (row: number): number => {
    let most = 0
    for (const edge of byRow.get(row) ?? []) most = Math.max(most, profit(edge))
    return most
  }
  const cost = new Map<number, number>()
  const via = new Map<number, One>()
  const done = new Map<number, number>()
  let row = free
  let reached = 0
  let end: { row: number; edge: One | null } | null = null
  let best = Infinity
  while (row >= 0) {
    const most = margin(row)
    if (reached + most < best) {
      best = reached + most
      end = { row, edge: null }
    }
    for (const edge of byRow.get(row) ?? []) {
      const spent = reached + most - profit(edge)
      if (!done.has(edge.column) && spent < (cost.get(edge.column) ?? Infinity)) {
        cost.set(edge.column, spent)
        via.set(edge.column, edge)
      }
    }
    let next: number | null = null
    let least = Infinity
    for (const [column, spent] of cost) if (!done.has(column) && spent < least) [next, least] = [column, spent]
    if (next === null || least >= best) break
    done.set(next, least)
    reached = least
    const holder = rowOf.get(next)
    if (!holder) {
      best = least
      end = { row: -1, edge: via.get(next) ?? null }
      break
    }
    row = holder.row
  }
  for (const [column, spent] of done) price.set(column, (price.get(column) ?? 0) + best - spent)
  follow(end, free, via, rowOf, columnOf)
}

/** Turns the path round: every row on it takes the column by which it was left, the last one a free column or none. */
function follow<One extends Edge>(
  end: { row: number; edge: One | null } | null,
  free: number,
  via: ReadonlyMap<number, One>,
  rowOf: Map<number, One>,
  columnOf: Map<number, One>,
): void {
  if (!end) return
  let edge: One | null | undefined = end.edge
  if (!edge) {
    const alone = end.row
    if (alone === free) return
    const given = columnOf.get(alone)
    columnOf.delete(alone)
    edge = given && via.get(given.column)
  }
  while (edge) {
    const before = columnOf.get(edge.row)
    columnOf.set(edge.row, edge)
    rowOf.set(edge.column, edge)
    edge = before && via.get(before.column)
  }
}
