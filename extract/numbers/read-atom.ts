import type { NumberForm, Span, Token } from '../model.ts'
import { isCurrencySign } from '../words/currencies.ts'
import { CUE } from '../words/cues.ts'
import {
  DENOMINATORS,
  MULTIPLES,
  SCALES,
  SHORT_SCALES,
  SMALL_NUMBERS,
  VAGUE,
  VULGAR_FRACTIONS,
} from '../words/number-words.ts'
import { TIME_UNITS } from '../words/nouns.ts'

const MINUS_SIGNS: ReadonlySet<string> = new Set(['-', '−', '–'])
const TIMES_SIGNS: ReadonlySet<string> = new Set(['×', 'x', '*'])

/** One number as written, without what stands around it. For a vague word `value` is null. */
export type Atom = Span & {
  readonly form: NumberForm
  readonly value: number | null
  readonly low: number
  readonly high: number
  /** The scale word or letter that closed the number (million), 1 without; a range shares it. */
  readonly scale: number
  readonly rule: string
}

/** A fraction is read as a percent: GUIDE, "half, one-third, two-thirds as a percent". */
const PERCENT = 100

/**
 * Reads the number that begins at a token.
 * @param taken tokens that are known to count nothing
 * @returns the number, or null where none begins
 */
export function readAtom(tokens: readonly Token[], taken: readonly boolean[], at: number): Atom | null {
  const token = tokens[at]
  if (token === undefined || taken[at] === true) return null
  if (token.shape === 'digits') return readDigits(tokens, taken, at)
  if ((token.entry.cues & CUE.numberWord) === 0) return null
  const multiple = MULTIPLES.get(token.lower)
  if (multiple !== undefined) return exact(at, at + 1, multiple, 1, 'words', 'number-fold')
  return (
    readPartOfScale(tokens, taken, at) ??
    readFraction(tokens, taken, at) ??
    readVague(tokens, taken, at) ??
    readWords(tokens, taken, at)
  )
}

function exact(from: number, to: number, value: number, scale: number, form: NumberForm, rule: string): Atom {
  return { from, to, value, low: value, high: value, scale, form, rule }
}

/** Multiplies as in decimal writing: 1.69 million is 1,690,000 and not a hair less. */
export function times(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(12))
}

// 3,702 · 1.69 million · 4.3bn · 25k · 4 hundred · -0.2 · 2.998×10−8 · 1/2
function readDigits(tokens: readonly Token[], taken: readonly boolean[], at: number): Atom {
  const token = tokens[at]
  const plain = Number((token?.text ?? '').replaceAll(',', ''))
  const power = powerOfTen(tokens, at + 1)
  if (power !== null && taken[at + 2] !== true && taken[power.to - 1] !== true)
    return exact(at, power.to, Number(`${plain}e${power.exponent}`), 1, 'digits', 'digits-power')
  const simple = simpleFraction(tokens, at)
  if (simple !== null && taken[simple.to - 1] !== true) return simple
  const bracketed = bracketedNegative(tokens, taken, at, plain)
  if (bracketed !== null) return bracketed
  const scaled = readScale(tokens, taken, at + 1, at)
  const negative = isNegative(tokens, at)
  const value = times(plain, scaled.scale) * (negative > 0 ? -1 : 1)
  return exact(at - negative, scaled.to, value, scaled.scale, 'digits', scaled.scale === 1 ? 'digits' : 'digits-scaled')
}

/** [minus €]8.1 million: the word stands before the sign of money. */
function isMinusMoney(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 2]?.lower === 'minus' && isCurrencySign(tokens[at - 1]?.text ?? '')
}

/** €[(14.3) million]: digits in brackets behind a sign of money are negative, and the scale stands behind the brackets. */
function bracketedNegative(
  tokens: readonly Token[],
  taken: readonly boolean[],
  at: number,
  plain: number,
): Atom | null {
  const opening = tokens[at - 1]
  if (opening?.text !== '(' || !opening.glued || !isCurrencySign(tokens[at - 2]?.text ?? '')) return null
  const inside = readScale(tokens, taken, at + 1, at - 1)
  if (tokens[inside.to]?.text !== ')') return null
  const behind = inside.scale === 1 ? readScale(tokens, taken, inside.to + 1, at - 1) : { scale: 1, to: inside.to + 1 }
  const scale = inside.scale * behind.scale
  const rule = scale === 1 ? 'digits-bracketed' : 'digits-scaled-bracketed'
  return exact(at - 1, behind.to, -times(plain, scale), scale, 'digits', rule)
}

