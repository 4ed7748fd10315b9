import type { Observation } from '../schemas/observation.ts'

/**
 * How much a document may ask of one reading. A document beyond it is `too-complex` at once, and not after five attempts
 * or when all memory is used.
 */
export interface ComplexityLimits {
  /** Most runs of digits in a text: each may become a record. */
  maxNumbers: number
  /** Most characters of sentences that the figures of one document carry together. */
  maxSentenceCharacters: number
}

const ADVICE = 'this is a table of data rather than a report: split it, or drop the text around it'

/** @returns what is wrong where the text has more numbers than are read, else null. */
export function numbersBeyond({ maxNumbers }: ComplexityLimits, text: string): string | null {
  let numbers = 0
  for (const _ of text.matchAll(/\d+/g)) numbers++
  return numbers > maxNumbers ? `${numbers} numbers; at most ${maxNumbers} are read: ${ADVICE}` : null
}

/**
 * @returns what is wrong where the figures carry more text than is stored (many figures in very long sentences), else
 * null.
 */
export function sentencesBeyond(
  { maxSentenceCharacters }: ComplexityLimits,
  observations: readonly Observation[],
): string | null {
  const characters = observations.reduce((sum, { sentence }) => sum + sentence.length, 0)
  if (characters <= maxSentenceCharacters) return null
  return `${observations.length} figures in sentences of ${characters} characters together; at most ${maxSentenceCharacters} are stored: ${ADVICE}`
}
