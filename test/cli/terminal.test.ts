import { expect, test } from '@jest/globals'
import { chooseFormat } from '../../cli/output/formats.ts'
import { findTerminal, paint } from '../../cli/output/terminal.ts'

test.each([
  [{ isTTY: true, columns: 90 }, {}, { width: 90, colour: true }],
  [{ isTTY: true, columns: 90 }, { NO_COLOR: '1' }, { width: 90, colour: false }],
  [{ isTTY: true, columns: 90 }, { NO_COLOR: '' }, { width: 90, colour: true }],
  [{ isTTY: true, columns: 90 }, { TERM: 'dumb' }, { width: 90, colour: false }],
  [{ isTTY: true, columns: 20 }, {}, { width: 60, colour: true }],
  [{ isTTY: true, columns: 400 }, {}, { width: 140, colour: true }],
  [{}, {}, { width: 100, colour: false }],
  [{}, { COLUMNS: '72' }, { width: 72, colour: false }],
])('%j with %j', (stream, env, terminal) => {
  expect(findTerminal(stream, env)).toEqual(terminal)
})

test('colour is only where the terminal has it', () => {
  expect(paint({ width: 80, colour: false }, 'red', 'gone')).toBe('gone')
  expect(paint({ width: 80, colour: true }, 'red', 'gone')).toBe('\u001B[31mgone\u001B[39m')
})

test('a table on a terminal, else json, unless another is asked for', () => {
  expect([chooseFormat(undefined, true), chooseFormat(undefined, false), chooseFormat('csv', true)]).toEqual([
    'table',
    'json',
    'csv',
  ])
})
