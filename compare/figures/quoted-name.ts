import type { Observation } from '../../schemas/observation.ts'
import { offsetsIn } from '../context/owners-of.ts'
import { contentStems } from '../words/tokens.ts'
import { meansOneOf, type Stem } from '../words/synonyms.ts'

/** Names in quotation marks, which begin with a capital or a digit: "[Maps]", “[Every Child]”, but no "so-called". */
const NAMES = /["“„«]\s?([\p{Lu}\d][^"“”„«»]{0,60}?)[,.]?\s?["”“»]/gu
const QUOTED = /["“„«]/

const NONE: readonly Stem[] = []

/**
 * Tells the words of the name in quotation marks that a figure belongs to: the last one before it, else the first behind
 * it. Of '"Glass" 61,500, "Rivers" 70,100' each number has its own. No words where its sentence has no such name.
 * @returns to be asked in text order, since the names of a sentence are found once
 */
export function rememberNames(): (observation: Observation) => readonly Stem[] {
  let last: string | null = null
  let names: { index: number; words: readonly Stem[] }[] = []
  return (observation) => {
    const { sentence } = observation
    if (sentence !== last) names = QUOTED.test(sentence) ? namesIn(sentence) : []
    last = sentence
    if (names.length === 0) return NONE
    const [start = 0] = offsetsIn(sentence, [observation])
    return (names.findLast(({ index }) => index < start) ?? names[0])?.words ?? NONE
  }
}

const namesIn = (sentence: string) =>
  [...sentence.matchAll(NAMES)].map(({ index, 1: name = '' }) => ({ index, words: contentStems(name) }))

/** Whether two figures belong to names that have no word in common: "Glass" and "Rivers". */
export function haveOtherNames(a: readonly Stem[], b: readonly Stem[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((word) => meansOneOf(word, b, b.length))
}
