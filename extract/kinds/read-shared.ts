import type { Mention, SentenceReading, Token } from '../model.ts'
import type { KindReader, KindReading } from './kind-reader.ts'
import { otherBound } from './other-bound.ts'
import { decimalPlaces } from './decimal-places.ts'
import { gappedNumber } from './gapped-number.ts'
import { readDuration } from './read-duration.ts'
import { readMeasure } from './read-measure.ts'
import { readMoney } from './read-money.ts'
import { readPercent } from './read-percent.ts'
import { countOfShare } from './count-of-share.ts'
import { readRate } from './read-rate.ts'
import { A_YEAR } from '../words/year.ts'
import { readNounPhrase } from '../language/noun-phrase.ts'
import { FINITE_FORMS, NAMING } from '../language/tag.ts'
import { tokenBefore } from '../language/token-before.ts'
import { PERSON_NOUNS } from '../words/nouns.ts'

const JOINTS: ReadonlySet<string> = new Set(['to', 'and', 'or', 'by', 'x', '×'])

const READERS: readonly KindReader[] = [readMoney, readPercent, readDuration, readMeasure, readRate]

/** from [12] to 8 percent, [10] and 20 years, [13.5] to 14.0 mm, [14.6] x 9.8 inches: the first of two numbers has the unit of the second. */
export const readShared: KindReader = (mention, sentence) => {
  const percent = inBracketBehind(mention, sentence)
  if (percent !== null) return percent
  if (mention.form !== 'digits' && mention.form !== 'words') return null
  const stretch =
    endOfStretches(mention, sentence) ??
    partOfStretch(mention, sentence) ??
    limitBefore(mention, sentence) ??
    gappedNumber(mention, sentence)
  if (stretch !== null) return stretch
  const next = lastOfList(mention, sentence)
  if (next === null || (next.form !== mention.form && !isSpelledByStyle(mention, next))) return null
  for (const read of READERS) {
    const reading = read(next, sentence)
    if (reading !== null)
      return { ...reading, from: mention.from, to: mention.to, head: null, rule: `${reading.rule}-shared` }
  }
  return null
}

/** raised the penalty from five years [to 12]: the second of two stretches, told without its unit */
function endOfStretches({ from, to }: Mention, sentence: SentenceReading): KindReading | null {
  const { tokens, mentions } = sentence
  if (tokenBefore(tokens, from)?.lower !== 'to' || NAMING.has(tokens[to]?.tag ?? '')) return null
  const first = mentions.findLast((other) => other.to < from)
  if (first === undefined || tokenBefore(tokens, first.from)?.lower !== 'from') return null
  const reading = readDuration(first, sentence)
  return reading?.to === from - 1 ? { ...reading, from, to, head: null, rule: `${reading.rule}-shared` } : null
}

/**
 * held for 24 days[, 14 of them] without a warrant: a part of the stretch of time, with no noun of its own; but 14 of them
 * [women], and detained [30 people] for 24 days, 14 of them at home
 */
function partOfStretch({ from, to, value }: Mention, sentence: SentenceReading): KindReading | null {
  const { tokens, mentions } = sentence
  if (tokenBefore(tokens, from)?.text !== ',' || tokens[to]?.lower !== 'of' || !THEM.has(tokens[to + 1]?.lower ?? ''))
    return null
  if (NAMING.has(tokens[to + 2]?.tag ?? '')) return null
  const at = mentions.findLastIndex((other) => other.to < from)
  const whole = mentions[at]
  if (
    whole === undefined ||
    (value ?? 0) > (whole.value ?? 0) ||
    countsPersons(at > 0 ? mentions[at - 1] : undefined, tokens)
  )
    return null
  const reading = readDuration(whole, sentence)
  if (reading === null || from - reading.to > LONGEST_TAIL) return null
  return { ...reading, from, to, head: null, rule: `${reading.rule}-shared` }
}

function countsPersons(mention: Mention | undefined, tokens: readonly Token[]): boolean {
  const noun = mention === undefined ? null : readNounPhrase(tokens, mention.to, true)
  return noun !== null && PERSON_NOUNS.has(tokens[noun.head]?.entry.singular ?? '')
}

/**
 * a minimum sentence of 10 years, twice the previous [minimum of five]: a limit in the same unit of time; but lasted 10
 * years and [had] a maximum of five
 */
function limitBefore({ from, to }: Mention, sentence: SentenceReading): KindReading | null {
  const { tokens, mentions } = sentence
  if (tokenBefore(tokens, from)?.lower !== 'of' || !LIMITS.has(tokenBefore(tokens, from - 1)?.lower ?? '')) return null
  if (tokens[to] !== undefined && tokens[to].shape !== 'mark') return null
  const first = mentions.findLast((other) => other.to < from)
  const reading = first === undefined ? null : readDuration(first, sentence)
  if (reading === null || from - reading.to > LONGEST_REPEAT) return null
  if (tokens.slice(reading.to, from).some(({ tag }) => FINITE_FORMS.has(tag))) return null
  return { ...reading, from, to, head: null, rule: `${reading.rule}-shared` }
}

