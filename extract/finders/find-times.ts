import type { Discard, Span, TimeExpression, TimeUse, Token } from '../model.ts'
import { DENOMINATORS, ORDINALS } from '../words/number-words.ts'
import { anyTaken, NOTHING, tokensBetween, type Finder, type FinderInput } from './finder.ts'
import { timeBeside } from './time-beside.ts'
import type { Likeness, TimePattern, TimeReading } from './time-pattern.ts'
import { TIME_PATTERNS } from './time-patterns.ts'

/**
 * Dates and other words that say when. Their numbers count nothing; what they say is kept, for the periods of the
 * figures around them.
 */
export const findTimes: Finder = (input) => {
  const { words, offset, tokens } = input
  const likely = likelyPatterns(input)
  const places = likely.length === 0 ? [] : openings(input, likely)
  const times: TimeExpression[] = []
  const alike = new Map<number, Likeness>()
  const discards: Discard[] = []
  // A copy only where something is found: in most sentences nothing is.
  let own: boolean[] | undefined
  for (const { rule, opens, soon, pattern, read } of likely) {
    let last = 0
    for (const { at, token, cues } of places) {
      if (at < last || (cues & opens) === 0 || (own ?? input.taken)[token] === true) continue
      if (soon !== undefined && !isSoon(tokens, token, soon)) continue
      pattern.lastIndex = at
      const match = pattern.exec(words)
      if (match === null) continue
      last = pattern.lastIndex
      const before = words.slice(Math.max(0, at - 40), at)
      const after = words.slice(last, last + 40)
      const reading = read({ groups: match.groups ?? {}, before, after, edition: input.edition, sentence: words })
      const span = tokensBetween(tokens, offset + at, offset + last)
      if (reading === null || span.to <= span.from || anyTaken(own ?? input.taken, span)) continue
      own ??= [...input.taken]
      own.fill(true, span.from, span.to)
      const lead = tokens[span.from - 1]?.lower ?? ''
      if (reading.like !== undefined) alike.set(span.from, reading.like)
      if (reading.period !== null) times.push(expression(span, reading, reading.period, { lead, before, after }))
      discards.push({ from: span.from, to: span.to, reason: reading.reason ?? 'date', rule })
    }
  }
  if (discards.length === 0) return NOTHING
  return {
    discards: discards.filter(({ from, to }) => holdsNumber(tokens, from, to)),
    times: joinRows(inOrder(times, alike), tokens),
  }
}

/** Times in the order of the text, those that another tells after it. */
function inOrder(times: readonly TimeExpression[], alike: ReadonlyMap<number, Likeness>): TimeExpression[] {
  const told: TimeExpression[] = []
  for (const time of times.toSorted((a, b) => a.from - b.from)) {
    const like = alike.get(time.from)
    const known = like === undefined ? time : timeBeside(time, told.at(-1), like)
    if (known !== null) told.push(known)
  }
  return told
}

function likelyPatterns({ timeCues, words }: FinderInput): TimePattern[] {
  return TIME_PATTERNS.filter(
    ({ opens, cues, trigger }) =>
      (timeCues & cues) === cues && (timeCues & opens) !== 0 && (trigger === undefined || trigger.test(words)),
  )
}

/** Where a time may begin: offset in the sentence, index of the token there, and what that tells of times. */
type Opening = { readonly at: number; readonly token: number; readonly cues: number }

