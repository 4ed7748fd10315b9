import type { Token } from '../model.ts'
import { wordSet } from '../words/word-set.ts'

const REACH = 7

/** paid [1.2m] for a stake, profits doubled to [45.6m]: an amount whose sign of money was lost, told by what it is */
export function isSumOfMoney(tokens: readonly Token[], digits: number): boolean {
  // the cost of [the 30m tower]
  if (tokens[digits - 1]?.tag === 'determiner') return false
  for (let at = digits - 1; at >= 0 && at >= digits - REACH; at--) {
    const token = tokens[at]
    if (token === undefined || token.shape === 'mark' || token.entry.opensClause) return false
    if (OF_MONEY.has(token.lemma)) return true
    if (token.shape === 'digits') return false
  }
  return false
}

const OF_MONEY = wordSet(`
  pay cost spend invest value price fee revenue profit turnover earnings income salary debt budget sale bid dividend
  proceeds cash
`)
