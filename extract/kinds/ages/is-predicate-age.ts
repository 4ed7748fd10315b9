import type { Token } from '../../model.ts'
import { BE_AS } from '../../words/closed-classes.ts'
import { OLDEST } from './age-words.ts'

/** [18 is the] legal minimum [age] for marriage, established [18 as the] minimum [age] */
export function isPredicateAge(tokens: readonly Token[], from: number): boolean {
  if (!BE_AS.has(tokens[from + 1]?.lemma ?? '') || !(Number(tokens[from]?.text) < OLDEST)) return false
  for (let at = from + 2; at < from + LONGEST_PREDICATE; at++) {
    if (tokens[at]?.lower === 'age') return true
    if (!/^(?:determiner|adjective|noun)$/.test(tokens[at]?.tag ?? '')) return false
  }
  return false
}

const LONGEST_PREDICATE = 6
