import type { Observation } from '../schemas/observation.ts'

/**
 * Whether a figure is a level or total of the report's own subject: no incident, plan or norm, no change, nobody
 * else's.
 */
export function isCharted({ role, direction, about }: Observation): boolean {
  return role === 'aggregate' && direction === null && about === null
}
