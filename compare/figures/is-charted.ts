import type { Observation } from '../../schemas/observation.ts'
import { yearBeforeRow } from '../context/row-of-year.ts'
import { TIME_UNITS } from './whole-durations.ts'

const LETTER = /\p{L}/u

/**
 * Whether a figure is a level or total of the report's own subject: no incident, plan or norm, no change, nobody
 * else's, and nothing that stands without a word, so that nobody can say what it counts.
 */
export function isCharted(observation: Observation): boolean {
  const { role, direction, about, sentence, label } = observation
  return (
    role === 'aggregate' &&
    direction === null &&
    about === null &&
    (LETTER.test(sentence) || (yearBeforeRow(sentence) > 0 && LETTER.test(label))) &&
    !isOfAverage(observation) &&
    !isRemainder(observation) &&
    !isDistance(observation)
  )
}

/** below the [five]-year average: over how long it was averaged is nothing that an edition reports */
function isOfAverage({ kind, num, sentence }: Observation): boolean {
  return (
    kind === 'duration' && sentence.includes('average') && AVERAGE_BEHIND.test(sentence.slice(sentence.indexOf(num)))
  )
}

const AVERAGE_BEHIND = /^\S{1,12}[- ](?:year|month|week|day)(?:['’]s?)?(?: moving| rolling)? average\b/

/** [£0.6 million] below budget: how far a level is from what it was meant to be */
function isDistance({ num, sentence }: Observation): boolean {
  return sentence.includes('budget') && FROM_AIM.test(sentence.slice(sentence.indexOf(num) + num.length))
}

const FROM_AIM =
  /^(?: ?(?:%|[\p{L}\p{Sc}]+)){0,2} (?:below|above|under|over|short of|within|inside) (?:the |our |its )?budget/u

/** 11 minutes [20] seconds, an hour and [five] minutes: what is left of one duration tells nothing alone. */
function isRemainder({ kind, num, unit, sentence }: Observation): boolean {
  const smaller = kind === 'duration' ? TIME_UNITS.indexOf(unit ?? '') : -1
  if (smaller < 1) return false
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(num)))
  const larger = TIME_UNITS.indexOf(UNIT_BEFORE.exec(before)?.[1] ?? '')
  return larger >= 0 && larger < smaller
}

const UNIT_BEFORE = /\b(year|month|week|day|hour|minute)s?(?: and)? $/
