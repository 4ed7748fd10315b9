import { stripVTControlCharacters } from 'node:util'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { paint } from '../../cli/output/terminal.ts'
import { textTable } from '../../cli/output/text-table.ts'

test('a word that is longer than its column goes on in the next line, styled or not', () => {
  const key = 'reports/harbour-reports/north/2022.txt'
  const styled = paint({ width: 60, colour: true }, 'bold', key)
  for (const cell of [key, styled]) {
    const lines = stripVTControlCharacters(textTable([20, 10], [[cell, 'parsed']])).split('\n')
    expect(lines.map((line) => line.slice(0, 18).trim()).join('')).toBe(key)
    expect(lines[0]).toBe('reports/harbour-re  parsed')
  }
})

test('nothing is lost, and no line is longer than the table', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '-', '/', '.'), minLength: 1, maxLength: 80 })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), fc.integer({ min: 8, max: 60 }), (words, width) => {
      const table = textTable([width], [[words.join(' ')]])
      expect(table.replaceAll(/\s/g, '')).toBe(words.join(''))
      expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width)
    }),
  )
})
