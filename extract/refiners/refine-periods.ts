import type { Figure, SentenceReading, TimeExpression, Token } from '../model.ts'
import { tokenBefore } from '../language/token-before.ts'
import { isCurrencySign } from '../words/currencies.ts'
import { UP_OR_DOWN } from '../words/event-words.ts'
import { A_YEAR } from '../words/year.ts'
import { conversionOf } from './conversion-of.ts'
import { earlierLevelOf, isEarlierLevel, timeOfEarlierLevel } from './earlier-level.ts'
import { isExtent } from './is-extent.ts'
import { isStock } from './is-stock.ts'
import { near, type Refiner } from './refiner.ts'
import { isOppositeBefore } from './periods/opposite-balance.ts'
import { timeFor } from './periods/time-for.ts'
import { EARLIER } from './periods/base-of-change.ts'
import { isToldWhen } from './periods/time-score.ts'

/**
 * Reads the time that a figure covers: from the words nearest to it, else from the heading, else it is the edition's.
 */
export const refinePeriods: Refiner = (figure, sentence, before) => {
  const { tokens } = sentence
  if (isExtent(figure, tokens)) return { period: null, periodBasis: null, time: null }
  const converted = conversionOf(figure, sentence, before)
  if (converted !== null) return { period: converted.period, periodBasis: converted.periodBasis, time: converted.time }
  const at = timeFor(figure, sentence, before)
  const time = at === null ? undefined : sentence.times[at]
  if (
    (isEarlierLevel(figure, sentence) || isOppositeBefore(figure, sentence, before)) &&
    !isRightBehind(figure, time, tokens)
  ) {
    const began = timeOfEarlierLevel(time, sentence)
    if (began !== null) return { ...began, time: null }
  }
  if (time !== undefined) {
    const earlier = earlierLevelOf(figure, sentence, before)
    // to 574 in [2022/23]: its own year; from 40 to 90 between [2019 and 2022]: where it ended
    if (earlier !== null && !(isRightBehind(figure, time, tokens) && tokens[time.from - 1]?.lower === 'in'))
      return untilTime(time, at, sentence, time.from < figure.from && time.from > earlier.from)
  }
  if (time !== undefined && time.use === 'in' && isReachedLevel(figure, tokens))
    return untilTime(time, at, sentence, false)
  if (time !== undefined && time.use !== 'edition')
    return {
      period:
        time.use === 'since'
          ? sinceOrThen(figure, time, tokens)
          : (yearBefore(at, time, sentence, before) ??
            (isStock(figure, time, tokens) ? `../${time.period}` : time.period)),
      periodBasis: 'stated' as const,
      time: at,
    }
  if (time === undefined && sentence.place.headingPeriod !== null)
    return { period: sentence.place.headingPeriod, periodBasis: 'heading' as const, time: null }
  return { period: String(sentence.edition), periodBasis: 'edition' as const, time: null }
}

/** the busiest since [2010, when] 1,350 were recorded: then, and not since */
function sinceOrThen(figure: Figure, time: TimeExpression, tokens: readonly Token[]): string {
  return isToldWhen(figure, time, tokens) ? time.period.replace('/..', '') : time.period
}

/** from 44 [in 2021] to 29: its own time */
function isRightBehind({ phrase }: Figure, time: TimeExpression | undefined, tokens: readonly Token[]): boolean {
  if (time === undefined || time.from < phrase.to) return false
  return !tokens.slice(phrase.to, time.from).some(({ lower }) => lower === 'to')
}

/** Between 2019 and 2023 membership [grew to] 4,000: the level at which it arrived */
function isReachedLevel({ phrase }: Figure, tokens: readonly Token[]): boolean {
  const to = isCurrencySign(tokenBefore(tokens, phrase.from)?.text ?? '') ? phrase.from - 2 : phrase.from - 1
  if (tokenBefore(tokens, to + 1)?.lower !== 'to') return false
  const verb = tokenBefore(tokens, to)
  return verb?.tag === 'past' && UP_OR_DOWN.has(verb.lemma)
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
 * [the preceding year] is the one before that of the figure that stands before: 1,365 against 1,412 of July 1903 to
 * June 1904. Of less than a year only [a year earlier] is told of the same months.
 */
function yearBefore(
  at: number | null,
  { from, to, period }: TimeExpression,
  { tokens, edition }: SentenceReading,
  before: readonly Figure[],
): string | null {
  if (before.length === 0) return null
  // compared with [21, 16 and eight] the year before
  const dated = near(before).findLast(({ time }) => time === at)
  if (dated !== undefined) return dated.period
  const told =
    near(before).findLast((figure) => figure.periodBasis !== 'edition' && figure.period !== null)?.period ?? null
  if (told === null || period !== String(edition - 1)) return null
  const words = tokens.slice(from, to)
  // 14 in 2021, and two [a year later]: told from that year already; in [FY22]: a name
  if (words[0]?.text.startsWith('FY') === true) return null
  if (words.some(({ text, lower }) => A_YEAR.test(text) || FOLLOWS.has(lower))) return null
  if (words.at(-1)?.lower === 'period') return null
  const sameMonths = EARLIER.has(words.at(-1)?.lower ?? '') && words[0]?.lower !== 'the'
  return sameMonths || isWholeYear(told) ? told.replace(/\d{4}/g, (year) => String(Number(year) - 1)) : null
}

const FOLLOWS: ReadonlySet<string> = new Set(['later', 'following', 'subsequent'])

/** 2019, or twelve months such as 1903-07/1904-06 */
function isWholeYear(period: string): boolean {
  const [, first, month, last, until] = /^(\d{4})-(\d\d)\/(\d{4})-(\d\d)$/.exec(period) ?? []
  if (first === undefined) return /^\d{4}$/.test(period)
  return Number(last) * 12 + Number(until) - (Number(first) * 12 + Number(month)) === 11
}
