import type { Bound } from '../../schemas/observation.ts'
import type { Figure, SentenceReading, Token } from '../model.ts'
import { isChange } from '../numbers/is-change.ts'
import { isCurrencySign } from '../words/currencies.ts'
import { BETWEEN_BOUND_AND_NUMBER, BOUNDS_BY_FIRST_WORD, BOUNDS_BY_LAST_WORD } from '../words/bound-words.ts'
import { conversionOf } from './conversion-of.ts'
import { isForbidden } from './is-denied.ts'
import type { Refiner } from './refiner.ts'
import { A_YEAR } from '../words/year.ts'
import { wordSet } from '../words/word-set.ts'

const UNDER_OVER: ReadonlySet<string> = new Set(['under', 'over', 'across'])
const AND_OR: ReadonlySet<string> = new Set(['or', 'and'])
const BREAKS: ReadonlySet<string> = new Set([';', ':', '.', '(', ')'])
const OPENS_ASIDE: ReadonlySet<string> = new Set('but while although because which who'.split(' '))

const LIMITED: ReadonlySet<string> = new Set(['age', 'duration', 'money', 'percent', 'rate', 'measure'])

/** Reads the bound from the words before and behind a number, and carries a minimum or maximum over coordination. */
export const refineBounds: Refiner = (figure, sentence, before) => {
  const { tokens } = sentence
  const left = boundBefore(figure, tokens, before)
  const phrase = { from: left?.from ?? figure.phrase.from, to: figure.phrase.to }
  if (figure.form === 'vague' && figure.value === null)
    return { phrase, bound: figure.low === figure.high ? '~' : 'vague' }
  const ends = endpointOfTwoUnits(figure, sentence, before)
  if (figure.range) return { phrase, bound: 'range' }
  const behind = boundBehind(figure, tokens)
  const bound =
    (left?.bound === '>' && isForbidden(tokens, left.from) ? '<=' : null) ??
    (left?.bound === '~' ? (behind ?? left.bound) : left?.bound) ??
    behind ??
    ends ??
    conversionOf(figure, sentence, before)?.bound ??
    carried(figure, sentence, before) ??
    estimated(figure, tokens) ??
    estimatedRow(figure, sentence) ??
    '='
  return { phrase, bound }
}

/** A qualifier that ends where the number's phrase begins. Of two ("an estimated more than") the inequality wins. */
function boundBefore(
  figure: Figure,
  tokens: readonly Token[],
  before: readonly Figure[],
): { bound: Bound; from: number } | null {
  let end = figure.phrase.from
  let found: { bound: Bound; from: number } | null = null
  for (let step = 0; step < 5; step++) {
    const match = BOUNDS_BY_LAST_WORD.get(tokens[end - 1]?.lower ?? '')?.find(({ words }) =>
      endsWith(tokens, end, words),
    )
    if (match !== undefined && isBound(match, figure, tokens, end - match.words.length, before)) {
      const from = end - match.words.length
      found = { bound: found === null || found.bound === '~' ? match.bound : found.bound, from }
      end = from
    } else if (
      figure.kind === 'age' &&
      /^(?:by|until|to)$/.test(tokens[end - 1]?.lower ?? '') &&
      found === null &&
      tokens[figure.from - 1]?.lower !== 'to'
    ) {
      return { bound: '<=', from: end - 1 }
    } else if (figure.kind === 'age' && tokens[end - 1]?.lower === 'before' && found === null) {
      return { bound: '<', from: end - 1 }
    } else if (figure.kind === 'duration' && tokens[end - 1]?.lower === 'within' && found === null) {
      return { bound: '<=', from: end - 1 }
    } else if (
      BETWEEN_BOUND_AND_NUMBER.has(tokens[end - 1]?.lower ?? '') ||
      tokens[end - 1]?.text === '-' ||
      isCurrencySign(tokens[end - 1]?.text ?? '')
    )
      end -= 1
    else break
  }
  return found
}

function endsWith(tokens: readonly Token[], end: number, words: readonly string[]): boolean {
  return words.every((word, at) => tokens[end - words.length + at]?.lower === word)
}

