import { isCurrencySign } from '../words/currencies.ts'
import { readNounPhrase } from '../language/noun-phrase.ts'
import type { Mention, Token } from '../model.ts'
import { FEWER, MORE } from '../words/event-words.ts'
import { behindArticle, PERCENT_WORDS, percentEnd } from '../numbers/percent-end.ts'
import { namedByNumber } from './counts/named-by-number.ts'
import { behindBracketedNumber } from './behind-bracketed-number.ts'
import type { KindReader } from './kind-reader.ts'

const OF_SKIPPED = /^(?:the|all|its|their|his|her|our|those|these|this|that|total|any)$/

/**
 * Percent, percentage points, and fractions of something: 83 percent, 2.14%, 0.4 percentage points, two-thirds of
 * cases.
 */
export const readPercent: KindReader = (mention, { tokens, times, mentions }) => {
  const sign =
    percentEnd(tokens, mention.to) ??
    (mention.form === 'fraction' ? percentEnd(tokens, behindArticle(tokens, mention.to)) : null) ??
    (mention.range ? insideSign(tokens, mention.from, mention.to) : null) ??
    pointsOfPercent(tokens, mention)
  if (sign === null && mention.form !== 'fraction') return null
  const to = behindBracketedNumber(tokens, { from: mention.from, to: sign ?? mention.to })
  // the 19% of [last year]: when, not what
  const dated = tokens[to]?.lower === 'of' && times.some(({ from }) => from === to + 1)
  const whole = dated ? null : ((sign === null ? wholeBehind(tokens, to) : null) ?? wholeOf(tokens, to))
  // 88% of [Grade 1 incidents]
  const named = whole === null ? null : namedByNumber(tokens, whole, mentions, true)
  const of = named?.unit == null ? whole : { ...named, unit: named.unit }
  return {
    kind: 'percent',
    unit: 'percent',
    of: of?.unit ?? countedWhole(tokens, to),
    per: null,
    head: of?.head ?? null,
    from: mention.from,
    to: of?.to ?? to,
    rule: sign === null ? 'percent-fraction' : 'percent-sign',
  }
}

/** 11.6 per cent, [2.3 points higher], improved by [0.4 points] to 26.3%: points of a percentage beside them. */
function pointsOfPercent(tokens: readonly Token[], { from, to }: Mention): number | null {
  if (!POINTS.has(tokens[to]?.lower ?? '')) return null
  const changes = MORE.has(tokens[to + 1]?.lower ?? '') || FEWER.has(tokens[to + 1]?.lower ?? '')
  if (!changes && !CHANGED_BY.has(tokens[from - 1]?.lower ?? '')) return null
  const leadsToPercent = tokens[to + 1]?.lower === 'to' && tokens.slice(to + 2, to + LEVEL).some(isPercentWord)
  return leadsToPercent || tokens.slice(Math.max(0, from - NEAR), from).some(isPercentWord) ? to + 1 : null
}

function isPercentWord(token: Token, at: number, near: readonly Token[]): boolean {
  return (
    token.text === '%' || PERCENT_WORDS.has(token.lower) || (token.lower === 'cent' && near[at - 1]?.lower === 'per')
  )
}

const NEAR = 24
/** to, a number, per and cent */
const LEVEL = 5
const POINTS: ReadonlySet<string> = new Set(['point', 'points'])
const CHANGED_BY: ReadonlySet<string> = new Set(['up', 'down', 'by'])

function insideSign(tokens: readonly Token[], from: number, to: number): number | null {
  return tokens.slice(from, to).some((token) => /^(?:%|percent)$/.test(token.lower)) ? to : null
}

/** half [the flats], half [its members] */
function wholeBehind(tokens: readonly Token[], at: number): { unit: string; head: number; to: number } | null {
  return OF_SKIPPED.test(tokens[at]?.lower ?? '') ? readNounPhrase(tokens, at + 1, true) : null
}

/** 55 percent of the 2,000 [adults]: the whole has a number of its own. */
function countedWhole(tokens: readonly Token[], at: number): string | null {
  if (tokens[at]?.lower !== 'of') return null
  const number = OF_SKIPPED.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
  return tokens[number]?.tag === 'number' ? (readNounPhrase(tokens, number + 1, true)?.unit ?? null) : null
}

/** What it is a percent of: [of girls], [of the state bodies and local authorities]. */
function wholeOf(tokens: readonly Token[], at: number): { unit: string; head: number; to: number } | null {
  if (tokens[at]?.lower !== 'of') return null
  let from = at + 1
  while (OF_SKIPPED.test(tokens[from]?.lower ?? '')) from += 1
  // 44 per cent of the US[$]139.5 million: an amount
  if (isCurrencySign(tokens[from + 1]?.text ?? '') && tokens[from + 1]?.glued === true) return null
  const plural = tokens.slice(from, from + 6).some((token) => token.entry.plural)
  return readNounPhrase(tokens, from, plural)
}
