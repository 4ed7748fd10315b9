import { expect, test } from '@jest/globals'
import { splitSentences } from '../../extract/sentences.ts'

/** Sentences are set apart by a bar. */
test.each([
  'The U.S. delegation left. | It had 12 members.',
  'He met Dr. Smith at 5 p.m. on Friday. | Then he left.',
  'It moved to the U.S. | The move took a year.',
  'See No. 5 for details. | The rest follows.',
  'J. P. Morgan signed. | Others did not.',
  'It cost 3.5 million. | That was too much.',
  '“We won.” | They left.',
  'Is it true? | It is!',
  'It rained (as in 2019.) | Then it snowed.',
  'The firm, Acme Inc., grew. | Its rival shrank.',
  'They ate apples, pears, etc. and left.',
  'On Aug. 14 it rained.',
  'Ships came … and went.',
])('%s', (marked) => {
  const parts = marked.split(' | ')
  const text = parts.join(' ')
  expect(splitSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end))).toEqual(parts)
})

test('a sentence without end is cut, at a blank', () => {
  const text = 'word '.repeat(5000)
  const sentences = splitSentences(text, 0, text.length)
  expect(sentences.length).toBeGreaterThan(5)
  expect(sentences.every(({ start, end }) => text.slice(start, end).endsWith('word'))).toBe(true)
})
