import type { Observation } from '../../schemas/observation.ts'

/** How far behind a number its verb is looked for: 301 of the 8,050 samples failed to … */
const NEAR = 80
const FAILED_TO = /\bfail(?:ed|s|ing)? to (\p{L}+)/u

/**
 * What the counted did not do where the text says that they failed to: 301 samples [failed to meet] the requirements are
 * those that did not meet them.
 * @param offset where the number stands in its sentence
 */
export function failedTo({ event, sentence, num }: Observation, offset: number): string | null {
  if (event !== 'fail') return null
  const behind = offset + num.length
  return FAILED_TO.exec(sentence.slice(behind, behind + NEAR))?.[1] ?? null
}
