import type { Figure, Token } from '../model.ts'
import { MINUS } from '../words/number-words.ts'
import { tokenBefore } from '../language/token-before.ts'

/**
 * Output [+1.2%], FTSE [-0.6%]: a plus sign says a change, a minus sign does where the percent stands right behind its
 * name.
 */
export function signedChange(figure: Figure, tokens: readonly Token[]): 'up' | 'down' | null {
  if (figure.kind !== 'percent') return null
  const bracketed = signedInBracket(figure, tokens)
  if (bracketed !== null) return bracketed
  const plus = tokenBefore(tokens, figure.from)
  if (plus?.text === '+' && tokens[figure.from]?.glued === true && !plus.glued) return 'up'
  const before = tokenBefore(tokens, figure.from)
  const named = before?.tag === 'name' || (before?.tag === 'number' && tokens[figure.from - 2]?.tag === 'name')
  return named && MINUS.has(tokens[figure.from]?.text ?? '') ? 'down' : null
}

/** a profit of €412m ([–3.2%]), a margin of 12.4% ([+0.8 pp]): behind an amount, alone in the bracket */
function signedInBracket({ from, phrase }: Figure, tokens: readonly Token[]): 'up' | 'down' | null {
  if (tokens[phrase.to]?.text !== ')') return null
  const isUp = tokens[from - 1]?.text === '+'
  const opening = isUp ? from - 2 : from - 1
  const last = tokens[opening - 1]
  if (tokens[opening]?.text !== '(' || (last?.text !== '%' && !ENDS_AMOUNT.has(last?.tag ?? 'mark'))) return null
  if (isUp) return 'up'
  return MINUS.has(tokens[from]?.text ?? '') || tokens[from]?.text === '–' ? 'down' : null
}

/** €412 million, 412[m], 412 tonnes */
const ENDS_AMOUNT: ReadonlySet<string> = new Set(['number', 'noun', 'name', 'participle'])
