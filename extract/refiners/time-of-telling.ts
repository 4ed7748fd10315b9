import type { SentenceReading, TimeExpression, Token } from '../model.ts'
import { DOWNWARD, FEWER, MORE, REPORTING_VERBS, UPWARD } from '../words/event-words.ts'

const SEMICOLON_COLON: ReadonlySet<string> = new Set([';', ':'])
const FINITE: ReadonlySet<string> = new Set(['verb', 'past'])
const PUBLISHED: ReadonlySet<string> = new Set(['released', 'published', 'issued', 'dated', 'updated'])
export const EARLIER: ReadonlySet<string> = new Set(['earlier', 'ago', 'before'])

/** In June, UNHCR reported …: the day of telling is not the time told; a year or a stretch of months is. */
export function isReportingDate(time: TimeExpression, tokens: readonly Token[]): boolean {
  if (time.use === 'as-of' || time.grain === 'year' || isLong(time.period) || !opensSentence(time, tokens)) return false
  for (let at = time.to; at < tokens.length && at < time.to + 14; at++) {
    const token = tokens[at]
    if (token === undefined || token.tag === 'number' || SEMICOLON_COLON.has(token.text)) return false
    if (tokens[at - 1]?.tag === 'determiner') continue
    if (FINITE.has(token.tag))
      return (
        REPORTING_VERBS.has(token.lemma) ||
        (token.lemma === 'issue' && /^(?:statements?|its|a|report)$/.test(tokens[at + 1]?.lower ?? ''))
      )
    if (token.tag === 'auxiliary') return false
  }
  return false
}

/** From one month to another: more than the days of one meeting or report. */
function isLong(period: string): boolean {
  const [first, last] = period.split('/')
  return last !== undefined && first?.slice(0, 7) !== last.slice(0, 7)
}

export function opensSentence(time: TimeExpression, tokens: readonly Token[]): boolean {
  return tokens
    .slice(0, time.from)
    .every((token) =>
      /^(?:in|on|during|at|by|as|of|end|close|beginning|start|from|since|between|through|for|until|the|both|early|late|and|but|also|,|“|"|however|additionally|according|example)$/.test(
        token.lower,
      ),
    )
}

/** an increase of 802 [over 2021], 16 percent more [than in 2021]: the year that is compared with. */
export function isBaseOfChange(time: TimeExpression, tokens: readonly Token[]): boolean {
  if (time.use === 'in' && isLikened(time, tokens)) return true
  if (time.grain !== 'year') return false
  const before = tokens.slice(Math.max(0, time.from - 12), time.from).map((token) => token.lemma)
  const last = before.at(-1) ?? ''
  const link = /^(?:in|for|the)$/.test(last) ? (before.at(-2) ?? '') : last
  if (/^(?:than|compared|versus)$/.test(link)) return true
  // nearly double [the figure a year earlier]
  if (LIKENED_TO.has(last) && EARLIER.has(tokens[time.to - 1]?.lower ?? '')) return true
  const change = before.some(
    (word) => UPWARD.has(word) || DOWNWARD.has(word) || MORE.has(word) || FEWER.has(word) || LEVEL.has(word),
  )
  return change && /^(?:over|from|on|against|with|to)$/.test(last)
}

const LEVEL: ReadonlySet<string> = new Set(['compared', 'unchanged', 'flat', 'stable'])

/** twice as many [as in 2020], the same [as in May], lower [than in the same quarter of 2021]: what this time is held against. */
function isLikened(time: TimeExpression, tokens: readonly Token[]): boolean {
  let at = time.from - 1
  while (LIKENED_LINKS.has(tokens[at]?.lower ?? '')) at -= 1
  const word = tokens[at]?.lower ?? ''
  // double the number [of the year before], above that [of 2019]
  if (tokens[time.from - 1]?.lower === 'of' && LIKENED_TO.has(tokens[time.from - 2]?.lower ?? '')) return true
  return at < time.from - 1 && (word === 'than' || (word === 'as' && tokens[at + 1]?.lower !== 'of'))
}

const LIKENED_TO: ReadonlySet<string> = new Set('number figure total level that those'.split(' '))
const LIKENED_LINKS: ReadonlySet<string> = new Set(['in', 'on', 'at', 'during', 'for', 'the'])

/** the first time [since December], the lowest [since records began in 1979]: how long ago it was so before. */
export function isRecord(time: TimeExpression, tokens: readonly Token[]): boolean {
  for (let at = time.from; at >= 0 && at > time.from - 5; at--) {
    if (tokens[at]?.lower !== 'since') continue
    for (let back = at - 1; back >= 0 && back > at - 6; back--) {
      const token = tokens[back]
      if (token === undefined || token.text === ';') return false
      if (RECORD.has(token.lower)) return true
    }
  }
  return false
}

const RECORD: ReadonlySet<string> = new Set(
  'first lowest highest largest biggest smallest best worst fewest most least longest shortest strongest weakest'.split(
    ' ',
  ),
)

/** The report [released in June]: when it was told, not what it tells. */
export function isPublication(time: TimeExpression, tokens: readonly Token[]): boolean {
  return tokens.slice(Math.max(0, time.from - 3), time.from).some((token) => PUBLISHED.has(token.lower))
}

/** the [2022] survey, census or report tells what it found for its year. */
export function isSource(time: TimeExpression, tokens: readonly Token[]): boolean {
  if (time.grain !== 'year') return false
  return tokens
    .slice(time.to, time.to + 6)
    .some((token) =>
      /^(?:survey|census|report|data|estimate|figures|study|statistics|count|review)$/i.test(token.lower),
    )
}

/** were built [before 1980]: no time in which it was so, unless it is to come */
export function isLimit({ from, grain, use, period }: TimeExpression, { tokens, edition }: SentenceReading): boolean {
  if (tokens[from - 1]?.lower !== 'before' || grain !== 'year' || use !== 'in') return false
  return Number(period.slice(0, 4)) <= edition
}
