import type { NumberForm, Token } from '../model.ts'
import { A_YEAR } from '../words/year.ts'

type Side = { readonly value: number | null; readonly form: NumberForm }

const MOST_ABOVE = 3
const MOST_BELOW = 1000
const MOST_BESIDE_ONE = 100
/** One in 2000 may have been there in that year. */
const FAR_ABOVE_YEARS = 10_000
/** Bases of a share in its usual words: nine in [ten], 65 in [100]. */
const ROUND_BASES: ReadonlySet<number> = new Set([5, 10, 100, 1000])

/** Whether "A in B" is a share: one in five, 3 in 10, nine in ten; but five in 12 prisons were five there. */
export function isRatePair(above: Side, below: Side): boolean {
  if (above.value === null || below.value === null) return false
  // one in 45 million, one in 10,000
  if (above.value === 1 && below.value >= FAR_ABOVE_YEARS && below.value % MOST_BELOW === 0) return true
  // one in 20: the small number in words, as in running text; one in 2019 prisons is none
  const alike = above.form === below.form || isSpelledBelowTen(above, below)
  if (!alike && (above.value !== 1 || below.value > MOST_BESIDE_ONE)) return false
  if (!Number.isInteger(below.value) || above.value >= below.value || below.value > MOST_BELOW) return false
  return above.value <= MOST_ABOVE || ROUND_BASES.has(below.value)
}

/**
 * nine calls [in ten], seven patients in 10, one donor in nine: the share in its usual words, with what is counted
 * inside; but four boats in ten ports were there.
 * @param at the token behind what is counted
 */
export function isShareBehindNoun(above: Side, tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at + 2]
  if (tokens[at]?.lower !== 'in' || NAMES_THINGS.has(behind?.tag ?? '') || GOES_ON.has(behind?.lower ?? ''))
    return false
  const base = tokens[at + 1]
  if (above.value === 1) return base?.tag === 'number' && !A_YEAR.test(base.text) && !SINGLE.has(base.lower)
  return TEN.has(base?.lower ?? '') && above.value !== null && above.value > 1 && above.value < 10
}

/** in 14 [of] the 20 districts, in 3 [per] cent, in 12 [or] 13: a number of its own */
const GOES_ON: ReadonlySet<string> = new Set(['of', 'per', 'percent', '%', 'or', 'to', '-', '–', 'more'])
const SINGLE: ReadonlySet<string> = new Set(['one', '1'])
const TEN: ReadonlySet<string> = new Set(['ten', '10'])
const NAMES_THINGS: ReadonlySet<string> = new Set(['noun', 'name', 'adjective', 'number', 'gerund'])

/** nine out of 10: what is below ten is spelled out, the round base is not */
function isSpelledBelowTen(above: Side, below: Side): boolean {
  return above.form === 'words' && below.form === 'digits' && (below.value === 10 || below.value === 100)
}

/**
 * Whether a number is counted against one: a ratio of 16.4[:1], outnumbered by 2.3[-to-1], a two[-to-one] margin.
 * @param to the token behind the number
 * @returns where the one stands, or null
 */
export function oneOfRatio(tokens: readonly Token[], to: number): number | null {
  if (tokens[to]?.lower === 'to') return isRatioInWords(tokens, to) ? to + 1 : null
  const at =
    tokens[to + 1]?.lower === 'to' && tokens[to]?.text === '-' && tokens[to + 2]?.text === '-' ? to + 3 : to + 1
  const one = tokens[at]
  if (tokens[to]?.glued !== true || one?.glued !== true || !ONE.has(one.lower)) return null
  if (at > to + 1) return at
  // a colon, and no time of day
  const colon = tokens[to]?.text === ':' && tokens[to - 1]?.shape === 'digits'
  return colon && tokens[to + 2]?.text !== ':' ? at : null
}

/** the student-staff ratio was 15.8 [to 1] */
function isRatioInWords(tokens: readonly Token[], to: number): boolean {
  const behind = tokens[to + 2]
  if (!ONE.has(tokens[to + 1]?.lower ?? '') || (behind !== undefined && behind.shape !== 'mark')) return false
  return tokens.slice(Math.max(0, to - LONGEST_RATIO), to).some(({ lower }) => lower === 'ratio')
}

const LONGEST_RATIO = 10
const ONE: ReadonlySet<string> = new Set(['1', 'one'])