/** How many tokens before the digits say that they are negative: "-0.2", "minus 5", "minus-260". */
function isNegative(tokens: readonly Token[], at: number): 0 | 1 | 2 {
  const sign = tokens[at - 1]
  if (sign?.lower === 'minus') return 1
  const before = tokens[at - 2]
  if (isMinusMoney(tokens, at)) return 2
  if (sign === undefined || !MINUS_SIGNS.has(sign.text) || tokens[at]?.glued !== true) return 0
  if (before?.lower === 'minus' && sign.glued) return 2
  const opens = before === undefined || !sign.glued || /^[([:;,]$/.test(before.text)
  return opens && (before?.shape !== 'digits' || !sign.glued) ? 1 : 0
}

function powerOfTen(tokens: readonly Token[], at: number): { to: number; exponent: number } | null {
  if (!TIMES_SIGNS.has(tokens[at]?.text ?? '') || tokens[at + 1]?.text !== '10') return null
  const sign = /^[-−^]$/.test(tokens[at + 2]?.text ?? '') ? 1 : 0
  const exponent = tokens[at + 2 + sign]
  if (exponent?.shape !== 'digits' || !exponent.glued) return null
  return { to: at + 3 + sign, exponent: Number(exponent.text) * (sign === 1 && tokens[at + 2]?.text !== '^' ? -1 : 1) }
}

function simpleFraction(tokens: readonly Token[], at: number): Atom | null {
  const [above, slash, below] = tokens.slice(at, at + 3)
  if (above === undefined || slash?.text !== '/' || !slash.glued || below?.shape !== 'digits' || !below.glued)
    return null
  const [numerator, denominator] = [Number(above.text), Number(below.text)]
  if (!(numerator < denominator && denominator <= 16 && Number.isInteger(numerator) && numerator > 0)) return null
  return exact(at, at + 3, numerator / denominator, 1, 'digits', 'digits-fraction')
}

/** five[-]million */
function isGluedHyphen(tokens: readonly Token[], at: number): boolean {
  const [hyphen, word] = [tokens[at], tokens[at + 1]]
  return hyphen?.text === '-' && hyphen.glued && word !== undefined && word.glued
}

function readScale(
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
  const money = isMoneyBefore(tokens, digits)
  if (next.lower.length > 1) return next.glued || money ? { scale: short, to: at + 1 } : { scale: 1, to: at }
  // A single letter glued to the digits: with money any, else "m" and "k" before a counted noun (12.3m tonnes), "B" before one (8 B people).
  const noun = tokens[at + 1]
  const counted = noun?.shape === 'word' && isCounted(noun) && /^[kmb]$/.test(next.lower)
  if (money && (next.glued || /^[MBKT]$/.test(next.text))) return { scale: short, to: at + 1 }
  if ((next.glued || next.text === 'B') && counted) return { scale: short, to: at + 1 }
  return next.glued && next.lower === 'k' ? { scale: short, to: at + 1 } : { scale: 1, to: at }
}

/** 12.3m [tonnes], 35m [of] its devices; but 12m [wide] is a length. */
function isCounted(noun: Token): boolean {
  if (/^(?:wide|long|high|deep|tall|thick|above|below|away|from|race|sprint)$/.test(noun.lower)) return false
  return /^(?:noun|adjective|past|participle)$/.test(noun.tag) || noun.lower === 'of'
}

function isMoneyBefore(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return (
    before !== undefined &&
    (isCurrencySign(before.text) || (before.text.length >= 2 && /^[A-Z]{2,3}$/.test(before.text)))
  )
}

// half a million · half-dozen · a quarter of a million · three-quarters of a million
function readPartOfScale(tokens: readonly Token[], taken: readonly boolean[], at: number): Atom | null {
  const first = tokens[at]?.lower ?? ''
  const numerator = first === 'half' ? 1 : (SMALL_NUMBERS.get(first) ?? 1)
  const named = first === 'half' || first === 'quarter' ? at : at + (tokens[at + 1]?.text === '-' ? 2 : 1)
  const divisor = PARTS.get(tokens[named]?.lower ?? '')
  if (divisor === undefined || numerator >= divisor) return null
  let next = named + 1
  if (tokens[next]?.text === '-') next += 1
  else {
    if (tokens[next]?.lower === 'of') next += 1
    if (/^an?$/.test(tokens[next]?.lower ?? '')) next += 1
    else if (next !== named + 1 || !TIME_UNITS.has(tokens[next]?.lower ?? '') || isWhich(tokens[at - 1])) return null
  }
  const word = tokens[next]?.lower ?? ''
  const scale = SCALES.get(word)
  if (taken[next] === true) return null
  // half [an hour], a quarter-[century]: the unit follows, and is not part of the number
  if (scale === undefined)
    return TIME_UNITS.has(word) ? exact(at, named + 1, numerator / divisor, 1, 'words', 'number-part-of-unit') : null
  return exact(at, next + 1, (scale * numerator) / divisor, 1, 'words', 'number-part-of-scale')
}

/** the [first] quarter century, the [last] half hour: which, not how long */
function isWhich(token: Token | undefined): boolean {
  return token !== undefined && /^(?:first|second|third|fourth|last|latter|next)$/.test(token.lower)
}

const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['quarter', 4],
  ['quarters', 4],
])

