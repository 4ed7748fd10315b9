import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { ORDINALS } from '../../words/number-words.ts'
import { wordSet } from '../../words/word-set.ts'
import { isSuperlative } from '../periods/base-of-change.ts'

/** Whether a figure only tells how large or how rare something is, so that nothing happened to what it counts. */
export function tellsOnlySize(figure: Figure, tokens: readonly Token[]): boolean {
  return (
    isOfCompound(figure, tokens) ||
    isEstimateAside(figure, tokens) ||
    isMultiple(figure, tokens) ||
    isRateAside(figure, tokens) ||
    isShareOfLimit(figure, tokens) ||
    isSpanOfRecord(figure, tokens)
  )
}

/** The minority[, estimated at 85,000 persons,] faced discrimination: how many they are */
function isEstimateAside({ phrase }: Figure, tokens: readonly Token[]): boolean {
  if (tokens[phrase.to]?.text !== ',') return false
  const at = tokenBefore(tokens, phrase.from)?.lower === 'at' ? phrase.from - 2 : phrase.from
  return tokenBefore(tokens, at + 1)?.lemma === 'estimate' && tokenBefore(tokens, at)?.text === ','
}

/** held one seat in the [80-member] house: what it is made of, and nothing that happened to those; but 12-member panels sat */
function isOfCompound({ kind, to, head, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (kind !== 'count' || tokens[to]?.text !== '-') return false
  if (tokens[to + 1]?.lower === 'strong') return true
  if (head !== to + 1) return false
  const before = tokenBefore(tokens, phrase.from)
  // The [1,200-member] force has lost 46
  if (before?.lower === 'the' && phrase.from === 1) return true
  return (before?.tag === 'determiner' ? tokenBefore(tokens, phrase.from - 1) : before)?.tag === 'preposition'
}

/** three times [the number] made in 2020, one-third [the number] of 2021: how it compares */
function isMultiple({ unit, kind, to, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (unit !== 'time' && kind !== 'percent') return false
  const the = unit === 'time' ? phrase.to : to
  // three times its official [capacity]
  if (unit === 'time' && tokens[the]?.tag === 'determiner' && HELD_AGAINST.has(nounBehind(tokens, the + 1))) return true
  return tokens[the]?.tag === 'determiner' && NUMBERS.has(tokens[the + 1]?.lower ?? '')
}

function nounBehind(tokens: readonly Token[], at: number): string {
  const noun = tokens[at]?.tag === 'adjective' ? at + 1 : at
  return tokens[noun]?.lower ?? ''
}

/** Levels that a size is held against. */
const HELD_AGAINST = wordSet('average capacity level limit norm quota size target')

const NUMBERS: ReadonlySet<string> = new Set(['number', 'total', 'figure', 'amount', 'rate', 'level'])

/** occupied cells built for 3,120[, a rate of 190 percent]: how many that are of what there is */
function isRateAside({ phrase }: Figure, tokens: readonly Token[]): boolean {
  const { from } = phrase
  if (from < 4 || tokens[from - 1]?.lower !== 'of' || tokens[from - 3]?.lower !== 'a') return false
  return tokens[from - 4]?.text === ',' && RATES.has(tokens[from - 2]?.lower ?? '')
}

const RATES: ReadonlySet<string> = new Set(['rate', 'ratio', 'proportion', 'share'])

/** held 15,233 inmates[, 138 percent of its capacity]: how many that are for the place, and nothing done to the capacity */
function isShareOfLimit({ kind, of, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (kind !== 'percent' || of === null || tokenBefore(tokens, phrase.from)?.text !== ',') return false
  return HELD_AGAINST.has(of.slice(of.lastIndexOf(' ') + 1))
}

/** the highest figure [in two decades], the first visit for [six years]: since when there was none such */
function isSpanOfRecord({ kind, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (kind !== 'duration' || !IN_FOR.has(tokenBefore(tokens, phrase.from)?.lower ?? '')) return false
  for (let at = phrase.from - 2; at >= 0 && at >= phrase.from - NEAR_RECORD; at--)
    if (isRecord(at, phrase.from - 1, tokens)) return true
  return false
}

/** the [first] visit for six years; but was [first] held for six days, closed in the [first] week for three days */
function isRecord(at: number, link: number, tokens: readonly Token[]): boolean {
  const token = tokens[at]
  if (token === undefined || !isSuperlative(token)) return false
  // 12[th] has two tokens
  const from = tokens[at - 1]?.shape === 'digits' ? at - 1 : at
  const before = tokens[from - 1]
  if (MOST_LEAST.has(token.lower)) return before?.tag === 'determiner' && at + 1 === link
  if (!ORDINALS.has(token.lower) && from === at) return tokens[at + 1]?.lower !== 'of'
  if (tokens[at + 1]?.lower === 'time') return true
  return before?.tag === 'determiner' && tokens[from - 2]?.tag !== 'preposition' && at + 1 < link
}

const MOST_LEAST: ReadonlySet<string> = new Set(['most', 'least'])

const IN_FOR: ReadonlySet<string> = new Set(['in', 'for'])
const NEAR_RECORD = 5
