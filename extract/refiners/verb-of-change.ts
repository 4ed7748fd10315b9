import type { Figure, Token } from '../model.ts'
import { UP_OR_DOWN } from '../words/event-words.ts'
import { isVerbal } from './governor/is-verbal.ts'

const LONGEST_OBJECT = 9
const BEFORE_CHANGED_BY: ReadonlySet<string> = new Set(['a', 'an', 'some', 'about'])

/**
 * Where the verb stands whose object changed by the figure: [raised] the dividend by 7 percent, [cut] its emissions by
 * 30 tonnes.
 * @returns null where no such verb stands before "by" with only its object between
 */
export function verbOfChange({ phrase }: Figure, tokens: readonly Token[]): number | null {
  let at = phrase.from - 1
  while (tokens[at]?.tag === 'adverb' || BEFORE_CHANGED_BY.has(tokens[at]?.lower ?? '')) at -= 1
  if (tokens[at]?.lower !== 'by') return null
  // fell for a third month[,] by 1.3%
  if (tokens[at - 1]?.text === ',') at -= 1
  for (let index = at - 1; index >= 0 && index >= at - LONGEST_OBJECT; index--) {
    const token = tokens[index]
    if (token === undefined) return null
    if (isVerbal(token) || isVerbBeforeObject(tokens, index)) return UP_OR_DOWN.has(token.lemma) ? index : null
    if (!/^(?:noun|name|adjective|determiner|number)$/.test(token.tag) && !/^(?:and|of|in|-|&|for)$/.test(token.lower))
      return null
  }
  return null
}

/** The drug [cut] deaths by a third: between the noun that does it and the plural that it is done to. */
function isVerbBeforeObject(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token?.tag !== 'noun' || token.lower !== token.lemma) return false
  return /^(?:noun|name)$/.test(before?.tag ?? '') && next?.tag === 'noun' && next.entry.plural
}