// two-thirds · one third · a quarter of · half · one-half
function readFraction(tokens: readonly Token[], taken: readonly boolean[], at: number): Atom | null {
  const token = tokens[at]
  if (token === undefined) return null
  const vulgar = VULGAR_FRACTIONS.get(token.text)
  if (vulgar !== undefined) return exact(at, at + 1, vulgar * PERCENT, 1, 'fraction', 'fraction-sign')
  if (token.lower === 'half')
    return isHalfOf(tokens, at) ? exact(at, at + 1, PERCENT / 2, 1, 'fraction', 'fraction-half') : null
  const numerator = SMALL_NUMBERS.get(token.lower)
  const hyphen = tokens[at + 1]?.text === '-' ? 1 : 0
  const divisor = DENOMINATORS.get(tokens[at + 1 + hyphen]?.lower ?? '')
  if (
    numerator !== undefined &&
    divisor !== undefined &&
    taken[at + 1 + hyphen] !== true &&
    numerator > 0 &&
    numerator < divisor
  ) {
    return exact(at, at + 2 + hyphen, (numerator / divisor) * PERCENT, 1, 'fraction', 'fraction-words')
  }
  const alone = DENOMINATORS.get(token.lower)
  if (alone === undefined) return null
  const article = /^(?:a|an|another)$/.test(tokens[at - 1]?.lower ?? '')
  // cut emissions [by a] quarter since 2018
  const follows =
    tokens[at - 2]?.lower === 'by' ||
    /^(?:of|involved|concerned|were|was|are|had|have)$/.test(tokens[at + 1]?.lower ?? '') ||
    isCompared(tokens, at + 1) ||
    tokens[at + 1]?.shape === 'mark'
  if (article && follows) return exact(at, at + 1, PERCENT / alone, 1, 'fraction', 'fraction-a-nth')
  return null
}

/** a third [fewer than] in 2019, a quarter [lower] */
function isCompared(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  return COMPARED.has(word) && (tokens[at + 1]?.lower === 'than' || tokens[at + 1]?.shape === 'mark')
}

const COMPARED: ReadonlySet<string> = new Set('more fewer less higher lower larger smaller'.split(' '))

/** "half of the cases", "half the revenue", "more than half were"; not "the first half", "half-staff", "half an hour". */
function isHalfOf(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? ''
  const after = tokens[at + 1]
  if (/^(?:first|second|other|latter|former|and|this|that)$/.test(before)) return false
  if (after === undefined || after.text === '-' || /^(?:an|hour|year|day|time|brother|sister)$/.test(after.lower))
    return false
  return true
}

// dozens · hundreds of thousands · scores of
function readVague(tokens: readonly Token[], taken: readonly boolean[], at: number): Atom | null {
  const first = VAGUE.get(tokens[at]?.lower ?? '')
  if (first === undefined) return readTens(tokens, taken, at)
  const word = tokens[at]?.lower
  if (word === 'scores' && tokens[at + 1]?.lower !== 'of') return null
  const second = tokens[at + 1]?.lower === 'of' ? VAGUE.get(tokens[at + 2]?.lower ?? '') : undefined
  if (second === undefined)
    return {
      from: at,
      to: at + 1,
      value: null,
      low: first[0],
      high: first[1],
      scale: 1,
      form: 'vague',
      rule: 'vague-word',
    }
  const base = second[0]
  return {
    from: at,
    to: at + 3,
    value: null,
    low: first[0] * base,
    high: (first[1] + 1) * base - 1,
    scale: 1,
    form: 'vague',
    rule: 'vague-words',
  }
}

