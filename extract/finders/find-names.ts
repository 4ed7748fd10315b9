import type { Discard, Place, Token } from '../model.ts'
import { tokenBefore } from '../language/token-before.ts'
import { readNounPhrase } from '../language/noun-phrase.ts'
import { CURRENCY_ABBREVIATIONS, CURRENCY_CODES } from '../words/currencies.ts'
import { isUnit } from '../numbers/is-unit.ts'
import { SMALL_NUMBERS } from '../words/number-words.ts'
import { isOfGappedClause } from './gapped-clause.ts'
import { type Finder, NOTHING } from './finder.ts'
import { typeNumberEnd } from './type-number.ts'

// i[P]hone
const CAPITAL_INSIDE = /^\p{Ll}+\p{Lu}/u
const CALENDAR =
  /^(?:I|[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September|October|November|December)$/

const isOfCalendar = (word: string): boolean => CALENDAR.test(word)

/**
 * Numbers that are part of a name: the [Two] Areas, the Big [Four], Apple Watch [5], S&P [500]. A number behind a
 * capitalised word names it only where no counted noun follows.
 */
export const findNames: Finder = ({ tokens, taken, numbers, place }) => {
  const discards: Discard[] = []
  for (const at of numbers) {
    if (taken[at] === true || at < (discards.at(-1)?.to ?? 0)) continue
    const end = typeNumberEnd(tokens, taken, at, isOfCalendar)
    const rule = end === null ? ruleFor(tokens, at, place) : 'number-of-model'
    if (rule !== null) discards.push({ from: at, to: end ?? at + 1, reason: 'name', rule })
  }
  return discards.length === 0 ? NOTHING : { discards, times: [] }
}

function ruleFor(tokens: readonly Token[], at: number, { label }: Place): string | null {
  if (isOfType(tokens, at)) return 'number-of-type'
  if (isZeroOfTerm(tokens, at)) return 'number-of-term'
  if (at === 0) return null
  if (isWordOfName(tokens, at) || (label === null && isBehindName(tokens, at) && !isOfGappedClause(tokens, at)))
    return 'number-in-name'
  return isBehindProduct(tokens, at) || isBehindArticle(tokens, at) ? 'number-of-model' : null
}

/** a [two]-bedroom flat, a [six]-speed gearbox, a [five]-star hotel: what kind of thing it is, not how many of them. */
function isOfType(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at]
  const hyphen = tokens[at + 1]
  const noun = tokens[at + 2]
  if (number === undefined || hyphen?.text !== '-' || !hyphen.glued || noun?.glued !== true) return false
  if (number.shape !== 'digits' && !SMALL_NUMBERS.has(number.lower)) return false
  // a two-bed flat; but a [24]-bed ward counts them
  if (noun.lower === 'bed' && number.shape === 'digits' && number.text.length > 1) return false
  return TYPE_NOUNS.has(noun.lower)
}

const TYPE_NOUNS: ReadonlySet<string> = new Set(
  'speed door cylinder bed bedroom bedroomed star wheel wheeled way stroke party piece ply lane pointer pointers'.split(
    ' ',
  ),
)

/** reach net [zero] by 2040, ground [zero], [zero]-hours contracts: terms in which nothing is counted. */
function isZeroOfTerm(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'zero') return false
  if (tokens[at + 1]?.text === '-' && tokens[at + 2]?.glued === true && tokens[at + 2]?.shape === 'word')
    return tokens[at + 2]?.lower !== 'to'
  return ZERO_TERMS.has(tokenBefore(tokens, tokenBefore(tokens, at)?.text === '-' ? at - 1 : at)?.lower ?? '')
}

const ZERO_TERMS: ReadonlySet<string> = new Set(['net', 'ground', 'absolute', 'sub'])

/** the [Two] Areas, the Big [Four]: a number word with a capital inside a sentence, beside another capital. */
function isWordOfName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (token === undefined || before === undefined || token.text === token.lower || !SMALL_NUMBERS.has(token.lower))
    return false
  const opensQuote = before.shape === 'mark' && !/[,;]/.test(before.text)
  const capitalAfter = after?.shape === 'word' && after.text !== after.lower
  return !opensQuote && (capitalAfter || (before.tag === 'name' && before.text !== before.lower))
}

