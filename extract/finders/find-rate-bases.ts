import type { Discard, Token } from '../model.ts'
import { readAtom } from '../numbers/read-atom.ts'
import { isRatePair, isRatio } from '../numbers/rate-pair.ts'
import { isCurrencySign } from '../words/currencies.ts'
import { CUE } from '../words/cues.ts'
import type { Finder } from './finder.ts'

/** What a rate is counted against: 355 per [100,000] live births, one in [five], births/[1,000] population. */
export const findRateBases: Finder = ({ tokens, taken }) => {
  const discards: Discard[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || (token.entry.cues & (CUE.opensBase | CUE.slash | CUE.colon)) === 0) continue
    if (!opensBase(tokens, taken, at)) continue
    // for every [£1] we spend
    const base = readAtom(tokens, taken, isCurrencySign(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1)
    if (base?.value !== null && base !== null)
      discards.push({ from: base.from, to: base.to, reason: 'rate-base', rule: 'rate-base' })
  }
  return { discards, times: [] }
}

function opensBase(tokens: readonly Token[], taken: readonly boolean[], at: number): boolean {
  const before = tokens[at - 1]
  switch (tokens[at]?.lower) {
    case 'per':
      return true
    case '/':
      return before?.shape === 'word' || before?.text === ')'
    case ':':
      return isRatio(tokens, at)
    case 'every':
    case 'each':
      return before?.lower === 'for' || before?.lower === 'in' || before?.lower === 'of'
    case 'in':
      return isOneIn(tokens, taken, at - 1, at + 1)
    case 'of':
      return before?.lower === 'out' && (tokens[at - 2]?.text === '(' || isOneIn(tokens, taken, at - 2, at + 1))
    default:
      return false
  }
}

/** [one] in five: a small number, "in" or "out of", and a round larger one that no counted noun of its own follows */
function isOneIn(tokens: readonly Token[], taken: readonly boolean[], first: number, second: number): boolean {
  const above = readAtom(tokens, taken, first)
  const below = above === null ? null : readAtom(tokens, taken, second)
  return above !== null && below !== null && isRatePair(above, below)
}
