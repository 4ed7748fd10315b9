import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { assign, type Edge } from '../../compare/pairing/assign.ts'

/** The most that any choice of edges is worth, by trying all. */
function best(
  edges: readonly Edge[],
  rows: ReadonlySet<number> = new Set(),
  columns: ReadonlySet<number> = new Set(),
): number {
  const [edge, ...rest] = edges
  if (!edge) return 0
  const without = best(rest, rows, columns)
  if (rows.has(edge.row) || columns.has(edge.column)) return without
  return Math.max(without, edge.worth + best(rest, new Set([...rows, edge.row]), new Set([...columns, edge.column])))
}

const place = fc.integer({ min: 0, max: 4 })
const edges = fc.uniqueArray(fc.record({ row: place, column: place, worth: fc.integer({ min: 1, max: 20 }) }), {
  maxLength: 12,
  selector: ({ row, column }) => row * 10 + column,
})

test('no other choice of pairs is worth more, and none is used twice', () => {
  fc.assert(
    fc.property(edges, (given) => {
      const chosen = assign(given)
      expect(new Set(chosen.map(({ row }) => row)).size).toBe(chosen.length)
      expect(new Set(chosen.map(({ column }) => column)).size).toBe(chosen.length)
      expect(chosen.reduce((sum, { worth }) => sum + worth, 0)).toBe(best(given))
    }),
    { numRuns: 500 },
  )
})

test('takes the second best for one where the first come would spoil the other', () => {
  const chosen = assign([
    { row: 0, column: 0, worth: 9 },
    { row: 0, column: 1, worth: 8 },
    { row: 1, column: 0, worth: 8 },
  ])
  expect(chosen.map(({ row, column }) => [row, column])).toEqual([
    [0, 1],
    [1, 0],
  ])
})
