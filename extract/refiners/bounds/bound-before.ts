import type { Bound } from '../../../schemas/observation.ts'
import type { Figure, Token } from '../../model.ts'
import { BETWEEN_BOUND_AND_NUMBER, BOUNDS_BY_LAST_WORD } from '../../words/bound-words.ts'
import { isCurrencySign } from '../../words/currencies.ts'
import { isAmong, mayHold, soughtWords } from '../../words/sought-words.ts'
import { isBound } from './is-bound.ts'

/** A bound, and where its words begin. */
type BoundFound = { readonly bound: Bound; readonly from: number }

/** A qualifier that ends where the number's phrase begins. Of two ("an estimated more than") the inequality wins. */
export function boundBefore(figure: Figure, tokens: readonly Token[], before: readonly Figure[]): BoundFound | null {
  let end = isInsidePhrase(figure, tokens) ? figure.from : figure.phrase.from
  let found: BoundFound | null = null
  for (let step = 0; step < 5 && end > 0; step++) {
    const token = tokens[end - 1]
    if (token === undefined) break
    const match = mayHold(token.entry, ENDS_BOUND) ? phraseBefore(tokens, end) : undefined
    if (match !== undefined && isBound(match, figure, tokens, end - match.words.length, before)) {
      const from = end - match.words.length
      found = { bound: found === null || found.bound === '~' ? match.bound : found.bound, from }
      end = from
      continue
    }
    const bound = found === null ? boundOfKind(figure, tokens, token.lower) : null
    if (bound !== null) return { bound, from: end - 1 }
    if (!isAmong(token, BETWEEN) && !isCurrencySign(token.text)) break
    end -= 1
  }
  return found
}

const ENDS_BOUND = soughtWords(BOUNDS_BY_LAST_WORD.keys())
const BETWEEN = soughtWords(BETWEEN_BOUND_AND_NUMBER, ['-'])

/** The longest phrase of a bound that ends before a place. */
function phraseBefore(tokens: readonly Token[], end: number) {
  return BOUNDS_BY_LAST_WORD.get(tokens[end - 1]?.lower ?? '')?.find(({ words }) => endsWith(tokens, end, words))
}

/** aged [over] 65: the phrase of an age begins before its bound. */
function isInsidePhrase({ kind, from, phrase }: Figure, tokens: readonly Token[]): boolean {
  return kind === 'age' && phrase.from < from && BOUNDS_BY_LAST_WORD.has(tokens[from - 1]?.lower ?? '')
}

/** by [18], until [16], before [5]; within [30 days], inside [four hours]: words that bound ages only, or stretches of time only. */
function boundOfKind({ kind, from }: Figure, tokens: readonly Token[], word: string): Bound | null {
  if (kind === 'duration') return word === 'within' || word === 'inside' ? '<=' : null
  // within [125 million kilometres] of Earth
  if (kind === 'measure') return word === 'within' ? '<=' : null
  if (kind !== 'age') return null
  if (word === 'before') return '<'
  return UP_TO_AGE.has(word) && !/^(?:to|be)$/.test(tokens[from - 1]?.lower ?? '') ? '<=' : null
}

const UP_TO_AGE: ReadonlySet<string> = new Set(['by', 'until', 'to'])

function endsWith(tokens: readonly Token[], end: number, words: readonly string[]): boolean {
  const from = end - words.length
  if (from < 0) return false
  for (let at = 0; at < words.length; at++) if (tokens[from + at]?.lower !== words[at]) return false
  return true
}
