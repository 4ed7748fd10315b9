import type { Figure, TimeExpression, Token } from '../model.ts'
import { BE } from '../words/closed-classes.ts'
import { COLLECTIVES } from '../words/collective-nouns.ts'
import { EVENT_NOUNS, HAPPENINGS } from '../words/event-words.ts'
import { wordSet } from '../words/word-set.ts'
import { tokenBefore } from '../language/token-before.ts'

/** Verbs of what is so on a day, rather than of what happens on it. */
const STATES = wordSet(`
  hold have be employ serve live remain await stand own house accommodate detain reside comprise total owe operate
  manage maintain consist belong
`)
/** The ends of months, and the first day of a year: the days on which offices count what they have. */
const COUNTED_ON = /-(?:(?:0[13578]|1[02])-31|(?:0[469]|11)-30|02-2[89]|01-01)$/

/** Whether a time is a day on which offices count. */
export function isCountingDay({ grain, period }: TimeExpression): boolean {
  return grain === 'day' && COUNTED_ON.test(period)
}

/** On 15 May the census [counted] 412 clubs, the fund was [valued] at £92 million: so on whatever day. */
const COUNTS = wordSet('count value number')

/**
 * On 31 December 2023 [4,188] people were held: a state that the report counts at the end of its time, as "at 31
 * December" does, no event of that day.
 */
export function isStock(figure: Figure, time: TimeExpression | undefined, tokens: readonly Token[]): boolean {
  const { governor, form } = figure
  // on April 11 and 15 hospitals counted [14] dead: of no single day
  if (time?.grain !== 'day' || time.period.includes('/')) return false
  if (time.use !== 'in' || form === 'zero') return false
  if (isCountingDay(time) && isSoMany(figure, tokens)) return true
  if (governor === null) return false
  const verb = tokens[governor]?.lemma ?? ''
  return COUNTS.has(verb) || (isCountingDay(time) && STATES.has(verb))
}

/**
 * [there were] 4,188 people in prison, 145 patients [were in] hospital; but three explosions that there were happened
 * on the day
 */
function isSoMany({ phrase: { from, to }, head }: Figure, tokens: readonly Token[]): boolean {
  // the population [was] 387,758
  if (isBe(tokenBefore(tokens, from)) && isSum(tokenBefore(tokens, from - 1))) return true
  const isThere = isBe(tokenBefore(tokens, from)) && tokenBefore(tokens, from - 1)?.lower === 'there'
  if (!isThere && !(isBe(tokens[to]) && STATED_BY.has(tokens[to + 1]?.tag ?? ''))) return false
  const counted = head === null ? undefined : tokens[head]
  return counted !== undefined && !EVENT_NOUNS.has(counted.lemma) && !HAPPENINGS.has(counted.entry.singular)
}

const isSum = (token: Token | undefined): boolean => {
  const noun = token?.entry.singular ?? ''
  return COLLECTIVES.has(noun) || NUMBERS.has(noun)
}
const NUMBERS: ReadonlySet<string> = new Set(['number', 'total', 'tally'])

const isBe = (token: Token | undefined): boolean => BE.has(token?.lower ?? '')
const STATED_BY: ReadonlySet<string> = new Set(['preposition', 'adjective'])
