import type { Mention, Token } from '../model.ts'
import {
  AMBIGUOUS_CURRENCY_NAMES,
  CURRENCY_ADJECTIVES,
  CURRENCY_CODES,
  CURRENCY_NAMES,
  CURRENCY_SIGNS,
  isCurrencySign,
} from '../words/currencies.ts'
import type { KindReader } from './kind-reader.ts'
import { readPer } from './read-per.ts'

const MINUS: ReadonlySet<string> = new Set(['-', '−'])

/** Money: $4.3 billion, €182 million, AUD1.5m, 100,000 soms, 6.5 billion naira, hundreds of millions of dollars. */
export const readMoney: KindReader = (mention, { tokens }) => {
  const sign = signBefore(tokens, mention)
  const name = nameBehind(tokens, mention)
  const currency = name?.exact === true ? name : (sign ?? name)
  if (currency === null) return null
  const to = name?.to ?? mention.to
  const per = readPer(tokens, to)
  return {
    kind: 'money',
    unit: currency.code,
    of: null,
    per: per?.per ?? null,
    head: null,
    from: sign?.from ?? mention.from,
    to: per?.to ?? to,
    rule: sign === null ? 'money-name' : 'money-sign',
  }
}

/** The sign or code before the number: US$, AU $, EUR; of a range, also before its second number. */
function signBefore(tokens: readonly Token[], mention: Mention): { code: string; from: number } | null {
  const inside = tokens.slice(mention.from, mention.to).find((token) => CURRENCY_SIGNS.has(token.text))
  for (const at of [mention.from - 1, mention.from - 2]) {
    const token = tokens[at]
    if (token === undefined) continue
    if (at === mention.from - 2 && !MINUS.has(tokens[mention.from - 1]?.text ?? '')) continue
    if (isCurrencySign(token.text)) {
      const prefix = tokens[at - 1]
      const code = CURRENCY_SIGNS.get(`${prefix?.text ?? ''}${token.text}`)
      if (code !== undefined && prefix !== undefined) return { code, from: at - 1 }
      const plain = CURRENCY_SIGNS.get(token.text)
      if (plain !== undefined) return { code: plain, from: at }
    }
    // $US113 trillion, $A40: the country behind the sign
    const behindSign = tokens[at - 1]
    if (/^[A-Z]{1,3}$/.test(token.text) && token.glued && behindSign !== undefined) {
      const reversed = CURRENCY_SIGNS.get(`${token.text}${behindSign.text}`)
      if (reversed !== undefined && isCurrencySign(behindSign.text)) return { code: reversed, from: at - 1 }
    }
    const code = /^(?:Rs|Rs\.)$/.test(token.text) ? 'INR' : token.text
    if (CURRENCY_CODES.has(code) && at === mention.from - 1)
      return { code: code === 'RM' ? 'MYR' : code === 'RMB' ? 'CNY' : code === 'NIS' ? 'ILS' : code, from: at }
  }
  return inside === undefined ? null : { code: CURRENCY_SIGNS.get(inside.text) ?? 'USD', from: mention.from }
}

/** The name or code behind the number: soms, US dollars, million KZT. */
function nameBehind(tokens: readonly Token[], mention: Mention): { code: string; to: number; exact: boolean } | null {
  let at = mention.to
  if (tokens[at]?.lower === 'of' && mention.form === 'vague') at += 1
  if (tokens[at]?.text === '-') at += 1
  const token = tokens[at]
  if (token === undefined) return null
  if (
    CURRENCY_SIGNS.has(token.text) &&
    (token.glued || isCurrencySign(token.text)) &&
    tokens[at + 1]?.shape !== 'digits'
  )
    return { code: CURRENCY_SIGNS.get(token.text) ?? 'USD', to: at + 1, exact: false }
  if (CURRENCY_CODES.has(token.text) && token.text !== 'RM')
    return { code: token.text === 'RMB' ? 'CNY' : token.text, to: at + 1, exact: true }
  for (let index = at; index <= at + 2; index++) {
    const word = tokens[index]
    if (word === undefined || word.shape !== 'word') return null
    const noun = word.entry.singular
    const qualified = CURRENCY_ADJECTIVES.get(`${tokens[index - 1]?.lower ?? ''} ${noun}`)
    if (qualified !== undefined && index > at) return { code: qualified, to: index + 1, exact: true }
    const code = CURRENCY_NAMES.get(noun)
    const plural = noun !== word.lower || !AMBIGUOUS_CURRENCY_NAMES.has(noun)
    if (code !== undefined && plural && (index === at || /^(?:adjective|name)$/.test(tokens[index - 1]?.tag ?? '')))
      return { code, to: index + 1, exact: false }
    if (word.tag !== 'adjective' && word.tag !== 'name') return null
  }
  return null
}
