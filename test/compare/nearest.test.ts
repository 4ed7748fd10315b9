import { expect, test } from '@jest/globals'
import { normalise } from '../../compare/figures/normalise.ts'
import { eachNearest, type Lists } from '../../compare/pairing/nearest.ts'
import { currentLexicon } from '../../compare/words/lexicon.ts'
import { caseObservations } from './support/case-observations.ts'

const words = currentLexicon()
const MOST = 4

/** Figures of sentences that differ in nothing but their numbers, between others of a wording of their own. */
function edition(year: number, repeated: number) {
  const figures = Array.from({ length: repeated }, (_, at) => [
    { sentence: `The harbour office inspected [${100 + at}] vessels.`, unit: 'vessel', event: 'inspect' },
    { sentence: `Pier ${at} of the northern harbour has [${3 + at}] cranes.`, unit: 'crane' },
  ]).flat()
  return normalise(caseObservations({ edition: year, figures }, String(year).padEnd(64, 'd')), words)
}

function nearest(lists: Lists): string[] {
  const found: string[] = []
  eachNearest(lists, { most: MOST, near: 1 }, words, (a, b) => {
    if (isRepeated(a.observation.sentence) && isRepeated(b.observation.sentence)) found.push(`${a.index} ${b.index}`)
  })
  return found
}

const isRepeated = (sentence: string) => sentence.startsWith('The harbour')

const places = (length: number) => Array.from({ length }, (_, at) => at)

/** Of figures that are all alike the first ones are the nearest, but none is its own neighbour. */
function firstOnes(rows: number, columns: number, within: boolean): string[] {
  const isFirst = (one: number, other: number) => one < MOST + (within && other < one ? 1 : 0)
  return places(rows).flatMap((row) =>
    places(columns)
      .filter((column) => !(within && row === column) && (isFirst(column, row) || isFirst(row, column)))
      .map((column) => `${2 * row} ${2 * column}`),
  )
}

test.each([3, 6, 30])(
  'a wording that is told again and again has its first figures for neighbours: %i times',
  (times) => {
    const [from, to] = [edition(2022, times), edition(2023, times + 7)]
    expect(nearest({ from, to })).toEqual(firstOnes(times, times + 7, false))
    expect(nearest({ from, to: from })).toEqual(firstOnes(times, times, true))
  },
)
