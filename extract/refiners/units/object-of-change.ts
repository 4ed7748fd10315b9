import { tokenAt, tokenBefore } from '../../language/token-before.ts'
import { NOMINAL } from '../../language/tag.ts'
import { readNounPhrase } from '../../language/noun-phrase.ts'
import type { Figure, Token } from '../../model.ts'
import { UP_OR_DOWN } from '../../words/event-words.ts'
import { unitBefore } from './unit-before.ts'

/** cut its [workforce] by 450, raised the number of [beds] by 40: the object of the change. */
export function objectOfChange(figure: Figure, tokens: readonly Token[]): string | null {
  const by = figure.phrase.from - 1
  if (tokens[by]?.lower !== 'by') return null
  // [staff] numbers fell by 4
  let at = by
  while (/^(?:past|verb|auxiliary|adverb)$/.test(tokens[at - 1]?.tag ?? '')) at -= 1
  const numbers = NUMBERS.has(tokens[at - 1]?.lower ?? '') && /^(?:noun|name)$/.test(tokens[at - 2]?.tag ?? '')
  return unitBefore(tokens, numbers ? at - 1 : by)
}

const NUMBERS: ReadonlySet<string> = new Set(['numbers', 'number', 'figures', 'totals'])

/** bringing the total refugee [population] to 1.02 million: the object of the change. */
export function objectBroughtTo({ phrase }: Figure, tokens: readonly Token[]): string | null {
  if (tokenBefore(tokens, phrase.from)?.lower !== 'to') return null
  const numbered = numberOf(phrase.from - 1, tokens)
  let at = numbered === null ? phrase.from - 2 : numbered - 1
  while (NOMINAL.has(tokenAt(tokens, at)?.tag ?? '') || tokenAt(tokens, at)?.tag === 'determiner') at -= 1
  const verb = tokenAt(tokens, at)
  if (at === phrase.from - 2 || verb === undefined || !BRINGING_TAGS.has(verb.tag)) return null
  const brings = BRINGS.has(verb.lemma) || UP_OR_DOWN.has(verb.lemma)
  if (!brings) return null
  return numbered === null
    ? unitBefore(tokens, phrase.from - 1)
    : (readNounPhrase(tokens, numbered + 2, true)?.unit ?? null)
}

/** bringing the [number of] persons missing since 2006 to 110,000: where "number" stands, or null */
function numberOf(to: number, tokens: readonly Token[]): number | null {
  for (let at = to - 1; at > to - LONGEST_NUMBERED && at > 0; at--) {
    const token = tokens[at]
    if (token === undefined || token.entry.opensClause || token.text === ',') return null
    if (token.lower === 'number' && tokens[at + 1]?.lower === 'of') return at
  }
  return null
}

const LONGEST_NUMBERED = 10

const BRINGING_TAGS: ReadonlySet<string> = new Set(['verb', 'past', 'gerund'])
const BRINGS: ReadonlySet<string> = new Set(['bring', 'take', 'push', 'drive'])
