import { expect, test } from '@jest/globals'
import { compareEditions } from '../../compare/index.ts'
import { caseObservations } from './support/case-observations.ts'

/** So many that like wording by chance is common. */
const CROWD = 2000

function edition(year: number, sentences: readonly string[], fillers: number) {
  const crowd = Array.from({ length: fillers }, (_, at) => ({
    sentence: `Shelf ${year}x${at} holds [${at + 1}] boxes.`,
  }))
  const figures = [...sentences.map((sentence) => ({ sentence, unit: 'fern' })), ...crowd]
  return {
    identity: { series: 'cases', subject: 'case', edition: year },
    observations: caseObservations({ edition: year, figures }, String(year).padEnd(64, 'd')),
  }
}

function pairsOfFerns(earlier: readonly string[], later: readonly string[], fillers: number): (string | undefined)[][] {
  const { comparisons } = compareEditions(edition(2022, earlier, fillers), edition(2023, later, fillers))
  return comparisons
    .filter(({ from, to }) => from?.unit === 'fern' && to?.unit === 'fern')
    .map(({ from, to }) => [from?.num, to?.num])
}

test('among thousands of figures a bare noun in common makes no pair', () => {
  const earlier = ['Holm sent [12] ferns from Norway.', 'Lund lent [15] ferns from Iceland.']
  const later = ['Berg gave [7] ferns from Norway.', 'Dahl left [9] ferns from Iceland.']
  expect(pairsOfFerns(earlier, later, 0)).toHaveLength(2)
  expect(pairsOfFerns(earlier, later, CROWD)).toEqual([])
})

const told = (count: number) => `The herbarium of the northern islands now keeps [${count}] ferns under glass.`

test('what is worded alike is a pair also there', () => {
  expect(pairsOfFerns([told(412)], [told(430)], CROWD)).toEqual([['412', '430']])
})

const gift = (who: string, count: number) => `${who} sent us [${count}] dried ferns from the northern islands.`

test('of entries worded alike only a name in common makes a pair', () => {
  const others = ['Aas', 'Bull', 'Dahl', 'Eide', 'Foss', 'Gran', 'Hagen', 'Krogh', 'Lien'].map((who, at) =>
    gift(who, at + 20),
  )
  const earlier = [gift('Holm', 12), ...others]
  const later = [gift('Lund', 7), gift('Holm', 15)]
  expect(pairsOfFerns(earlier, later, CROWD)).toEqual([['12', '15']])
})
