import type { Figure, SentenceReading, TimeExpression, Token } from '../../model.ts'
import { JOINS_PREDICATES, WHICH_WHOM } from '../../words/closed-classes.ts'
import {
  asOfWord,
  CLOSES_CLAUSE,
  holdsClause,
  isInAsideBefore,
  isInsideAside,
  isOfClauseBefore,
  isOfLevelBefore,
  isOfPurpose,
  withoutAside,
} from './clause-of-time.ts'
import { crossesClause, goesOn, opensOutcome, opensPurpose, tellsOfPersons } from './clause-between.ts'
import { comparisonBefore } from '../counterpart-of.ts'
import { isEarlierLevel } from '../earlier-level.ts'
import { figureOwns } from './figure-owns-time.ts'
import { isOfHappening, isOfMatter, isOfSubject } from './time-of-happening.ts'
import { isOfNearest, isOfPart, isOfWhole, isOfWholeBefore } from './time-of-part.ts'
import { isBaseOfChange, isRecord } from './base-of-change.ts'
import { opensSentence } from './opens-sentence.ts'
import { near } from '../refiner.ts'
import { isOfCharge, isOfOpeningParticiple, opensJoined } from './time-of-another-act.ts'
import { isOfOtherVerb } from './time-of-other-verb.ts'
import { heads, isBracketed, isInsideBracket, isOfLevelInBracket, isOfNumberInBracket } from './time-in-bracket.ts'
import { isJoined, isPastBefore, isPlannedBefore, isPlannedBehind } from './time-of-plan.ts'
import { isLimit, isPublication, isReportingDate, isSource, isYearOfSurvey } from './time-of-telling.ts'

const NEXT_TO = 100
const SAME_CLAUSE = 60
const OPENING = 50
const OPENING_OF_ANOTHER = 20
const SURVEY = 30
const OWNED_BY_ANOTHER = 25

