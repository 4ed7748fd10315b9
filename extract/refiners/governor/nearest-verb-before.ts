import type { Span, Token } from '../../model.ts'
import { firstConjunct } from './first-conjunct.ts'
import type { Governor } from './governor.ts'
import { isAdjectival } from './is-adjectival.ts'
import { isClauseEdge } from './is-clause-edge.ts'
import { isNominal } from './is-nominal.ts'
import { isVerbal } from './is-verbal.ts'

/** The nearest verb to the left within the clause, at most 40 words before the phrase. */
export function nearestVerbBefore(tokens: readonly Token[], at: number, phrase: Span): Governor | null {
  for (let index = Math.min(at, phrase.from - 1); index >= 0 && index >= phrase.from - 40; index--) {
    const token = tokens[index]
    if (token === undefined || isClauseEdge(token)) return null
    // recovering 230 [stolen] phones and £48,000
    if (isVerbal(token) && tokens[index - 1]?.tag === 'number' && isAdjectival(tokens, index)) continue
    if (isVerbal(token) && token.tag !== 'gerund') return { at: firstConjunct(tokens, index), relation: 'oblique' }
    if (isNominal(token, tokens[index - 1], tokens[index + 1])) continue
    if (token.tag === 'gerund' && tokens[index - 1]?.tag !== 'determiner')
      return { at: firstConjunct(tokens, index), relation: 'oblique' }
  }
  return null
}
