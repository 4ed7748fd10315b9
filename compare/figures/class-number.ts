import type { Observation } from '../../schemas/observation.ts'
import type { Label } from '../context/row-label.ts'

/** What reports number: [level 2], [Scope 1], [Category A], [type II], [Terminal 1]. */
const NUMBERED =
  'level|category|class|stage|tier|type|phase|scope|zone|band|grade|terminal|unit|reactor|line|route|district|sector|block|group'
const CLASS = new RegExp(String.raw`\b(?:${NUMBERED}) (?:\d{1,2}|[IVX]{1,4}|[A-E])\b(?![.,]\d)`, 'giu')
const ANY_CLASS = new RegExp(String.raw`\b(?:${NUMBERED}) `, 'i')
/** Letters between a number and the class that it belongs to; further away the class is another number's. */
const NEAR = 40
/** Another number, or the end of its clause. */
const ENDS_REACH = /[;:.]|\d/

/**
 * Finds the numbered class that a figure is of: 79 events were rated [level 1], [Scope 2] emissions were 12 tonnes. It
 * is looked for when it is first asked for.
 * @param offset where its number begins in its sentence
 * @param label of its row, which tells it before its sentence does
 * @returns for example `level 1`; null where its sentence names none near it
 */
export function classNumber({ sentence, num }: Observation, offset: number, label: Label | null): () => string | null {
  let known: string | null | undefined
  return () => {
    if (known === undefined) {
      const row = label?.key ?? ''
      known = classBeside(row, row.length, row.length) ?? classBeside(sentence, offset, offset + num.length)
    }
    return known
  }
}

function classBeside(sentence: string, start: number, end: number): string | null {
  if (!ANY_CLASS.test(sentence)) return null
  let nearest: string | null = null
  let least = NEAR
  for (const { index, 0: words } of sentence.matchAll(CLASS)) {
    // each group a grant
    if (start < end && words.endsWith(' a')) continue
    const between = index >= end ? sentence.slice(end, index) : sentence.slice(index + words.length, start)
    if (between.length >= least || (index < end && index + words.length > start) || ENDS_REACH.test(between)) continue
    nearest = words.toLowerCase()
    least = between.length
  }
  return nearest
}

/** Whether two figures are of two classes of one kind: [level 1] and [level 2]; but [level 1] and [Scope 2] may be one. */
export function areOfOtherClasses(earlier: string | null, later: string | null): boolean {
  if (earlier === null || later === null || earlier === later) return false
  return earlier.split(' ')[0] === later.split(' ')[0]
}
