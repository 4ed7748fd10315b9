import { NOMINAL } from '../language/tag.ts'
import { tokenAt, tokenBefore } from '../language/token-before.ts'
import type { Token } from '../model.ts'
import { AND_COMMA, COMPARING } from '../words/closed-classes.ts'
import { isCurrencySign } from '../words/currencies.ts'
import { PUTTING_RIGHT } from '../words/event-words.ts'
import { MULTIPLIERS } from '../words/number-words.ts'
import { mayHold, soughtWords } from '../words/sought-words.ts'
import { isChangeNoun } from './is-change-noun.ts'

/** Words. What is compared with may be a list of numbers, each with its time. */
const FAR = 40
/** What a clause is told with: behind it no comparison goes on. */
const TELLING_TAGS: ReadonlySet<string> = new Set('noun past verb auxiliary participle gerund pronoun'.split(' '))
/** What may belong to the words of a comparison. */
const LINKS = soughtWords(COMPARING, ['as', 'with', 'to', 'against', 'from', 'after', 'following', ':'])
const YEAR = /^(?:1[5-9]|20)\d\d$/

/**
 * Where the words of a comparison stand before a number, with nothing but other compared numbers and times between.
 * @returns null where the number is not compared with
 */
export function comparisonBefore(from: number, tokens: readonly Token[]): number | null {
  if (isSubject(from, tokens)) return null
  for (let at = from - 1; at >= 0 && at > from - FAR; at--) {
    const token = tokens[at]
    if (token === undefined) return null
    if (isCurrencySign(token.text)) continue
    // down from the old [hybrid's] 212
    if (at === from - 1 && token.entry.possessive) continue
    if (mayHold(token.entry, LINKS)) {
      const link = linkAt(at, from, tokens)
      if (link !== null) return link
    }
    // against [a target of] 10
    if (isBenchmark(tokens, at)) {
      at -= 1
      // an [industry] average of 1.9
      while (NOMINAL.has(tokens[at - 1]?.tag ?? '')) at -= 1
      continue
    }
    if (TELLING_TAGS.has(token.tag)) return null
    if (token.shape === 'mark' && token.text !== ',') return null
  }
  return null
}

/** Where the words of a comparison begin that a word belongs to; null where it is of none. */
function linkAt(at: number, from: number, tokens: readonly Token[]): number | null {
  const { lower = '' } = tokens[at] ?? {}
  const before = tokenBefore(tokens, at)?.lower ?? ''
  if (COMPARING.has(lower)) return at
  if (isTimesAsMany(tokens, at)) return at - 3
  if ((lower === 'with' || lower === 'to') && COMPARING.has(before)) return at - 1
  if (lower === 'against' && (before === 'as' || before === ',' || isBenchmark(tokens, from - 1))) return at - 1
  if (lower === 'from' && (before === 'up' || before === 'down' || isChangeNoun(tokenBefore(tokens, at)))) return at - 1
  if (isAfterBefore(tokens, at, from)) return at
  // 61,480 inpatients and 214,900 outpatients ([2021:] 57,300 and 201,150)
  return lower === ':' ? openingOfYear(tokens, at) : null
}

/** The bracket of [(]2021: 40), [(]2020/21: 40), [(]2021, as restated: 40), [(]FY22: 40), [(]Q4 2022: 40) */
function openingOfYear(tokens: readonly Token[], colon: number): number | null {
  let at = colon - 1
  while (at > colon - LONGEST_YEAR && isOfYear(tokenAt(tokens, at))) at -= 1
  const first = tokens[at + 1]?.text ?? ''
  return tokenAt(tokens, at)?.text === '(' && (YEAR.test(first) || PART_OR_FISCAL.test(first)) ? at : null
}

