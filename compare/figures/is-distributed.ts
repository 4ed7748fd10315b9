import type { Observation } from '../../schemas/observation.ts'

const REACH = 80

/** Each inspector carried out [176] inspections. */
const BEFORE = /\beach (?!other\b)\p{L}+ [^,;:.()\d]{0,40}$/iu
/** [176] inspections each; [one] complaint was received for every 310 passengers. */
const BEHIND = /^ (?:[\p{L}-]+ ){1,3}each\b|^[^,;:.()\d]{0,60}? for every \d/u

/** Whether a number is that of each of several, or for so many of others, and no total. */
export function isDistributed({ kind, num, sentence }: Observation, offset: number): boolean {
  if (kind === 'percent' || !(sentence.includes('ach ') || sentence.includes(' each') || sentence.includes(' every ')))
    return false
  const end = offset + num.length
  return (
    BEFORE.test(sentence.slice(Math.max(0, offset - REACH), offset)) || BEHIND.test(sentence.slice(end, end + REACH))
  )
}
