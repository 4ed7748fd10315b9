import type { Token } from '../model.ts'
import { MEASURES, TIME_UNITS } from '../words/nouns.ts'
import { isCurrencySign } from '../words/currencies.ts'
import { wordSet } from '../words/word-set.ts'
import { A_YEAR } from '../words/year.ts'
import { tokenAt, tokenBefore } from './token-before.ts'

/**
 * Whether a form of the third person singular ends a noun that several are counted of: 40 chalcid [flies], 5 slides of
 * chalcid [flies]. Several have no verb in the singular; but of 2021 or of one thing anything may be told, and so it may
 * of a thing that a number only describes: the 120 bed hospital [serves] 40,000 people.
 * @param at where the form stands; the words before it are tagged
 */
export function endsCountedPlural(tokens: readonly Token[], at: number): boolean {
  let first = at
  while (isInside(tokenBefore(tokens, first)) && at - first < LONGEST_NAME) first -= 1
  if (first === at || mayHaveObject(tokens, at + 1)) return false
  if (isSeveral(tokens, first - 1, at)) return !MEASURING.has(tokens[first]?.entry.singular ?? '')
  const [noun, of] = [tokenBefore(tokens, first - 1), tokenBefore(tokens, first)]
  if (of?.lower !== 'of' || noun?.entry.plural !== true || noun.tag !== 'noun') return false
  return !MEASURING.has(noun.entry.singular) && isSeveral(tokens, first - 3, at)
}

/** 12 [week] programme, 40 [hectare] farm, five [years] of war: one stretch or size, of which a verb may be in the singular */
const MEASURING: ReadonlySet<string> = new Set([...TIME_UNITS, ...MEASURES.keys(), 'member', 'bed', 'seat', 'strong'])

/** adult [chalcid] flies: neither a plural nor a share closes the name before */
function isInside(token: Token | undefined): boolean {
  if (token?.tag === 'adjective') return true
  return token?.tag === 'noun' && !token.entry.plural && !token.lower.startsWith('per')
}

/** flies [of] the coast, flies[,] flies [were] found; but serves [40], costs [£]4, covers [about] 12, meets [often] */
function mayHaveObject(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at]
  if (behind === undefined) return false
  if (behind.shape === 'mark') return isCurrencySign(behind.text)
  return APPROXIMATING.has(behind.lower) || !ENDS_NOUN.has(behind.entry.closed ?? '')
}

const APPROXIMATING = wordSet('about around over under near up between')
const ENDS_NOUN: ReadonlySet<string> = new Set(['preposition', 'conjunction', 'auxiliary', 'modal'])

/** @param form the form that may be a verb: only another verb behind it tells [the 40] crane flies [were] from a thing */
function isSeveral(tokens: readonly Token[], at: number, form: number): boolean {
  const number = tokenAt(tokens, at)
  if (number?.tag !== 'number' || ONE.has(number.lower) || A_YEAR.test(number.text)) return false
  const before = tokenBefore(tokens, at)
  if (before?.tag === 'determiner' || before?.entry.possessive === true)
    return tokens[form + 1]?.entry.closed === 'auxiliary'
  return before === undefined || (before.tag !== 'preposition' && before.tag !== 'name' && before.tag !== 'noun')
}

const ONE: ReadonlySet<string> = new Set(['one', '1'])
const LONGEST_NAME = 3
