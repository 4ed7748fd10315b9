import type { Observation } from '../../schemas/observation.ts'
import type { Stem } from '../words/synonyms.ts'
import { stemOf } from '../words/tokens.ts'

/** How far from a number its state is looked for. */
const NEAR = 60
const PENDING_BEHIND =
  /^(?: (?:still )?(?:pending|outstanding|unresolved|undecided) \p{L}|(?: [\p{L}-]+){0,4} (?:were|was|are|is|be|been|remained?|remains) (?:(?:still|yet) )?(?:pending|outstanding|unresolved|undecided)\b)/u
const INCOMING_BEHIND = /^ incoming \p{L}/u
const INCOMING_BEFORE = /\bincoming(?: [\p{L}-]+){1,5} $/iu

/** The patterns are dear, and most sentences have none of the words. */
const TELLS_STAGE = /pending|outstanding|unresolved|undecided|incoming/i

/** What awaits its end. */
export const PENDING = stemOf('pend')
const RECEIVED = stemOf('receive')

/**
 * At which stage an adjective tells what is counted to be: 22,640 cases [were pending], [incoming] cases numbered 44,015.
 * Reading leaves a state without an event, and yet what is pending is not what came in.
 * @param offset where the number stands in its sentence
 */
export function stageOf({ kind, sentence, num }: Observation, offset: number): Stem | null {
  if (kind !== 'count' || !TELLS_STAGE.test(sentence)) return null
  const behind = sentence.slice(offset + num.length, offset + num.length + NEAR)
  if (PENDING_BEHIND.test(behind)) return PENDING
  const isIncoming =
    INCOMING_BEHIND.test(behind) || INCOMING_BEFORE.test(sentence.slice(Math.max(0, offset - NEAR), offset))
  return isIncoming ? RECEIVED : null
}
