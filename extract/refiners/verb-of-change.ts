import { tokenBefore } from '../language/token-before.ts'
import type { Figure, Token } from '../model.ts'
import { UP_OR_DOWN } from '../words/event-words.ts'
import { isAmong, soughtWords } from '../words/sought-words.ts'
import { isVerbal } from './governor/is-verbal.ts'

const LONGEST_OBJECT = 9
const BEFORE_CHANGED_BY = soughtWords(['a', 'an', 'some', 'about'])

function isBeforeChangedBy(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === 'adverb' || isAmong(token, BEFORE_CHANGED_BY))
}

/**
 * Where the verb stands whose object changed by the figure: [raised] the dividend by 7 percent, [cut] its emissions by
 * 30 tonnes.
 * @returns null where no such verb stands before "by" with only its object between
 */
export function verbOfChange({ phrase }: Figure, tokens: readonly Token[]): number | null {
  let at = phrase.from - 1
  while (isBeforeChangedBy(tokenBefore(tokens, at + 1))) at -= 1
  if (tokenBefore(tokens, at + 1)?.lower !== 'by') return null
  // fell for a third month[,] by 1.3%
  if (tokenBefore(tokens, at)?.text === ',') at -= 1
  for (let index = at - 1; index >= 0 && index >= at - LONGEST_OBJECT; index--) {
    const token = tokens[index]
    if (token === undefined) return null
    if (isVerbal(token) || isVerbBeforeObject(tokens, index)) return UP_OR_DOWN.has(token.lemma) ? index : null
    if (!INSIDE_OBJECT.has(token.tag) && !JOINS_OBJECT.has(token.lower)) return null
  }
  return null
}

const INSIDE_OBJECT: ReadonlySet<string> = new Set(['noun', 'name', 'adjective', 'determiner', 'number'])
const JOINS_OBJECT: ReadonlySet<string> = new Set(['and', 'of', 'in', '-', '&', 'for'])

/** The drug [cut] deaths by a third: between the noun that does it and the plural that it is done to. */
function isVerbBeforeObject(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token?.tag !== 'noun' || token.lower !== token.lemma) return false
  return /^(?:noun|name)$/.test(before?.tag ?? '') && next?.tag === 'noun' && next.entry.plural
}