/** [FY]22, [FY22], [Q4] 2022, [H1] FY22 */
const PART_OR_FISCAL = /^(?:FY(?:['’]?\d\d)?|[QH][1-4]?)$/

function isOfYear(token: Token | undefined): boolean {
  if (token === undefined) return false
  if (PART_OR_FISCAL.test(token.text)) return true
  return token.shape === 'digits' || JOINS_YEARS.has(token.lower) || PUTTING_RIGHT.has(token.entry.base)
}

const JOINS_YEARS: ReadonlySet<string> = new Set(['/', '-', '–', ',', 'as'])
/** 2020 / 21 , as restated */
const LONGEST_YEAR = 7

/** nearly [twice as many as] the 56 convicted in 2022, three times as much as: where the second "as" stands */
export function isTimesAsMany(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'as' || tokenBefore(tokens, at - 1)?.lower !== 'as') return false
  return (
    MANY_MUCH.has(tokenBefore(tokens, at)?.lower ?? '') && MULTIPLIERS.has(tokenBefore(tokens, at - 2)?.lower ?? '')
  )
}

const MANY_MUCH: ReadonlySet<string> = new Set(['many', 'much'])

/** up from 14 in 2021, and [eight were] convicted: a clause of its own */
function isSubject(from: number, tokens: readonly Token[]): boolean {
  if (!AND_COMMA.has(tokenBefore(tokens, from)?.lower ?? '')) return false
  let behind = from
  while (tokens[behind]?.tag === 'number') behind += 1
  return behind > from && tokens[behind]?.tag === 'auxiliary'
}

/**
 * numbered 71, [after] 58 in 2021; a loss of €68 million, [after] a profit of €71 million in 2021: a number or an amount
 * behind a comma and "after" that counts nothing else, or is of a year, is the one before
 */
export function isAfterBefore(tokens: readonly Token[], at: number, from = at + 1): boolean {
  const word = tokens[at]?.lower
  if (word !== 'after' && word !== 'following') return false
  // after [only] nine calls in 2021
  const opening = tokens[at + 1]?.tag === 'adverb' ? at + 2 : at + 1
  const first = behindNamed(tokens, opening)
  const number = isCurrencySign(tokens[first]?.text ?? '') ? first + 1 : first
  if ((from !== at + 1 && from !== opening && from !== first && from !== number) || tokens[number]?.tag !== 'number')
    return false
  let behind = number + 1
  while (AMOUNT_WORDS.has(tokens[behind]?.lower ?? '')) behind += 1
  // after 14 [minutes] in 2022; but after 14 hours in the water
  if (tokens[at - 1]?.text !== ',') return isInYear(tokens, behind)
  if (first > opening || tokens[behind]?.tag === 'noun') return isInYear(tokens, first > opening ? behind : behind + 1)
  const next = tokens[behind]
  return next === undefined || next.tag === 'preposition' || next.shape === 'mark'
}

/** after [a profit of] €5.1 million, after [an average of] 14 */
function behindNamed(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.tag !== 'determiner') return at
  const of = tokens[at + 2]?.tag === 'noun' ? at + 3 : at + 2
  return tokens[of - 1]?.tag === 'noun' && tokens[of]?.lower === 'of' ? of + 1 : at
}

/** in 2020, the year before, in the previous year */
function isInYear(tokens: readonly Token[], at: number): boolean {
  const isIn = tokens[at]?.lower === 'in'
  if (isIn && YEAR.test(tokens[at + 1]?.text ?? '')) return true
  const from = isIn ? at + 1 : at
  const article = tokens[from]?.lower
  if (article !== 'the' && article !== 'a') return false
  const [first, second] = [tokens[from + 1]?.lower, tokens[from + 2]?.lower]
  return first === 'year' ? EARLIER.has(second ?? '') : second === 'year' && PREVIOUS.has(first ?? '')
}

const EARLIER: ReadonlySet<string> = new Set(['before', 'earlier'])
const PREVIOUS: ReadonlySet<string> = new Set(['previous', 'prior', 'preceding'])

/** What belongs to a number and is nothing counted. */
const AMOUNT_WORDS: ReadonlySet<string> = new Set('hundred thousand million billion trillion m bn percent %'.split(' '))

/** a [target of] 10, an annual quota of 7,500: what is compared with is named, and is of the same things. */
function isBenchmark(tokens: readonly Token[], of: number): boolean {
  return tokens[of]?.lower === 'of' && BENCHMARKS.has(tokenBefore(tokens, of)?.lower ?? '')
}

const BENCHMARKS: ReadonlySet<string> = new Set('target goal average median total quota limit peak high low'.split(' '))
