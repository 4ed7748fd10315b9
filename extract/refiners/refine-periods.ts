import type { Figure, SentenceReading, TimeExpression, Token } from '../model.ts'
import { DOWNWARD, PLAN_VERBS, UPWARD } from '../words/event-words.ts'
import {
  asOfWord,
  CLAUSE_VERBS,
  CLOSES_CLAUSE,
  holdsClause,
  isInAsideBefore,
  isInsideAside,
  isOfClauseBefore,
  isOfLevelBefore,
  isOfPurpose,
  WHICH_WHO,
  withoutAside,
} from './clause-of-time.ts'
import { clauseStart } from './clause-start.ts'
import { conversionOf } from './conversion-of.ts'
import { comparisonBefore } from './counterpart-of.ts'
import { earlierLevelOf, isEarlierLevel, timeOfEarlierLevel } from './earlier-level.ts'
import { isExtent } from './is-extent.ts'
import { isStock } from './is-stock.ts'
import { isWholeOfPart } from './is-whole-of-part.ts'
import { listBefore } from './list-before.ts'
import type { Refiner } from './refiner.ts'
import {
  EARLIER,
  isBaseOfChange,
  isLimit,
  isPublication,
  isRecord,
  isReportingDate,
  isSource,
  opensSentence,
} from './time-of-telling.ts'

const COMPARES: ReadonlySet<string> = new Set('compared versus against from than over'.split(' '))
const AGAINST: ReadonlySet<string> = new Set(['compared', 'versus', 'against'])

/** Reads the time that a figure covers: from the words nearest to it, else from the heading, else it is the edition's. */
export const refinePeriods: Refiner = (figure, sentence, before) => {
  if (isExtent(figure, sentence.tokens)) return { period: null, periodBasis: null, time: null }
  const converted = conversionOf(figure, sentence, before)
  if (converted !== null) return { period: converted.period, periodBasis: converted.periodBasis, time: converted.time }
  const at = timeFor(figure, sentence, before)
  const time = at === null ? undefined : sentence.times[at]
  if (isEarlierLevel(figure, sentence) && !isRightBehind(figure, time, sentence.tokens)) {
    const began = timeOfEarlierLevel(time, sentence)
    if (began !== null) return { ...began, time: null }
  }
  if (time !== undefined) {
    const earlier = earlierLevelOf(figure, sentence, before)
    if (earlier !== null) return untilTime(time, at, sentence, time.from < figure.from && time.from > earlier.from)
  }
  if (time !== undefined && time.use !== 'edition')
    return {
      period:
        yearBefore(at, time, sentence, before) ??
        (isStock(figure, time, sentence.tokens) ? `../${time.period}` : time.period),
      periodBasis: 'stated' as const,
      time: at,
    }
  if (time === undefined && sentence.place.headingPeriod !== null)
    return { period: sentence.place.headingPeriod, periodBasis: 'heading' as const, time: null }
  return { period: String(sentence.edition), periodBasis: 'edition' as const, time: null }
}

/** from 44 [in 2021] to 29: its own time */
function isRightBehind({ phrase }: Figure, time: TimeExpression | undefined, tokens: readonly Token[]): boolean {
  if (time === undefined || time.from < phrase.to) return false
  return !tokens.slice(phrase.to, time.from).some(({ lower }) => lower === 'to')
}

/** Where a change between two years ended: since 2019, from 310 to [655]; from 44 in 2021 to [29]. */
function untilTime(
  { period, use }: TimeExpression,
  at: number | null,
  { edition }: SentenceReading,
  isOfEarlier: boolean,
) {
  const last = use === 'since' ? undefined : /^\d{4}\/(\d{4})$/.exec(period)?.[1]
  if (use === 'since' || use === 'edition' || isOfEarlier)
    return { period: String(edition), periodBasis: 'edition' as const, time: null }
  return { period: last ?? period, periodBasis: 'stated' as const, time: at }
}

/**
 * [the preceding year] is the one before that of the figure that stands before: 1,365 against 1,412 of July 1903 to June
 * 1904. Of less than a year only [a year earlier] is told of the same months.
 */