/** How near a time is to a figure, by its place in the sentence; null where it cannot date it. */
export function scoreOf(
  figure: Figure,
  time: TimeExpression,
  sentence: SentenceReading,
  before: readonly Figure[],
): number | null {
  const { tokens } = sentence
  if (heads(time, tokens)) return isInsideBracket(figure, time, tokens) ? NEXT_TO : null
  if (isBracketed(figure, time, tokens) || isLevelOf(figure, time, tokens)) return NEXT_TO
  // up on [the previous year's] £58 million
  if (time.to === figure.phrase.from && tokens[time.to - 1]?.entry.possessive === true) return NEXT_TO
  if (isToldWhen(figure, time, tokens) || isOfHappening(figure, time, tokens)) return NEXT_TO
  if (time.grain === 'year' && isOfMatter(figure, time, tokens)) return null
  if (time.adjectival && isOfSubject(figure.phrase.from, time, tokens)) return OPENING
  if (time.adjectival || isYearOfSurvey(time, tokens)) return isOfSource(figure, time, tokens) ? SURVEY : null
  if (isReportingDate(time, tokens)) return null
  if (isOfPart(figure, time, tokens, before)) return null
  if (isLimit(time, sentence)) return null
  if (isBaseOfChange(time, tokens) || isPublication(time, tokens) || isRecord(time, tokens)) return null
  if (time.to <= figure.phrase.from && opensWithOf(time, sentence)) return OPENING
  if (!figureOwns(figure, time, sentence) || isInsideAside(figure, time, tokens)) return null
  if (time.from >= figure.phrase.to) {
    if (opensNext(time, sentence)) return null
    const owner = sentence.mentions.some((mention) => mention.from >= figure.phrase.to && mention.from < time.from)
    const between = withoutAside(tokens.slice(figure.phrase.to, time.from))
    if (crossesClause(between) || opensPurpose(between) || isInAsideBefore(figure, time, tokens)) return null
    if (tellsOfPersons(between) || isOfOtherVerb(figure, between, sentence)) return null
    if ((time.grain !== 'year' || isLongAgo(time, sentence)) && isOfPurpose(between)) return null
    if (time.use !== 'in' && opensOutcome(between)) return null
    if (owner && isOfNearest(time, tokens)) return null
    if (isOfLevelInBracket(between)) return null
    const isNear = between.length <= 3
    if (
      isOfWhole(figure, tokens) ||
      isOfThings(figure, time, tokens) ||
      ((owner || isJoined(between)) && isPlannedBehind(figure, time, sentence))
    )
      return null
    const closing = time.use === 'as-of' && time.to >= tokens.length - 1 && !CLOSES_CLAUSE.has(asOfWord(time, tokens))
    if (!closing && time.use === 'as-of' && owner && holdsClause(between)) return null
    if (time.use === 'since' && owner && holdsOwnClause(between)) return null
    if (time.use === 'in' && time.grain === 'day' && owner && holdsOwnSubject(between)) return null
    if (owner && isOutdoneBy(time, figure, sentence)) return null
    return (
      (isNear || closing ? NEXT_TO : SAME_CLAUSE) -
      (closing ? 0 : between.length) -
      (owner && time.use !== 'as-of' && time.use !== 'since' ? OWNED_BY_ANOTHER : 0)
    )
  }
  const between = tokens.slice(time.to, beforeRelative(figure, tokens))
  if (isToCome(time, sentence) && goesOnAsTold(between)) return null
  if (hasOwnStretch(figure, time, sentence) || isOfNumberInBracket(figure, time, tokens)) return null
  if (isOfOpeningParticiple(time, tokens) || isOfCharge(time, figure, tokens)) return null
  if (isOfLevelBefore(figure, time, sentence) || isOfClauseBefore(figure, time, tokens)) return null
  if (isOfWholeBefore(time, tokens, before) || isPlannedBefore(time, figure, sentence)) return null
  if (isPastBefore(time, figure, sentence)) return null
  // cost 42p in 2020 and [now] sells for 95p
  if (time.use === 'in' && between.some(({ lower }) => lower === 'now')) return null
  // At the end of 2022, 474 were open, 345 at the end of 2021; [339] before: behind a semicolon the nearer time is closer
  if (opensSentence(time, tokens)) return between.some(({ text }) => text === ';') ? OPENING_OF_ANOTHER : OPENING
  if (crossesClause(between) && time.use !== 'as-of' && time.use !== 'since')
    return isOnlyTime(time, sentence) && goesOn(between) && !isOfEarlierLevel(time, sentence, before)
      ? OPENING_OF_ANOTHER
      : null
  // displaced 14,000 in April, of which 3,000 were in tents in October: a time of its own comes first
  const isRelative = time.to + between.length < figure.phrase.from
  return isRelative ? OPENING_OF_ANOTHER : SAME_CLAUSE - between.length - 5
}

/** made up 2 percent, according to the [2020] census, but held one seat: not what the clause behind tells */
function isOfSource({ phrase }: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (!isSource(time, tokens) && !isYearOfSurvey(time, tokens)) return false
  return opensSentence(time, tokens) || !crossesClause(tokens.slice(time.to, phrase.from))
}

/** investigate two officers for aiding traffickers in [2019]: what a report tells of acts of its own or the last year. */
function isLongAgo({ period }: TimeExpression, { edition }: SentenceReading): boolean {
  return Number(period.slice(0, 4)) < edition - 1
}

/** extended its plan through [2026] and disbursed $1.2 million */
function isToCome({ period }: TimeExpression, { edition }: SentenceReading): boolean {
  return Number(period.replace('../', '').slice(0, 4)) > edition
}

/** [and disbursed]: a second verb, told as past */
function goesOnAsTold(between: readonly Token[]): boolean {
  return between.some(({ tag }, at) => tag === 'conjunction' && between[at + 1]?.tag === 'past')
}

/** belonged to minorities[, and 44 churches had been] vandalized since 2020: a clause of its own behind the comma */
function holdsOwnClause(between: readonly Token[]): boolean {
  return between.some(({ text }, at) => text === ',' && between[at + 1]?.lower === 'and') && holdsClause(between)
}

/** nine were hurt[, and one guard was killed] on 3 May; but burned 12 houses[, and killed two] on 3 May */
function holdsOwnSubject(between: readonly Token[]): boolean {
  const joint = between.findIndex(({ text }, at) => text === ',' && between[at + 1]?.lower === 'and')
  return joint >= 0 && between[joint + 2]?.tag !== 'past' && holdsClause(between.slice(joint))
}

