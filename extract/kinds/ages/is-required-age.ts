import type { Token } from '../../model.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import { BETWEEN_AGE_AND_NUMBER, FOLLOWS_AGE, OLDEST } from './age-words.ts'

/** Passengers [must be at least] 18: how old persons have to be. */
export function isRequiredAge(tokens: readonly Token[], from: number, to: number): boolean {
  if (to !== from + 1 || !(Number(tokens[from]?.text) < OLDEST)) return false
  const behind = tokens[to]
  if (behind?.shape === 'word' && behind.lower !== 'to' && !FOLLOWS_AGE.test(behind.tag)) return false
  let at = from - 1
  while (BETWEEN_AGE_AND_NUMBER.has(tokens[at]?.lower ?? '') && at > from - 4) at -= 1
  if (tokens[at]?.lower !== 'be') return false
  const subject = tokens[at - 2]?.entry
  return MUST.has(tokens[at - 1]?.lower ?? '') && subject?.plural === true && PERSON_NOUNS.has(subject.singular)
}

const MUST: ReadonlySet<string> = new Set(['must', 'should', 'shall'])
