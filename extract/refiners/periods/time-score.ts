import type { Figure, SentenceReading, TimeExpression, Token } from '../../model.ts'
import { figureOwns } from './figure-owns-time.ts'
import { isInsideAside } from './clause-of-time.ts'
import { crossesClause } from './clause-between.ts'
import { isBaseOfChange, isRecord } from './base-of-change.ts'
import { NEARNESS } from './nearness.ts'
import { opensSentence } from './opens-sentence.ts'
import { scoreBefore } from './score-before.ts'
import { scoreBehind } from './score-behind.ts'
import { heads, isBracketed, isInsideBracket } from './time-in-bracket.ts'
import { isOfHappening, isOfMatter, isOfSubject } from './time-of-happening.ts'
import { isOfNamedHappening } from './time-of-subject.ts'
import { isOfPart } from './time-of-part.ts'
import {
  isEndDecided,
  isLimit,
  isOrigin,
  isPublication,
  isReportingDate,
  isSource,
  isOfEventBeside,
  isYearOfSurvey,
} from './time-of-telling.ts'

/** How near a time is to a figure, by its place in the sentence and by what it tells of; null where it cannot date it. */
export function timeScore(
  figure: Figure,
  time: TimeExpression,
  sentence: SentenceReading,
  before: readonly Figure[],
): number | null {
  const { tokens } = sentence
  if (heads(time, tokens)) return isInsideBracket(figure, time, tokens) ? NEARNESS.nextTo : null
  if (isOfFigure(figure, time, tokens)) return NEARNESS.nextTo
  if (isOfMatter(figure, time, tokens)) return null
  if (time.adjectival && isOfSubject(figure.phrase.from, time, tokens)) return NEARNESS.opening
  if (time.adjectival || isYearOfSurvey(time, tokens)) return isOfSource(figure, time, tokens) ? NEARNESS.survey : null
  if (isReportingDate(time, tokens) || isOfPart(figure, time, tokens, before) || isLimit(time, sentence)) return null
  if (isOrigin(time, tokens) || isEndDecided(time, tokens) || isOfEventBeside(time, tokens)) return null
  if (isBaseOfChange(time, tokens) || isPublication(time, tokens) || isRecord(time, tokens)) return null
  if (time.to <= figure.phrase.from && opensWithOf(time, sentence)) return NEARNESS.opening
  if (!figureOwns(figure, time, sentence) || isInsideAside(figure, time, tokens)) return null
  return time.from >= figure.phrase.to
    ? scoreBehind(figure, time, sentence)
    : scoreBefore(figure, time, sentence, before)
}

/** What the wording ties to the figure, wherever it stands: up on [the previous year's] £58 million. */
function isOfFigure(figure: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (isBracketed(figure, time, tokens) || isLevelOf(figure, time, tokens)) return true
  if (time.to === figure.phrase.from && tokens[time.to - 1]?.entry.possessive === true) return true
  return (
    isToldWhen(figure, time, tokens) || isOfHappening(figure, time, tokens) || isOfNamedHappening(figure, time, tokens)
  )
}

/** made up 2 percent, according to the [2020] census, but held one seat: not what the clause behind tells */
function isOfSource({ phrase }: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (!isSource(time, tokens) && !isYearOfSurvey(time, tokens)) return false
  // [A 2021 survey] found that 23 percent …, although 90 percent …
  const isSubject = time.from === 1 && tokens[0]?.tag === 'determiner'
  return isSubject || opensSentence(time, tokens) || !crossesClause(tokens.slice(time.to, phrase.from))
}

/** more than in all of [2022], when they recorded 24: the clause tells of that time. */
export function isToldWhen({ phrase }: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (tokens[time.to]?.text !== ',' || tokens[time.to + 1]?.lower !== 'when' || phrase.from < time.to) return false
  return !tokens.slice(time.to + 1, phrase.from).some(({ shape }) => shape === 'mark')
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
