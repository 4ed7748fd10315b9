import type { Observation } from '../../schemas/observation.ts'

const LETTER = /\p{L}/u

/**
 * Whether a figure is a level or total of the report's own subject: no incident, plan or norm, no change, nobody
 * else's, and nothing that stands without a word, so that nobody can say what it counts.
 */
export function isCharted({ role, direction, about, sentence }: Observation): boolean {
  return role === 'aggregate' && direction === null && about === null && LETTER.test(sentence)
}
