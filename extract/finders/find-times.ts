import type { Discard, Span, TimeExpression, TimeUse, Token } from '../model.ts'
import { DENOMINATORS, ORDINALS } from '../words/number-words.ts'
import { anyTaken, NOTHING, tokensBetween, type Finder } from './finder.ts'
import { TIME_PATTERNS, type TimeReading } from './time-patterns.ts'

/**
 * Dates and other words that say when. Their numbers count nothing; what they say is kept, for the periods of the
 * figures around them.
 */
export const findTimes: Finder = (input) => {
  const { words, offset, tokens, timeCues } = input
  const likely = TIME_PATTERNS.filter(
    ({ opens, cues, trigger }) =>
      (timeCues & cues) === cues && (timeCues & opens) !== 0 && (trigger === undefined || trigger.test(words)),
  )
  if (likely.length === 0) return NOTHING
  const taken = [...input.taken]
  const times: TimeExpression[] = []
  const discards: Discard[] = []
  for (const { rule, opens, pattern, read } of likely) {
    for (const match of matchesAt(pattern, words, tokens, offset, opens)) {
      const before = words.slice(Math.max(0, match.index - 40), match.index)
      const after = words.slice(match.index + match[0].length, match.index + match[0].length + 40)
      const reading = read({ groups: match.groups ?? {}, before, after, edition: input.edition, sentence: words })
      if (reading === null) continue
      const start = offset + match.index
      const span = tokensBetween(tokens, start, start + match[0].length)
      if (span.to <= span.from || anyTaken(taken, span)) continue
      taken.fill(true, span.from, span.to)
      const lead = tokens[span.from - 1]?.lower ?? ''
      if (reading.period !== null) times.push(expression(span, reading, reading.period, { lead, before, after }))
      discards.push({ from: span.from, to: span.to, reason: reading.reason ?? 'date', rule })
    }
  }
  return {
    discards: discards.filter(({ from, to }) => holdsNumber(tokens, from, to)),
    times: joinDays(
      times.toSorted((a, b) => a.from - b.from),
      tokens,
    ),
  }
}

/** The matches of a sticky pattern, tried at the words that may open it. */
function matchesAt(
  pattern: RegExp,
  words: string,
  tokens: readonly Token[],
  offset: number,
  opens: number,
): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  let last = 0
  for (const { entry, start } of tokens) {
    if ((entry.timeCues & opens) === 0) continue
    for (const inside of entry.starts) {
      const at = start - offset + inside
      if (at < last) continue
      pattern.lastIndex = at
      const match = pattern.exec(words)
      if (match === null) continue
      last = pattern.lastIndex
      matches.push(match)
    }
  }
  return matches
}

/** The words around a time; `lead` is the one right before it. */
type Around = { readonly lead: string; readonly before: string; readonly after: string }

function expression(
  { from, to }: Span,
  reading: TimeReading,
  period: string,
  { lead, before, after }: Around,
): TimeExpression {
  const use = reading.use ?? (LEADS.has(lead) ? useOf(before, reading.grain) : 'in')
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
  'of at through by until till to end as since in early mid - late the'.split(' '),
)
/** The words right before a time that names a noun. */
const NAMES_NOUN: ReadonlySet<string> = new Set('a an the its their this that his her our'.split(' '))

/** What the words before a time make of it: [as of] September, [at] 31 December, [since] 2014. */
function useOf(before: string, grain: TimeReading['grain']): TimeUse {
  if (grain === 'day' && /(?:^|[^\p{L}])at\s+$/iu.test(before)) return 'as-of'
  if (
    /\b(?:as (?:of|at)|through|by|until|till|up to|at (?:the )?(?:end|close) of|by (?:the )?end of|at year-end|end of|year-end|as late as)\s+(?:early |mid-?|late |the end of |the )?$/i.test(
      before,
    )
  )
    return 'as-of'
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
  return (
    /\b(?:an?|the|its|their|this|that|his|her|our)\s+$/i.test(before) &&
    /^\s+\p{L}/u.test(after) &&
    !/^\s+(?:and|or|to|of|in|the|when|were|was|is|are|has|had)\b/.test(after)
  )
}

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

/** On May 25, June 9, and July 26: days in a row are one time, from the first to the last. */
function joinDays(times: readonly TimeExpression[], tokens: readonly Token[]): TimeExpression[] {
  const joined: TimeExpression[] = []
  for (const time of times) {
    const before = joined.at(-1)
    const between = before === undefined ? [] : tokens.slice(before.to, time.from)
    const inRow =
      before !== undefined &&
      between.length <= 2 &&
      between.length > 0 &&
      between.every((token) => /^(?:,|and)$/.test(token.lower))
    if (
      before !== undefined &&
      inRow &&
      before.grain === 'day' &&
      time.grain === 'day' &&
      before.use === 'in' &&
      time.use === 'in'
    ) {
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