/** Nouns under which people act: under four [banners], over three [channels]. */
const ACTED_UNDER = wordSet(`
  banner brand name flag licence license contract agreement law title heading condition regime government scheme
  mandate trademark label channel platform roof president administration minister rule programme program category
  chapter article
`)

/** Phrases that bound only in the right place: "take over three banks", "the minimum 18" but "some 300". */
function isBound(
  match: { bound: Bound; words: readonly string[] },
  figure: Figure,
  tokens: readonly Token[],
  from: number,
  others: readonly Figure[],
): boolean {
  const [word] = match.words
  const before = tokens[from - 1]
  if (match.words.at(-1) === 'than' && isComparison(figure, tokens, from + match.words.length, others)) return false
  if (UNDER_OVER.has(word ?? '') && match.words.length === 1 && isPlaceOfActing(figure, tokens)) return false
  // $5 million [over] five years: the stretch, not a bound on it
  if (word === 'over' && match.words.length === 1 && figure.kind === 'duration')
    return !/^(?:noun|name|number)$/.test(before?.tag ?? '') && before?.text !== '%' && before?.lemma !== 'place'
  if (word === 'over' && match.words.length === 1)
    return !/^(?:take|hand|turn|carry|go|win|preside|rule|hold|argue|spread)$/.test(before?.lemma ?? '')
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
  // [c.] 300 boats, but Spooner, [C.] 8.
  if (word === 'c') return tokens[from]?.text === 'c'
  // [some of] the 40 boats
  if (word === 'some') return figure.form !== 'zero' && !/^(?:of|and)$/.test(tokens[from + 1]?.lower ?? '')
  return true
}

const NEARNESS: ReadonlySet<string> = new Set(['under', 'over', 'above', 'below', 'around', 'near', 'about'])

const RISING: ReadonlySet<string> = new Set(
  'edge go come move climb creep inch tick rise push bring take drive shoot jump run nudge bump hike'.split(' '),
)

/** under [four banners]: a number in words before things under which people act. */
function isPlaceOfActing(figure: Figure, tokens: readonly Token[]): boolean {
  const head = figure.head === null ? undefined : tokens[figure.head]
  return figure.kind === 'count' && head !== undefined && ACTED_UNDER.has(head.lemma)
}

/** 96 [more than] the 1,204 received: what is compared with is not bounded, and what stands before says by how much. */
function isComparison(figure: Figure, tokens: readonly Token[], to: number, others: readonly Figure[]): boolean {
  if (/^(?:the|those|these|its|our|their)$/.test(tokens[to]?.lower ?? '')) return true
  const previous = others.at(-1)
  return (
    previous !== undefined &&
    previous.form !== 'zero' &&
    to - previous.phrase.to <= 2 &&
    to - 2 <= previous.phrase.to &&
    figure.from - to <= 1
  )
}

function boundBehind(figure: Figure, tokens: readonly Token[]): Bound | null {
  for (const at of [figure.to, figure.phrase.to, figure.phrase.to + 1]) {
    if (at > figure.phrase.to && tokens[at - 1]?.lower !== 'of') continue
    const match = BOUNDS_BY_FIRST_WORD.get(tokens[at]?.lower ?? '')?.find(({ words }) =>
      words.every((word, offset) => tokens[at + offset]?.lower === word),
    )
    if (match === undefined) continue
    const [word] = match.words
    if ((word === '+' && tokens[at]?.glued !== true) || (word === 'plus' && tokens[at + 1]?.shape === 'digits'))
      continue
    // "at least" behind one number may belong to the next: 20 dead and [at least] 30.
    if (word === 'at' && /^(?:number|noun)$/.test(tokens[at + match.words.length]?.tag ?? '')) continue
    return match.bound
  }
  return null
}

/** "two weeks to three years", "a 30-minute to one-hour break": the ends of a range in two units. */
function endpointOfTwoUnits(
  figure: Figure,
  { tokens, mentions }: SentenceReading,
  before: readonly Figure[],
): Bound | null {
  if (figure.kind !== 'duration') return null
  const previous = before.at(-1)
  if (
    previous !== undefined &&
    previous.kind === 'duration' &&
    previous.bound === '>=' &&
    joinsTo(tokens, previous.phrase.to, figure.phrase.from)
  )
    return '<='
  const next = mentions.find((mention) => mention.from > figure.from)
  const unitBehind =
    next !== undefined &&
    tokens.slice(next.to, next.to + 2).some((token) => /^(?:hour|day|week|month|year|minute)s?$/.test(token.lower))
  // fell [from 5.2 days to 4.9 days]: two levels
  if (next === undefined || !unitBehind || isChange(tokens, figure.from)) return null
  return joinsTo(tokens, figure.phrase.to, next.from) ? '>=' : null
}

