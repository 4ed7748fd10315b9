import type { Bound } from '../../../schemas/observation.ts'
import type { Figure, Token } from '../../model.ts'
import { BOUNDS_BY_FIRST_WORD } from '../../words/bound-words.ts'
import { isCurrencySign } from '../../words/currencies.ts'
import { NOUN_PHRASE } from '../../language/tag.ts'

/** The bound that words behind a number tell: 12 [or more], 40 [at most], 300[+]. */
export function boundBehind(figure: Figure, tokens: readonly Token[]): Bound | null {
  if (figure.kind === 'age' && /^(?:be|as)$/.test(tokens[figure.to]?.lemma ?? ''))
    return boundOfPredicate(tokens, figure.to + 1)
  for (const at of [figure.to, figure.phrase.to, figure.phrase.to + 1]) {
    if (at > figure.phrase.to && tokens[at - 1]?.lower !== 'of') continue
    const match = BOUNDS_BY_FIRST_WORD.get(tokens[at]?.lower ?? '')?.find(({ words }) =>
      words.every((word, offset) => tokens[at + offset]?.lower === word),
    )
    if (match === undefined) continue
    const [word] = match.words
    const next = tokens[at + match.words.length]
    if (word === '+' && tokens[at]?.glued !== true) continue
    // £35 million [plus] £5 million
    if (word === 'plus' && (next?.shape === 'digits' || isCurrencySign(next?.text ?? ''))) continue
    // "at least" behind one number may belong to the next: 20 dead and [at least] 30.
    if (word === 'at' && /^(?:number|noun)$/.test(next?.tag ?? '')) continue
    if (word === 'and' && opensNext(next, figure.kind)) continue
    return match.bound
  }
  return null
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