/** Behind a letter, digit or sign of money no time begins: US$[2019], 1.[2019]. */
const CLINGS = /[\d\p{L}$€£#.-]/u

function openings({ words, offset, tokens }: FinderInput, patterns: readonly TimePattern[]): Opening[] {
  let cues = 0
  for (const { opens } of patterns) cues |= opens
  const places: Opening[] = []
  for (let token = 0; token < tokens.length; token++) {
    const opening = tokens[token]
    if (opening === undefined || (opening.entry.timeCues & cues) === 0) continue
    for (const inside of opening.entry.starts) {
      const at = opening.start - offset + inside
      if (!CLINGS.test(words.charAt(at - 1))) places.push({ at, token, cues: opening.entry.timeCues })
    }
  }
  return places
}

function isSoon(tokens: readonly Token[], token: number, { cue, within }: NonNullable<TimePattern['soon']>): boolean {
  for (let at = token + 1; at <= token + within; at++) {
    const next = tokens[at]
    if (next === undefined) return false
    if ((next.entry.timeCues & cue) !== 0) return true
  }
  return false
}

/** The words around a time; `lead` is the one right before it. */
type Around = { readonly lead: string; readonly before: string; readonly after: string }

function expression(
  { from, to }: Span,
  reading: TimeReading,
  period: string,
  { lead, before, after }: Around,
): TimeExpression {
  const use =
    reading.use ??
    (LEADS.has(lead) || (lead === 'in' && /since /i.test(before)) ? useOf(before, after, reading.grain) : 'in')
  const range = period.includes('/')
  return {
    from,
    to,
    period: use === 'as-of' && !range ? `../${period}` : use === 'since' && !range ? `${period}/..` : period,
    use,
    grain: reading.grain,
    adjectival:
      use !== 'since' &&
      (reading.adjectival ??
        (reading.reason !== 'when' && NAMES_NOUN.has(lead) && isAdjectival(reading.grain, before, after))),
  }
}

/** The last words of what makes a time more than the time in which something is: any other word is none. */
const LEADS: ReadonlySet<string> = new Set(
  'of at through by until till to end ended ends closed as since in early mid - late the'.split(' '),
)
/** The words right before a time that names a noun. */
const NAMES_NOUN: ReadonlySet<string> = new Set('a an the its their this that his her our'.split(' '))

/** What the words before a time make of it: [as of] September, [at] 31 December, [since] 2014. */
function useOf(before: string, after: string, grain: TimeReading['grain']): TimeUse {
  // the service ended [March] with 9,844 officers
  if (/\b(?:ended|ends|closed)\s+$/i.test(before)) return after.startsWith(' with ') ? 'as-of' : 'in'
  if (grain === 'day' && /(?:^|[^\p{L}])at\s+$/iu.test(before)) return 'as-of'
  if (
    /\b(?:as (?:of|at)|through|by|until|till|up to|at (?:the )?(?:end|close) of|by (?:the )?end of|at year-end|end of|year-end|as late as)\s+(?:early |mid-?|late |the end of |the )?$/i.test(
      before,
    )
  )
    return 'as-of'
  // since its establishment [in 2016], since it opened [in 2016]
  if (/\bsince (?:[\w-]+ ){1,4}in $/i.test(before)) return 'since'
  return /\b(?:since|starting in|beginning in|ever since)\s+(?:early |mid-?|late |the )?$/i.test(before)
    ? 'since'
    : 'in'
}

/** [a March] report, the [2022] survey: the time names the noun behind it. */
function isAdjectival(grain: TimeReading['grain'], before: string, after: string): boolean {
  if (
    grain === 'day' &&
    !/^\s+(?:\p{L}+ )?(?:report|statement|letter|article|interview|law|decree|resolution|survey)\b/iu.test(after)
  )
    return false
  // during the [October] elections, in the [2021] floods: the event was then
  if (/\b(?:during|in|at) (?:the|our|its|their)\s+$/i.test(before) && !SOURCE_BEHIND.test(after)) return false
  return (
    /\b(?:an?|the|its|their|this|that|his|her|our)\s+$/i.test(before) &&
    /^\s+\p{L}/u.test(after) &&
    !/^\s+(?:and|or|to|of|in|the|when|were|was|is|are|has|had|(?:academic|financial|fiscal|school|tax) year)\b/.test(
      after,
    )
  )
}

/** in the [2022] survey: what tells, or what was laid down, not what happened. */
const SOURCE_BEHIND =
  /^\s+(?:[\p{L}-]+ ){0,3}(?:reports?|surveys?|census|stud(?:y|ies)|data|estimates?|review|edition|index|law|act|code|constitution|decree|convention|protocol|agreement|treaty|resolution|plan|strategy|budget|figures|statistics|count|ruling|decision)\b/iu

function holdsNumber(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(
      (token) =>
        token.shape === 'digits' ||
        token.tag === 'number' ||
        ORDINALS.has(token.lower) ||
        DENOMINATORS.has(token.lower) ||
        /^\d/.test(token.lower),
    )
}

/**
 * On May 25, June 9, and July 26; during 2021 and 2022: days or years in a row are one time, from the first to the
 * last.
 */
function joinRows(times: readonly TimeExpression[], tokens: readonly Token[]): TimeExpression[] {
  const joined: TimeExpression[] = []
  for (const time of times) {
    const before = joined.at(-1)
    if (before !== undefined && (isDayInRow(before, time, tokens) || isYearInRow(before, time, tokens))) {
      const first = before.period.split('/')[0] ?? before.period
      joined.splice(-1, 1, {
        ...before,
        to: time.to,
        period: `${first}/${time.period.split('/').at(-1) ?? time.period}`,
      })
    } else joined.push(time)
  }
  return joined
}

function isDayInRow(before: TimeExpression, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (before.grain !== 'day' || time.grain !== 'day' || before.use !== 'in' || time.use !== 'in') return false
  const between = tokens.slice(before.to, time.from)
  return between.length > 0 && between.length <= 2 && between.every((token) => /^(?:,|and)$/.test(token.lower))
}

/** rebuilt during [2022 and 2023]; but 12 and 14 in 2022 and 2023 respectively, growth between 2022 and 2023 */
function isYearInRow(before: TimeExpression, time: TimeExpression, tokens: readonly Token[]): boolean {
  if (before.grain !== 'year' || time.grain !== 'year' || before.use !== 'in' || time.use !== 'in') return false
  return (
    time.from === before.to + 1 &&
    tokens[before.to]?.lower === 'and' &&
    Number(time.period) === Number(before.period) + 1 &&
    IN_DURING.has(tokens[before.from - 1]?.lower ?? '') &&
    !tokens.some(({ lower }) => lower === 'respectively')
  )
}

const IN_DURING: ReadonlySet<string> = new Set(['in', 'during', 'over', 'throughout'])
