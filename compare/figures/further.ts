import type { Observation } from '../../schemas/observation.ts'
import { offsetsIn } from '../context/owners-of.ts'
import type { Stem } from '../words/synonyms.ts'

const SAYS_FURTHER = /\b(?:a further|an additional)\b/i
/** Right before the number: [a further ]9,400 visitors, [an additional £]2.4 million. */
const FURTHER = /\b(?:a further|an additional) (?:about |some |almost |nearly |over )?\p{Sc}?$/iu

/**
 * Finds the figures that come on top of a number of an earlier edition: '"Maps", extended until March, drew a further
 * [9,400] visitors' where nothing before it in its own edition counts visitors to "Maps". Where something does, as in
 * "the state housed 96 victims, charities a further [74]", it is a level of its own.
 * @param ordered observations of one edition in text order
 * @param names the name in quotation marks that each belongs to
 */
export function furtherFigures(ordered: readonly Observation[], names: readonly (readonly Stem[])[]): Set<Observation> {
  const found = new Set<Observation>()
  // Few editions have any, and the keys of all figures are dear.
  if (!ordered.some(({ sentence }) => SAYS_FURTHER.test(sentence))) return found
  const counted = new Set<string>()
  for (const [at, observation] of ordered.entries()) {
    const name = names[at]?.map(({ text }) => text).join(' ') ?? ''
    // 142 [trafficking victims], and an additional 63 [victims]
    const key = `${observation.kind} ${observation.unit?.split(' ').at(-1)} "${name}"`
    if (!counted.has(key) && isSaidFurther(observation) && !follows(ordered, at, name !== '')) found.add(observation)
    counted.add(key)
  }
  return found
}

/**
 * Five journalists were killed, and a further [23] wounded: further than those of its own sentence. Where no name tells
 * whose it is, the sentence with numbers before may tell them: the state housed 96 refugees, half of them children. A
 * further [74] people lived in camps.
 */
function follows(ordered: readonly Observation[], at: number, isNamed: boolean): boolean {
  const { kind, sentence, section } = ordered[at] ?? {}
  const last = ordered.slice(0, at).findLast((one) => one.sentence !== sentence)
  const isUnderIt = last !== undefined && last.section.join() === section?.join()
  const told = isNamed || !isUnderIt ? [sentence] : [sentence, last.sentence]
  for (let back = at - 1; back >= 0; back--) {
    const before = ordered[back]
    if (!before || !told.includes(before.sentence)) return false
    if (before.kind === kind && before.direction === null) return true
  }
  return false
}

const ANOTHER = /\b(?:another|a further|an additional) (?:about |some |almost |nearly |over )?\p{Sc}?$/iu

const SAYS_ON_TOP = /another|further|additional/i

/** Whether a figure comes on top of what is told before: NGOs identified another [49], an additional [54], [41] further victims. */
export function isOnTop(observation: Observation): boolean {
  const { sentence, num } = observation
  if (!SAYS_ON_TOP.test(sentence)) return false
  const [start = 0] = offsetsIn(sentence, [observation])
  return ANOTHER.test(sentence.slice(0, start)) || ON_TOP_BEHIND.test(sentence.slice(start + num.length))
}

/** Right behind the number. */
const ON_TOP_BEHIND = /^ (?:further|additional) /

/**
 * What sets a number apart from the one that it stands beside: identified 11 [potential] victims, 41 [additional] ones,
 * [a further] 36; null where nothing does.
 */
export function wordBeside(observation: Observation): string | null {
  const { sentence, num } = observation
  if (!MAY_STAND_BESIDE.test(sentence)) return null
  if (isOnTop(observation)) return 'further'
  const [start = 0] = offsetsIn(sentence, [observation])
  return BESIDE.exec(sentence.slice(start + num.length))?.[1] ?? null
}

const MAY_STAND_BESIDE = /another|further|additional|potential|possible|presumed|alleged/i
const BESIDE = /^ (potential|possible|presumed|alleged) /

function isSaidFurther(observation: Observation): boolean {
  if (!SAYS_FURTHER.test(observation.sentence)) return false
  const [start = 0] = offsetsIn(observation.sentence, [observation])
  return FURTHER.test(observation.sentence.slice(0, start))
}
