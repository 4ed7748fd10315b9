import { expect, test } from '@jest/globals'
import { findNumber } from '../../../compare/index.ts'

test.each([
  ['Within 12 months it detained [12] vessels.', 'vessel', 'vessels detained'],
  ['In 2022 [12] vessels came, 12 of them by night.', 'vessel', 'vessels'],
  ['It saw [12] countries in 12 days.', 'country', 'countries'],
  ['It had [12] of them, and 12 more.', null, '12'],
  ['It had [12] of them, and 12 more.', 'barge', 'barges'],
  ['Partners: Norway [12]%, Chad 12%, Mali 12%', 'percent', 'Partners: Norway'],
  ['Partners: Norway 12%, Chad [12]%, Mali 12%', 'percent', 'Partners: Chad'],
  ['Origin: 12 (Norway), [12] (Chad), 12 (Mali)', null, 'Origin: Chad'],
  ['Women 12, percent of women [12]%', 'percent', 'percent of women'],
  ['Lines per 12 people: [12] (2022)', 'line', 'Lines per 12 people'],
])('of several places of a number the one beside what tells it: %s', (marked, unit, label) => {
  const start = marked.indexOf('[')
  const sentence = marked.replace(/[[\]]/g, '')
  expect(findNumber({ sentence, num: '12', unit, label })).toEqual({ start, end: start + 2 })
})

const found = (sentence: string, num: string) => findNumber({ sentence, num, unit: 'GBP', label: 'dividend' })

test('digits that a unit is grown together with are found, and where they stand by themselves those', () => {
  expect(found('It paid 6.2p a share.', '6.2')).toEqual({ start: 8, end: 11 })
  expect(found('Of 12p a share, 12 pence were new.', '12')).toEqual({ start: 16, end: 18 })
  expect(found('Of nineteen only ten came.', 'nine')).toBeNull()
})

test('a number that does not stand in the sentence is not found', () => {
  expect(findNumber({ sentence: 'In 2022, two came.', num: '22', unit: null, label: '22' })).toBeNull()
})
