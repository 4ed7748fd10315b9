import type { Figure, Token } from '../../model.ts'
import { isVerbal } from '../governor/is-verbal.ts'
import { tokenAt, tokenBefore } from '../../language/token-before.ts'

/** [ordered] each of them [to repay] $500,000: what a ruling sets. */
export function isOrderedPayment({ kind, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (kind !== 'money') return false
  let pays = -1
  for (let at = phrase.from - 1; at > phrase.from - FURTHEST_PAYMENT && pays < 0; at--)
    if (PAYS.has(tokenAt(tokens, at)?.lemma ?? '') && tokenBefore(tokens, at)?.lower === 'to') pays = at
  return pays > 0 && tokens.slice(Math.max(0, pays - 10), pays).some(({ lemma }) => ORDERS.has(lemma))
}

/** ordered it to [pay] each of the 12 plaintiffs 40,000: how many words may name who is paid */
const FURTHEST_PAYMENT = 9
const PAYS: ReadonlySet<string> = new Set('pay repay return refund reimburse forfeit'.split(' '))

/** the court [ordered] it to pay them within 60 days */
export function isOrder(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && isVerbal(token) && ORDERS.has(token.lemma)
}

const ORDERS: ReadonlySet<string> = new Set('order direct instruct require oblige'.split(' '))