// tens of thousands · a couple of
function readTens(tokens: readonly Token[], taken: readonly boolean[], at: number): Atom | null {
  const word = tokens[at]?.lower
  if (taken[at] === true) return null
  if (word === 'couple' && tokens[at + 1]?.lower === 'of')
    return { from: at, to: at + 1, value: null, low: 2, high: 2, scale: 1, form: 'vague', rule: 'vague-couple' }
  if (word !== 'tens' || tokens[at + 1]?.lower !== 'of') return null
  const base = VAGUE.get(tokens[at + 2]?.lower ?? '')?.[0]
  return base === undefined
    ? null
    : {
        from: at,
        to: at + 3,
        value: null,
        low: 10 * base,
        high: 100 * base - 1,
        scale: 1,
        form: 'vague',
        rule: 'vague-tens',
      }
}

// three hundred and twelve · twenty-eight thousand · a dozen · five million
function readWords(tokens: readonly Token[], taken: readonly boolean[], at: number): Atom | null {
  let total = 0
  let group = 0
  let scale = 1
  let index = at
  let end = at
  for (; index < tokens.length && taken[index] !== true; index++) {
    const token = tokens[index]
    const word = token?.lower ?? ''
    const small = SMALL_NUMBERS.get(word)
    const factor = SCALES.get(word)
    if (small !== undefined && fits(group, small)) {
      group += small
      scale = 1
    } else if (factor !== undefined && end === at && isSome(tokens[at - 1])) {
      return severalOf(at, factor)
    } else if (factor !== undefined && (end > at || isArticle(tokens[at - 1]))) {
      ;[total, group] =
        factor >= 1000 ? [total + (group === 0 ? 1 : group) * factor, 0] : [total, (group === 0 ? 1 : group) * factor]
      scale = factor
    } else if (end > at && joins(tokens, index, group + total)) continue
    else break
    end = index + 1
  }
  if (end === at) return null
  const half = andAHalf(tokens, taken, end)
  if (half !== null && total + group < 100)
    return exact(at, half.to, times(total + group + 0.5, half.scale), half.scale, 'words', 'number-and-a-half')
  return exact(at, end, total + group, scale, 'words', 'number-words')
}

/** [several] thousand, [a few] hundred: as many as the plural alone says. */
function isSome(token: Token | undefined): boolean {
  return token !== undefined && SOME.has(token.lower)
}

const SOME: ReadonlySet<string> = new Set(['several', 'few', 'many'])

function severalOf(at: number, factor: number): Atom {
  const [low, high] = factor === 12 ? [24, 99] : [factor, 10 * factor - 1]
  return { from: at, to: at + 1, value: null, low, high, scale: 1, form: 'vague', rule: 'vague-several' }
}

/** two [and a half million], six [and a half] */
function andAHalf(
  tokens: readonly Token[],
  taken: readonly boolean[],
  at: number,
): { to: number; scale: number } | null {
  const words = tokens.slice(at, at + 3).map(({ lower }) => lower)
  if (words.join(' ') !== 'and a half' || taken[at + 2] === true) return null
  const scale = SCALES.get(tokens[at + 3]?.lower ?? '')
  return scale === undefined ? { to: at + 3, scale: 1 } : { to: at + 4, scale }
}

/** Twenty takes a following five, three hundred a following twelve, but five no following six. */
function fits(group: number, small: number): boolean {
  if (group === 0) return true
  if (group % 100 === 0) return small < 100
  return group % 10 === 0 && group % 100 >= 20 && small < 10
}

function isArticle(token: Token | undefined): boolean {
  return /^(?:a|an|half|per|every|the|another)$/.test(token?.lower ?? '')
}

/** A hyphen or "and" inside a number in words. */
function joins(tokens: readonly Token[], at: number, soFar: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]?.lower ?? ''
  const number = SMALL_NUMBERS.has(next) || SCALES.has(next)
  if (token?.text === '-' && token.glued) return number && tokens[at + 1]?.glued === true
  return token?.lower === 'and' && soFar >= 100 && soFar % 100 === 0 && SMALL_NUMBERS.has(next)
}
