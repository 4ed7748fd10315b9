import type { Observation } from '../../schemas/observation.ts'

/** Marks that inspectorates give, and other states of which a thing is in one alone; those of one line mean the same. */
const GRADES: readonly string[] = [
  'outstanding excellent',
  'good',
  'fair satisfactory adequate acceptable moderate reasonable',
  'poor bad inadequate unsatisfactory failing insufficient',
  'minor slight',
  'serious severe major critical',
]

const gradeOfWord = new Map(GRADES.flatMap((words, grade) => words.split(' ').map((word) => [word, grade])))
const ANY_GRADE = new RegExp(String.raw`\b(?:${[...gradeOfWord.keys()].join('|')})\b`, 'i')
/** Where the clause of a number ends: 61 were rated excellent[ and two were poor]. */
const CLAUSE_END = /[,;.(]|\band\b|\bbut\b|\bwhile\b/

/**
 * The grades that sentences give to what their figures count: [two] were poor, [64] of the 75 were excellent.
 * @param ordered observations of one edition in text order, so that those of a sentence follow each other
 * @param offsets where the number of each begins in its sentence
 * @returns for each the number of the grade; null where its sentence gives none, or it is no count
 */
export function grades(ordered: readonly Observation[], offsets: readonly number[]): (number | null)[] {
  let last = ''
  let isGraded = false
  return ordered.map(({ kind, num, sentence }, at) => {
    if (kind !== 'count') return null
    if (sentence !== last) {
      last = sentence
      isGraded = ANY_GRADE.test(sentence)
    }
    return isGraded ? gradeIn(sentence.slice((offsets[at] ?? 0) + num.length)) : null
  })
}

/** The grade in the words behind a number, up to the end of its clause. */
function gradeIn(behind: string): number | null {
  const word = ANY_GRADE.exec(behind.slice(0, CLAUSE_END.exec(behind)?.index))?.[0]
  return word === undefined ? null : (gradeOfWord.get(word.toLowerCase()) ?? null)
}
