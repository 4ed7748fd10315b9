/**
 * Words by which one edition's label takes in, or leaves out, more than the other's: "by telephone [and live chat]".
 */
const WIDENING = new Set(['and', 'or', 'including', 'excluding', 'plus', 'without', 'except', 'incl', 'excl'])

/**
 * Whether two wordings are the same but for one insertion that widens or narrows what is counted.
 * @param a words of one label, in text order
 */
export function widens(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length === long.length || short.length === 0) return false
  let head = 0
  while (head < short.length && short[head] === long[head]) head++
  let tail = 0
  while (tail < short.length - head && short.at(-1 - tail) === long.at(-1 - tail)) tail++
  if (head + tail < short.length) return false
  const inserted = long.slice(head, long.length - tail)
  return WIDENING.has(inserted[0] ?? '') || WIDENING.has(inserted.at(-1) ?? '')
}

/**
 * Wording by which an edition says that it counts otherwise than before: a new definition, a part left out or put in.
 */
const BASIS_CHANGED =
  /\b(?:leav(?:es?|ing)|left) out\b|\bexclud(?:es?|ed|ing)\b|\bno longer (?:includ|count|cover)|\bnow (?:also )?(?:includ|count|exclud|cover|shown separately|reported separately)|\b(?:change|changes|changed|new|revised|broader|narrower)\b[^.]{0,30}\b(?:definition|method|methodology|basis|scope|boundary|perimeter)\b|\breclassif/i

const LEAVES_OUT = /\b(?:exclud(?:es?|ed|ing)|without|excl)\b/i

/** Whether a sentence says that something is not counted. */
export function leavesOut(sentence: string): boolean {
  return LEAVES_OUT.test(sentence)
}

/** Whether a sentence says that the basis of a figure has changed. */
export function saysBasisChanged(sentence: string): boolean {
  return BASIS_CHANGED.test(sentence)
}