function yearBefore(
  at: number | null,
  { from, to, period }: TimeExpression,
  { tokens, edition }: SentenceReading,
  before: readonly Figure[],
): string | null {
  // compared with [21, 16 and eight] the year before
  const dated = before.findLast(({ time }) => time === at)
  if (dated !== undefined) return dated.period
  const told = before.findLast((figure) => figure.periodBasis === 'stated' && figure.period !== null)?.period ?? null
  if (told === null || period !== String(edition - 1) || tokens[from]?.shape === 'digits') return null
  const words = tokens.slice(from, to)
  if (words.some(({ shape }) => shape === 'digits') || words.at(-1)?.lower === 'period') return null
  const sameMonths = EARLIER.has(words.at(-1)?.lower ?? '') && words[0]?.lower !== 'the'
  return sameMonths || isWholeYear(told) ? told.replace(/\d{4}/g, (year) => String(Number(year) - 1)) : null
}

/** 2019, or twelve months such as 1903-07/1904-06 */
function isWholeYear(period: string): boolean {
  const [, first, month, last, until] = /^(\d{4})-(\d\d)\/(\d{4})-(\d\d)$/.exec(period) ?? []
  if (first === undefined) return /^\d{4}$/.test(period)
  return Number(last) * 12 + Number(until) - (Number(first) * 12 + Number(month)) === 11
}

type Candidate = { readonly at: number; readonly score: number }

/** The time expression that dates the figure, by its place in the sentence; null where none does. */
function timeFor(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): number | null {
  const { times, tokens, place } = sentence
  if (place.label !== null) return labelledTime(figure, times, tokens)
  const candidates: Candidate[] = []
  for (const [at, time] of times.entries()) {
    const score = scoreOf(figure, time, sentence, before)
    if (score !== null) candidates.push({ at, score })
  }
  const best = candidates.toSorted((a, b) => b.score - a.score)[0]
  if (best !== undefined) return best.at
  const compared = comparisonBefore(figure.phrase.from, tokens) !== null
  const previous = compared
    ? before.at(-1)
    : listBefore(figure, before, tokens).figures.findLast(
        (other) => comparisonBefore(other.phrase.from, tokens) === null,
      )
  if (previous === undefined || previous.time === null || isReachedFrom(times[previous.time], figure, tokens))
    return null
  const shares = previous.governor === figure.governor && figure.governor !== null
  return shares || isSaidAgain(figure, tokens) ? previous.time : null
}

/** fell from 40 [in 2021] to 30: the time of where the move began. */
function isReachedFrom(time: TimeExpression | undefined, { phrase }: Figure, tokens: readonly Token[]): boolean {
  return time !== undefined && tokens[time.to]?.lower === 'to' && phrase.from > time.to && phrase.from <= time.to + 2
}

/** slid 2 per cent in May, [a drop of] £4,100: the same change in other words */
function isSaidAgain({ phrase }: Figure, tokens: readonly Token[]): boolean {
  const [comma, article, noun, of] = tokens.slice(Math.max(0, phrase.from - 4), phrase.from)
  return (
    comma?.text === ',' &&
    article?.tag === 'determiner' &&
    of?.lower === 'of' &&
    (UPWARD.has(noun?.lemma ?? '') || DOWNWARD.has(noun?.lemma ?? ''))
  )
}

/** On a row of data the year in brackets behind the value, else any time before the next value; [2021] in (2021: 40) is 40's. */
function labelledTime(figure: Figure, times: readonly TimeExpression[], tokens: readonly Token[]): number | null {
  const own = times.findLastIndex((time) => heads(time, tokens) && insideBracket(figure, time, tokens) !== null)
  if (own >= 0) return own
  const at = times.findIndex(
    (time) =>
      time.from >= figure.phrase.to &&
      time.from <= figure.phrase.to + 8 &&
      !heads(time, tokens) &&
      !isBaseOfChange(time, tokens) &&
      !tokens.slice(figure.phrase.to, time.from).some((token) => token.tag === 'number' || token.text === ';'),
  )
  return at >= 0 ? at : null
}

