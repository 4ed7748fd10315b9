import type { Discard, Span, TimeExpression, Token } from '../../model.ts'
import { DENOMINATORS, ORDINALS } from '../../words/number-words.ts'
import { isDigit } from '../../words/signs.ts'
import { anyTaken, NOTHING, tokensBetween, type Finder, type FinderInput } from '../finder.ts'
import { endedBefore } from './ended-before.ts'
import { isAdjectivalTime } from './is-adjectival-time.ts'
import { joinTimeRows } from './join-time-rows.ts'
import { resolveAnaphoricTime } from './resolve-anaphoric-time.ts'
import type { Likeness, TimePattern, TimeReading } from './time-pattern.ts'
import { TIME_PATTERNS } from './time-patterns.ts'
import { timeUse } from './time-use.ts'
import { tokenBefore } from '../../language/token-before.ts'

/**
 * Dates and other words that say when. Their numbers count nothing; what they say is kept, for the periods of the
 * figures around them.
 */
export const findTimes: Finder = (input) => {
  const { words, offset, tokens } = input
  const likely = likelyPatterns(input)
  if (likely.length === 0) return NOTHING
  const places = openings(input, likely)
  const times: TimeExpression[] = []
  let alike: Map<number, Likeness> | undefined
  const discards: Discard[] = []
  // A copy only where something is found: in most sentences nothing is.
  let own: boolean[] | undefined
  for (const { rule, opens, soon, trigger, pattern, read } of likely) {
    let last = 0
    for (const { at, token, cues } of places) {
      if (at < last || (cues & opens) === 0 || (own ?? input.taken)[token] === true) continue
      if (soon !== undefined && !isSoon(tokens, token, soon)) continue
      pattern.lastIndex = at
      const match = pattern.exec(words)
      if (match === null) continue
      // Asked of the few sentences that hold a match, since it goes through all words.
      if (trigger !== undefined && !trigger.test(words)) break
      last = pattern.lastIndex
      const before = words.slice(Math.max(0, at - 40), at)
      const after = words.slice(last, last + 40)
      const reading = read({ groups: match.groups ?? {}, before, after, edition: input.edition, sentence: words })
      const span = tokensBetween(tokens, offset + at, offset + last)
      if (reading === null || span.to <= span.from || anyTaken(own ?? input.taken, span)) continue
      own ??= [...input.taken]
      own.fill(true, span.from, span.to)
      const lead = tokenBefore(tokens, span.from)?.lower ?? ''
      if (reading.like !== undefined) (alike ??= new Map()).set(span.from, reading.like)
      if (reading.period !== null) times.push(expression(span, reading, reading.period, { lead, before, after }))
      discards.push({ from: span.from, to: span.to, reason: reading.reason ?? 'date', rule })
    }
  }
  if (discards.length === 0) return NOTHING
  const isAlone = times.length < 2 && alike === undefined
  return {
    discards: discards.filter(({ from, to }) => holdsNumber(tokens, from, to)),
    times: isAlone ? times : joinTimeRows(inOrder(times, alike), tokens),
  }
}

/** Times in the order of the text, those that another tells after it. */
function inOrder(times: readonly TimeExpression[], alike?: ReadonlyMap<number, Likeness>): TimeExpression[] {
  const told: TimeExpression[] = []
  for (const time of times.toSorted((a, b) => a.from - b.from)) {
    const like = alike?.get(time.from)
    const known = like === undefined ? time : resolveAnaphoricTime(time, told.at(-1), like)
    if (known !== null) told.push(known)
  }
  return told
}

/** What of each pattern is asked for every sentence, side by side. */
const ALL_CUES = Int32Array.from(TIME_PATTERNS, ({ cues }) => cues)
const ALL_OPENS = Int32Array.from(TIME_PATTERNS, ({ opens }) => opens)

const NONE_LIKELY: readonly TimePattern[] = []

function likelyPatterns({ timeCues }: FinderInput): readonly TimePattern[] {
  let likely: TimePattern[] | null = null
  for (let at = 0; at < TIME_PATTERNS.length; at++) {
    const cues = ALL_CUES[at] ?? 0
    if ((timeCues & cues) !== cues || (timeCues & (ALL_OPENS[at] ?? 0)) === 0) continue
    const each = TIME_PATTERNS[at]
    if (each !== undefined) (likely ??= []).push(each)
  }
  return likely ?? NONE_LIKELY
}

/** Where a time may begin: offset in the sentence, index of the token there, and what that tells of times. */
type Opening = { readonly at: number; readonly token: number; readonly cues: number }

/** Behind a letter, digit or sign of money no time begins: US$[2019], 1.[2019]. */
const BLANK = 32
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
      if (at === 0 || words.charCodeAt(at - 1) === BLANK || !CLINGS.test(words.charAt(at - 1)))
        places.push({ at, token, cues: opening.entry.timeCues })
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
    (LEADS.has(lead) || ((lead === 'in' || lead === 'on') && /since /i.test(before))
      ? timeUse(before, after, reading.grain)
      : 'in')
  const range = period.includes('/')
  const ended = use === 'in' && !range ? endedBefore(period, before) : null
  if (ended !== null) return { from, to, period: `../${ended}`, use: 'as-of', grain: reading.grain, adjectival: false }
  return {
    from,
    to,
    period: use === 'as-of' && !range ? `../${period}` : use === 'since' && !range ? `${period}/..` : period,
    use,
    grain: reading.grain,
    adjectival:
      use !== 'since' &&
      (reading.adjectival ??
        (reading.reason !== 'when' && NAMES_NOUN.has(lead) && isAdjectivalTime(reading.grain, before, after))),
  }
}

/** The last words of what makes a time more than the time in which something is: any other word is none. */
const LEADS: ReadonlySet<string> = new Set(
  'of at through by until till to end ended ends closed as since in early mid - late the'.split(' '),
)
/** The words right before a time that names a noun. */
const NAMES_NOUN: ReadonlySet<string> = new Set('a an the its their this that his her our'.split(' '))

function holdsNumber(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token !== undefined && isNumber(token)) return true
  }
  return false
}

function isNumber({ shape, tag, lower }: Token): boolean {
  return (
    shape === 'digits' ||
    tag === 'number' ||
    ORDINALS.has(lower) ||
    DENOMINATORS.has(lower) ||
    isDigit(lower.charCodeAt(0))
  )
}
