import type { Discard, Token } from '../model.ts'
import { isScaledAmount } from '../numbers/is-scaled-amount.ts'
import { CURRENCY_ABBREVIATIONS, CURRENCY_CODES, CURRENCY_LETTERS, isCurrencySign } from '../words/currencies.ts'
import { type Finder, NOTHING } from './finder.ts'
import { TIMES_SIGNS } from '../words/number-words.ts'
import { UNDER_OVER } from '../words/closed-classes.ts'
import { tokenBefore } from '../language/token-before.ts'

// What may stand glued behind digits and is a name, not a unit: 5[G], 4[WD], 747[s]
const GLUED_BEHIND = /^(?:G|D|FA|WD|K|Q|P|E|ers|s)$/
/** carbon-[14], uranium-[238]: isotopes */
const ELEMENTS: ReadonlySet<string> = new Set(
  'carbon uranium plutonium caesium cesium cobalt iodine strontium radium radon thorium tritium polonium helium americium'.split(
    ' ',
  ),
)
// Parts of a year: Q[3], H[1], FY[2022]
const PART_OF_YEAR = /^(?:[QH]|FY)$/

/**
 * Digits grown together with letters: COVID-[19], C[5]+[1], H[1]N[1], G-[20], [5]G, S[23]; known units and money are
 * left.
 */
export const findGluedNames: Finder = ({ tokens, taken, numbers }) => {
  const discards: Discard[] = []
  for (const at of numbers) {
    const token = tokens[at]
    if (token === undefined || token.shape !== 'digits' || taken[at] === true) continue
    if (isBehindLetters(tokens, at)) {
      const to = endOfName(tokens, at)
      discards.push({ from: at, to, reason: 'identifier', rule: 'letters-and-digits' })
    } else if (isBeforeLetters(tokens, at) || isInwardCode(tokens, at))
      discards.push({ from: at, to: at + 1, reason: 'identifier', rule: 'digits-and-letters' })
  }
  if (discards.length === 0) return NOTHING
  return {
    discards: discards.filter((discard, index) => discard.from >= (index === 0 ? 0 : (discards[index - 1]?.to ?? 0))),
    times: [],
  }
}

function isBehindLetters(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.glued !== true) return false
  const before = tokens[at - 1]
  if (before?.shape === 'word') {
    // 1334x[750] pixels
    if (TIMES_SIGNS.has(before.text) && before.glued && tokens[at - 2]?.shape === 'digits') return false
    if (PART_OF_YEAR.test(before.text) && /^(?:[1-4]|\d\d|(?:19|20)\d\d)$/.test(tokens[at]?.text ?? '')) return false
    // $US[113] trillion
    if (isCurrencySign(tokenBefore(tokens, at - 1)?.text ?? '') && before.glued && /^[A-Z]{1,3}$/.test(before.text))
      return false
    if (CURRENCY_LETTERS.has(before.text)) return !isScaledAmount(tokens, at)
    return !CURRENCY_CODES.has(before.text) && !CURRENCY_ABBREVIATIONS.has(before.text)
  }
  // G-20, ID.3; but "minus-260", "sub-300" and "19-25" are numbers
  if (before === undefined || !/^[-.]$/.test(before.text) || !before.glued) return false
  const word = tokens[at - 2]
  if (before.text === '-' && ELEMENTS.has(word?.lower ?? '')) return true
  return (
    word?.shape === 'word' &&
    /^\p{Lu}/u.test(word.text) &&
    !/^(?:Minus|Sub|Mid|Pre|Post|Non)$/.test(word.text) &&
    !CURRENCY_CODES.has(word.text) &&
    tokenBefore(tokens, at - 2)?.text !== '-'
  )
}

/** C5[+1], H1[N1], B2[-4] */
function endOfName(tokens: readonly Token[], at: number): number {
  let to = at + 1
  while (
    to < at + 6 &&
    tokens[to]?.glued === true &&
    (tokens[to]?.shape !== 'mark' ||
      (/^[+.-]$/.test(tokens[to]?.text ?? '') && tokens[to + 1]?.shape === 'digits' && tokens[to + 1]?.glued === true))
  )
    to += 1
  return to
}

/** Bristol BS1 [4]XY, London EC1A [1]BB: the second half of a postcode, behind letters and digits grown together. */
function isInwardCode(tokens: readonly Token[], at: number): boolean {
  const [outward, district, number, letters] = tokens.slice(Math.max(0, at - 2), at + 2)
  if (at < 2 || number?.glued === true || letters?.glued !== true || !/^[A-Z]{2}$/.test(letters.text)) return false
  if (!/^\d$/.test(number?.text ?? '') || district?.glued !== true) return false
  return district.shape === 'digits'
    ? /^[A-Z]{1,2}$/.test(outward?.text ?? '')
    : outward?.shape === 'digits' && outward.glued && /^[A-Z]$/.test(district.text)
}

function isBeforeLetters(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (
    token === undefined ||
    next === undefined ||
    !next.glued ||
    next.shape !== 'word' ||
    !GLUED_BEHIND.test(next.text)
  )
    return false
  // free for under-[16]s
  if (next.text === 's' && tokens[at - 1]?.text === '-' && UNDER_OVER.has(tokens[at - 2]?.lower ?? '')) return false
  const opens = at === 0 || !/^[\p{Sc}.,]$/u.test(tokens[at - 1]?.text ?? '') || !token.glued
  return opens && /^\d{1,4}$/.test(token.text) && !(next.text === 's' && /^(?:1[5-9]|20)\d0$/.test(token.text))
}
