import { tokenAt, tokenBefore } from '../../language/token-before.ts'
import type { TimeExpression, Token } from '../../model.ts'
import { FROM_TO } from '../../words/closed-classes.ts'
import { FEWER, MORE, UP_OR_DOWN } from '../../words/event-words.ts'
import { MULTIPLIERS, ORDINALS } from '../../words/number-words.ts'
import { wordSet } from '../../words/word-set.ts'

/** The last word of a time that is told from another: a year [earlier]. */
export const EARLIER: ReadonlySet<string> = new Set(['earlier', 'ago', 'before'])

/** an increase of 802 [over 2021], 16 percent more [than in 2021]: the year that is compared with. */
export function isBaseOfChange(time: TimeExpression, tokens: readonly Token[]): boolean {
  if (time.use === 'in' && isLikened(time, tokens)) return true
  if (time.use === 'as-of' && isThanAtEnd(time, tokens)) return true
  if (isFromMonth(time, tokens) || isOnSamePeriod(time, tokens) || isOfOldRecord(time.from, tokens)) return true
  if (time.grain !== 'year') return false
  const last = tokenBefore(tokens, time.from)?.lemma ?? ''
  const second = tokenBefore(tokens, time.from - 1)?.lemma ?? ''
  // 12% down on [the baseline year] 2019
  if (last === 'year' && BASES.has(second)) return true
  if (LIKENS.has(IN_FOR_THE.has(last) ? second : last)) return true
  // nearly double [the figure a year earlier]
  if (LIKENED_TO.has(last) && EARLIER.has(tokens[time.to - 1]?.lower ?? '')) return true
  if (isOfMultiple(time.from, tokens)) return true
  return LEADS_TO_BASE.has(last) && isChangedBefore(time.from, tokens)
}

/** above the [record set in] 2003; but the record of 44 degrees set in 2003 */
function isOfOldRecord(from: number, tokens: readonly Token[]): boolean {
  return (
    from > 2 &&
    tokens[from - 1]?.lower === 'in' &&
    tokens[from - 2]?.lower === 'set' &&
    tokens[from - 3]?.lower === 'record'
  )
}

const IN_FOR_THE: ReadonlySet<string> = new Set(['in', 'for', 'the'])
const LIKENS: ReadonlySet<string> = new Set('than compared versus vs below above'.split(' '))
const LEADS_TO_BASE: ReadonlySet<string> = new Set('over from on against with to'.split(' '))

/** an [increase] of 802 over, was [unchanged] from */
function isChangedBefore(from: number, tokens: readonly Token[]): boolean {
  for (let at = Math.max(0, from - LONGEST_CHANGE); at < from; at++) {
    const word = tokens[at]?.lemma ?? ''
    if (UP_OR_DOWN.has(word) || MORE.has(word) || FEWER.has(word) || LEVEL.has(word)) return true
  }
  return false
}

const LONGEST_CHANGE = 12

/** rose 0.4% [from] June, 12 points [on] the first quarter; but 4% from May to July */
function isFromMonth({ from, to, grain }: TimeExpression, tokens: readonly Token[]): boolean {
  if (grain !== 'month' || tokens.slice(from, to).some(({ lower }) => JOINS_MONTHS.has(lower))) return false
  const isThe = tokenBefore(tokens, from)?.lower === 'the'
  const link = isThe ? from - 2 : from - 1
  // over [the] first half: during it
  if (isThe && tokenAt(tokens, link)?.lower === 'over') return false
  if (!FROM_ON.has(tokenAt(tokens, link)?.lower ?? '')) return false
  const ends = tokenBefore(tokens, link)?.lower ?? ''
  return ENDS_CHANGE.has(ends) || LEVEL.has(ends)
}

/** up 18 percent [from the same period] of 2022, a rise of 4% [over the same months] */
function isOnSamePeriod({ from }: TimeExpression, tokens: readonly Token[]): boolean {
  if (tokens[from]?.lower !== 'same' || tokens[from - 1]?.lower !== 'the') return false
  if (!LEADS_TO_BASE.has(tokens[from - 2]?.lower ?? '') || !isChangedBefore(from, tokens)) return false
  // down from [121] over the same period of 2022: its own time
  for (let at = from - 3; at > from - LONGEST_LEVEL; at--)
    if (tokens[at]?.tag === 'number') return !FROM_TO.has(tokens[at - 1]?.lower ?? '')
  return true
}

/** from 121 arson attacks over the same */
const LONGEST_LEVEL = 8

const JOINS_MONTHS: ReadonlySet<string> = new Set(['to', 'through', 'until', 'and', '-', '–'])
const FROM_ON: ReadonlySet<string> = new Set(['from', 'on', 'over'])
const ENDS_CHANGE: ReadonlySet<string> = new Set('% percent cent points point higher lower up down'.split(' '))

