import { expect, test } from '@jest/globals'
import { nearestName } from '../../functions/diff-documents/nearest-name.ts'

const metrics = ['repatriations', 'arrests', 'attacks', 'convictions']

test.each([
  ['repatriation', 'repatriations'],
  ['repatraitions', 'repatriations'],
  ['arests', 'arrests'],
  ['atacks', 'attacks'],
  ['convictoins', 'convictions'],
  ['attacks', 'attacks'],
  ['designations', null],
  ['x', null],
  ['', null],
])('%s: did you mean %s?', (asked, meant) => {
  expect(nearestName(asked, metrics)).toBe(meant)
})
