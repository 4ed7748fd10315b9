import { VERB_FORMS } from '../language/tag.ts'
import { tokenAt, tokenBefore } from '../language/token-before.ts'
import type { Token } from '../model.ts'
import { isCurrencySign } from '../words/currencies.ts'
import { PUTTING_RIGHT } from '../words/event-words.ts'
import { wordSet } from '../words/word-set.ts'

/** Verbs whose "from A to B" are two levels, not a range. */
const CHANGE = wordSet(`
  advance amend change climb cut decline decrease double down drop ease edge expand extend fall gain grow halve
  improve increase jump lose lower move narrow plunge quadruple raise rally reduce rise shrink slide slip slow soar
  surge triple tumble up widen
`)

/** [US] [$]2.1 */
function isOfSign(tokens: readonly Token[], at: number): boolean {
  if (isCurrencySign(tokenAt(tokens, at)?.text ?? '')) return true
  return isCurrencySign(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.glued === true && tokens[at]?.shape === 'word'
}

/** US$ */
const LONGEST_SIGN = 2

/** "fell from 5% to 3%", "from 98 to 104": levels of two times where a word of change stands a few words before. */
export function isChange(tokens: readonly Token[], number: number): boolean {
  // fell by [US$]2.1 billion: what stands before the sign
  let from = number
  while (from > number - LONGEST_SIGN && isOfSign(tokens, from - 1)) from -= 1
  const window = tokens.slice(Math.max(0, from - 8), from)
  const near = tokens.slice(Math.max(0, from - 2), from)
  const changes = (token: Token, at: number): boolean =>
    // good for [up to] 310 miles and charged from 10 to 80 percent
    CHANGE.has(token.lemma) && !(token.lower === 'up' && window[at + 1]?.lower === 'to')
  if (isByHowMuch(tokens, from)) return false
  return (
    isFromChanged(tokens, from) ||
    (window.some((token) => token.lower === 'from') && window.some(changes)) ||
    near.some((token) => CHANGE.has(token.lemma) && token.tag !== 'noun')
  )
}

/** to [increase the maximum] penalty for recruitment [from] eight to 12 years: the verb before its object */
function isFromChanged(tokens: readonly Token[], number: number): boolean {
  if (tokenBefore(tokens, number)?.lower !== 'from') return false
  for (let at = number - 2; at >= 0 && at > number - LONGEST_OBJECT; at--) {
    const token = tokens[at]
    if (token === undefined || (token.shape === 'mark' && token.text !== '/')) return false
    // restated the number of staff [employed] in 2021 from 310 to 322: what was done with what is counted
    if (!VERB_FORMS.has(token.tag) || (token.tag !== 'verb' && tokens[at - 1]?.entry.plural === true)) continue
    return CHANGE.has(token.lemma) || PUTTING_RIGHT.has(token.lemma)
  }
  return false
}

/** increase the maximum penalty for the recruitment of children to armed groups from */
const LONGEST_OBJECT = 16

/** could rise [by] 30 to 60 centimetres: what may come is told by how much, and to no level yet */
function isByHowMuch(tokens: readonly Token[], from: number): boolean {
  if (tokenBefore(tokens, from)?.lower !== 'by') return false
  return tokens.slice(Math.max(0, from - 5), from - 1).some(({ lower }) => MAY.has(lower))
}

const MAY: ReadonlySet<string> = new Set(['could', 'may', 'might', 'should', 'would'])
