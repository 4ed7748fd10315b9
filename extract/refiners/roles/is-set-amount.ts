import { tokenAt, tokenBefore } from '../../language/token-before.ts'
import type { Figure, Token } from '../../model.ts'
import { HAVE } from '../../words/closed-classes.ts'
import { TIME_UNITS } from '../../words/nouns.ts'
import { soughtWords } from '../../words/sought-words.ts'
import { isVerbal } from '../governor/is-verbal.ts'
import { LIMITS } from './rule-cues.ts'

/**
 * an annual [budget of] 900,000, bail of 50,000, a [target of] 5, the standard of 95 per cent: what was set beforehand.
 */
export function isSetAmount(figure: Figure, tokens: readonly Token[]): boolean {
  const { kind, phrase, from } = figure
  if (isGivenEach(figure, tokens)) return true
  // the target of [vaccinating] 90 percent
  const of = tokenBefore(tokens, phrase.from)?.tag === 'gerund' ? phrase.from - 2 : phrase.from - 1
  if (tokenAt(tokens, of)?.lower !== 'of') return isNamedLimit(tokens, phrase.from, from)
  const noun = tokenBefore(tokens, of)
  if (SET_BEFOREHAND.has(noun?.lemma ?? '')) return true
  // fees of £41,000 were received: in the plural they are what was taken in
  if (OBSERVED.has(tokenBefore(tokens, of - 1)?.lower ?? '')) return false
  if (kind === 'percent') return RATES_OF_LAW.has(noun?.lower ?? '')
  if (kind !== 'money') return false
  if (noun?.lower === 'budget' && isHeldBudget(tokens, of - 1)) return false
  return SET_MONEY.has(noun?.lower ?? '') || isGrantOfYears(tokens, of - 1)
}

/**
 * The office [had] 22 staff and [a budget of] £2 million, ran [on] a budget of it: what it had at its disposal that year; but
 * a project has a budget that was laid down for it, and is held against one.
 */
function isHeldBudget(tokens: readonly Token[], noun: number): boolean {
  let at = noun - 1
  while (BEFORE_BUDGET.has(tokens[at]?.tag ?? '')) at -= 1
  const before = tokens[at]?.lower ?? ''
  // With a budget of £2 million, the unit, with a budget of £2 million,
  if (before === 'with' && (at === 0 || tokens[at - 1]?.text === ',')) return true
  if (before === 'on' || before === 'with') return RUNS.has(tokens[at - 1]?.lemma ?? '')
  for (; at >= 0 && at > noun - FARTHEST_HOLDER; at--) {
    const token = tokens[at]
    if (token === undefined || token.entry.opensClause || token.text === ';') return false
    if (HAVE.has(token.lower)) return !RULED_MONEY.has(tokens[at - 1]?.entry.singular ?? '')
    if (isVerbal(token)) return false
  }
  return false
}

const BEFORE_BUDGET: ReadonlySet<string> = new Set(['determiner', 'adjective'])
const RUNS: ReadonlySet<string> = new Set(['run', 'operate', 'work'])
/** had a staff of 28 full-time and part-time officers and a budget of */
const FARTHEST_HOLDER = 12

/** left with [a grant of] €1,500 each, got [support worth] $400 per person: the same for all of them. */
function isGivenEach({ kind, phrase, per, governor }: Figure, tokens: readonly Token[]): boolean {
  if (kind !== 'money' || (per === null && !isForEach(tokens, phrase.to))) return false
  // The heirs [received] a sum of £4,000 each: what they have; but a lump sum is set
  const isSum = tokens[phrase.from - 2]?.lemma === 'sum' && tokens[phrase.from - 3]?.lower !== 'lump'
  if (isSum && COMES_IN.has(tokens[governor ?? 0]?.lemma ?? '')) return false
  return OF_WORTH.has(tokens[phrase.from - 1]?.lower ?? '') && GIVEN.has(tokens[phrase.from - 2]?.lemma ?? '')
}

/** €1,500 [each], a sum of €29,000 [for every] house */
function isForEach(tokens: readonly Token[], behind: number): boolean {
  const word = tokens[behind]?.lower ?? ''
  return EACH.has(word) || (word === 'for' && EVERY.has(tokens[behind + 1]?.lower ?? ''))
}

const EACH: ReadonlySet<string> = new Set(['each', 'apiece'])
const EVERY: ReadonlySet<string> = new Set(['each', 'every'])
const COMES_IN: ReadonlySet<string> = new Set(['receive', 'raise', 'share', 'get', 'inherit'])
const OF_WORTH: ReadonlySet<string> = new Set(['of', 'worth'])
const GIVEN: ReadonlySet<string> = new Set(
  'grant sum allowance bonus stipend payment award benefit compensation support subsidy voucher assistance'.split(' '),
)

/** Nouns for what is set beforehand, whatever its kind. */
export const SET_BEFOREHAND: ReadonlySet<string> = new Set(
  'target standard benchmark limit quota cap threshold minimum maximum coupon expectation requirement allowance entitlement'.split(
    ' ',
  ),
)
/** an import [duty of] 12 per cent */
const RATES_OF_LAW: ReadonlySet<string> = new Set('duty tariff levy surcharge tax vat excise'.split(' '))
const SET_MONEY: ReadonlySet<string> = new Set('budget bail bond wage fee fare rent salary facility'.split(' '))

/** a [median] salary of €31,500: what was observed */
const OBSERVED: ReadonlySet<string> = new Set(['median', 'average', 'mean'])

/** the [three-year grant] of DKK 45 million */
function isGrantOfYears(tokens: readonly Token[], at: number): boolean {
  const [unit, hyphen] = [tokenBefore(tokens, at), tokenBefore(tokens, at - 1)]
  return RULED_MONEY.has(tokens[at]?.lower ?? '') && hyphen?.text === '-' && TIME_UNITS.has(unit?.lower ?? '')
}

/** Nouns for what money is set aside or laid down for. */
export const RULED_MONEY: ReadonlySet<string> = new Set(
  'program programme project budget grant plan fine penalty initiative'.split(' '),
)

/** the covenant [minimum of] 3.5 times, the legal [maximum of] 40; but "a minimum of 12 died" only bounds. */
function isNamedLimit(tokens: readonly Token[], phrase: number, number: number): boolean {
  if (!LIMITS.has(tokens[phrase]?.lower ?? '') || tokens[number - 1]?.lower !== 'of') return false
  const before = tokens[phrase - 1]
  return before?.lower === 'the' || before?.tag === 'noun' || before?.tag === 'adjective'
}

/** All nouns that name what is set beforehand: where a sentence has none of them, nothing in it is. */
export const NOUNS_OF_SET = soughtWords(SET_BEFOREHAND, RULED_MONEY, RATES_OF_LAW, SET_MONEY, GIVEN)
