import { expect, test } from '@jest/globals'
import { forTime, sayTime } from '../../../compare/index.ts'
import { observation } from '../../records/observation.ts'

test.each([
  ['2021/2022', 'We made 410 bells in fiscal 2021/22.', '2021/22', 'for 2021/22'],
  ['2021/2022', 'Between 2021 and 2022 we made 410 bells.', '2021 to 2022', 'for 2021 to 2022'],
  ['2019/2021', 'From 2019 to 2021 we made 410 bells.', '2019 to 2021', 'for 2019 to 2021'],
  ['../2021-09', 'By September 2021 we had made 410 bells.', 'as of 2021-09', 'as of 2021-09'],
])('%s in “%s” is said as %s', (period, sentence, said, behind) => {
  const figure = observation({ period, period_basis: 'stated', sentence })
  expect(sayTime(figure)).toBe(said)
  expect(forTime(figure)).toBe(behind)
})
