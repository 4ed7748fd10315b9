import type { Observation } from '../../schemas/observation.ts'
import { PENDING } from './stage-of.ts'
import type { Place } from '../context/figure-context.ts'
import { CHANGING_VERBS, JOINING_VERBS, LIGHT_VERBS, MOVING_VERBS } from '../words/stop-words.ts'
import { knownStem, phrasalEvent, type Stem } from '../words/synonyms.ts'
import { contentStems, stemOf, wordsOf } from '../words/tokens.ts'

/** What happened, as a stem that synonyms share; null for verbs that say nothing of it: gave, joined, rose to a level. */
export function eventOf({ event, direction }: Observation, phrasing: Place['phrasing']): Stem | null {
  const [verb, ...particles] = wordsOf(event ?? '')
  // the [backlog] of applications was 31,900
  if (verb === undefined) return phrasing.hasWord('backlog') ? PENDING : null
  const said = stemOf(verb)
  const named = phrasalEvent(
    said.text,
    (word) => particles.includes(word) || phrasing.hasWord(word),
    (stemmed, word) => particles.includes(word) || phrasing.isBehind(stemmed, word),
  )
  // Our 74 branches were [joined by] two mobile ones: those came, not these
  if (ACCOMPANIES.has(verb) && phrasing.isBehind(said.text, 'by')) return null
  // 340 cases [were dropped], which is no level to which they dropped
  const isDropped = verb === 'drop' && PASSIVE.some((word) => phrasing.isBefore(said.text, word))
  const isMoving = direction === null && MOVING_VERBS.has(verb) && !isDropped
  const empty = LIGHT_VERBS.has(verb) || JOINING_VERBS.has(verb) || isMoving
  if (named !== said.text) return knownStem(named)
  // [rose] by 8 per cent, [grew] by 6: what the direction says already
  if (direction !== null && (MOVING_VERBS.has(verb) || CHANGING_VERBS.has(verb))) return MOVED
  return empty ? null : said
}

const PASSIVE = ['was', 'were', 'been', 'being', 'be']

const MOVED = stemOf('move')

const ACCOMPANIES: ReadonlySet<string> = new Set(['join', 'accompany', 'follow'])

/**
 * "made 18,640 [complaints]" says no more than "18,640 complaints"; [visitors] who visit are other visitors than those
 * who pay.
 */
export function isSaidByUnit(event: Stem | null, unit: string | null): boolean {
  if (event === null || unit === null) return false
  const head = contentStems(unit).at(-1)
  if (head === undefined || head.namesRole) return false
  return head.text === event.text || (event.text.length >= SHORTEST_SAID && head.text.startsWith(event.text))
}

const SHORTEST_SAID = 4
