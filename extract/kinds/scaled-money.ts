import { tokenBefore } from '../language/token-before.ts'
import type { Mention, Token } from '../model.ts'
import { wordSet } from '../words/word-set.ts'

/** Names that mean money in large amounts, and else weights or headgear. */
export const SCALED_NAMES: ReadonlyMap<string, string> = new Map([
  ['pounds', 'GBP'],
  ['crowns', 'CZK'],
])

/** Whether such a name means money: 3 million [pounds] in fees, fined him 75 [pounds]; but 3 million pounds of fish. */
export function isScaledMoney(tokens: readonly Token[], { from, value, low, rule }: Mention, at: number): boolean {
  if (tokens[at + 1]?.lower === 'of') return false
  if (rule !== 'digits' && (value ?? low ?? 0) >= FEWEST_SCALED) return true
  return isInCash(tokens, at + 1) || isPaid(tokens, from)
}

/** 2,000 pounds [in cash] */
function isInCash(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'in' && tokens[at + 1]?.lower === 'cash'
}

/** fined him [75] pounds, sold for [900] pounds: the payment stands before it, and no other number between. */
function isPaid(tokens: readonly Token[], from: number): boolean {
  const isExchanged = tokenBefore(tokens, from)?.lower === 'for'
  for (let at = from - 1; at >= 0 && at >= from - REACHES_PAYMENT; at--) {
    const token = tokens[at]
    if (token === undefined || token.shape === 'digits') return false
    if (PAYMENTS.has(token.lemma) || (isExchanged && TRADES.has(token.lemma))) return true
  }
  return false
}

const FEWEST_SCALED = 1e6
const REACHES_PAYMENT = 6
/** What only money is given for, or is given as. */
const PAYMENTS = wordSet(`
  cost price charge fee fare fine pay repay owe spend earn grant wage salary rent bill refund entitle compensation
  penalty debt loan income budget donation dividend bonus subsidy tax bribe worth value
`)
/** What money is given for: sold for 900 pounds; but sold 900 pounds by noon. */
const TRADES = wordSet('sell resell buy purchase auction exchange swap')
