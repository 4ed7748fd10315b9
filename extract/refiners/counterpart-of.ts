import { FINITE_FORMS } from '../language/tag.ts'
import { UP_OR_DOWN } from '../words/event-words.ts'
import { earlierLevelOf, isBehindShare, isEarlierLevel } from './earlier-level.ts'
import { tokenBefore } from '../language/token-before.ts'
import type { Figure, SentenceReading, Token } from '../model.ts'
import { comparisonBefore } from './comparison-before.ts'
import { wordSet } from '../words/word-set.ts'

const LONGEST_SERIES = 8

/**
 * The figure that this one is compared with: 1,316 travellers, [compared with 1,104] in 2021; convicted 12 men and
 * freed 8, [as against 9 and 4] the year before: the second with the second.
 * @param before the figures of the sentence before this one
 * @returns null where nothing is compared, or where this figure has a noun of its own
 */
export function counterpartOf(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): Figure | null {
  const { tokens, times } = sentence
  // (2021: 48,240 tonnes), down from 6.0 days: the noun of a measure or a stretch of time is its unit
  if ((figure.head !== null && !UNIT_KINDS.has(figure.kind)) || before.length === 0) return null
  const lead = tokenBefore(tokens, figure.phrase.from)?.lower
  if (isElliptic(figure, tokens)) return before.findLast(({ kind }) => kind === figure.kind) ?? null
  if (lead === 'at' && isPutAt(figure, tokens)) return before.findLast(({ kind }) => kind === figure.kind) ?? null
  const earlier = earlierLevelOf(figure, sentence, before)
  if (earlier !== null) return agrees(figure, earlier) ? earlier : null
  // was 139, down 6.1% from [148]: of the level, not of the share between
  const levelled = lead === 'from' && isBehindShare(figure.phrase.from - 1, sentence) ? before.at(-2) : undefined
  if (levelled !== undefined)
    return isNearLevel(levelled, before.at(-1), tokens) && agrees(figure, levelled) ? levelled : null
  const later =
    beforeDash(figure, before, tokens) ??
    partOfWhole(before) ??
    before.findLast((other, at) => !isAgeOfCounted(other, at > 0 ? before[at - 1] : undefined))
  // fell to 2.12 million tonnes, from [2.35 million] in 2021; but screened 1,512 and referred 64, up from [980 and 31]
  // fell by 8 per cent, from [61,200] to 56,300: the level of what fell, not of the change
  if (later !== undefined && lead === 'from' && isShareOfChange(later, figure, tokens)) return null
  // cases older than [two years] fell from 43 to 16: which of them, before the verb of the change
  if (later !== undefined && lead === 'from' && isOfSubject(later, figure, tokens)) return null
  // fell to 113, and deaths [declined] from 309 to 178: a subject and a verb of their own
  if (later !== undefined && hasOwnChange(tokens, later.phrase.to, figure.phrase.from)) return null
  if (
    later !== undefined &&
    lead === 'from' &&
    isEarlierLevel(figure, sentence) &&
    seriesFrom(before.length, sentence) === 1
  )
    return agrees(figure, later) ? later : null
  const link = comparisonBefore(figure.phrase.from, tokens)
  if (link === null) return null
  // a [23 percent] increase from 12,900 is no level; but 6.2% (2022: [7.1%])
  const shareEnd = tokens[link]?.text === '(' ? link : link - 1
  const levels = before.filter(
    (other, at) =>
      other.phrase.to <= (other.kind === 'percent' ? shareEnd : link) &&
      !isAgeOfCounted(other, at > 0 ? before[at - 1] : undefined),
  )
  const last = partOfWhole(levels) ?? wholeBeforeAside(levels.at(-1), before, link, tokens) ?? levels.at(-1)
  if (last === undefined) return null
  const index = before.length - levels.length
  const dated = tokens[link]?.text !== '(' && times.some((time) => time.from > link && time.from < figure.from)
  const series = dated ? 1 : index + seriesFrom(before.length, sentence)
  const counterpart = series > 1 && levels.length >= series ? levels[levels.length - series + index] : last
  return counterpart === undefined || counterpart.form === 'zero' || !agrees(figure, counterpart) ? null : counterpart
}

/** 14 were killed; this year 9 [were], and 6 [were not]: an auxiliary that ends its clause stands for the verb said before */
function isElliptic({ head, phrase: { to } }: Figure, tokens: readonly Token[]): boolean {
  const behind = tokens[to + 1]?.lower === 'not' ? tokens[to + 2] : tokens[to + 1]
  return head === null && ENDS_CLAUSE.has(tokens[to]?.lower ?? '') && (behind === undefined || behind.shape === 'mark')
}

const ENDS_CLAUSE: ReadonlySet<string> = new Set(['was', 'were', 'had', 'did'])

const UNIT_KINDS: ReadonlySet<string> = new Set(['measure', 'duration'])

/** said 57 had died; a charity [put the figure at 246]: of the same, told by another */
function isPutAt({ phrase }: Figure, tokens: readonly Token[]): boolean {
  const { from } = phrase
  if (from < 4 || tokens[from - 4]?.lemma !== 'put' || tokens[from - 3]?.tag !== 'determiner') return false
  return NUMBERS.has(tokens[from - 2]?.lower ?? '')
}

