import { describe, expect, test } from '@jest/globals'
import { besideInWords, compareEditions, uncompared, uncomparedInWords } from '../../../compare/index.ts'
import type { Role } from '../../../schemas/observation.ts'
import { type CaseFigure, caseObservations } from '../support/case-observations.ts'
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

const staff: CaseFigure = { sentence: 'The council employed [310] people.', unit: 'person', event: 'employ' }
const fee = (number: string): CaseFigure => ({
  sentence: `The entrance fee was [${number}] euros.`,
  kind: 'money',
  unit: 'EUR',
  role: 'norm',
  label: 'entrance fee',
})
const trees = (number: string): CaseFigure => ({
  sentence: `Next year it plans to plant [${number}] trees.`,
  unit: 'tree',
  event: 'plant',
  role: 'plan',
  label: 'trees planted',
})
const fire = (number: string, date: string): CaseFigure => ({
  sentence: `On ${date} a fire injured [${number}] visitors.`,
  unit: 'visitor',
  event: 'injure',
  role: 'incident',
})
const reading = (edition: number, figures: CaseFigure[]) => ({
  identity: { series: 'cases', subject: 'case', edition },
  observations: caseObservations({ edition, figures }, edition === 2022 ? 'a' : 'b'),
})
const lines = (earlier: CaseFigure[], later: CaseFigure[]) => {
  const [from, to] = [reading(2022, earlier), reading(2023, later)]
  return besideInWords(uncompared(from, to, compareEditions(from, to).comparisons), 2022, 2023)
}
const fees = (add: number) =>
  ['adults', 'pupils', 'groups', 'boats', 'dogs', 'bicycles', 'tents', 'guides', 'lockers', 'maps', 'films'].map(
    (what, at) => ({
      ...fee(String(at + add)),
      sentence: `The fee for ${what} was [${at + add}] euros.`,
      label: what,
    }),
  )

describe('beside the comparisons', () => {
  test('rules, plans and single events are counted, and a rule or plan that changed is told', () => {
    expect(lines([staff, fee('14'), trees('600'), fire('6', '3 May')], [staff, fee('16'), trees('750')])).toEqual([
      'Stated as rules (also prices and limits), plans or single events, and not compared: 1 rule, 1 plan and 1 single event in 2022, 1 rule and 1 plan in 2023.',
      'entrance fee: 14 EUR, then 16 EUR (a rule, price or limit)',
      'trees planted: 600, then 750 (a plan)',
    ])
  })

  test('rules that stayed are only counted, and single events never set side by side', () => {
    expect(lines([fee('14'), fire('6', '3 May')], [fee('14'), fire('2', '9 June')])).toHaveLength(1)
  })

  test('of many changes the first are told and the rest counted', () => {
    const told = lines(fees(10), fees(30))
    expect(told).toHaveLength(12)
    expect(told.at(-1)).toBe('and 1 other with another number')
  })

  test('nothing of the kind leaves nothing to say', () => {
    expect(lines([staff], [staff])).toEqual([])
  })
})
