import { expect, test } from '@jest/globals'
import { rememberTableHeads } from '../../cli/output/table-heads.ts'

const heads = (text: string, ...figures: string[]) => {
  const headOf = rememberTableHeads(text)
  return figures.map((figure) => headOf(text.indexOf(figure))?.text ?? null)
}

test.each([
  ['strokes', 'Offence | 2022\nBurglary | 1,930\nRobbery | 412\n', 'Offence | 2022'],
  [
    'a frame and a rule',
    '| Offence | 2022 |\n|---|---:|\n| Burglary | 1,930 |\n| Robbery | 412 |',
    '| Offence | 2022 |',
  ],
  ['tabs', 'Offence\t2022\nBurglary\t1,930\nRobbery\t412', 'Offence\t2022'],
  ['blanks', 'Offence      2022\nBurglary    1,930\nRobbery       412', 'Offence      2022'],
])('the rows of a table have its head: %s', (_, text, head) => {
  expect(heads(text, '1,930', '412')).toEqual([head, head])
})

test('a second table has its own, a row without one has none, prose has none', () => {
  const two = 'Offence | 2022\nRobbery | 412\n\nCost | 2022\nPay | 142.3\n'
  expect(heads(two, '412', '142.3')).toEqual(['Offence | 2022', 'Cost | 2022'])
  expect(heads('Of all this:\nRobbery | 412\nArson | 77\n', '412', '77')).toEqual([null, null])
  expect(heads('Offence | 2022\nIn all there were 412.  More came to 77.', '412', '77')).toEqual([null, null])
})

test('every figure of a line has the head of the line, and the next line its own', () => {
  const table = 'Offence | 2022 | 2023\nRobbery | 412 | 398\n\nIn all 77.\n'
  expect(heads(table, '412', '398', '77')).toEqual(['Offence | 2022 | 2023', 'Offence | 2022 | 2023', null])
})