const NEXT_TO = 100
const SAME_CLAUSE = 60
const OPENING = 50
const OPENING_OF_ANOTHER = 20
const SURVEY = 30
const NAMED_REPORT = 57
const OWNED_BY_ANOTHER = 25
const PARTICIPLES: ReadonlySet<string> = new Set(['past', 'participle', 'pronoun'])

function scoreOf(
  figure: Figure,
  time: TimeExpression,
  sentence: SentenceReading,
  before: readonly Figure[],
): number | null {
  const { tokens } = sentence
  if (heads(time, tokens)) return insideBracket(figure, time, tokens)
  if (isBracketed(figure, time, tokens) || isLevelOf(figure, time, tokens)) return NEXT_TO
  if (time.adjectival) return isSource(time, tokens) ? SURVEY : null
  if (isReportingDate(time, tokens)) return null
  if (time.use === 'as-of' && isWholeOfPart(figure, sentence.tokens, before)) return null
  if (isLimit(time, sentence)) return null
  if (isBaseOfChange(time, tokens) || isPublication(time, tokens) || isRecord(time, tokens)) return null
  if (!figureOwns(figure, time, sentence) || isInsideAside(figure, time, tokens)) return null
  if (time.from >= figure.phrase.to) {
    const between = withoutAside(tokens.slice(figure.phrase.to, time.from))
    if (crossesClause(between) || opensPurpose(between) || isInAsideBefore(figure, time, tokens)) return null
    if (time.grain !== 'year' && isOfPurpose(between)) return null
    const owner = sentence.mentions.some((mention) => mention.from >= figure.phrase.to && mention.from < time.from)
    const near = between.length <= 3
    if (isOfWhole(figure, tokens) || (owner && isPlannedBehind(figure, time, sentence))) return null
    const closing = time.use === 'as-of' && time.to >= tokens.length - 1 && !CLOSES_CLAUSE.has(asOfWord(time, tokens))
    if (!closing && time.use === 'as-of' && owner && holdsClause(between)) return null
    return (
      (near || closing ? NEXT_TO : SAME_CLAUSE) -
      (closing ? 0 : between.length) -
      (owner && time.use !== 'as-of' && time.use !== 'since' ? OWNED_BY_ANOTHER : 0)
    )
  }
  const between = tokens.slice(time.to, figure.phrase.from)
  if (isOfLevelBefore(figure, time, sentence) || isOfClauseBefore(figure, time, tokens)) return null
  // At the end of 2022, 474 were open, 345 at the end of 2021; [339] before: behind a semicolon the nearer time is closer
  if (opensSentence(time, tokens)) return between.some(({ text }) => text === ';') ? OPENING_OF_ANOTHER : OPENING
  if (tokens[time.from - 1]?.lower === 'for' && tokens[time.from - 2]?.lower === 'report') return NAMED_REPORT
  if (crossesClause(between) && time.use !== 'as-of' && time.use !== 'since') return null
  return SAME_CLAUSE - between.length - 5
}

/** replaced 240 km and plan to replace 300 km [in 2023]: what is to come dates nothing that was done. */
function isPlannedBehind({ phrase }: Figure, time: TimeExpression, { tokens, edition }: SentenceReading): boolean {
  if (time.use !== 'in' || Number(time.period.slice(0, 4)) <= edition) return false
  const comes = (from: number, to: number): boolean =>
    tokens.slice(from, to).some(({ tag, lemma }) => tag === 'modal' || (tag === 'verb' && PLAN_VERBS.has(lemma)))
  return comes(phrase.to, time.from) && !comes(clauseStart(tokens, phrase.from), phrase.from)
}

/** 13 of the 15 members [arrested] in 2020, 18 of the 20 recommendations [we made] in 2019: the whole was then. */
function isOfWhole({ rule, phrase, governor }: Figure, tokens: readonly Token[]): boolean {
  return rule.endsWith('count-of') && governor !== phrase.to && PARTICIPLES.has(tokens[phrase.to]?.tag ?? '')
}

