import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, SentenceReading, TimeExpression, Token } from '../../model.ts'
import { PUTTING_RIGHT, UP_OR_DOWN } from '../../words/event-words.ts'
import { comparisonBefore } from '../comparison-before.ts'
import { datingBracket } from '../dating-bracket.ts'
import { listBefore } from '../list-before.ts'
import { isBaseOfChange } from './base-of-change.ts'
import { isOfPart } from './time-of-part.ts'
import { respectiveTime } from './respective-time.ts'
import { heads, isInsideBracket } from './time-in-bracket.ts'
import { timeScore } from './time-score.ts'

/** More times before a figure, or behind it, stand in no sentence: in a row of hundreds the nearest of them are asked. */
const MOST_TIMES = 16

/** The time expression that dates the figure, by its place in the sentence; null where none does. */
export function timeFor(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): number | null {
  const { times, tokens, place } = sentence
  if (times.length === 0) return null
  if (place.label !== null)
    return labelledTime(figure, times, tokens) ?? datingBracket(sentence, figure.phrase.to)?.at ?? null
  const respective = respectiveTime(figure, sentence)
  if (respective !== null) return respective
  const best = bestTime(figure, sentence, before)
  if (best !== null) return best
  const whole = figure.partOf === null ? undefined : before[figure.partOf]
  if (whole !== undefined && whole.time !== null && isInserted(whole, figure, tokens)) return whole.time
  if (isPutRight(figure, tokens)) return before.at(-1)?.time ?? null
  const compared = comparisonBefore(figure.phrase.from, tokens) !== null
  const previous = compared
    ? before.at(-1)
    : listBefore(figure, before, tokens).figures.findLast(
        (other) => comparisonBefore(other.phrase.from, tokens) === null,
      )
  const time = previous?.time == null ? undefined : times[previous.time]
  if (previous === undefined || time === undefined || isReachedFrom(time, figure, tokens)) return null
  if (isOfPart(figure, time, tokens, before)) return null
  // of these, 215 were children and [33 women]: parts of one whole
  const shares =
    (previous.governor === figure.governor && figure.governor !== null) ||
    (previous.partOf === figure.partOf && figure.partOf !== null && time.to <= previous.phrase.from)
  return shares || isSaidAgain(figure, tokens) ? previous.time : null
}

/** The nearest of the times that may date the figure; of two that are as near the first. */
function bestTime(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): number | null {
  const { times } = sentence
  const natures = sentence.timeNatures()
  let middle = 0
  while (middle < times.length && (times[middle]?.from ?? 0) < figure.phrase.from) middle += 1
  const last = Math.min(times.length, middle + MOST_TIMES)
  let best: number | null = null
  let bestScore = -Infinity
  let openingDay: number | null = null
  for (let at = Math.max(0, middle - MOST_TIMES); at < last; at++) {
    const [time, nature] = [times[at], natures[at]]
    if (time === undefined || nature === undefined) break
    const score = timeScore(figure, time, nature, sentence, before)
    if (score === null) continue
    if (score > bestScore) [best, bestScore] = [at, score]
    if (openingDay === null && nature.opens && time.use === 'as-of' && time.grain !== 'year') openingDay = at
  }
  // [As of 15 December] 1,187 had applied during the year: until then, which says more than that it was in the year
  const isOfEdition = best !== null && times[best]?.use === 'edition' && !figure.rule.endsWith('count-of')
  return isOfEdition && openingDay !== null ? openingDay : best
}

/** reported 22 for 2022, a number since [revised to] 24: of the time of what is put right. */
function isPutRight({ phrase }: Figure, tokens: readonly Token[]): boolean {
  const verb = tokenBefore(tokens, phrase.from - 1)
  return tokenBefore(tokens, phrase.from)?.lower === 'to' && verb?.tag === 'past' && PUTTING_RIGHT.has(verb.lemma)
}

/** fell from 40 [in 2021] to 30, rose by 40 to 312 [since 2019]: the time of where the move began. */
function isReachedFrom(time: TimeExpression, { phrase }: Figure, tokens: readonly Token[]): boolean {
  if (time.use === 'since' && tokenBefore(tokens, phrase.from)?.lower === 'to') return true
  return tokens[time.to]?.lower === 'to' && phrase.from > time.to && phrase.from <= time.to + 2
}

/** 312 victims in 2023[—189 in sex trafficking, 97 in forced labor]—compared with 277 in 2022: parts of it, then */
function isInserted({ phrase }: Figure, part: Figure, tokens: readonly Token[]): boolean {
  return tokens.slice(phrase.to, part.phrase.from).some(({ text }) => DASHES.has(text))
}

const DASHES: ReadonlySet<string> = new Set(['—', '–'])

/** slid 2 per cent in May, [a drop of] £4,100: the same change in other words */
function isSaidAgain({ phrase }: Figure, tokens: readonly Token[]): boolean {
  const [comma, article, noun, of] = tokens.slice(Math.max(0, phrase.from - 4), phrase.from)
  return comma?.text === ',' && article?.tag === 'determiner' && of?.lower === 'of' && UP_OR_DOWN.has(noun?.lemma ?? '')
}

/**
 * On a row of data the year in brackets behind the value, else any time before the next value; [2021] in (2021: 40) is
 * 40's.
 */
function labelledTime(figure: Figure, times: readonly TimeExpression[], tokens: readonly Token[]): number | null {
  const own = times.findLastIndex((time) => heads(time, tokens) && isInsideBracket(figure, time, tokens))
  if (own >= 0) return own
  const at = times.findIndex(
    (time) =>
      time.from >= figure.phrase.to &&
      time.from <= figure.phrase.to + 8 &&
      !heads(time, tokens) &&
      !isBaseOfChange(time, tokens) &&
      !tokens.slice(figure.phrase.to, time.from).some((token) => token.tag === 'number' || token.text === ';'),
  )
  return at >= 0 ? at : bracketBefore(figure, times, tokens)
}

/** deaths: [(2020 est.)] <200: a bracket that opens the row, before its only value */
function bracketBefore({ from }: Figure, times: readonly TimeExpression[], tokens: readonly Token[]): number | null {
  if (from > LONGEST_BRACKET) return null
  const words = tokens.slice(0, from)
  const opening = words.findIndex(({ text }) => text === '(')
  const closing = words.findIndex(({ text }) => text === ')')
  const opens = opening === 0 || tokenBefore(words, opening)?.text === ':'
  const inside = times.findIndex((time) => time.from === opening + 1)
  const alone = closing > opening && words.slice(closing + 1).every(({ shape }) => shape === 'mark')
  return opens && alone && inside >= 0 ? inside : null
}

/** (31 December 2020 est.) < */
const LONGEST_BRACKET = 16
