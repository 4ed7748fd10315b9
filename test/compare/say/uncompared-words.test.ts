import { expect, test } from '@jest/globals'
import { uncomparedInWords } from '../../../compare/index.ts'
import type { Role } from '../../../schemas/observation.ts'
import { observation } from '../../records/observation.ts'

const stating = (edition: number, document: string, ...roles: Role[]) => ({
  identity: { series: 's', subject: 'x', edition },
  document,
  observations: roles.map((role) => observation({ role })),
})

test('two documents without a figure to compare are told by what each of them states', () => {
  expect(uncomparedInWords(stating(2022, 'a', 'norm', 'plan', 'norm'), stating(2023, 'b'))).toBe(
    'Nothing that they state may be compared: 2022 has 2 rules and 1 plan, 2023 has no figure.',
  )
})

test('only one and the same document is said to be the same', () => {
  expect(uncomparedInWords(stating(2022, 'a', 'incident'), stating(2022, 'a', 'incident'))).toBe(
    'Both editions are the same document. Nothing that they state may be compared: 2022 has 1 single event, 2022 has 1 single event.',
  )
})