/** recorded 3,917 accidents in 2022, [of which] 64 were fatal: the relative that the number heads crosses no clause */
function beforeRelative({ phrase: { from } }: Figure, tokens: readonly Token[]): number {
  return tokens[from - 2]?.lower === 'of' && WHICH_WHOM.has(tokens[from - 1]?.lower ?? '') ? from - 2 : from
}

/** were open [at the end of the year], and two had closed in April: another time stands between, in the figure's own clause. */
function isOutdoneBy(time: TimeExpression, { phrase }: Figure, { times, mentions }: SentenceReading): boolean {
  const owner = mentions.findLast(({ from }) => from < time.from)
  return times.some(
    (other) => other.from >= phrase.to && owner !== undefined && other.to <= owner.from && !other.adjectival,
  )
}

/** will recall 118,000 vehicles [built] between 2017 and 2019: when the things were made that something is done to. */
function isOfThings({ phrase, governor, kind }: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  const made =
    kind === 'count' && governor !== null && governor < phrase.from && MAKES.has(tokens[phrase.to]?.lemma ?? '')
  return made && time.from - phrase.to <= 2
}

const MAKES: ReadonlySet<string> = new Set('build make produce manufacture sell bear buy register issue'.split(' '))

/** more than in all of [2022], when they recorded 24: the clause tells of that time. */
function isToldWhen({ phrase }: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (tokens[time.to]?.text !== ',' || tokens[time.to + 1]?.lower !== 'when' || phrase.from < time.to) return false
  return !tokens.slice(time.to + 1, phrase.from).some(({ shape }) => shape === 'mark')
}

/** trained 40 officers [and in 2022] another 55: the time of what follows. */
function opensNext(time: TimeExpression, { tokens, mentions }: SentenceReading): boolean {
  let at = time.from - 1
  if (opensJoined(time, tokens)) return true
  if (tokens[at]?.tag === 'preposition') at -= 1
  if (tokens[at]?.text === ',') at -= 1
  if (!JOINS_PREDICATES.has(tokens[at]?.lower ?? '') || at >= time.from - 1) return false
  const next = mentions.find(({ from }) => from >= time.to)
  return next !== undefined && !tokens.slice(time.to, next.from).some(({ text }) => text === ';')
}

/** below the [2019] baseline of 160: the level of another year, right behind it. */
function isLevelOf({ phrase }: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (time.grain !== 'year' || tokens[phrase.from - 1]?.lower !== 'of') return false
  const noun = tokens[phrase.from - 2]
  return phrase.from - 2 >= time.to && phrase.from - time.to <= 4 && LEVELS.has(noun?.lemma ?? '')
}

const LEVELS: ReadonlySet<string> = new Set(
  'level baseline base figure total peak average high low result rate'.split(' '),
)

/** [Of those arrested in 2022], 12 were charged: whom the sentence is about. */
function opensWithOf({ from }: TimeExpression, { tokens, mentions }: SentenceReading): boolean {
  if (tokens[0]?.lower !== 'of' || mentions.some((mention) => mention.from < from)) return false
  return !tokens.slice(0, from).some(({ text }) => text === ',' || text === ';')
}

/** two deaths since 2020 and 411 incidents [in the previous 12 months], 9,000 [two months later]: a time that no calendar tells. */
function hasOwnStretch(
  { phrase }: Figure,
  time: TimeExpression,
  { discards, times, mentions, tokens }: SentenceReading,
) {
  if (opensSentence(time, tokens)) return false
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
function isOnlyTime(time: TimeExpression, { times, tokens }: SentenceReading): boolean {
  return (
    time.grain !== 'day' && times.every((other) => other === time || other.adjectival || isBaseOfChange(other, tokens))
  )
}

/** fell to £2.2m, from £2.4m [a year earlier]; gifts brought in £1.3m: the time of what is compared, and of nothing else. */
function isOfEarlierLevel(time: TimeExpression, sentence: SentenceReading, before: readonly Figure[]): boolean {
  const dated = near(before).find((figure) => figure.time !== null && sentence.times[figure.time] === time)
  if (dated === undefined) return false
  return isEarlierLevel(dated, sentence) || comparisonBefore(dated.phrase.from, sentence.tokens) !== null
}
