import type { Observation } from '../../schemas/observation.ts'

/** "[Of these], 1,120 had waited": what opens a sentence that goes on to tell parts of what was counted before it. */
const OPENS_PARTS = /^\W{0,3}(?:Of|Among) (?:these|those|them|this number|that number)\b/

/** "[Of the breaches notified], 5,695 were valid": of all those of whom the report has told, without their number. */
const OPENS_WITH_WHOLE = /^\W{0,3}(?:Of|Among) (?:the|all) [^\d,;:]{3,60}, $/

/** 610 [of those arrested] were minors, 2,460 [of the pending] cases were old */
const OF_THOSE = /^ of (?:those \p{L}+(?:ed|en)|the (?:new|incoming|pending|outstanding|open|remaining))\b/u

/** Whether a sentence tells a count as a part of a whole that it names: at its opening, or right behind the number. */
export function isOfWholeNamed({ kind, unit, num, sentence }: Observation): boolean {
  if (kind !== 'count' || unit === null) return false
  const from = sentence.indexOf(num)
  if (from >= 0 && OF_THOSE.test(sentence.slice(from + num.length, from + num.length + LONGEST_WHOLE))) return true
  const opening = sentence.slice(0, Math.max(0, from))
  return OPENS_WITH_WHOLE.test(opening) && opening.includes(unit.slice(unit.lastIndexOf(' ') + 1))
}

/** of those, and a participle */
const LONGEST_WHOLE = 32

/** Characters between the end of a whole and the sentence that tells its parts: the rest of the whole's own sentence. */
const NEARBY = 200

/** Parts told in a sentence of their own. */
export interface ContinuedParts {
  wholes: ReadonlyMap<Observation, Observation>
  parts: ReadonlyMap<Observation, Observation>
}

/**
 * Finds parts whose whole the sentence before states: "The waiting list stood at [21,300]. Of these, [1,120] patients
 * had waited for a year."
 * @param ordered observations of one edition in text order
 * @returns by part its whole, and by whole its first part
 */
export function continuedParts(ordered: readonly Observation[]): ContinuedParts {
  const wholes = new Map<Observation, Observation>()
  const parts = new Map<Observation, Observation>()
  let before: Observation | undefined
  let last: Observation | undefined
  for (const observation of ordered) {
    const isFirst = observation.sentence !== last?.sentence
    if (isFirst) before = last
    last = observation
    if (!before || !mayBePart(observation, before, isFirst) || !OPENS_PARTS.test(observation.sentence)) continue
    wholes.set(observation, before)
    if (!parts.has(before)) parts.set(before, observation)
  }
  return { wholes, parts }
}

/** Whether it is a number of the same things, not above theirs, told right behind them. */
function mayBePart(part: Observation, whole: Observation, isFirst: boolean): boolean {
  if (part.kind !== 'count' || whole.kind !== 'count' || part.part_of !== null) return false
  if (part.start - whole.end > NEARBY || part.value === null || whole.value === null) return false
  return part.value <= whole.value && (isFirst || part.unit === whole.unit)
}
