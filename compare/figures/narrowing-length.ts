import { offsetsIn } from '../context/owners-of.ts'
import type { Observation } from '../../schemas/observation.ts'
import { TIME_UNITS } from './whole-durations.ts'

/**
 * Behind a number, in its own clause, a length that narrows what is counted: terms [of at least five years], waited [for
 * more than 12 months].
 */
const LENGTH =
  /^(?<before>[^,;:()\d]*?)\b(?:of|to|for|by|lasting|exceeding|beyond) (?:at least|at most|more than|less than|over|up to|under) (?<length>[\p{L}\p{N}.-]+ (?:year|month|week|day|hour|minute)s?\b)/u

/** 412 crossings in [an average of] more than 12 minutes, visits [over a period of] more than two years. */
const NARROWS_NOTHING = /\b(?:average|total|period|course|space|age|time) $/

/**
 * Finds the length that narrows a count, without its bound, as its sentence says it: `five years`; null where none
 * does. It is looked for when it is first asked for.
 */
export function narrowingLength(observation: Observation): () => string | null {
  let known: string | null | undefined
  return () => (known === undefined ? (known = lengthBehind(observation)) : known)
}

function lengthBehind(observation: Observation): string | null {
  const { sentence, kind, num } = observation
  // The pattern is dear, and most sentences name no unit of time.
  if (kind !== 'count' || !TIME_UNITS.some((unit) => sentence.includes(unit))) return null
  const [start = 0] = offsetsIn(sentence, [observation])
  const { before = '', length = null } = LENGTH.exec(sentence.slice(start + num.length))?.groups ?? {}
  return NARROWS_NOTHING.test(before) ? null : length
}
