import type { Bound } from '../../../schemas/observation.ts'
import type { Figure, Token } from '../../model.ts'
import { BOUNDS_BY_FIRST_WORD } from '../../words/bound-words.ts'
import { BE_AS } from '../../words/closed-classes.ts'
import { isCurrencySign } from '../../words/currencies.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { NOUN_PHRASE } from '../../language/tag.ts'

/** The bound that words behind a number tell: 12 [or more], 40 [at most], 300[+]. */
export function boundBehind(figure: Figure, tokens: readonly Token[]): Bound | null {
  const { kind, to, phrase } = figure
  if (kind === 'age' && BE_AS.has(tokens[to]?.lemma ?? '')) return boundOfPredicate(tokens, to + 1)
  return (
    boundAt(tokens, to, kind) ??
    (phrase.to === to ? null : boundAt(tokens, phrase.to, kind)) ??
    (tokens[phrase.to]?.lower === 'of' ? boundAt(tokens, phrase.to + 1, kind) : null)
  )
}

const OPENS_BOUND = soughtWords(BOUNDS_BY_FIRST_WORD.keys())

/** The bound whose words begin at a place, if they are not those of the next number. */
function boundAt(tokens: readonly Token[], at: number, kind: Figure['kind']): Bound | null {
  const token = tokens[at]
  if (token === undefined || !mayHold(token.entry, OPENS_BOUND)) return null
  const match = BOUNDS_BY_FIRST_WORD.get(token.lower)?.find(({ words }) =>
    words.every((word, offset) => tokens[at + offset]?.lower === word),
  )
  if (match === undefined) return null
  const next = tokens[at + match.words.length]
  switch (match.words[0]) {
    case '+':
      return token.glued ? match.bound : null
    // £35 million [plus] £5 million
    case 'plus':
      return next?.shape === 'digits' || isCurrencySign(next?.text ?? '') ? null : match.bound
    // "at least" behind one number may belong to the next: 20 dead and [at least] 30.
    case 'at':
      return next?.tag === 'number' || next?.tag === 'noun' ? null : match.bound
    case 'and':
      return opensNext(next, kind) ? null : match.bound
    default:
      return match.bound
  }
}

/** 18 is [the legal minimum] age, set 16 as [the minimum] age */
function boundOfPredicate(tokens: readonly Token[], from: number): Bound | null {
  for (let at = from; at < from + 4; at++) {
    if (tokens[at]?.lower === 'minimum') return '>='
    if (tokens[at]?.lower === 'maximum') return '<='
  }
  return null
}

/** 40 files [and more] than 30 cases, [and over] £3 million, [and older] boats; but aged 50 [and over] women */
function opensNext(next: Token | undefined, kind: Figure['kind']): boolean {
  if (next === undefined) return false
  if (next.lower === 'than' || next.tag === 'number' || isCurrencySign(next.text)) return true
  return kind !== 'age' && NOUN_PHRASE.has(next.tag)
}
