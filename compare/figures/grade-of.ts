import type { Observation } from '../../schemas/observation.ts'
import { offsetsIn } from '../context/owners-of.ts'

/** Marks that inspectorates give, and other states of which a thing is in one alone; those of one line mean the same. */
const GRADES: readonly string[] = [
  'outstanding excellent',
  'good',
  'fair satisfactory adequate acceptable moderate',
  'poor bad inadequate unsatisfactory failing insufficient',
  'minor slight',
  'serious severe major critical',
]

const gradeOfWord = new Map(GRADES.flatMap((words, grade) => words.split(' ').map((word) => [word, grade])))
const ANY_GRADE = new RegExp(String.raw`\b(?:${[...gradeOfWord.keys()].join('|')})\b`, 'i')
/** Where the clause of a number ends: 61 were rated excellent[ and two were poor]. */
const CLAUSE_END = /[,;.(]|\band\b|\bbut\b|\bwhile\b/

/**
 * The grade that a sentence gives to what a figure counts: [two] were poor, [64] of the 75 were excellent.
 * @returns the number of the grade; null where it gives none, or the figure is no count
 */
export function gradeOf(observation: Observation): number | null {
  const { kind, sentence } = observation
  if (kind !== 'count' || !ANY_GRADE.test(sentence)) return null
  const [start = 0] = offsetsIn(sentence, [observation])
  const behind = sentence.slice(start + observation.num.length)
  const word = ANY_GRADE.exec(behind.slice(0, CLAUSE_END.exec(behind)?.index))?.[0]
  return word === undefined ? null : (gradeOfWord.get(word.toLowerCase()) ?? null)
}
