import type { Observation } from '../../schemas/observation.ts'

/** What may stand between "from" or "to" and its number: about, a total of, US$. */
const LEAD = String.raw`\s(?:(?:about|around|some|nearly|almost|just|over|under|more|less|fewer|than|an?|the|total|of)\s){0,3}[A-Z]{0,3}\p{Sc}?\s?`
const LEFT = new RegExp(String.raw`\bfrom${LEAD}$`, 'u')
/** fell [to £]95.1 million from £98.8 million */
const REACHED = new RegExp(String.raw`\bto${LEAD}$`, 'u')
/** rose from 120 [in 2021 to ]135 */
const THEN_TO = new RegExp(String.raw`^[^.;:()]{0,60}?\sto${LEAD}$`, 'u')
/** £95.1 million[ from £]98.8 million */
const THEN_FROM = new RegExp(String.raw`^(?:\s[\p{L}-]+){0,4},?\sfrom${LEAD}$`, 'u')
/** 12 complaints[, up from ]nine */
const UP_FROM = new RegExp(String.raw`\b(?:(?:up|down) from|compared (?:with|to)|as against|versus)${LEAD}$`, 'u')

/**
 * Finds the figures at which a move began whose other end the same sentence states: "fell to £95.1 million from
 * [£98.8 million]", "rose from [120] to 135", "12 complaints, up from [nine]". They belong to a time before, and where
 * the sentence does not say which, the edition's own time would be wrong.
 * @param ordered observations of one edition in text order
 */
export function departures(ordered: readonly Observation[]): Set<Observation> {
  const found = new Set<Observation>()
  for (const [at, observation] of ordered.entries()) {
    const [before, behind] = [ordered[at - 1], ordered[at + 1]]
    if (before && isLeftFor(observation, before, true)) found.add(observation)
    else if (behind && isLeftFor(observation, behind, false)) found.add(observation)
  }
  return found
}

/** The other patterns are dear, and most sentences have none of the words. */
const MAY_MOVE = /\b(?:from|compared|against|versus)\b/

/** Whether `left` is where the move to `reached` began. */
function isLeftFor(left: Observation, reached: Observation, isBefore: boolean): boolean {
  if (left.sentence !== reached.sentence || left.direction !== null || reached.direction !== null) return false
  if (left.kind !== reached.kind || left.unit !== reached.unit) return false
  if (!MAY_MOVE.test(left.sentence)) return false
  const [first, second] = isBefore ? [reached, left] : [left, reached]
  const from = offsetOf(first, second)
  if (from === null) return false
  const lead = left.sentence.slice(0, from)
  const between = left.sentence.slice(from + first.num.length, from + second.start - first.start)
  if (!MAY_MOVE.test(isBefore ? between : lead)) return false
  if (isBefore) return UP_FROM.test(between) || (REACHED.test(lead) && THEN_FROM.test(between))
  return LEFT.test(lead) && THEN_TO.test(between)
}

/** Where the first of two figures stands in their sentence. */
function offsetOf(first: Observation, second: Observation): number | null {
  const { sentence, num } = first
  for (let from = sentence.indexOf(num); from >= 0; from = sentence.indexOf(num, from + 1))
    if (sentence.startsWith(second.num, from + second.start - first.start)) return from
  return null
}
