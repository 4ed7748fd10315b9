import type { Token } from '../model.ts'
import {
  AMBIGUOUS_CURRENCY_NAMES,
  CURRENCY_ABBREVIATIONS,
  CURRENCY_LETTERS,
  CURRENCY_NAMES,
  CURRENCY_SIGNS,
} from '../words/currencies.ts'
import { CURRENCY_ADJECTIVES } from '../words/currency-adjectives.ts'
import { tokenBefore } from '../language/token-before.ts'

/**
 * The hundredth part of what cents are: 78 cents for every [dinar], 40 cents in the [euro], five cents of a [Serbian dinar];
 * else of the currency of another amount in the sentence: sales were [A$]4.2m and the dividend 18 cents.
 * @param at the token behind the word
 * @returns an ISO 4217 code, or null where the sentence names none that has cents
 */
export function currencyOfCents(tokens: readonly Token[], at: number): string | null {
  return wholeOfCents(tokens, at) ?? currencyBeside(tokens)
}

function currencyBeside(tokens: readonly Token[]): string | null {
  for (let at = 0; at < tokens.length - 1; at++) {
    const [sign, amount] = [tokens[at], tokens[at + 1]]
    if (sign === undefined || amount?.shape !== 'digits' || !amount.glued) continue
    const code =
      CURRENCY_SIGNS.get(`${tokenBefore(tokens, at)?.text ?? ''}${sign.text}`) ??
      CURRENCY_SIGNS.get(sign.text) ??
      (CURRENCY_LETTERS.has(sign.text) ? CURRENCY_ABBREVIATIONS.get(sign.text) : undefined)
    if (code !== undefined && HAVE_CENTS.has(code)) return code
  }
  return null
}

const HAVE_CENTS: ReadonlySet<string> = new Set(
  'USD EUR AUD CAD NZD SGD HKD ZAR NAD KES MUR LKR TWD FJD JMD'.split(' '),
)

function wholeOfCents(tokens: readonly Token[], at: number): string | null {
  if (!BEFORE_WHOLE.has(tokens[at]?.lower ?? '')) return null
  const article = WHOLES.has(tokens[at + 1]?.lower ?? '')
  if (!article && tokens[at]?.lower !== 'per') return null
  const first = at + (article ? 2 : 1)
  const [name, second] = [tokens[first], tokens[first + 1]]
  const qualified = CURRENCY_ADJECTIVES.get(`${name?.lower ?? ''} ${second?.lower ?? ''}`)
  if (qualified !== undefined) return qualified
  const word = name?.lower ?? ''
  return AMBIGUOUS_CURRENCY_NAMES.has(word) ? null : (CURRENCY_NAMES.get(word) ?? null)
}

const BEFORE_WHOLE: ReadonlySet<string> = new Set('for in of on to per'.split(' '))
const WHOLES: ReadonlySet<string> = new Set('every each a an the one'.split(' '))
