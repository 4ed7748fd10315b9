import type { Bound } from '../../../schemas/observation.ts'
import type { Figure, Token } from '../../model.ts'
import { MULTIPLIES, UP_OR_DOWN } from '../../words/event-words.ts'
import { BE } from '../../words/closed-classes.ts'
import { wordSet } from '../../words/word-set.ts'
import { isTimesAsMany } from '../comparison-before.ts'
import { isPassedLevel } from '../passed-level.ts'
import { tokenBefore } from '../../language/token-before.ts'

/** Phrases that bound only in the right place: "take over three banks", "the minimum 18" but "some 300". */
export function isBound(
  match: { bound: Bound; words: readonly string[] },
  figure: Figure,
  tokens: readonly Token[],
  from: number,
  others: readonly Figure[],
): boolean {
  const [word] = match.words
  const before = tokenBefore(tokens, from)
  // 31 children [younger than] four
  if (
    match.words.at(-1) === 'than' &&
    figure.kind !== 'age' &&
    isComparison(figure, tokens, from + match.words.length, others)
  )
    return false
  // twice [as many as] the 56 convicted in 2022
  if (word === 'as' && isTimesAsMany(tokens, from + 2)) return false
  if (isKnownLevel(match.words, figure, tokens, from + 1)) return false
  if (UNDER_OVER.has(word ?? '') && match.words.length === 1 && isPlaceOfActing(figure, tokens)) return false
  if (word === 'over' && match.words.length === 1) return isBoundByOver(figure, tokens, from)
  // edged [up to] 5.1 percent, back [up to] 4.8: a level that was reached
  if (word === 'up' && match.words[1] === 'to')
    return !(before !== undefined && (RISING.has(before.lemma) || before.lower === 'back'))
  // under [the five-year] plan
  if (NEARNESS.has(word ?? '') && tokens[figure.to]?.text === '-' && tokens[figure.from - 1]?.tag === 'determiner')
    return false
  if (word === 'under' || word === 'below' || word === 'above' || word === 'near' || word === 'around')
    return figure.kind !== 'duration' || before?.tag !== 'verb'
  // still short of [the 95 per cent] needed
  if (word === 'short') return tokens[from + match.words.length]?.tag !== 'determiner'
  if (word === 'passed') return isPassedLevel(figure, tokens, from)
  // [c.] 300 boats, but Spooner, [C.] 8.
  if (word === 'c') return tokens[from]?.text === 'c'
  // [some of] the 40 boats
  if (word === 'some') return figure.form !== 'zero' && !/^(?:of|and)$/.test(tokens[from + 1]?.lower ?? '')
  return true
}

/** £2m above [the £14m] of 2021, below the 30,000 target: a level that is known; but passed above the 12 million mark */
function isKnownLevel(
  words: readonly string[],
  { kind, unit }: Figure,
  tokens: readonly Token[],
  next: number,
): boolean {
  if (words.length > 1 || !BESIDE_LEVEL.has(words[0] ?? '') || tokens[next]?.lower !== 'the') return false
  return kind !== 'duration' && kind !== 'age' && unit !== 'mark'
}

const BESIDE_LEVEL: ReadonlySet<string> = new Set(['above', 'below', 'over', 'exceeding', 'exceeded'])

/** over [40] boats; but $5 million over [five years] is the stretch, and took over [three] banks another verb. */
function isBoundByOver({ kind, unit }: Figure, tokens: readonly Token[], from: number): boolean {
  const before = tokenBefore(tokens, from)
  if (kind === 'duration')
    return (
      !/^(?:noun|name|number)$/.test(before?.tag ?? '') &&
      before?.text !== '%' &&
      before?.lemma !== 'place' &&
      (SHORT.has(unit ?? '') || !goesOnDuring(tokens, from - 1))
    )
  return !/^(?:take|hand|turn|carry|go|win|preside|rule|hold|argue|spread)$/.test(before?.lemma ?? '')
}

/** Delays grew [over 30 minutes]: too short for what goes on all that time */
const SHORT: ReadonlySet<string> = new Set(['second', 'minute', 'hour'])

/**
 * doubled [over ten years], is repayable over 12 years, grew steadily over five, was invested over four: all that time;
 * but held over two years, accumulated over 40 years of experience
 * @param at where the word before "over" stands
 */
function goesOnDuring(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at]
  if (before === undefined || before.shape !== 'word') return false
  if (STEADILY.has(before.lower) || UP_OR_DOWN.has(before.lemma) || MULTIPLIES.has(before.lemma)) return true
  return DURING.has(before.lemma) || (PUT_IN.has(before.lemma) && BE.has(tokens[at - 1]?.lower ?? ''))
}

const STEADILY = wordSet(`
  evenly gradually linearly progressively quickly rapidly sharply slowly steadily
`)
const DURING = wordSet(`
  amortise amortize depreciate payable phase repay repayable spread
`)
/** Verbs whose object may be a stretch: [delivered] 1,200 hours of training. */
const PUT_IN = wordSet(`
  accrue accumulate deliver develop invest
`)

const UNDER_OVER: ReadonlySet<string> = new Set(['under', 'over', 'across'])
const NEARNESS: ReadonlySet<string> = new Set(['under', 'over', 'above', 'below', 'around', 'near', 'about'])
const RISING: ReadonlySet<string> = new Set(
  'edge go come move climb creep inch tick rise push bring take drive shoot jump run nudge bump hike'.split(' '),
)

/** under [four banners]: a number in words before things under which people act. */
function isPlaceOfActing(figure: Figure, tokens: readonly Token[]): boolean {
  const head = figure.head === null ? undefined : tokens[figure.head]
  return figure.kind === 'count' && head !== undefined && ACTED_UNDER.has(head.lemma)
}

/** Nouns under which people act: under four [banners], over three [channels]. */
const ACTED_UNDER = wordSet(`
  banner brand name flag licence license contract agreement law title heading condition regime government scheme
  mandate trademark label channel platform roof president administration minister rule programme program category
  chapter article
`)

/** 96 [more than] the 1,204 received: what is compared with is not bounded, and what stands before says by how much. */
function isComparison(figure: Figure, tokens: readonly Token[], to: number, others: readonly Figure[]): boolean {
  if (/^(?:the|those|these|its|our|their)$/.test(tokens[to]?.lower ?? '')) return true
  const previous = others.at(-1)
  return (
    previous !== undefined &&
    previous.form !== 'zero' &&
    // 240 of them [longer than] 90 days: how long that took for so many; lent 40 firms [more than] £3 million
    !(figure.kind === 'duration' && previous.kind === 'count') &&
    !(figure.kind !== 'count' && previous.kind === 'count' && previous.head !== null) &&
    to - previous.phrase.to <= 2 &&
    // 40 of the [more than] 95 pupils: inside the phrase of the part
    to >= previous.phrase.to &&
    to - 2 <= previous.phrase.to &&
    figure.from - to <= 1
  )
}