const LIMITS: ReadonlySet<string> = new Set(['minimum', 'maximum'])
/** , more than twice the previous minimum of */
const LONGEST_REPEAT = 8

const THEM: ReadonlySet<string> = new Set(['them', 'which'])
/** 36 months [in a camp,] 12 of which */
const LONGEST_TAIL = 4

/** [eight] and 12 years, 14 and [nine] months: what is below ten is spelled out, what is not stands in digits. */
function isSpelledByStyle(first: Mention, second: Mention): boolean {
  const [spelled, digits] = first.form === 'words' ? [first, second] : [second, first]
  if (spelled.form !== 'words' || digits.form !== 'digits') return false
  return (
    (spelled.value ?? 1) > 1 &&
    (spelled.value ?? FEWEST_IN_DIGITS) < FEWEST_IN_DIGITS &&
    (digits.value ?? 0) >= FEWEST_IN_DIGITS
  )
}

const FEWEST_IN_DIGITS = 10

/** 94[, 88 and 79] per cent: the last of numbers that only commas and one "and" join. */
function lastOfList(mention: Mention, { tokens, mentions }: SentenceReading): Mention | null {
  const bound = otherBound(tokens, mention.to, mentions)
  if (bound !== undefined) return bound
  const behind = tokens[mention.to]?.lower ?? ''
  if (behind !== ',' && !JOINTS.has(behind)) return null
  let at = mentions.indexOf(mention)
  const last = at + MOST_JOINED
  for (let to = mention.to; at < last && mentions[at + 1]?.from === to + 1; to = mentions[at]?.to ?? 0) {
    at += 1
    const joint = tokens[to]?.lower ?? ''
    if (JOINTS.has(joint)) return mentions[at] ?? null
    if (joint !== ',') return null
  }
  return null
}

/** In a row of thousands each would else ask all that follow. */
const MOST_JOINED = 32

/**
 * Return was 12.4% [(11.8)], sales were €842 million [(2021: 796)]: a bare number in brackets is of the kind of the one
 * before them. Alone, it is written with as many places as that one unless it is a percentage: it may be the mark of a note.
 */
function inBracketBehind(mention: Mention, sentence: SentenceReading): KindReading | null {
  const { tokens, mentions } = sentence
  const { from, to } = mention
  const opening = bracketBefore(tokens, from)
  if (opening === null || !isBareUntil(tokens, to)) return null
  const before = mentions.findLast((other) => other.to <= opening)
  if (before === undefined) return null
  const count = countOfShare(mention, before, sentence)
  if (count !== null) return count
  for (const read of READERS) {
    const reading = read(before, sentence)
    if (reading === null) continue
    // was paid more than £60,000 (2022: one): how many were
    if (mention.form === 'words' && before.form === 'digits' && reading.kind === 'money') return null
    const named = opening < from - 1 || tokens[to]?.text !== ')'
    const alike = named || reading.kind === 'percent' || isPrintedAlike(tokens[before.from], tokens[from])
    return opening - reading.to <= LONGEST_BASE && alike
      ? { ...reading, head: null, from, to, rule: `${reading.rule}-bracket` }
      : null
  }
  return null
}

/** The bracket that opens before a number, or before what names its time or its use: [(]2021: 796, [(]51 in 2021, target 60 */
function bracketBefore(tokens: readonly Token[], from: number): number | null {
  for (let at = from - 1; at >= 0 && at >= from - LONGEST_NAME; at--) {
    const token = tokens[at]
    if (token?.text === '(') return at
    if (token === undefined || (token.shape !== 'digits' && !NAMES_NUMBER.has(token.lower))) return null
  }
  return null
}

const LONGEST_NAME = 6
const NAMES_NUMBER: ReadonlySet<string> = new Set(
  ': - – , in prior previous last year target goal budget fy'.split(' '),
)

/** Behind the number the bracket closes, or its year stands: 796[)], 51 [in 2021] */
function isBareUntil(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.text ?? ''
  return next === ')' || (next === 'in' && A_YEAR.test(tokens[at + 1]?.text ?? ''))
}

/** 12.4 cents [a share] (11.9) */
const LONGEST_BASE = 2

/** 12.4 and 11.9, 9,812 and 9,136, but not 12.4 and 3 */
function isPrintedAlike(first: Token | undefined, second: Token | undefined): boolean {
  return first?.shape === 'digits' && decimalPlaces(first) === decimalPlaces(second) && (second?.text.length ?? 0) > 1
}