/** ([2021]: 40; [2020]: 38) */
function heads(time: TimeExpression, tokens: readonly Token[]): boolean {
  return tokens[time.to]?.text === ':' && /^[(;,]$/.test(tokens[time.from - 1]?.text ?? '')
}

/** £58.6m ([2021]: £71.2m): the year of what the bracket holds, and of nothing else. */
function insideBracket(figure: Figure, time: TimeExpression, tokens: readonly Token[]): number | null {
  if (figure.phrase.from < time.to) return null
  for (let at = time.to; at < figure.phrase.from; at++) if (tokens[at]?.text === ')') return null
  return NEXT_TO
}

/** 9 percent more than [in 2021] (1,105): what a bracket right behind the year holds. */
function isBracketed({ phrase }: Figure, time: TimeExpression, tokens: readonly Token[]): boolean {
  return tokens[time.to]?.text === '(' && phrase.from <= time.to + 2 && phrase.from > time.to
}

/** A time that follows another figure in "315 for the same period of 2023" dates that figure alone. */
function figureOwns(figure: Figure, time: TimeExpression, { tokens, mentions }: SentenceReading): boolean {
  // 40 families [from 12 villages] are held against nothing
  const comparison = (at: number): boolean =>
    COMPARES.has(tokens[at]?.lower ?? '') &&
    !(tokens[at]?.lower === 'from' && figure.kind === 'count' && countsOther(figure.head, at, tokens))
  for (const mention of mentions) {
    if (mention.from === figure.from || mention.from > time.from || mention.from < figure.from) continue
    // The figure stands before "compared with", the time behind it.
    for (let at = figure.to; at < mention.from; at++) if (comparison(at)) return false
  }
  const last = mentions.findLast((mention) => mention.from < time.from)
  if (last !== undefined && last.from < figure.from) {
    // 64 victims, down from 97 [in 2020], including 12 children
    const ofCompared = time.from - last.to <= 3 && comparisonBefore(last.from, tokens) !== null
    if (ofCompared && comparisonBefore(figure.phrase.from, tokens) === null) return false
    for (let at = time.to; at < figure.from; at++) if (AGAINST.has(tokens[at]?.lower ?? '')) return false
    const pairs = mentions.filter((mention) => mention.from < time.from).length
    const dated =
      time.from - last.to <= 2 &&
      tokens[time.from - 1]?.lower === 'in' &&
      /^(?:and|to|,)$/.test(tokens[time.to]?.lower ?? '')
    // killed 1,209 in 2022, [64 percent] of whom were children
    const ofThose = tokens.slice(figure.to, figure.to + 4).some(isRelative)
    if (pairs > 0 && dated && figure.from - time.to <= 3 && !ofThose) return false
    // $171 million [in 2021], and the margin was 4.8 percent: a figure in a clause of its own
    const clause = tokens.slice(time.to, figure.phrase.from)
    const ownClause = clause.some((token) => CLAUSE_VERBS.has(token.tag)) && !clause.some(isRelative)
    if (time.use === 'in' && time.from - last.to <= 3 && ownClause && tokens[time.to]?.text === ',') return false
  }
  return true
}

/** killed 1,209 in 2022, most of [whom] were children: what is told of those */
function isRelative({ lower }: Token): boolean {
  return lower === 'whom' || WHICH_WHO.has(lower)
}

/** Behind "from" stand a number and a noun of its own. */
function countsOther(head: number | null, from: number, tokens: readonly Token[]): boolean {
  const noun = tokens[from + 2]
  if (head === null) return false
  return tokens[from + 1]?.tag === 'number' && noun?.tag === 'noun' && noun.lemma !== tokens[head]?.lemma
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

const CROSSING: ReadonlySet<string> = new Set([';', '—', 'but', 'while', 'although', 'which', 'because', 'whereas'])

/** would cut 1,100 jobs, [to save] $95 million by 2025: the time of what it is for. */
function opensPurpose(between: readonly Token[]): boolean {
  return between.some(
    ({ lower }, at) => lower === 'to' && between[at - 1]?.text === ',' && between[at + 1]?.tag === 'verb',
  )
}

const SOME_OF: ReadonlySet<string> = new Set('many most some several mostly mainly largely half'.split(' '))

function crossesClause(between: readonly Token[]): boolean {
  // were repaired, [many of them] in December
  return between.some(
    ({ lower }, at) => CROSSING.has(lower) || (lower === ',' && SOME_OF.has(between[at + 1]?.lower ?? '')),
  )
}
