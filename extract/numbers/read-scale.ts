import type { Token } from '../model.ts'
import { isCurrencySign } from '../words/currencies.ts'
import { SCALES, SHORT_SCALES } from '../words/number-words.ts'
import { isSumOfMoney } from './is-sum-of-money.ts'
import { tokenBefore } from '../language/token-before.ts'

/** five[-]million */
function isGluedHyphen(tokens: readonly Token[], at: number): boolean {
  const [hyphen, word] = [tokens[at], tokens[at + 1]]
  return hyphen?.text === '-' && hyphen.glued && word !== undefined && word.glued
}

/** The scale behind digits and the token behind it: 1.69 [million], 4.3[bn], 4 [hundred]; 1 where none stands there. */
export function readScale(
  tokens: readonly Token[],
  taken: readonly boolean[],
  at: number,
  digits: number,
): { scale: number; to: number } {
  const hyphen = isGluedHyphen(tokens, at) ? 1 : 0
  const next = tokens[at + hyphen]
  if (next === undefined || taken[at + hyphen] === true) return { scale: 1, to: at }
  const word = SCALES.get(next.lower)
  if (word !== undefined) {
    const second = SCALES.get(tokens[at + hyphen + 1]?.lower ?? '')
    return second === undefined ? { scale: word, to: at + hyphen + 1 } : { scale: word * second, to: at + hyphen + 2 }
  }
  const short = SHORT_SCALES.get(next.lower)
  if (short === undefined || hyphen === 1) return { scale: 1, to: at }
  const money =
    isMoneyBefore(tokens, digits) || isPriceBefore(tokens, digits) || isInBracketOfMoney(tokens, digits, next)
  if (next.lower.length > 1) return next.glued || money ? { scale: short, to: at + 1 } : { scale: 1, to: at }
  // A single letter glued to the digits: with money any, else "m" and "k" before a counted noun (12.3m tonnes), "B" before one (8 B people).
  const noun = behindBracket(tokens, at + 1)
  const counted = noun?.shape === 'word' && isCounted(tokens, digits, noun) && /^[kmb]$/.test(next.lower)
  if (money && (next.glued || /^[MBKTmk]$/.test(next.text))) return { scale: short, to: at + 1 }
  if ((next.glued || next.text === 'B') && counted) return { scale: short, to: at + 1 }
  return next.glued && (next.lower === 'k' || (next.text === 'm' && isTotalOfMillions(tokens, digits)))
    ? { scale: short, to: at + 1 }
    : { scale: 1, to: at }
}

/** added 6.8m subscribers, taking the total to [158]m; but swam 100m after a jump of 5m */
function isTotalOfMillions(tokens: readonly Token[], digits: number): boolean {
  if (!LEADS_TO_TOTAL.has(tokenBefore(tokens, digits)?.lower ?? '') || OF_LENGTH.test(tokens[digits + 2]?.lower ?? ''))
    return false
  for (let at = digits - 2; at > 0 && at > digits - TOTAL_REACH; at--) {
    const [letter, noun] = [tokens[at], tokens[at + 1]]
    if (letter?.text === 'm' && letter.glued && noun?.shape === 'word')
      return isCounted(tokens, at - 1, noun) && noun.entry.plural
  }
  return false
}

const LEADS_TO_TOTAL: ReadonlySet<string> = new Set(['to', 'from', 'of', 'against', 'than'])
const TOTAL_REACH = 12

/** 2.05m (2.01m) [passengers]: the noun of both stands behind the bracket. */
function behindBracket(tokens: readonly Token[], at: number): Token | undefined {
  const mark = tokens[at]?.text
  if (mark !== '(' && mark !== ')') return tokens[at]
  for (let close = at; close < at + LONGEST_BRACKET; close++) if (tokens[close]?.text === ')') return tokens[close + 1]
  return undefined
}

/** An opening mark, a number with its scale and the closing mark. */
const LONGEST_BRACKET = 4

/** 12.3m [tonnes], 35m [of] its devices; but 12m [wide] and the 30m [tower] are lengths. */
function isCounted(tokens: readonly Token[], digits: number, noun: Token): boolean {
  if (OF_LENGTH.test(noun.lower)) return false
  const round = tokens[digits]?.text.includes('.') === false && tokenBefore(tokens, digits)?.tag === 'determiner'
  if (round && noun.tag === 'noun' && !noun.entry.plural && tokens[digits + 1]?.lower === 'm') return false
  return /^(?:noun|adjective|past|participle)$/.test(noun.tag) || noun.lower === 'of'
}

const OF_LENGTH = /^(?:wide|long|high|deep|tall|thick|above|below|away|from|race|sprint)$/

/** sold for [1.2]m, a stake worth [2.4]bn: a price without a sign of money */
function isPriceBefore(tokens: readonly Token[], at: number): boolean {
  const before = tokenBefore(tokens, at)?.lower
  if (before === 'worth' || (isSumOfMoney(tokens, at) && !OF_LENGTH.test(tokens[at + 2]?.lower ?? ''))) return true
  return before === 'for' && SELLS.has(tokens[at - 2]?.lower ?? '')
}

const SELLS: ReadonlySet<string> = new Set(['sold', 'bought', 'acquired', 'sell', 'sells', 'auctioned'])

/** £4.2m (2022: 3.9[m]): the letter behind the amount before the bracket */
function isInBracketOfMoney(tokens: readonly Token[], digits: number, letter: Token): boolean {
  if (!letter.glued) return false
  for (let at = digits - 1; at > digits - LONGEST_YEAR && at > 1; at--) {
    if (tokens[at]?.text !== '(') continue
    return tokens[at - 1]?.text === letter.text && tokens[at - 1]?.glued === true && isMoneyBefore(tokens, at - 2)
  }
  return false
}

/** The bracket, a year and its colon. */
const LONGEST_YEAR = 4

function isMoneyBefore(tokens: readonly Token[], at: number): boolean {
  const before = tokenBefore(tokens, at)
  return (
    before !== undefined &&
    (isCurrencySign(before.text) || (before.text.length >= 2 && /^[A-Z]{2,3}$/.test(before.text)))
  )
}
