import { FINITE_FORMS, VERB_FORMS } from '../language/tag.ts'
import { tokenAt, tokenBefore } from '../language/token-before.ts'
import type { Token } from '../model.ts'
import { TIME_UNITS } from '../words/nouns.ts'
import { DENOMINATORS, SMALL_NUMBERS, VULGAR_FRACTIONS } from '../words/number-words.ts'
import { type Atom, exact } from './atom.ts'
import { behindArticle, percentEnd } from './percent-end.ts'

/** A fraction is read as a percent: GUIDE, "half, one-third, two-thirds as a percent". */
const PERCENT = 100

/** two-thirds · one third · a quarter of · half · one-half; of a percent, half a percent, ½ percent */
export function readFraction(tokens: readonly Token[], taken: readonly boolean[], at: number): Atom | null {
  const found = fractionOf(tokens, taken, at)
  return found === null ? null : (ofPercent(tokens, found) ?? found)
}

/** [½] percent, [half] a percentage point, [a quarter of one] per cent: the fraction of a percent, not of a whole. */
function ofPercent(tokens: readonly Token[], { from, to, value, rule }: Atom): Atom | null {
  const one = tokens[to]?.lower === 'of' && tokens[to + 1]?.lower === 'one' ? to + 2 : to
  // trimmed rates by a [quarter] point, a [half]-point cut
  const point = tokens[tokens[to]?.text === '-' ? to + 1 : to]?.lower === 'point'
  if (value === null || (!point && percentEnd(tokens, behindArticle(tokens, one)) === null)) return null
  return exact(from, one, value / PERCENT, 1, 'fraction', rule)
}

function fractionOf(tokens: readonly Token[], taken: readonly boolean[], at: number): Atom | null {
  const token = tokens[at]
  if (token === undefined) return null
  const vulgar = VULGAR_FRACTIONS.get(token.text)
  if (vulgar !== undefined) return exact(at, at + 1, vulgar * PERCENT, 1, 'fraction', 'fraction-sign')
  if (token.lower === 'half' && isUnitAndHalf(tokens, at)) return exact(at - 4, at + 1, 1.5, 1, 'words', UNIT_AND_HALF)
  if (token.lower === 'half')
    return isHalfOf(tokens, at) && !endsStretch(tokens, at)
      ? exact(at, at + 1, PERCENT / 2, 1, 'fraction', 'fraction-half')
      : null
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
    isByHowMuch(tokens, at - 2) ||
    /^(?:of|involved|concerned|were|was|are|had|have|below|above)$/.test(tokens[at + 1]?.lower ?? '') ||
    isCompared(tokens, at + 1) ||
    isChangeToLevel(tokens, at) ||
    tokens[at + 1]?.lower === 'point' ||
    tokens[at + 1]?.shape === 'mark'
  if (article && follows) return exact(at, at + 1, PERCENT / alone, 1, 'fraction', 'fraction-a-nth')
  return null
}

/** How a unit of time and its half are told: [a year and a half]. */
export const UNIT_AND_HALF = 'unit-and-half'

function isUnitAndHalf(tokens: readonly Token[], half: number): boolean {
  const unit = tokenBefore(tokens, half - 2)
  return endsStretch(tokens, half) && unit?.entry.plural === false && SINGLE.has(tokens[half - 4]?.lower ?? '')
}

/** a year [and a half], two years [and a half]: no share of anything */
function endsStretch(tokens: readonly Token[], half: number): boolean {
  if (tokenBefore(tokens, half)?.lower !== 'a' || tokenBefore(tokens, half - 1)?.lower !== 'and') return false
  return TIME_UNITS.has(tokens[half - 3]?.entry.singular ?? '')
}

const SINGLE: ReadonlySet<string> = new Set(['a', 'an', 'one'])

/** up [by almost] a third */
function isByHowMuch(tokens: readonly Token[], before: number): boolean {
  const at = tokenAt(tokens, before)?.tag === 'adverb' ? before - 1 : before
  return tokenAt(tokens, at)?.lower === 'by'
}

/** grew [a third to] £4m */
function isChangeToLevel(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.lower === 'to' && VERB_FORMS.has(tokens[at - 2]?.tag ?? '')
}

/** a third [fewer than] in 2019, a quarter [lower] */
function isCompared(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  const next = tokens[at + 1]
  // a third [more children]
  const things = (word === 'more' || word === 'fewer' || word === 'less') && next?.tag === 'noun' && next.entry.plural
  return COMPARED.has(word) && (next?.lower === 'than' || next?.shape === 'mark' || things)
}

const COMPARED: ReadonlySet<string> = new Set('more fewer less higher lower larger smaller'.split(' '))

/**
 * "half of the cases", "half the revenue", "more than half were"; not "the first half", "half-staff", "half an hour".
 */
function isHalfOf(tokens: readonly Token[], at: number): boolean {
  const before = tokenBefore(tokens, at)?.lower ?? ''
  const after = tokens[at + 1]
  if (/^(?:first|second|other|latter|former|this|that)$/.test(before)) return false
  if (before === 'and' && !isSubjectOrWhole(after)) return false
  if (after?.text === '-' && tokens[at + 2]?.lower === 'point') return true
  if (after === undefined || after.text === '-' || /^(?:an|hour|year|day|time|brother|sister)$/.test(after.lower))
    return false
  return true
}

/** arrested 40, and [half were] released, [half of] them; but two and [half years], full and [half pay] */
function isSubjectOrWhole(after: Token | undefined): boolean {
  return after !== undefined && (WHOLE_BEHIND.has(after.lower) || FINITE_FORMS.has(after.tag))
}

const WHOLE_BEHIND: ReadonlySet<string> = new Set(['of', 'the', 'their', 'its'])
