import { readNounPhrase } from '../language/noun-phrase.ts'
import type { Token } from '../model.ts'
import type { KindReader } from './kind-reader.ts'

const PERCENT_WORDS: ReadonlySet<string> = new Set(['percent', 'pct', 'percents', 'pp'])

const OF_SKIPPED = /^(?:the|all|its|their|his|her|our|those|these|this|that|total|any)$/

/** Percent, percentage points, and fractions of something: 83 percent, 2.14%, 0.4 percentage points, two-thirds of cases. */
export const readPercent: KindReader = (mention, { tokens }) => {
  const sign = percentEnd(tokens, mention.to) ?? (mention.range ? insideSign(tokens, mention.from, mention.to) : null)
  if (sign === null && mention.form !== 'fraction') return null
  const to = sign ?? mention.to
  const of = (sign === null ? wholeBehind(tokens, to) : null) ?? wholeOf(tokens, to)
  return {
    kind: 'percent',
    unit: 'percent',
    of: of?.unit ?? null,
    per: null,
    head: of?.head ?? null,
    from: mention.from,
    to: of?.to ?? to,
    rule: sign === null ? 'percent-fraction' : 'percent-sign',
  }
}

/** Where the word or sign for percent ends, if one follows. */
function percentEnd(tokens: readonly Token[], at: number): number | null {
  const hyphen = tokens[at]?.text === '-' ? 1 : 0
  const token = tokens[at + hyphen]
  if (token === undefined) return null
  if (token.text === '%' || PERCENT_WORDS.has(token.lower)) return skipPoints(tokens, at + hyphen + 1)
  if (token.lower === 'per' && tokens[at + hyphen + 1]?.lower.startsWith('cent') === true)
    return skipPoints(tokens, at + hyphen + 2)
  if (token.lower === 'percentage' && /^points?$/.test(tokens[at + hyphen + 1]?.lower ?? '')) return at + hyphen + 2
  return null
}

function skipPoints(tokens: readonly Token[], at: number): number {
  return /^points?$/.test(tokens[at]?.lower ?? '') ? at + 1 : at
}

function insideSign(tokens: readonly Token[], from: number, to: number): number | null {
  return tokens.slice(from, to).some((token) => /^(?:%|percent)$/.test(token.lower)) ? to : null
}

/** half [the flats], half [its members] */
function wholeBehind(tokens: readonly Token[], at: number): { unit: string; head: number; to: number } | null {
  return OF_SKIPPED.test(tokens[at]?.lower ?? '') ? readNounPhrase(tokens, at + 1, true) : null
}

/** What it is a percent of: [of girls], [of the state bodies and local authorities]. */
function wholeOf(tokens: readonly Token[], at: number): { unit: string; head: number; to: number } | null {
  if (
    !/^(?:of|in)$/.test(tokens[at]?.lower ?? '') ||
    (tokens[at]?.lower === 'in' && !OF_SKIPPED.test(tokens[at + 1]?.lower ?? ''))
  )
    return null
  if (tokens[at]?.lower === 'in') return null
  let from = at + 1
  while (OF_SKIPPED.test(tokens[from]?.lower ?? '')) from += 1
  const plural = tokens.slice(from, from + 6).some((token) => token.entry.plural)
  return readNounPhrase(tokens, from, plural)
}
