import { isChangeNoun } from './is-change-noun.ts'
import { tokenAt, tokenBefore } from '../language/token-before.ts'
import type { Figure, SentenceReading, TimeExpression, Token } from '../model.ts'
import { isCurrencySign } from '../words/currencies.ts'
import { UP_OR_DOWN } from '../words/event-words.ts'
import { isVerbal } from './governor/is-verbal.ts'
import { ENDS_PERCENT } from '../numbers/percent-end.ts'
import { UP_DOWN } from '../words/closed-classes.ts'

const OTHER_CHANGES: ReadonlySet<string> = new Set(
  'double triple quadruple halve go move change shift swell narrow widen'.split(' '),
)
const NEAR = 10
const FAR = 12
const LONGEST_NOUN = 4
/** per million passenger kilometres travelled */
const LONGEST_BASE = 7

/**
 * fell from [44] to 29, fell to 29 from [44], 188 arrests, up from [131], an increase from [40]: the level that a
 * change began at; but not moved 40 families from [12 villages] to 3 camps.
 */
export function isEarlierLevel(figure: Figure, sentence: SentenceReading): boolean {
  const { tokens } = sentence
  const from = figure.phrase.from - 1
  if (tokenBefore(tokens, figure.phrase.from)?.lower !== 'from' || figure.kind === 'age' || figure.direction !== null)
    return false
  const before = tokenBefore(tokens, from)
  if (UP_DOWN.has(before?.lower ?? '') || isChangeNoun(before) || isBehindShare(from, sentence)) return true
  if (laterLevelBehind(figure, sentence)) return isChangedBefore(tokens, from)
  const later = laterLevelBefore(from, sentence)
  return later !== null && isChangedBefore(tokens, later)
}

/** down [6.1% from] 148, a fall of [4% from] 42: the share of the change stands between it and the level */
export function isBehindShare(from: number, { tokens, mentions }: SentenceReading): boolean {
  if (!ENDS_PERCENT.has(tokenBefore(tokens, from)?.lower ?? '') || tokens[from]?.lower !== 'from') return false
  const share = mentions.findLast((mention) => mention.from < from)
  if (share === undefined || from - share.to > LONGEST_PERCENT) return false
  const lead = tokens[share.from - 1]
  return UP_DOWN.has(lead?.lower ?? '') || (lead?.lower === 'of' && isChangeNoun(tokens[share.from - 2]))
}

/** per cent */
const LONGEST_PERCENT = 2

/** fell [to 29] from 44, fell [to 28,905 applications,] from 31,450: where the later level begins; null where there is none */
function laterLevelBefore(from: number, { tokens, mentions }: SentenceReading): number | null {
  const last = mentions.findLast((mention) => mention.from < from)
  if (last === undefined || from - last.to > LONGEST_BASE) return null
  const before = isCurrencySign(tokenBefore(tokens, last.from)?.text ?? '') ? last.from - 2 : last.from - 1
  if (tokenAt(tokens, before)?.lower !== 'to') return null
  const between = tokens.slice(last.to, from)
  // to 1.8 [per million hours worked] from 2.3: the base of a rate
  const base = between.findIndex(({ lower }) => lower === 'per')
  const leads = between.every(({ tag, text }, at) => {
    if (base >= 0 && at >= base) return at === base || tag !== 'preposition'
    return at < LONGEST_NOUN && (tag === 'noun' || tag === 'adjective' || text === ',' || text === '%')
  })
  return leads ? before : null
}

/** The next number stands behind "to" and counts nothing else: from 44 in 2021 [to 29]. */
function laterLevelBehind({ phrase, head }: Figure, { tokens, mentions }: SentenceReading): boolean {
  const behind = phrase.to
  const next = mentions.find(({ from }) => from >= behind)
  if (next === undefined || next.from > behind + NEAR) return false
  const noun = tokens[next.to]
  if (head !== null && noun?.tag === 'noun' && noun.lemma !== tokens[head]?.lemma) return false
  return tokens.slice(behind, next.from).some((token, at, words) => token.lower === 'to' && at >= words.length - 4)
}

/** [fell] sharply from, [increased] its staff from */
function isChangedBefore(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at > from - FAR; at--) {
    const token = tokens[at]
    if (token === undefined) return false
    // narrowed to 6.3[%] from 8.8%, dropped by 41[%, ]from 22 to 13
    const passed = (/^[,%]$/.test(token.text) && at >= from - 2) || isCurrencySign(token.text)
    if (token.shape === 'mark' && !passed) return false
    // came [down] to £91m from £120m
    if (UP_DOWN.has(token.lower) && isVerbal(tokens[at - 1])) return true
    if (isVerbal(token)) return UP_OR_DOWN.has(token.lemma) || OTHER_CHANGES.has(token.lemma)
  }
  return false
}

const BEFORE_LEVEL: ReadonlySet<string> = new Set(['determiner', 'adjective', 'adverb'])

/** The figure where a change began that ended at this one: fell from 44 in 2021 to [29]. */
export function earlierLevelOf(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): Figure | null {
  const earlier = before.at(-1)
  if (earlier === undefined || figure.phrase.from - earlier.phrase.to > NEAR) return null
  const { tokens } = sentence
  let at = figure.phrase.from - 1
  while (at > 0 && BEFORE_LEVEL.has(tokens[at]?.tag ?? '')) at -= 1
  return tokenBefore(tokens, at + 1)?.lower === 'to' && isEarlierLevel(earlier, sentence) ? earlier : null
}

/**
 * The time of an earlier level that has none of its own: when the change began, else a year before what it is told
 * for. Nobody says so, and so it is no stated time.
 * @param time what dates the change as a whole, or undefined
 */
export function timeOfEarlierLevel(
  time: TimeExpression | undefined,
  { times, edition, place }: SentenceReading,
): { period: string; periodBasis: 'stated' | 'edition' } | null {
  const since = times.find(({ use }) => use === 'since')
  const range = /^(\d{4})\/\d{4}$/.exec(time?.period ?? '')?.[1]
  const began = since?.period.split('/')[0] ?? range
  if (began !== undefined) return { period: began, periodBasis: 'stated' }
  // under July to September 2023: up from [8] in the same months
  if (time === undefined && place.headingPeriod !== null)
    return { period: place.headingPeriod.replace(/\d{4}/g, (year) => String(Number(year) - 1)), periodBasis: 'edition' }
  if (time === undefined || time.use === 'edition') return { period: String(edition - 1), periodBasis: 'edition' }
  const year = /^(?:\.\.\/)?(\d{4})$/.exec(time.period)?.[1]
  if (year === undefined) return null
  return { period: String(Number(year) - 1), periodBasis: Number(year) === edition ? 'edition' : 'stated' }
}
