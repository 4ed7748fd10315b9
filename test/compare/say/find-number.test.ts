import { expect, test } from '@jest/globals'
import { findNumber } from '../../../compare/index.ts'

test.each([
  ['Within 12 months it detained [12] vessels.', 'vessel'],
  ['In 2022 [12] vessels came, 12 of them by night.', 'vessel'],
  ['It saw [12] countries in 12 days.', 'country'],
  ['It had [12] of them, and 12 more.', null],
  ['It had [12] of them, and 12 more.', 'barge'],
])('of several places of a number the one before what is counted: %s', (marked, unit) => {
  const start = marked.indexOf('[')
  const sentence = marked.replace(/[[\]]/g, '')
  expect(findNumber(sentence, '12', unit)).toEqual({ start, end: start + 2 })
})

test('digits that a unit is grown together with are found, and where they stand by themselves those', () => {
  expect(findNumber('It paid 6.2p a share.', '6.2', 'GBP')).toEqual({ start: 8, end: 11 })
  expect(findNumber('Of 12p a share, 12 pence were new.', '12', 'GBP')).toEqual({ start: 16, end: 18 })
  expect(findNumber('Of nineteen only ten came.', 'nine', null)).toBeNull()
})

test('a number that does not stand in the sentence is not found', () => {
  expect(findNumber('In 2022, two came.', '22', null)).toBeNull()
})
