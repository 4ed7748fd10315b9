import type { Token } from '../model.ts'
import { CURRENCY_CODES } from '../words/currencies.ts'
import { MEASURES, TIME_UNITS } from '../words/nouns.ts'
import { SCALES } from '../words/number-words.ts'

/** A unit, a scale or a percent sign behind digits: they are an amount. */
export function isUnit(token: Token | undefined): boolean {
  if (token === undefined) return false
  const word = token.lower.replace(/s$/, '')
  return (
    /^(?:%|percent|pct|per|-|\/)$/.test(token.lower) ||
    SCALES.has(token.lower) ||
    MEASURES.has(word) ||
    MEASURES.has(token.lower) ||
    TIME_UNITS.has(word) ||
    CURRENCY_CODES.has(token.text)
  )
}
