import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { toCsv } from '../../render/csv.ts'
import { readCsv } from './support/read-csv.ts'

const columns = (['a', 'b,"c"'] as const).map((name, at) => ({
  name,
  cell: (record: readonly string[]) => record[at] ?? null,
}))
const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', '\n', '\r', '=', '-', '@', '\t', 'é') })

/** The text of a cell without the guard that was put before it. */
const unguarded = (text: string, before: string | undefined) => (text === `'${before}` ? before : text)

test('whatever stands in the cells is read back, but for the apostrophe before what would run', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const read = readCsv(toCsv(columns, rows)).map((record) => Object.values(record))
      expect(read.map((cells, at) => cells.map((text, column) => unguarded(text, rows[at]?.[column])))).toEqual(rows)
    }),
  )
})

test.each([
  ['=1+1', `'=1+1`],
  [' \t@SUM(A1)', `' \t@SUM(A1)`],
  ['-5 degrees', `'-5 degrees`],
  ['＝1+1', `'＝1+1`],
  ['=', '='],
  ['5-3', '5-3'],
])('%j becomes %j', (text, written) => {
  expect(readCsv(toCsv(columns, [[text]]))[0]?.['a']).toBe(written)
})
