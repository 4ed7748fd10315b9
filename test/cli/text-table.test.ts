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

test('a text is wrapped at the same places, styled or not', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'é', '-'), minLength: 1, maxLength: 12 })
  const words = fc.array(word, { minLength: 1, maxLength: 6 })
  // About as wide as the text, where a place more or less decides.
  const wider = fc.integer({ min: -12, max: 6 })
  fc.assert(
    fc.property(words, fc.constantFrom(' ', '  '), wider, (parts, blank, more) => {
      const text = parts.join(blank)
      const width = Math.max(4, text.length + more)
      const styled = textTable([width], [[paint({ width, colour: true }, 'bold', text)]])
      expect(stripVTControlCharacters(styled)).toBe(textTable([width], [[text]]))
    }),
  )
})

test('a sign that takes two places is given them, and none is cut off', () => {
  const lines = textTable([12, 10], [['東京都の年次報告', 'parsed']]).split('\n')
  expect(lines).toEqual(['東京都の年  parsed', '次報告'])
})

test('a style that is on over two lines reaches into no other column', () => {
  const styled = paint({ width: 60, colour: true }, 'dim', 'figures of 2022')
  const [first, second] = textTable([12, 10], [[styled, 'parsed']]).split('\n')
  expect(first).toBe('\u001B[2mfigures of\u001B[22m  parsed')
  expect(second).toBe('\u001B[2m2022\u001B[22m')
})

test('the end of a style that is not on ends no other', () => {
  const styled = paint({ width: 60, colour: true }, 'red', '\u001B[22mfigures of 2022')
  const [first, second] = textTable([12, 10], [[styled, 'parsed']]).split('\n')
  expect(first).toBe('\u001B[31m\u001B[22mfigures of\u001B[39m  parsed')
  expect(second).toBe('\u001B[31m2022\u001B[39m')
})
