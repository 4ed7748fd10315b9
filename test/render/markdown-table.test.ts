import { expect, test } from '@jest/globals'
import { observation } from '../records/observation.ts'
import { markdownTable, sentenceCell } from '../../render/markdown-table.ts'

test('what Markdown would read as something else stays text, on one line', () => {
  const table = markdownTable(['what | who'], [['a | b\nc <script>*x*_y_ `z` [l](u) &amp; R&D'], ['back\\slash ~']])
  expect(table).toBe(
    [
      String.raw`| what \| who |`,
      '| --- |',
      String.raw`| a \| b c \<script\>\*x\*\_y\_ \`z\` \[l\](u) \&amp; R&D |`,
      String.raw`| back\\slash \~ |`,
    ].join('\n'),
  )
})

test('the number of a sentence is bold, and only as a word of its own', () => {
  expect(
    markdownTable(['s'], [[sentenceCell(observation({ sentence: 'In 2022, 2 of |12| *fell*.', num: '2' }))]]),
  ).toContain(String.raw`| In 2022, **2** of \|12\| \*fell\*. |`)
})
