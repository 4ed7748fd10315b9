import type { Discard, Token } from '../model.ts'
import { CUE } from '../words/cues.ts'
import { SMALL_NUMBERS } from '../words/number-words.ts'
import { NOTHING, type Finder } from './finder.ts'
import { wordSet } from '../words/word-set.ts'
import { tokenBefore } from '../language/token-before.ts'

// A noun behind "one" that makes a figure of speech of it: in [one] notable case, [one] day.
const FIGURE_OF_SPEECH = wordSet(`
  case instance example way occasion day time part hand side point thing respect aspect sense area place prominent
  notable particular such location report study view exception
`)

const ONES: ReadonlySet<string> = new Set(['one', 'ones', "one's"])

/** [One] that stands for somebody or something, and numbers in fixed phrases. */
export const findPronouns: Finder = ({ tokens, taken, cues }) => {
  if ((cues & CUE.one) === 0) return NOTHING
  const discards: Discard[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || taken[at] === true || !ONES.has(token.lower)) continue
    // twenty-[one] of our sites
    if (token.glued && tokens[at - 1]?.text === '-' && SMALL_NUMBERS.has(tokens[at - 2]?.lower ?? '')) continue
    const rule = ruleFor(tokens, taken, at)
    if (rule !== null)
      discards.push({ from: at, to: at + 1, reason: rule === 'one-in-phrase' ? 'idiom' : 'pronoun', rule })
  }
  return { discards, times: [] }
}

function ruleFor(tokens: readonly Token[], taken: readonly boolean[], at: number): string | null {
  const before = tokenBefore(tokens, at)
  const after = tokens[at + 1]
  if (tokens[at]?.lower !== 'one') return 'one-inflected'
  // no [one] knows how many
  if (before?.lower === 'no') return 'one-pronoun'
  // requires that [one]-third of members be women
  const joined = after?.text === '-' && after.glued
  if (
    !joined &&
    /^(?:every|any|some|each|this|that|which|the|another|only)$/.test(before?.lower ?? '') &&
    !isCounted(after) &&
    !opensShare(tokens, at)
  )
    return 'one-pronoun'
  if (after === undefined) return null
  // an 8-ounce cup is $2.10, a 16-ounce [one] $2.65
  if (before?.tag === 'noun' && before.glued && tokens[at - 2]?.text === '-' && !joined && !isCounted(after))
    return 'one-pronoun'
  // sentenced [one] to 24 months and the other to 18
  if (after.lower === 'to' && before?.tag === 'past' && isAgainstOther(tokens, at + 2)) return 'one-pronoun'
  // from [one] desk to another
  if (tokens[at + 3]?.lower === 'another' && /^(?:to|or|after)$/.test(tokens[at + 2]?.lower ?? ''))
    return 'one-in-phrase'
  if (isCountedOn(tokens, taken, at)) return null
  if (/^(?:another|who|that|which|should|must|can|might|would|could|may|has|is|was|does)$/.test(after.lower))
    return 'one-pronoun'
  if (after.lower === 'of' && !/^(?:at|only|than|least|not)$/.test(before?.lower ?? '')) return 'one-of'
  if (
    after.text === '-' &&
    /^(?:sided|time|way|off|stop|man|on|by|to)$/.test(tokens[at + 2]?.lower ?? '') &&
    !/^\d/.test(tokens[at + 3]?.text ?? '')
  )
    return 'one-in-phrase'
  if (/^(?:on|by)$/.test(after.lower) && tokens[at + 2]?.lower === 'one') return 'one-in-phrase'
  if (before?.lower === 'in' || before === undefined || before.shape === 'mark') {
    for (let index = at + 1; index <= at + 3; index++) {
      if (FIGURE_OF_SPEECH.has(tokens[index]?.lower ?? '') && (before?.lower === 'in' || index > at))
        return before?.lower === 'in' || tokens[index]?.lower === 'day' ? 'one-in-phrase' : null
    }
  }
  return null
}

/** 24 months [and the other]: behind the number, within the same clause */
function isAgainstOther(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + FARTHEST_OTHER; at++)
    if (tokens[at]?.lower === 'the' && OTHER.has(tokens[at + 1]?.lower ?? '')) return true
  return false
}

const OTHER: ReadonlySet<string> = new Set(['other', 'others'])
const FARTHEST_OTHER = 8

/**
 * Two were convicted and [one was] acquitted; of five cases three were closed, [one is] open; no trams were bought and [one
 * was] sold: it goes on counting what a number before it counts.
 */
function isCountedOn(tokens: readonly Token[], taken: readonly boolean[], at: number): boolean {
  const verb = tokens[at + 1]?.lower ?? ''
  if (!GOES_ON.has(tokenBefore(tokens, at)?.lower ?? '') || (!IN_THE_PAST.has(verb) && verb !== 'is')) return false
  for (let before = at - 2; before >= 0 && before > at - NEAR; before--) {
    const token = tokens[before]
    const isNumber = token?.shape === 'digits' || token?.lower === 'no' || SMALL_NUMBERS.has(token?.lower ?? '')
    if (!isNumber || taken[before] === true || ONES.has(token?.lower ?? '')) continue
    // he met two of them, and one [is] reminded of others: so is everybody
    return verb !== 'is' || tokens.slice(before + 1, at).some(({ tag }) => tag === 'auxiliary')
  }
  return false
}

const GOES_ON: ReadonlySet<string> = new Set(['and', ',', ';', 'while', 'but'])
const IN_THE_PAST: ReadonlySet<string> = new Set(['was', 'has', 'had'])
const NEAR = 15

/** only [one in eight] survivors */
function opensShare(tokens: readonly Token[], at: number): boolean {
  const base = tokens[at + 1]?.lower === 'out' ? at + 3 : at + 2
  return /^(?:in|of)$/.test(tokens[base - 1]?.lower ?? '') && tokens[base]?.tag === 'number'
}

function isCounted(after: Token | undefined): boolean {
  return (
    after?.shape === 'word' &&
    (after.tag === 'noun' || after.tag === 'adjective') &&
    !/^(?:more|most)$/.test(after.lower)
  )
}
