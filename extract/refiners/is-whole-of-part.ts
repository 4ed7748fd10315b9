import { tokenBefore } from '../language/token-before.ts'
import type { Figure, Token } from '../model.ts'
import { ORDINALS } from '../words/number-words.ts'

const OF_THE: ReadonlySet<string> = new Set(['the', 'its', 'their', 'our', 'some', 'all'])

/**
 * two of the [219] girls abducted, $86 million of the [$133 million] requested, 241 families of the [900] that applied: what happened to the part, and when, is
 * not told of the whole.
 */
export function isWholeOfPart(figure: Figure, tokens: readonly Token[], before: readonly Figure[]): boolean {
  if (isOfSome(figure, tokens)) return true
  if (isOfOne(figure, tokens)) return true
  const part = before.at(-1)
  if (part === undefined || figure.from <= part.to) return false
  if (part.rule.endsWith('count-of')) return figure.from < part.phrase.to && tokens[part.to]?.lower === 'of'
  // two-thirds of the [18,200] inmates, 18 percent of the country's [7.4 million] inhabitants
  if (part.kind === 'percent')
    return figure.kind === 'count' && figure.from <= part.to + 6 && isOneOf(tokens.slice(part.to, figure.from))
  return (
    part.kind === figure.kind &&
    (part.kind === 'money' || (part.kind === 'count' && figure.head === null)) &&
    figure.phrase.from === part.phrase.to + 2 &&
    tokens[part.phrase.to]?.lower === 'of' &&
    OF_THE.has(tokens[part.phrase.to + 1]?.lower ?? '')
  )
}

/** held [one of] 24 posts */
function isOfOne({ phrase: { from } }: Figure, tokens: readonly Token[]): boolean {
  const behind = OF_THE.has(tokenBefore(tokens, from)?.lower ?? '') ? from - 1 : from
  return tokenBefore(tokens, behind)?.lower === 'of' && tokenBefore(tokens, behind - 1)?.lower === 'one'
}

/** percent of the country's: "of" and what may stand between it and a number */
function isOneOf(between: readonly Token[]): boolean {
  const of = between.findIndex(({ lower }) => lower === 'of')
  return of >= 0 && between.slice(of + 1).every(({ tag }) => WITHIN.has(tag))
}

const WITHIN: ReadonlySet<string> = new Set(['determiner', 'noun', 'name', 'adjective', 'adverb'])

const SOME: ReadonlySet<string> = new Set(['several', 'some', 'many', 'most', 'few'])

/** [several of the] 18 men arrested in March waited, [the first of the] 12 ships came: part of them did */
function isOfSome({ phrase: { from } }: Figure, tokens: readonly Token[]): boolean {
  if (from < 3 || tokens[from - 2]?.lower !== 'of' || !OF_THE.has(tokens[from - 1]?.lower ?? '')) return false
  const some = tokens[from - 3]?.lower ?? ''
  // the first of the 12; but a third of the 12
  return SOME.has(some) || (tokenBefore(tokens, from - 3)?.lower === 'the' && (some === 'last' || ORDINALS.has(some)))
}
