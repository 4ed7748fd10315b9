import { tokenBefore } from '../../language/token-before.ts'
import { NOMINAL, PAST_FORMS } from '../../language/tag.ts'
import type { Figure, Token } from '../../model.ts'
import { DASHES } from '../../words/closed-classes.ts'
import { phraseText } from '../phrase-text.ts'

/** Words of the longest name that a row gives one of its numbers. */
const LONGEST = 6
/** Tagged as what stands before a noun, and alone in a list the name of the rest: [other] 5%. */
const REST: ReadonlySet<string> = new Set(['other', 'others', 'none', 'unspecified', 'unknown'])
const OF_NAME: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', '-'])

/**
 * The words by which a list or a row tells its numbers apart: [Ethiopia] 867 km; [Somalia] 684 km; 281,812 ([Somalia]);
 * [rural]: 94%; 1.3 million [Mombasa]; [Lake Vana] (shared) - 1,200 sq km.
 */
export function ownWords({ phrase, head, to, kind }: Figure, tokens: readonly Token[]): string | null {
  // Amu Darya ([534,739 sq km])
  const isAside = kind !== 'count' && tokenBefore(tokens, phrase.from)?.text === '(' && tokens[phrase.to]?.text === ')'
  const before = isAside || isParting(tokenBefore(tokens, phrase.from)) ? phrase.from - 1 : phrase.from
  const end = beforeBracket(tokens, before)
  let from = end
  while (from > 0 && end - from < LONGEST && isOfWords(tokens, from - 1, end)) from -= 1
  if (from < end) return phraseText(tokens, from, end)
  const isNamed = head !== null && tokens.slice(to, head + 1).every(({ tag, text }) => tag === 'name' || text === '-')
  if (isNamed) return phraseText(tokens, to, head + 1)
  return nameInBracket(tokens, phrase.to)
}

/** A colon, or a dash between blanks */
function isParting(token: Token | undefined): boolean {
  return token?.text === ':' || (token !== undefined && !token.glued && DASHES.has(token.text))
}

/** Tokens of the longest bracket behind a name. */
const LONGEST_BRACKET = 8

/** Ada Berg ([Farmers' Party]) 12%: where the bracket that says more of a name begins. */
function beforeBracket(tokens: readonly Token[], end: number): number {
  if (tokenBefore(tokens, end)?.text !== ')') return end
  for (let at = end - 2; at >= 0 && at >= end - LONGEST_BRACKET; at--) {
    if (tokens[at]?.text === '(') return at
    if (tokens[at]?.tag === 'number') return end
  }
  return end
}

function isOfWords(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (NOMINAL.has(token.tag) || REST.has(token.lower)) return true
  // [United] Kingdom 7%: what looks like a participle, and has a capital before that of a name
  if (PAST_FORMS.has(token.tag) && token.text !== token.lower)
    return at + 1 < end && tokens[at + 1]?.tag === 'name' && !tokens[at + 1]?.glued
  // Pik Khan[-]Tengri
  return token.text === '-' && token.glued && at + 1 < end && tokens[at + 1]?.glued === true
}

/** 30,534 ([Democratic Republic of the Congo]) */
function nameInBracket(tokens: readonly Token[], opening: number): string | null {
  if (tokens[opening]?.text !== '(' || tokens[opening + 1]?.tag !== 'name') return null
  let to = opening + 1
  while (to < opening + 2 + LONGEST && (NOMINAL.has(tokens[to]?.tag ?? '') || OF_NAME.has(tokens[to]?.lower ?? '')))
    to += 1
  return tokens[to]?.text === ')' ? phraseText(tokens, opening + 1, to) : null
}
