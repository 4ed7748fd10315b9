import type { Figure, SentenceReading, TimeExpression, TimeNature, Token } from '../../model.ts'
import { WHICH_WHOM, WHO_THAT_WHICH } from '../../words/closed-classes.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { comparisonBefore } from '../comparison-before.ts'
import { isEarlierLevel } from '../earlier-level.ts'
import { isCountingDay } from '../is-stock.ts'
import { near } from '../refiner.ts'
import { crossesClause, goesOn } from './clause-between.ts'
import { isOfClauseBefore, isOfLevelBefore } from './clause-of-time.ts'
import { NEARNESS } from './nearness.ts'
import { isOfNumberInBracket } from './time-in-bracket.ts'
import { isOfCharge, isOfDeed, isOfOpeningParticiple } from './time-of-another-act.ts'
import { isOfSameEvent } from './same-event.ts'
import { isOfItemBefore } from './time-of-item.ts'
import { isOfWholeBefore } from './time-of-part.ts'
import { isOfRestrictedSubject } from './time-of-subject.ts'
import { isPastBefore, isPlannedBefore } from './time-of-plan.ts'
import { withoutLatestYear, withoutSomeOf } from './without-aside.ts'
import { type Between, OPENS_CLAUSE, wordsBetween } from './words-between.ts'
import { tokenAt, tokenBefore } from '../../language/token-before.ts'

/** A time before a figure is less near than one that is as many words behind it. */
const STANDS_BEFORE = 5

/** How near a time is that stands before the figure or in its phrase; null where it cannot date it. */
export function scoreBefore(
  figure: Figure,
  time: TimeExpression,
  nature: TimeNature,
  sentence: SentenceReading,
  before: readonly Figure[],
): number | null {
  const { tokens } = sentence
  const between = wordsBetween(tokens, time.to, beforeRelative(figure, sentence))
  const { words } = between
  const mayCross = mayHold(between, OPENS_CLAUSE)
  if (mayCross && opensDuringWhich(words)) return NEARNESS.nextTo
  if (isOfAnotherAct(figure, time, nature, sentence, between) || isOfWholeBefore(time, tokens, before)) return null
  if (isOfItemBefore(time, figure, sentence)) return null
  // At the end of 2022, 474 were open, 345 at the end of 2021; [339] before: behind a semicolon the nearer time is closer
  if (nature.opens)
    return mayCross && words.some(({ lower }) => OPENS_ANOTHER.has(lower))
      ? NEARNESS.openingOfAnother
      : NEARNESS.opening
  if (isOfSameEvent(figure, time, tokens)) return NEARNESS.openingOfAnother
  if (
    mayCross &&
    time.use !== 'as-of' &&
    time.use !== 'since' &&
    crossesClause(withoutSomeOf(withoutLatestYear(words)))
  )
    return isOnlyTime(time, sentence) &&
      goesOn(words) &&
      !isOfEarlierLevel(time, sentence, before) &&
      !(nature.year < sentence.edition && isToldInPresent(figure, tokens))
      ? NEARNESS.openingOfAnother
      : null
  // were killed during the year, [three of them] on 3 May: the time of the whole, if none is told of the part
  if (time.use === 'edition' && figure.rule.endsWith('count-of') && words.at(-1)?.text === ',')
    return NEARNESS.openingOfAnother
  // displaced 14,000 in April, of which 3,000 were in tents in October: a time of its own comes first
  const isRelative = time.to + words.length < figure.phrase.from
  // escaped from the camp in July 2022[, and 40 were caught] by May 2023: a clause of its own, with a time of its own
  if (opensOwnClause(figure, words)) return NEARNESS.openingOfAnother
  return isRelative ? NEARNESS.openingOfAnother + 1 : NEARNESS.sameClause - words.length - STANDS_BEFORE
}

