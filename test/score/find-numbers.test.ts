import { expect, test } from '@jest/globals'
import { findDigits, findNumberWords } from './find-numbers.ts'

const nums = (found: readonly { num: string }[]) => found.map(({ num }) => num)

test('every run of digits is found, whatever it stands in', () => {
  expect(nums(findDigits('On 3 May 2021 C5+1 held 1,204 talks, 3½ hours each.'))).toEqual(
    '3 2021 5 1 1 204 3 ½'.split(' '),
  )
})

test('number words are found by themselves and in hyphenated words, not inside others', () => {
  const text = 'Twenty-one of the two-thirds were someone’s tenants; dozens came a Second time, none often.'
  expect(nums(findNumberWords(text))).toEqual(['Twenty', 'one', 'two', 'thirds', 'dozens', 'Second'])
})
