import type { Observation } from '../../schemas/observation.ts'

/** In how many sentences behind a whole its parts are looked for, its own included. */
const NEARBY = 4
/** Smaller numbers are sums of others by chance. */
const LEAST_WHOLE = 12
/** A sentence of more numbers is no list that somebody adds up. */
const MOST_NUMBERS = 9

/**
 * Finds parts that their sum alone tells to be parts: "identified 207 victims. There were [129] women, [25] girls and
 * [six] boys; the other [47] were men".
 * @param ordered observations of one edition in text order
 * @returns by part its whole
 */
export function summedParts(ordered: readonly Observation[]): ReadonlyMap<Observation, Observation> {
  const wholes = new Map<Observation, Observation>()
  const sentences = countsBySentence(ordered)
  for (const [at, counts] of sentences.entries()) {
    if (counts.length < 2 || counts.length > MOST_NUMBERS) continue
    const told = sentences.slice(Math.max(0, at - NEARBY + 1), at + 1).flat()
    for (const whole of told.filter(({ value }) => (value ?? 0) >= LEAST_WHOLE))
      for (const part of runOf(counts, whole)) if (!wholes.has(part)) wholes.set(part, whole)
  }
  return wholes
}

/** The exact numbers of things under one heading after the other, sentence by sentence. */
function countsBySentence(ordered: readonly Observation[]): Observation[][] {
  const found: Observation[][] = []
  let last: Observation | undefined
  for (const one of ordered) {
    if (one.sentence !== last?.sentence) found.push([])
    last = one
    if (one.kind === 'count' && one.role === 'aggregate' && one.bound === '=' && one.direction === null)
      found.at(-1)?.push(one)
  }
  return found
}

/** Neighbours in a sentence that add up to a whole, of its time and under its heading; none where no run does. */
function runOf(counts: readonly Observation[], whole: Observation): readonly Observation[] {
  for (let from = 0; from < counts.length - 1; from++) {
    let sum = 0
    for (let at = from; at < counts.length; at++) {
      const one = counts[at]
      if (one === undefined || one === whole || !mayBePartOf(one, whole)) break
      sum += one.value ?? Number.NaN
      if (sum === whole.value && at > from) return counts.slice(from, at + 1)
      if (sum >= (whole.value ?? 0)) break
    }
  }
  return []
}

function mayBePartOf(part: Observation, whole: Observation): boolean {
  if (part.period !== whole.period || (part.value ?? 0) <= 0) return false
  if (part.section === whole.section) return true
  return part.section.length === whole.section.length && part.section.every((name, at) => name === whole.section[at])
}
