import type { Token } from '../../model.ts'
import { HARM_VERBS } from '../../words/event-words.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import { OLDEST } from './age-words.ts'
import { ENDS_PERCENT } from '../../numbers/percent-end.ts'
import { tokenAt, tokenBefore } from '../../language/token-before.ts'

/** As many words before an age may tell whose it is. */
const FAR = 20

/** Whether a bound such as [under] 18 or [over] 65 tells how old persons are, and no number of them. */
export function isAgeOfPersons(tokens: readonly Token[], from: number): boolean {
  const who = tokenBefore(tokens, from - 1)
  return (
    ANYBODY.has(who?.lower ?? '') ||
    // children under 18, women over 65
    PERSON_NOUNS.has(who?.entry.singular ?? '') ||
    isAgeOfThose(tokens, from) ||
    isAgeOfShare(tokens, from) ||
    isAgeOfThem(tokens, from)
  )
}

const ANYBODY: ReadonlySet<string> = new Set(['nobody', 'anyone', 'everyone', 'those'])

/** Of those arrested, 62 [were under 18]: persons are. */
function isAgeOfThose(tokens: readonly Token[], from: number): boolean {
  if (tokenBefore(tokens, from - 1)?.lemma !== 'be' || Number(tokens[from]?.text) > OLDEST) return false
  return tokens
    .slice(Math.max(0, from - FAR), from - 2)
    .some(({ lemma, entry }) => HARM_VERBS.has(lemma) || PERSON_NOUNS.has(entry.singular))
}

/** a population of whom 44 percent were under 15 and 3 [percent over] 65 */
function isAgeOfShare(tokens: readonly Token[], from: number): boolean {
  const share = tokenBefore(tokens, from - 1)?.lemma === 'be' ? from - 3 : from - 2
  if (!ENDS_PERCENT.has(tokenAt(tokens, share)?.lower ?? '') || !(Number(tokens[from]?.text) < OLDEST)) return false
  return tokens
    .slice(Math.max(0, share - FAR), share)
    .some(({ lower, entry }) => lower === 'whom' || lower === 'population' || PERSON_NOUNS.has(entry.singular))
}

/** 9,500 people, 3,100 of them under [25] */
function isAgeOfThem(tokens: readonly Token[], from: number): boolean {
  const number = Number(tokens[from]?.text)
  if (
    !THEM.has(tokenBefore(tokens, from - 1)?.lower ?? '') ||
    tokenBefore(tokens, from - 2)?.lower !== 'of' ||
    !(number < OLDEST)
  )
    return false
  return tokens.slice(Math.max(0, from - FAR), from - 3).some(({ entry }) => PERSON_NOUNS.has(entry.singular))
}

const THEM: ReadonlySet<string> = new Set(['them', 'whom'])
