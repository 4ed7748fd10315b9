import { FINITE_FORMS, PAST_FORMS } from '../language/tag.ts'
import type { Token } from '../model.ts'
import { AND_OR, BE } from '../words/closed-classes.ts'
import { TIME_UNITS } from '../words/nouns.ts'
import { A_YEAR } from '../words/year.ts'
import { isLengthOfEach, readPer } from './read-per.ts'

/**
 * The base of a rate that does not stand right behind what is counted: killings [during any given year], one visit of 30
 * minutes [every two weeks], [every day] our staff answer 400 calls.
 * @param from where the number begins
 * @param noun the place behind what is counted
 * @returns the base in words and where the phrase of the rate ends, or null where no base is told
 */
export function perOfTime(tokens: readonly Token[], from: number, noun: number): { per: string; to: number } | null {
  return perBehindVerb(tokens, noun) ?? readPer(tokens, behindStretch(tokens, noun)) ?? perOfOpening(tokens, from, noun)
}

/** 2.11 children born[/woman], killings … [during any given year] */
function perBehindVerb(tokens: readonly Token[], at: number): { per: string; to: number } | null {
  // one complaint [was received for every] 310 passengers
  if (BE.has(tokens[at]?.lower ?? '') && tokens[at + 2]?.lower === 'for' && tokens[at + 3]?.lower === 'every')
    return readPer(tokens, at + 2)
  const verb = tokens[at]
  return PAST_FORMS.has(verb?.tag ?? '') && !LASTING.has(verb?.lemma ?? '') ? readPer(tokens, at + 1) : null
}

/** clearing 40 roads [took] a week: how long it was */
const LASTING: ReadonlySet<string> = new Set(['take', 'last', 'spend', 'wait', 'need', 'require'])

/** one visit [of 30 minutes] every two weeks: how long each of them lasts stands between; the place behind it. */
function behindStretch(tokens: readonly Token[], at: number): number {
  return isLengthOfEach(tokens, at + 1) ? at + 3 : at
}

/**
 * [Every day] our staff answer 400 calls; but in 12 towns, in their 12 towns: what stands behind a preposition is not what
 * is counted each time. Every day [brings] more, every week [counts], and 400 wait: what is told of the day itself is told
 * of no other clause.
 */
function perOfOpening(tokens: readonly Token[], from: number, to: number): { per: string; to: number } | null {
  const unit = tokens[1]?.lower ?? ''
  if (from < 2 || !EVERY.has(tokens[0]?.lower ?? '') || !TIME_UNITS.has(unit)) return null
  const third = tokens[2]
  // [matters and], [counts,] look like nouns in the plural
  if (third === undefined || FINITE_FORMS.has(third.tag) || (third.entry.plural && AND_OR.has(tokens[3]?.lower ?? '')))
    return null
  if (KNOWN.has(tokens[from - 1]?.lower ?? '')) return null
  for (let at = from - 1; at > from - 3; at--) {
    const { tag, lower } = tokens[at] ?? {}
    if ((tag === 'preposition' || lower === 'to') && tokens[at - 1]?.lower !== 'average') return null
  }
  return isInFirstClause(tokens, from) ? { per: unit, to } : null
}

const EVERY: ReadonlySet<string> = new Set(['every', 'each'])
/** Every day [our] 12 drivers bring 400 meals: as many as there are, each time the same */
const KNOWN: ReadonlySet<string> = new Set('the all these those our its their his her'.split(' '))

/** Neither behind a colon nor behind [, and in 2022] it closed 3: such a clause has its own time, or none. */
function isInFirstClause(tokens: readonly Token[], from: number): boolean {
  // every year [since 2015] we have trained 40
  for (let at = tokens[2]?.lower === 'since' ? 4 : 3; at < from; at++) {
    const token = tokens[at]
    if (token === undefined || token.entry.opensClause || CLOSES.has(token.text) || A_YEAR.test(token.text))
      return false
    if (token.text === ',' && AND_OR.has(tokens[at + 1]?.lower ?? '')) return false
  }
  return true
}

const CLOSES: ReadonlySet<string> = new Set([';', ':'])