/** three times [the number made in] 2020, a third of [the total for the whole of] 2021, twice [those in] 2019 */
function isOfMultiple(from: number, tokens: readonly Token[]): boolean {
  let at = from - 1
  while (at >= 0 && OF_WHOLE_YEAR.has(tokens[at]?.lower ?? '')) at -= 1
  if (at === from - 1 || at < 0) return false
  if (tokens[at]?.tag === 'past') at -= 1
  // the number [of visits] made in
  if (tokenAt(tokens, at)?.tag === 'noun' && tokenBefore(tokens, at)?.lower === 'of') at -= 2
  if (!LIKENED_TO.has(tokenAt(tokens, at)?.lower ?? '')) return false
  const multiple = tokenBefore(tokens, at)?.tag === 'determiner' ? at - 2 : at - 1
  const word = tokenAt(tokens, multiple)?.lower === 'of' ? tokenBefore(tokens, multiple) : tokenAt(tokens, multiple)
  return MULTIPLIERS.has(word?.lower ?? '') || word?.tag === 'number'
}

const OF_WHOLE_YEAR: ReadonlySet<string> = new Set(['in', 'for', 'during', 'the', 'all', 'whole', 'of', 'year'])

const BASES: ReadonlySet<string> = new Set(['baseline', 'base', 'reference'])
const LEVEL: ReadonlySet<string> = new Set(['compared', 'unchanged', 'flat', 'stable'])

/** 1,500 more [than at this stage] last year, twice as many [as in 2020], the same [as in May], lower [than in the same quarter of 2021]: what this time is held against. */
function isLikened(time: TimeExpression, tokens: readonly Token[]): boolean {
  let at = time.from - 1
  // as many as in the [pandemic] year 2020
  if (tokenAt(tokens, at)?.lower === 'year')
    at -= tokenBefore(tokens, at)?.tag === 'adjective' || tokenBefore(tokens, at)?.tag === 'noun' ? 2 : 1
  while (at >= 0 && LIKENED_LINKS.has(tokens[at]?.lower ?? '')) at -= 1
  const word = tokenBefore(tokens, at + 1)?.lower ?? ''
  // double the number [of the year before], above that [of 2019]
  if (tokenBefore(tokens, time.from)?.lower === 'of' && LIKENED_TO.has(tokenBefore(tokens, time.from - 1)?.lower ?? ''))
    return true
  // the same number as [the year before]
  if (at === time.from - 1) return word === 'as' && OPENS_OTHER_YEAR.has(tokens[time.from]?.lower ?? '')
  return word === 'than' || (word === 'as' && tokens[at + 1]?.lower !== 'of')
}

const OPENS_OTHER_YEAR: ReadonlySet<string> = new Set(['the', 'a', 'one', 'last'])
const LIKENED_TO: ReadonlySet<string> = new Set('number figure total level amount rate sum value that those'.split(' '))
const LIKENED_LINKS: ReadonlySet<string> = new Set(
  'in on at during for the all of whole this same stage point time moment'.split(' '),
)

/** 26 more [than at the end of] 2021, 9 percent fewer [than in the] same months of 2022 */
function isThanAtEnd({ from }: TimeExpression, tokens: readonly Token[]): boolean {
  let at = from - 1
  while (at > 0 && AT_THE_END.has(tokens[at]?.lower ?? '')) at -= 1
  return tokenBefore(tokens, at + 1)?.lower === 'than'
}

const AT_THE_END: ReadonlySet<string> = new Set(['at', 'by', 'on', 'in', 'for', 'the', 'end', 'close', 'of'])

/**
 * the first time [since December], the lowest [since records began in 1979], the third such raid [since 2020], more than
 * in any year [since 2015], not seen [since 2011]: how long ago it was so before.
 */
export function isRecord(time: TimeExpression, tokens: readonly Token[]): boolean {
  for (let at = time.from; at >= 0 && at > time.from - 7; at--) {
    if (tokens[at]?.lower !== 'since') continue
    if (SEEN.has(tokenBefore(tokens, at)?.lower ?? '')) return true
    for (let back = at - 1; back >= 0 && back > at - LONGEST_RECORD; back--) {
      const token = tokens[back]
      if (token === undefined || token.text === ';') return false
      // risen by almost [a third] since June: a share
      if (isSuperlative(token) && !OPENS_SHARE.has(tokens[back - 1]?.lower ?? '')) return true
      // more than at [any time] since 1996, in any other year
      const noun = tokens[back + 1]?.lower === 'other' ? back + 2 : back + 1
      if (token.lower === 'any' && tokens[noun]?.tag === 'noun') return true
    }
  }
  return false
}

/** heaviest toll in a single day since */
const LONGEST_RECORD = 8
const OPENS_SHARE: ReadonlySet<string> = new Set(['a', 'one', 'two', 'three'])

/** the [deadliest] year, its [ninth] loss, the [10th] increase */
export function isSuperlative({ lower }: Token): boolean {
  return RECORD.has(lower) || ORDINALS.has(lower) || OF_DEADLY.test(lower) || NTH.test(lower)
}

/** deadliest, busiest, driest; but a priest */
const OF_DEADLY = /(?<!^pr)iest$/
const NTH = /^(?:\d{1,3})?(?:st|nd|rd|th)$/

/** a number not [seen] since 2009 */
const SEEN: ReadonlySet<string> = new Set(['seen', 'unseen', 'matched'])

const RECORD = wordSet(`
  lowest highest largest biggest smallest best worst fewest most least longest shortest strongest weakest fastest slowest
  steepest sharpest warmest coldest hottest wettest oldest youngest cheapest widest deepest broadest toughest greatest
`)
