import type { Observation } from '../../schemas/observation.ts'

const LETTER = /\p{L}/u

/**
 * Whether a figure is a level or total of the report's own subject: no incident, plan or norm, no change, nobody
 * else's, and nothing that stands without a word, so that nobody can say what it counts.
 */
export function isCharted(observation: Observation): boolean {
  const { role, direction, about, sentence } = observation
  return (
    role === 'aggregate' && direction === null && about === null && LETTER.test(sentence) && !isOfAverage(observation)
  )
}

/** below the [five]-year average: over how long it was averaged is nothing that an edition reports */
function isOfAverage({ kind, num, sentence }: Observation): boolean {
  return (
    kind === 'duration' && sentence.includes('average') && AVERAGE_BEHIND.test(sentence.slice(sentence.indexOf(num)))
  )
}

const AVERAGE_BEHIND = /^\S{1,12}[- ](?:year|month|week|day)(?:['’]s?)?(?: moving| rolling)? average\b/
