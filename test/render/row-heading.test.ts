import { expect, test } from '@jest/globals'
import { rowHeading } from '../../render/row-heading.ts'

test.each([
  ['Pay | 142.3 | 138.0', ['Report', 'Spending, £ million'], 'Spending, £ million: '],
  ['Pay\t142.3\t138.0', ['Spending'], 'Spending: '],
  ['Pay      142.3   138.0', ['Spending'], 'Spending: '],
  ['Pay | 142.3 | 138.0', [], ''],
  ['Pay came to 142.3 million.  It rose.', ['Spending'], ''],
])('a row is cited under its heading, a sentence is not: %s', (sentence, section, heading) => {
  expect(rowHeading({ sentence, section })).toBe(heading)
})