function joinsTo(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from === 1 && /^(?:to|-|–)$/.test(tokens[from]?.lower ?? '')
}

/**
 * A [maximum] penalty of 14 years, as well as seven years: minimum and maximum hold for all that follows of the kind.
 */
function carried(figure: Figure, { tokens }: SentenceReading, before: readonly Figure[]): Bound | null {
  if (!LIMITED.has(figure.kind)) return null
  for (let at = figure.phrase.from - 1; at >= 0 && at >= figure.phrase.from - 60; at--) {
    const word = tokens[at]?.lower ?? ''
    const bound = word === 'minimum' || word === 'minimal' ? '>=' : word === 'maximum' ? '<=' : null
    if (bound === null) continue
    const first = before.find((other) => other.from > at)
    const kind = limitedKind(tokens, at) ?? first?.kind
    return kind === undefined || kind === figure.kind ? bound : null
  }
  if (limitsTo(figure, tokens)) return '<='
  const previous = before.at(-1)
  const joined =
    previous !== undefined &&
    AND_OR.has(tokens[previous.phrase.to]?.lower ?? '') &&
    figure.phrase.from === previous.phrase.to + 1
  const carries = joined && (exceeds(tokens, previous) || isForbidden(tokens, previous.phrase.from))
  return carries && previous.unit === figure.unit ? previous.bound : null
}

/** A minimum [age], a maximum [sentence]: what kind of number the limit is about. */
function limitedKind(tokens: readonly Token[], at: number): Figure['kind'] | undefined {
  const noun = tokens.slice(at + 1, at + 4).map((token) => token.lemma)
  if (noun.some((word) => /^(?:sentence|penalty|punishment|imprisonment|term|detention)$/.test(word))) return 'duration'
  if (noun.includes('age')) return 'age'
  return noun.some((word) => /^(?:wage|fine|price|capital|salary|amount)$/.test(word)) ? 'money' : undefined
}

/** The law [limited] the week [to] 40 hours. */
function limitsTo(figure: Figure, tokens: readonly Token[]): boolean {
  if (tokens[figure.phrase.from - 1]?.lower !== 'to') return false
  return tokens
    .slice(Math.max(0, figure.phrase.from - 12), figure.phrase.from - 1)
    .some((token) => /^(?:limit|cap|restrict)$/.test(token.lemma) && token.tag !== 'noun')
}

function exceeds(tokens: readonly Token[], figure: Figure): boolean {
  return tokens.slice(figure.phrase.from, figure.from).some((token) => /^(?:exceed|exceeding)$/.test(token.lower))
}

/** Population: 19,398,331 (July 2021 [est.]): the bracket behind the value of a row of data. */
function estimatedRow(figure: Figure, { tokens, place }: SentenceReading): Bound | null {
  if (place.label === null) return null
  for (let at = figure.phrase.to; at < figure.phrase.to + 14; at++) {
    const token = tokens[at]
    if (token === undefined || token.text === ';' || (token.tag === 'number' && !A_YEAR.test(token.text))) return null
    if (/^(?:est|estimated|estimate|approx|projected)$/.test(token.lower)) return '~'
  }
  return null
}

/** Leaders [estimated that] the population was 20,000. */
function estimated(figure: Figure, tokens: readonly Token[]): Bound | null {
  for (let at = figure.phrase.from - 1; at >= 0 && at >= figure.phrase.from - 14; at--) {
    const token = tokens[at]
    if (token === undefined || BREAKS.has(token.text) || OPENS_ASIDE.has(token.lower) || token.tag === 'number')
      return null
    if (token.lemma === 'estimate' && /^(?:verb|past|participle)$/.test(token.tag))
      return figure.kind === 'count' || figure.kind === 'money' || figure.kind === 'percent' ? '~' : null
  }
  return null
}
