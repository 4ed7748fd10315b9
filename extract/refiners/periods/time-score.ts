import type { Figure, SentenceReading, TimeExpression, TimeNature, Token } from '../../model.ts'
import { REPORTING_VERBS } from '../../words/event-words.ts'
import { isLevelOfChange } from '../roles/is-level-of-change.ts'
import { figureOwns } from './figure-owns-time.ts'
import { isInsideAside } from './clause-of-time.ts'
import { crossesClause } from './clause-between.ts'
import { NEARNESS } from './nearness.ts'
import { scoreBefore } from './score-before.ts'
import { scoreBehind } from './score-behind.ts'
import { isBracketed, isInsideBracket } from './time-in-bracket.ts'
import { isOfHappening, isOfMatter, isOfSubject } from './time-of-happening.ts'
import { isOfNamedHappening } from './time-of-subject.ts'
import { isOfPart } from './time-of-part.ts'
import { isPublishing } from './time-of-telling.ts'
import { tokenBefore } from '../../language/token-before.ts'

/** How near a time is to a figure, by its place in the sentence and by what it tells of; null where it cannot date it. */
export function timeScore(
  figure: Figure,
  time: TimeExpression,
  nature: TimeNature,
  sentence: SentenceReading,
  before: readonly Figure[],
): number | null {
  const { tokens } = sentence
  if (time.use === 'since' && isLevelOfToday(figure, time, nature, tokens)) return null
  if (nature.heads) return isInsideBracket(figure, time, tokens) ? NEARNESS.nextTo : null
  if (isOfFigure(figure, time, nature, tokens)) return NEARNESS.nextTo
  if (isOfMatter(figure, time, nature)) return null
  if (time.adjectival && isOfSubject(figure.phrase.from, time, tokens)) return NEARNESS.opening
  if (nature.isOfThing) return isOfSource(figure, time, nature, tokens) ? NEARNESS.survey : null
  if (nature.datesNone || (nature.isPublication && !isPublishing(figure, tokens))) return null
  if (isOfPart(figure, time, tokens, before)) return null
  if (nature.opensWithOf && time.to <= figure.phrase.from) return NEARNESS.opening
  if (!figureOwns(figure, time, sentence) || isInsideAside(figure, time, nature, tokens)) return null
  return time.from >= figure.phrase.to
    ? scoreBehind(figure, time, nature, sentence)
    : scoreBefore(figure, time, nature, sentence, before)
}

/** [19,900] tonnes, down 38 per cent since 2010; rose by 12 per cent since 2019 to [5,200]: what there is after the change */
function isLevelOfToday(
  figure: Figure,
  time: TimeExpression,
  { changed }: TimeNature,
  tokens: readonly Token[],
): boolean {
  if (changed !== null && changed !== figure.from) return !isToldWhen(figure, time, tokens)
  return tokenBefore(tokens, figure.phrase.from)?.lower === 'to' && isLevelOfChange(figure, tokens)
}

/** What the wording ties to the figure, wherever it stands: up on [the previous year's] £58 million. */
function isOfFigure(figure: Figure, time: TimeExpression, nature: TimeNature, tokens: readonly Token[]): boolean {
  if (isBracketed(figure, time, tokens) || isLevelOf(figure, time, tokens)) return true
  if (time.to === figure.phrase.from && tokens[time.to - 1]?.entry.possessive === true) return true
  if (isToldWhen(figure, time, tokens) || isOfHappening(figure, time, nature, tokens)) return true
  return isOfNamedHappening(figure, nature, tokens)
}

/** made up 2 percent, according to the [2020] census, but held one seat: not what the clause behind tells */
function isOfSource({ phrase }: Figure, time: TimeExpression, nature: TimeNature, tokens: readonly Token[]): boolean {
  if (!nature.isOfSource) return false
  // [A 2021 survey] found that 23 percent …, although 90 percent …
  if (tellsAnew(tokens, time.to, phrase.from)) return false
  const isSubject = time.from === 1 && tokens[0]?.tag === 'determiner'
  return isSubject || nature.opens || !crossesClause(tokens.slice(time.to, phrase.from))
}

/** The 2021 census counted 48,300, although leaders [estimated] their number at 150,000: what others say */
function tellsAnew(tokens: readonly Token[], from: number, to: number): boolean {
  let told = false
  for (let at = to - 1; at > from; at--) {
    const token = tokens[at]
    told ||= token?.tag === 'past' && REPORTING_VERBS.has(token.lemma)
    if (CONTRASTS.has(token?.lower ?? '')) return told
  }
  return false
}

const CONTRASTS: ReadonlySet<string> = new Set(['although', 'though', 'while', 'whereas', 'but'])

/** more than in all of [2022], when they recorded 24: the clause tells of that time. */
export function isToldWhen({ phrase }: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (tokens[time.to]?.text !== ',' || tokens[time.to + 1]?.lower !== 'when' || phrase.from < time.to) return false
  return !tokens.slice(time.to + 1, phrase.from).some(({ shape }) => shape === 'mark')
}

/** below the [2019] baseline of 160: the level of another year, right behind it. */
function isLevelOf({ phrase }: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (time.grain !== 'year' || tokenBefore(tokens, phrase.from)?.lower !== 'of') return false
  const noun = tokenBefore(tokens, phrase.from - 1)
  return phrase.from - 2 >= time.to && phrase.from - time.to <= 4 && LEVELS.has(noun?.lemma ?? '')
}

const LEVELS: ReadonlySet<string> = new Set(
  'level baseline base figure total peak average high low result rate'.split(' '),
)
