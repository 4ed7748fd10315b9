import type { Token } from '../../model.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import { BETWEEN_AGE_AND_NUMBER, FOLLOWS_AGE, OLDEST } from './age-words.ts'
import { tokenAt } from '../../language/token-before.ts'

/** Passengers [must be at least] 18: how old persons have to be. */
export function isRequiredAge(tokens: readonly Token[], from: number, to: number): boolean {
  if (to !== from + 1 || !(Number(tokens[from]?.text) < OLDEST)) return false
  const behind = tokens[to]
  if (behind?.shape === 'word' && behind.lower !== 'to' && !FOLLOWS_AGE.test(behind.tag)) return false
  let at = from - 1
  while (BETWEEN_AGE_AND_NUMBER.has(tokenAt(tokens, at)?.lower ?? '') && at > from - 4) at -= 1
  if (tokenAt(tokens, at)?.lower !== 'be') return false
  // customers [had to] be 18
  const modal = tokens[at - 1]?.lower === 'to' && HAVE.has(tokens[at - 2]?.lemma ?? '') ? at - 2 : at - 1
  if (modal === at - 1 && !MUST.has(tokens[modal]?.lower ?? '')) return false
  const subject = tokens[modal - 1]?.entry
  return subject?.plural === true && PERSON_NOUNS.has(subject.singular)
}

const HAVE: ReadonlySet<string> = new Set(['have', 'need'])
const MUST: ReadonlySet<string> = new Set(['must', 'should', 'shall'])
