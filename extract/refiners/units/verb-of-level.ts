import { CLAUSE_VERBS } from '../../language/tag.ts'
import type { Figure, Token } from '../../model.ts'
import { MULTIPLIES, UP_OR_DOWN } from '../../words/event-words.ts'

/**
 * The verb that tells the level which a figure is: reached 10,240, [stood] at 318, [rose] from 126 to 141, [rose] by a
 * quarter to 164.
 * @returns its place, or null where no verb leads to the figure
 */
export function verbOfLevel({ phrase, governor }: Figure, tokens: readonly Token[]): number | null {
  if (phrase.from === 0) return null
  let at = phrase.from - 1
  while (at > 0 && LEADS_TO_LEVEL.has(tokens[at]?.tag ?? '')) at -= 1
  if (CLAUSE_VERBS.has(tokens[at]?.tag ?? '')) return at
  if (governor === null || governor >= phrase.from || tokens[phrase.from - 1]?.lower !== 'to') return null
  const { tag, lemma } = tokens[governor] ?? {}
  const isChange = UP_OR_DOWN.has(lemma ?? '') || MULTIPLIES.has(lemma ?? '')
  return isChange && CLAUSE_VERBS.has(tag ?? '') ? governor : null
}

const LEADS_TO_LEVEL: ReadonlySet<string> = new Set(['preposition', 'adverb', 'determiner', 'number', 'particle'])