/** Apple Watch [5] to see, the S&P [500] rose: digits behind a name, and nothing behind them that they could count. */
function isBehindName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (token?.shape !== 'digits' || token.glued || /[,.]/.test(token.text)) return false
  if (
    before?.tag !== 'name' ||
    before.shape !== 'word' ||
    CALENDAR.test(before.text) ||
    CURRENCY_CODES.has(before.text) ||
    CURRENCY_ABBREVIATIONS.has(before.text)
  )
    return false
  if (after === undefined || (after.shape === 'mark' && /[,.;:)]/.test(after.text)))
    return at > 1 && !afterPreposition(tokens, at)
  // Stoxx [50] -1.3%
  if (/^[-+−]$/.test(after.text)) return !after.glued && tokens[at + 2]?.glued === true
  const capital = after.tag === 'name' && !/^[A-Z]{2,}s$/.test(after.text)
  return (
    capital ||
    (/^(?:past|verb|auxiliary|modal|particle|adverb)$/.test(after.tag) && !afterPreposition(tokens, at)) ||
    /^(?:index|indexes|indices)$/.test(after.lower)
  )
}

/**
 * the iPhone [14], the S&P [500] e-minis, a Falcon [9] rocket: behind a word that only a product or an index is written
 * with, or behind a name and before a single thing.
 */
function isBehindProduct(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (token?.shape !== 'digits' || token.glued || !/^\d{1,4}$/.test(token.text) || before?.shape !== 'word')
    return false
  if (isUnit(after)) return false
  if (CAPITAL_INSIDE.test(before.text) || isLetterOfName(tokens, at)) return true
  const named = before.tag === 'name' && before.text !== before.lower && !CALENDAR.test(before.text)
  if (!named || CURRENCY_CODES.has(before.text) || Number(token.text) < 2 || !/^(?:noun|name)$/.test(after?.tag ?? ''))
    return false
  const noun = readNounPhrase(tokens, at + 1, true)
  const head = noun === null ? undefined : tokens[noun.head]
  return head?.tag === 'noun' && head.text === head.lower && !head.entry.plural && !afterPreposition(tokens, at)
}

/** the S&P [500], vitamin B [12]; but after plan B [12] schools closed */
function isLetterOfName(tokens: readonly Token[], at: number): boolean {
  const [first, second, letter, , after] = tokens.slice(Math.max(0, at - 3), at + 2)
  if (at < 3 || letter === undefined || !/^[B-HJ-Z]$/.test(letter.text)) return false
  const initials = second?.text === '&' || (/^[A-Z]$/.test(second?.text ?? '') && first?.shape !== 'digits')
  return initials || (second?.shape !== 'digits' && !(after?.tag === 'noun' && after.entry.plural))
}

/** the sp [500] was down, the model [3] sold: an article, a single thing, a number and then the verb. */
function isBehindArticle(tokens: readonly Token[], at: number): boolean {
  if (tokenBefore(tokens, at - 1)?.lower !== 'the') return false
  const noun = tokens[at - 1]
  const token = tokens[at]
  const after = tokens[at + 1]
  return (
    token?.shape === 'digits' &&
    /^\d{1,4}$/.test(token.text) &&
    tokenBefore(tokens, at - 2)?.tag !== 'preposition' &&
    noun?.tag === 'noun' &&
    !noun.entry.plural &&
    (after?.tag === 'auxiliary' || after?.tag === 'past')
  )
}

/** In Kenya [47] were: the name stands alone behind a preposition, and the number begins something new. */
function afterPreposition(tokens: readonly Token[], at: number): boolean {
  let from = at - 1
  while (
    from > 0 &&
    (tokens[from - 1]?.tag === 'name' || tokens[from - 1]?.text === '&' || tokens[from - 1]?.text === '/')
  )
    from -= 1
  return tokenBefore(tokens, from)?.tag === 'preposition'
}
