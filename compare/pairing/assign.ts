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
  const assignment = new Assignment(edges)
  for (const row of assignment.rows()) if (!assignment.placeAtOnce(row)) assignment.place(row)
  return assignment.chosen()
}

/** Where a path of changes ends: at a free column by its edge, or at a row that stays alone (`edge` null). */
interface End<One> {
  row: number
  edge: One | null
}

/** The columns that a search has reached. */
interface Reached<One> {
  /** The cheapest edge by which each was reached. */
  via: Map<number, One>
  /** What it costs to get to those that are settled. */
  settled: Map<number, number>
}

class Assignment<One extends Edge> {
  readonly #byRow = new Map<number, One[]>()
  /** Column → its chosen edge. */
  readonly #rowOf = new Map<number, One>()
  /** Row → its chosen edge. */
  readonly #columnOf = new Map<number, One>()
  /** What a column is worth to the row that holds it by more than that row's next best. */
  readonly #price = new Map<number, number>()

  constructor(edges: readonly One[]) {
    for (const edge of edges) {
      const known = this.#byRow.get(edge.row)
      if (known) known.push(edge)
      else this.#byRow.set(edge.row, [edge])
    }
  }

  rows(): number[] {
    return [...this.#byRow.keys()].toSorted((a, b) => a - b)
  }

  chosen(): One[] {
    return [...this.#columnOf.values()].toSorted((a, b) => a.row - b.row)
  }

  /**
   * Gives a row the column that it profits most from, where nobody has it, or leaves it alone where it profits from
   * none: what the search would find, for most rows.
   * @returns whether that could be
   */
  placeAtOnce(row: number): boolean {
    let wanted: One | undefined
    let most = 0
    for (const edge of this.#byRow.get(row) ?? []) {
      const profit = this.#profit(edge)
      if (profit > most) [wanted, most] = [edge, profit]
    }
    if (!wanted) return true
    if (this.#rowOf.has(wanted.column)) return false
    this.#columnOf.set(row, wanted)
    this.#rowOf.set(wanted.column, wanted)
    return true
  }

  /**
   * Finds the best place for one more row: Dijkstra over alternating paths, whose cost is the worth that is lost along
   * them.
   */
  place(free: number): void {
    /** Of the columns that are not settled. */
    const cost = new Map<number, number>()
    const reached: Reached<One> = { via: new Map(), settled: new Map() }
    let row = free
    let spent = 0
    let end: End<One> | null = null
    let best = Infinity
    for (;;) {
      const most = this.#margin(row)
      if (spent + most < best) {
        best = spent + most
        end = { row, edge: null }
      }
      this.#reach(row, spent + most, cost, reached)
      const next = cheapest(cost)
      const needed = next === null ? Infinity : (cost.get(next) ?? Infinity)
      if (next === null || needed >= best) break
      spent = needed
      cost.delete(next)
      reached.settled.set(next, spent)
      const holder = this.#rowOf.get(next)
      if (!holder) {
        best = spent
        end = { row: -1, edge: reached.via.get(next) ?? null }
        break
      }
      row = holder.row
    }
    for (const [column, paid] of reached.settled) this.#price.set(column, (this.#price.get(column) ?? 0) + best - paid)
    if (end) this.#follow(end, free, reached.via)
  }

  #profit(edge: One): number {
    return edge.worth - (this.#price.get(edge.column) ?? 0)
  }

  /** What a row loses by staying alone. */
  #margin(row: number): number {
    let most = 0
    for (const edge of this.#byRow.get(row) ?? []) most = Math.max(most, this.#profit(edge))
    return most
  }

  /**
   * Notes the columns that are cheaper to get to through a row; `budget` is what staying alone there would cost in all.
   */
  #reach(row: number, budget: number, cost: Map<number, number>, { via, settled }: Reached<One>): void {
    for (const edge of this.#byRow.get(row) ?? []) {
      const spent = budget - this.#profit(edge)
      if (!settled.has(edge.column) && spent < (cost.get(edge.column) ?? Infinity)) {
        cost.set(edge.column, spent)
        via.set(edge.column, edge)
      }
    }
  }

  /**
   * Turns the path round: every row on it takes the column by which it was left, the last one a free column or none.
   */
  #follow({ row, edge: last }: End<One>, free: number, via: ReadonlyMap<number, One>): void {
    let edge: One | null | undefined = last
    if (!edge) {
      if (row === free) return
      const given = this.#columnOf.get(row)
      this.#columnOf.delete(row)
      edge = given && via.get(given.column)
    }
    while (edge) {
      const before = this.#columnOf.get(edge.row)
      this.#columnOf.set(edge.row, edge)
      this.#rowOf.set(edge.column, edge)
      edge = before && via.get(before.column)
    }
  }
}

/** The column that costs least; the first of equal ones. */
function cheapest(cost: ReadonlyMap<number, number>): number | null {
  let found: number | null = null
  let least = Infinity
  for (const column of cost.keys()) {
    const spent = cost.get(column) ?? Infinity
    if (spent < least) [found, least] = [column, spent]
  }
  return found
}
