import { tokenBefore } from '../../language/token-before.ts'
import type { Mention, Token } from '../../model.ts'
import { DASHES } from '../../words/closed-classes.ts'
import { PERSON_NOUNS } from '../../words/nouns.ts'
import { OLDEST } from './age-words.ts'

/**
 * women [25-49], girls [12-17]: behind the plural of persons, who are counted before their noun; but beat the girls 21-14, backed
 * the women 25-49: an article tells of persons who are known.
 */
export function isRangeOfAges(tokens: readonly Token[], { from, to, range, high }: Mention): boolean {
  if (!range || to !== from + 3 || high === null || !(high < OLDEST)) return false
  if (!DASHES.has(tokens[from + 1]?.text ?? '') || !(Number(tokens[from]?.text) >= YOUNGEST)) return false
  const who = tokenBefore(tokens, from)
  if (who?.entry.plural !== true || !PERSON_NOUNS.has(who.entry.singular)) return false
  const lead = tokenBefore(tokens, from - 1)
  return lead?.tag !== 'past' && lead?.lower !== 'the'
}

/** Below stand scores of games. */
const YOUNGEST = 5