const NUMBERS: ReadonlySet<string> = new Set(['figure', 'number', 'total', 'count', 'toll'])

function isOfSubject({ kind, phrase }: Figure, level: Figure, tokens: readonly Token[]): boolean {
  if (kind !== 'duration' && kind !== 'age') return false
  for (let at = phrase.to; at < level.phrase.from; at++) if (FINITE_FORMS.has(tokens[at]?.tag ?? '')) return true
  return false
}

function hasOwnChange(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const token = tokens[at]
    if (token?.tag === 'past' && tokens[at - 1]?.tag === 'noun' && UP_OR_DOWN.has(token.lemma)) return true
  }
  return false
}

/** won [61] of 250 seats, down from 66: of the part, which the sentence is about */
function partOfWhole(levels: readonly Figure[]): Figure | undefined {
  const [part, whole] = levels.slice(-2)
  return whole !== undefined && part?.rule.endsWith('count-of') === true && part.phrase.to > whole.from
    ? part
    : undefined
}

/** [131] victims, of whom 48 were children[,] compared with 92: of the whole, not of the part told in passing */
function wholeBeforeAside(
  part: Figure | undefined,
  before: readonly Figure[],
  link: number,
  tokens: readonly Token[],
): Figure | undefined {
  if (part === undefined || part.partOf === null || tokens[link - 1]?.text !== ',') return undefined
  const whole = before[part.partOf]
  const opens = whole === undefined ? undefined : tokens[whole.phrase.to]?.text
  return opens === ',' || opens === '(' ? whole : undefined
}

/** was [139] megalitres a day, down 6.1% */
function isNearLevel({ kind, phrase }: Figure, share: Figure | undefined, tokens: readonly Token[]): boolean {
  if (kind === 'percent' || share === undefined) return false
  const between = tokens.slice(phrase.to, share.phrase.from)
  return between.length <= NEAR_SHARE && between[0]?.text === ','
}

/** , a further fall of */
const NEAR_SHARE = 5

/** 43,000 children between [ages 10 and 14], a decline from 61,000: who they were */
function isAgeOfCounted({ kind }: Figure, before: Figure | undefined): boolean {
  return kind === 'age' && before?.kind === 'count'
}

/** 112 victims — 64 women and 48 men — [an increase from 95]: what stands between dashes is told in passing. */
function beforeDash({ phrase }: Figure, before: readonly Figure[], tokens: readonly Token[]): Figure | undefined {
  const closing = before.at(-1)?.phrase.to ?? phrase.from
  if (closing >= phrase.from || closing < phrase.from - NEAR_DASH || !isDash(tokens[closing])) return undefined
  for (let at = closing + 1; at < phrase.from; at++) if (isDash(tokens[at])) return undefined
  const opening = tokens.findLastIndex((token, at) => at < closing && isDash(token))
  return opening < 0 ? undefined : before.findLast((other) => other.phrase.to <= opening)
}

/** How many words stand between a dash and the level that it leads to: — an increase from [95]. */
const NEAR_DASH = 6

function isDash(token: Token | undefined): boolean {
  return token?.text === '—' || token?.text === '–'
}

/** fell [by 8 per cent], from 61,200; fell [by a fifth] from 500: a bare number behind a change in percent */
function isShareOfChange(change: Figure, { kind, phrase }: Figure, tokens: readonly Token[]): boolean {
  if (change.kind !== 'percent' || kind !== 'count') return false
  let at = change.phrase.from - 1
  while (BEFORE_FRACTION.has(tokens[at]?.lower ?? '')) at -= 1
  const isFraction = change.form === 'fraction' && change.phrase.to === phrase.from - 1
  return tokens[at]?.lower === 'by' && (isFraction || tokens[change.phrase.to]?.text === ',')
}

/** by [about a] quarter, by [over one] third */
const BEFORE_FRACTION = wordSet('a an one about almost around nearly over roughly some just more less than')

/**
 * An amount of money is compared with one, a bare number with anything; but 8% up from [61,200]: above a hundred it is
 * no percentage.
 */
function agrees({ kind, value }: Figure, counterpart: Figure): boolean {
  if (kind === 'count' && counterpart.kind === 'percent') return (value ?? 0) <= WHOLE
  return kind === counterpart.kind || kind === 'count'
}

const WHOLE = 100

/**
 * How many numbers follow each other from this one on with nothing but a comma or "and" between: [21, 16 and eight].
 */
function seriesFrom(index: number, { tokens, mentions }: SentenceReading): number {
  let count = 1
  for (let at = index + 1; at < mentions.length && count < LONGEST_SERIES; at++, count++) {
    const [before, next] = [mentions[at - 1], mentions[at]]
    if (before === undefined || next === undefined || next.from - before.to > 2) break
    const joins = tokens.slice(before.to, next.from).every((token) => token.text === ',' || token.lower === 'and')
    if (!joins) break
  }
  return count
}
