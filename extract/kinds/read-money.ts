import { tokenBefore } from '../language/token-before.ts'
import type { Mention, Token } from '../model.ts'
import {
  AMBIGUOUS_CURRENCY_NAMES,
  CURRENCY_ABBREVIATIONS,
  CURRENCY_CODES,
  CURRENCY_ENDINGS,
  CURRENCY_LETTERS,
  CURRENCY_NAMES,
  CURRENCY_SIGNS,
  isCurrencySign,
} from '../words/currencies.ts'
import { CURRENCY_ADJECTIVES } from '../words/currency-adjectives.ts'
import { currencyOfCents } from './currency-of-cents.ts'
import { currencyOfCountry } from './currency-of-country.ts'
import { isScaledAmount } from '../numbers/is-scaled-amount.ts'
import type { KindReader } from './kind-reader.ts'
import { readPer } from './read-per.ts'
import { isScaledMoney, SCALED_NAMES } from './scaled-money.ts'
import { MINUS } from '../words/number-words.ts'
import { mayHold, soughtWords } from '../words/sought-words.ts'

/** Money: $4.3 billion, €182 million, AUD1.5m, 100,000 soms, 6.5 billion naira, hundreds of millions of dollars. */
export const readMoney: KindReader = (mention, sentence) => {
  if (!mayHold(sentence, OF_MONEY)) return null
  const { tokens, subject } = sentence
  const sign = signBefore(tokens, mention)
  const name = nameBehind(tokens, mention, subject)
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

/** Signs, codes and names of money, of which most sentences hold none; of US$ the last sign is a token. */
const OF_MONEY = soughtWords(
  Array.from(
    [
      ...CURRENCY_SIGNS.keys(),
      ...Array.from(CURRENCY_SIGNS.keys(), (sign) => sign.slice(-1)),
      ...CURRENCY_CODES,
      ...CURRENCY_ABBREVIATIONS.keys(),
      ...CURRENCY_ENDINGS,
      ...CURRENCY_NAMES.keys(),
      ...Array.from(CURRENCY_ADJECTIVES.keys(), (words) => words.slice(words.indexOf(' ') + 1)),
      ...SCALED_NAMES.keys(),
    ],
    (word) => word.toLowerCase(),
  ),
  ['p', 'c'],
)

/** The sign or code before the number: US$, AU $, EUR; of a range, also before its second number. */
function signBefore(tokens: readonly Token[], mention: Mention): { code: string; from: number } | null {
  for (const at of [mention.from - 1, mention.from - 2]) {
    const token = tokenBefore(tokens, at + 1)
    if (token === undefined) continue
    if (at === mention.from - 2 && !MINUS.has(tokens[mention.from - 1]?.text ?? '')) continue
    if (isCurrencySign(token.text)) {
      const prefix = tokenBefore(tokens, at)
      const code = CURRENCY_SIGNS.get(`${prefix?.text ?? ''}${token.text}`)
      // [A] $15 million programme: an article, no country
      const article = prefix?.text === 'A' && !token.glued
      if (code !== undefined && prefix !== undefined && !article) return { code, from: at - 1 }
      const plain = CURRENCY_SIGNS.get(token.text)
      if (plain !== undefined) return { code: plain, from: at }
    }
    // $US113 trillion, $A40: the country behind the sign
    const behindSign = tokenBefore(tokens, at)
    if (/^[A-Z]{1,3}$/.test(token.text) && token.glued && behindSign !== undefined) {
      const reversed = CURRENCY_SIGNS.get(`${token.text}${behindSign.text}`)
      if (reversed !== undefined && isCurrencySign(behindSign.text)) return { code: reversed, from: at - 1 }
    }
  }
  const code = codeBefore(tokens, mention)
  if (code !== null) return code
  for (let at = mention.from; at < mention.to; at++) {
    const inside = CURRENCY_SIGNS.get(tokens[at]?.text ?? '')
    if (inside !== undefined) return { code: inside, from: mention.from }
  }
  return null
}

/** [KZT] 5,000, [KSh] 2.4 billion, [Rs.] 500; a letter that is grown together with an amount: [R]40 million. */
function codeBefore(tokens: readonly Token[], { from }: Mention): { code: string; from: number } | null {
  const before = tokenBefore(tokens, from)
  const at = before?.text === '.' && before.glued ? from - 2 : from - 1
  if (at < 0) return null
  const word = tokens[at]?.text ?? ''
  const code = CURRENCY_ABBREVIATIONS.get(word) ?? (CURRENCY_CODES.has(word) ? word : undefined)
  if (code === undefined) return null
  if (CURRENCY_LETTERS.has(word)) return isScaledAmount(tokens, from) ? { code, from: at } : null
  return { code, from: at }
}

/** The name or code behind the number: soms, US dollars, million KZT. */
function nameBehind(
  tokens: readonly Token[],
  mention: Mention,
  subject: string,
): { code: string; to: number; exact: boolean } | null {
  let at = mention.to
  if (tokens[at]?.lower === 'of' && mention.form === 'vague') at += 1
  if (tokens[at]?.text === '-') at += 1
  const token = tokens[at]
  if (token === undefined) return null
  const sign = token.text.length <= LONGEST_SIGN ? signAt(tokens, at, token) : null
  if (sign !== null) return { ...sign, to: at + 1 }
  const scaled = SCALED_NAMES.get(token.lower)
  if (scaled !== undefined && isScaledMoney(tokens, mention, at))
    return { code: whose(token.entry.singular) ?? scaled, to: at + 1, exact: false }
  for (let index = at; index <= at + 2; index++) {
    const word = tokens[index]
    if (word === undefined || word.shape !== 'word') return null
    const noun = word.entry.singular
    const qualified =
      index > at && QUALIFIED.has(noun)
        ? CURRENCY_ADJECTIVES.get(`${tokens[index - 1]?.lower ?? ''} ${noun}`)
        : undefined
    if (qualified !== undefined) return { code: qualified, to: index + 1, exact: true }
    // soles are no plural of a sole
    const code = CURRENCY_NAMES.get(noun) ?? CURRENCY_NAMES.get(word.lower)
    const plural = noun !== word.lower || !AMBIGUOUS_CURRENCY_NAMES.has(noun) || isConverted(tokens, index + 1)
    if (code !== undefined && plural && (index === at || /^(?:adjective|name)$/.test(tokens[index - 1]?.tag ?? ''))) {
      const whole = noun === 'cent' ? currencyOfCents(tokens, index + 1) : null
      return { code: whole ?? whose(noun) ?? whose(word.lower) ?? code, to: index + 1, exact: false }
    }
    if (word.tag !== 'adjective' && word.tag !== 'name') return null
  }
  return null
  function whose(noun: string): string | null {
    return currencyOfCountry(noun, tokens, mention.from, subject)
  }
}

/** $, USD, Kč or the letter of a subunit right behind the number. */
function signAt(tokens: readonly Token[], at: number, { text, glued }: Token): { code: string; exact: boolean } | null {
  const plain = CURRENCY_SIGNS.get(text)
  if (plain !== undefined && (glued || isCurrencySign(text)) && tokens[at + 1]?.shape !== 'digits')
    return { code: plain, exact: false }
  if (CURRENCY_CODES.has(text) && text !== 'RM') return { code: CURRENCY_ABBREVIATIONS.get(text) ?? text, exact: true }
  const abbreviated = CURRENCY_ENDINGS.has(text) ? CURRENCY_ABBREVIATIONS.get(text) : undefined
  if (abbreviated !== undefined) return { code: abbreviated, exact: true }
  return isGluedSubunit(tokens, at) ? { code: text === 'p' ? 'GBP' : 'USD', exact: false } : null
}

/** Most words behind a number are longer than any sign or code. */
const LONGEST_SIGN = Math.max(
  ...[...CURRENCY_SIGNS.keys(), ...CURRENCY_CODES, ...CURRENCY_ENDINGS].map(({ length }) => length),
)
/** Serbian [dinar], Hong Kong [dollar] */
const QUALIFIED: ReadonlySet<string> = new Set(
  Array.from(CURRENCY_ADJECTIVES.keys(), (words) => words.slice(words.indexOf(' ') + 1)),
)

/** 2.4 billion won [($1.8 million)]: what is told in another currency is money. */
function isConverted(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '(' && isCurrencySign(tokens[at + 1]?.text ?? '')
}

/** 12.5[p] a share, 164[p], 4.5[c], 25[c] each, 14.2 [p]/kWh; but 1080p is a picture, and a bare 21c may be a century. */
function isGluedSubunit(tokens: readonly Token[], at: number): boolean {
  const [number, letter] = [tokens[at - 1], tokens[at]]
  if (number?.shape !== 'digits' || letter === undefined) return false
  // 14.2 [p]/kWh
  if (!letter.glued) return LETTERS_OF_PARTS.has(letter.text) && tokens[at + 1]?.text === '/'
  if (letter.text === 'c') return number.text.includes('.') || EACH.has(tokens[at + 1]?.lower ?? '')
  return letter.text === 'p' && !PICTURE_LINES.has(number.text)
}

const LETTERS_OF_PARTS: ReadonlySet<string> = new Set(['p', 'c'])
const EACH: ReadonlySet<string> = new Set(['each', 'apiece', 'a', 'per'])
const PICTURE_LINES: ReadonlySet<string> = new Set(['240', '360', '480', '720', '1080', '1440', '2160'])
