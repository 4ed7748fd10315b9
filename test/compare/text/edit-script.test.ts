import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Edit, editScript } from '../../../compare/text/edit-script.ts'

/** What a script makes of the old list: the new one. */
function applied(script: readonly Edit[], old: readonly number[], recent: readonly number[]): number[] {
  const made: number[] = []
  let [from, to] = [0, 0]
  for (const { op, count } of script) {
    if (op === 'same') made.push(...old.slice(from, from + count))
    if (op === 'added') made.push(...recent.slice(to, to + count))
    if (op !== 'added') from += count
    if (op !== 'removed') to += count
  }
  expect([from, to]).toEqual([old.length, recent.length])
  return made
}

const changesIn = (script: readonly Edit[]): number =>
  script.reduce((sum, { op, count }) => (op === 'same' ? sum : sum + count), 0)

/** The fewest changes, by trying all. */
function fewest([a, ...old]: readonly number[], [b, ...recent]: readonly number[]): number {
  if (a === undefined) return b === undefined ? 0 : 1 + recent.length
  if (b === undefined) return 1 + old.length
  if (a === b) return fewest(old, recent)
  return 1 + Math.min(fewest(old, [b, ...recent]), fewest([a, ...old], recent))
}

const list = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 7 })

test('a script makes the new list of the old one, with the fewest changes', () => {
  fc.assert(
    fc.property(list, list, (old, recent) => {
      const script = editScript(old, recent)
      expect(applied(script, old, recent)).toEqual(recent)
      expect(changesIn(script)).toBe(fewest(old, recent))
    }),
    { numRuns: 500 },
  )
})

test('of two ways that are as short, words are taken away before others are put in', () => {
  const told = editScript([1, 2, 3], [1, 4, 3]).filter(({ count }) => count > 0)
  expect(told.map(({ op }) => op)).toEqual(['same', 'removed', 'added', 'same'])
})