/** The survey began in 2004; 130 km [are] still disputed: a state of today */
function isToldInPresent({ governor, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (governor === null || governor < phrase.to) return false
  return PRESENT.has(tokenBefore(tokens, governor)?.lower ?? '') || PRESENT.has(tokens[governor]?.lower ?? '')
}

const PRESENT: ReadonlySet<string> = new Set(['is', 'are', 'remain', 'remains'])

function opensOwnClause({ governor, phrase }: Figure, between: readonly Token[]): boolean {
  return between[0]?.text === ',' && between[1]?.tag === 'conjunction' && governor !== null && governor >= phrase.to
}

/** At the end of 2022, 474 were open[; whereas] 345 … */
const OPENS_ANOTHER: ReadonlySet<string> = new Set([';', 'whereas'])

/** raided 640 houses in the first ten months[, during which] they killed 211 */
function opensDuringWhich([comma, during, which]: readonly Token[]): boolean {
  return comma?.text === ',' && during?.lower === 'during' && which?.lower === 'which'
}

/** Whether the time tells of what is compared, planned, charged or done besides, and not of the figure behind it. */
function isOfAnotherAct(
  figure: Figure,
  time: TimeExpression,
  nature: TimeNature,
  sentence: SentenceReading,
  between: Between,
): boolean {
  const { tokens } = sentence
  const { words } = between
  const isGoingOn = goesOnAsTold(words)
  // extended its plan through [2026] and disbursed $1.2 million
  if (isGoingOn && (nature.year > sentence.edition || isOfDeed(time, tokens))) return true
  if (time.grain !== 'year' && mayHold(between, OPENS_CLAUSE) && opensEarlierAct(time, words)) return true
  if (hasOwnStretch(figure, nature, sentence) || isOfNumberInBracket(figure, time, tokens)) return true
  if (isOfRestrictedSubject(figure, time, sentence)) return true
  if (isOfOpeningParticiple(time, figure, tokens) || isOfCharge(time, figure, sentence)) return true
  if (isOfLevelBefore(figure, time, sentence) || isOfClauseBefore(figure, time, nature, tokens)) return true
  if (isPlannedBefore(time, nature, figure, sentence) || isPastBefore(time, nature, figure, sentence)) return true
  // cost 42p in 2020 and [now] sells for 95p
  return time.use === 'in' && mayHold(between, NOW) && words.some(({ lower }) => lower === 'now')
}

const NOW = soughtWords(['now'])

/** acquitted on 7 July two editors [who had] spent ten months in a cell: what was before */
function opensEarlierAct({ use }: TimeExpression, between: readonly Token[]): boolean {
  const opened = between.findIndex(
    ({ lower }, at) => WHO_THAT_WHICH.has(lower) && between[at + 1]?.lower === 'had' && lower !== 'that',
  )
  // killed a man who had led them [and captured] 40 others: the first verb goes on
  return use === 'in' && opened >= 0 && !goesOnAsTold(between.slice(opened))
}

/** [and disbursed]: a second verb, told as past */
function goesOnAsTold(between: readonly Token[]): boolean {
  return between.some(({ tag }, at) => tag === 'conjunction' && between[at + 1]?.tag === 'past')
}

/** recorded 3,917 accidents in 2022, [of which] 64 were fatal: the relative that the number heads crosses no clause */
function beforeRelative({ phrase: { from } }: Figure, sentence: SentenceReading): number {
  if (!mayHold(sentence, OPENS_CLAUSE)) return from
  const { tokens } = sentence
  if (tokens[from - 2]?.lower === 'of' && WHICH_WHOM.has(tokens[from - 1]?.lower ?? '')) return from - 2
  // there were three in 2022[, the deadliest of which killed] nine
  // , of which 812 were violent [and] 294 involved speech
  const isNext = tokens[from - 1]?.lower === 'and'
  for (let at = from - 1; at > from - (isNext ? LONGEST_PAIR : LONGEST_RELATIVE); at--) {
    if ((tokenAt(tokens, at)?.tag === 'number' && !isNext) || tokenAt(tokens, at)?.shape === 'mark') return from
    if (!WHICH_WHOM.has(tokenAt(tokens, at)?.lower ?? '') || tokenBefore(tokens, at)?.lower !== 'of') continue
    const comma = tokens.findLastIndex(({ text }, before) => before < at && text === ',')
    return comma >= at - LONGEST_PART ? comma : from
  }
  return from
}

const LONGEST_RELATIVE = 6
const LONGEST_PAIR = 10
/** , the deadliest of */
const LONGEST_PART = 5

/** two deaths since 2020 and 411 incidents [in the previous 12 months], 9,000 [two months later]: a time that no calendar tells. */
function hasOwnStretch(
  { phrase }: Figure,
  { opens }: TimeNature,
  { discards, times, mentions, tokens }: SentenceReading,
): boolean {
  if (opens) return false
  return discards.some(
    ({ from, reason }) =>
      reason === 'when' &&
      from >= phrase.to &&
      from <= phrase.to + NEAR_STRETCH &&
      !times.some((other) => other.from === from) &&
      // 27 lower [than] twelve months earlier: of the same day
      !tokens.slice(phrase.to, from).some(({ lower }) => lower === 'than') &&
      !mentions.some((other) => other.from >= phrase.to && other.from < from),
  )
}

const NEAR_STRETCH = 6

/** convicted 44 in 2023 under the new law; [five] were fined: nothing else dates what is told behind the semicolon or beside it. */
function isOnlyTime(time: TimeExpression, sentence: SentenceReading): boolean {
  if (time.grain === 'day' && !isCountingDay(time)) return false
  const natures = sentence.timeNatures()
  return sentence.times.every(
    (other, at) => other === time || other.adjectival || natures[at]?.isBase === true || isOfCompared(other, sentence),
  )
}

/** found 424 in 2023, compared with 500 [in 2022]; of these, 215 were children */
function isOfCompared({ from: time }: TimeExpression, { mentions, tokens }: SentenceReading): boolean {
  return mentions.some(({ from, to }) => to <= time && time - to <= 2 && comparisonBefore(from, tokens) !== null)
}

/** fell to £2.2m, from £2.4m [a year earlier]; gifts brought in £1.3m: the time of what is compared, and of nothing else. */
function isOfEarlierLevel(time: TimeExpression, sentence: SentenceReading, before: readonly Figure[]): boolean {
  const dated = near(before).find((figure) => figure.time !== null && sentence.times[figure.time] === time)
  if (dated === undefined) return false
  return isEarlierLevel(dated, sentence) || comparisonBefore(dated.phrase.from, sentence.tokens) !== null
}
