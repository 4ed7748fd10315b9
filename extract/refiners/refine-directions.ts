import { tokenBefore } from '../language/token-before.ts'
import type { Figure, SentenceReading, Token } from '../model.ts'
import { UP_DOWN } from '../words/closed-classes.ts'
import { DOWNWARD, FEWER, MORE, UPWARD } from '../words/event-words.ts'
import { mayHold, soughtWords } from '../words/sought-words.ts'
import { isCurrencySign } from '../words/currencies.ts'
import { directionCarried } from './direction-carried.ts'
import { type Refiner, UNCHANGED } from './refiner.ts'
import { signedChange } from './signed-change.ts'
import { verbOfChange } from './verb-of-change.ts'

const KINDS_OF_CHANGE: ReadonlySet<string> = new Set('annual yearly price share overall - year-on-year'.split(' '))
const BEFORE_CHANGE: ReadonlySet<string> = new Set(
  'by a an another of further additional about only just some - –'.split(' '),
)
const CHANGES: ReadonlySet<string> = new Set('up down increase decrease rise fall drop decline reduction'.split(' '))

/**
 * Marks numbers that say by how much something rose or fell: 16 per cent [more], [fell by] 12, [up] 0.3%; "to" makes it
 * a level.
 */
export const refineDirections: Refiner = (figure, sentence, before) => {
  const direction = directionOf(figure, sentence) ?? directionCarried(figure, sentence, before)
  return direction === null ? UNCHANGED : { direction }
}

function directionOf(figure: Figure, sentence: SentenceReading): 'up' | 'down' | null {
  const { tokens, place } = sentence
  if (figure.form === 'zero' || figure.kind === 'age') return null
  if (place.cell && CHANGE_COLUMN.test(place.label ?? '')) return (figure.value ?? 0) < 0 ? 'down' : 'up'
  const found = signedChange(figure, tokens) ?? (mayHold(sentence, MORE_OR_FEWER) ? behind(figure, tokens) : null)
  if (found !== null || figure.phrase.from === 0 || !mayHold(sentence, CHANGING)) return found
  return inFront(figure, tokens) ?? byHowMuch(figure, tokens)
}

const MORE_OR_FEWER = soughtWords(MORE, FEWER)
const CHANGING = soughtWords(UPWARD, DOWNWARD)

/** Complaints received: [% change]: what stands below such a head of a column is no level. */
const CHANGE_COLUMN =
  /: (?:% ?)?(?:(?:annual|yearly|percentage|year-on-year) )?(?:change|variation|difference)(?: ?%)?$/i

/** raised the dividend [by] 7 percent, cut its emissions [by] 30 tonnes: the verb stands before its object. */
function byHowMuch(figure: Figure, tokens: readonly Token[]): 'up' | 'down' | null {
  const verb = verbOfChange(figure, tokens)
  if (verb === null) return null
  return UPWARD.has(tokens[verb]?.lemma ?? '') ? 'up' : 'down'
}

function behind(figure: Figure, tokens: readonly Token[]): 'up' | 'down' | null {
  const ends = figure.kind === 'percent' ? percentEnd(figure, tokens) : figure.phrase.to
  // misses 4 [fewer] school days; 4 more are just others
  if (figure.kind === 'count' && figure.head !== null && tokens[figure.to]?.lower === 'fewer') return 'down'
  // 96 [more than] the 1,204 received, 10 mph [less than]
  for (const at of figure.kind === 'percent' ? [ends, ends + 1] : [figure.to, ends, ends + 1]) {
    const token = tokens[at]
    if (
      token === undefined ||
      (at > ends && !KINDS_OF_CHANGE.has(tokens[at - 1]?.lower ?? '') && tokens[at - 1]?.tag !== 'adjective')
    )
      continue
    const word = wayOf(token.lower, figure.kind)
    if (
      word === null ||
      (figure.kind !== 'percent' && tokens[at + 1]?.lower !== 'than' && !isMoved(figure, at, tokens))
    )
      continue
    if (figure.kind === 'count' && tokens[at + 2]?.tag === 'number' && !AMOUNT.has(token.lower)) continue
    if (figure.kind === 'count' && at > figure.to && isOfOtherKind(tokens, at + 2)) continue
    return word
  }
  return null
}

/** lent 40 firms more than [£3 million], 40 boats more than [12 metres] long: what is compared with is counted alike. */
function isOfOtherKind(tokens: readonly Token[], at: number): boolean {
  return isCurrencySign(tokens[at]?.text ?? '') || (tokens[at]?.tag === 'number' && tokens[at + 1]?.tag === 'noun')
}

/**
 * What compares a number with a number: 96 [more] than the 1,204; but 288 of them [longer] than 28 metres says how long
 * they are.
 */
const AMOUNT: ReadonlySet<string> = new Set('more fewer less higher lower'.split(' '))

/** closed 41 points [lower], was $4 [higher at] $212: behind an amount of money or of points, and before no noun */
function isMoved({ kind, to }: Figure, at: number, tokens: readonly Token[]): boolean {
  if (!MOVED.has(tokens[at]?.lower ?? '')) return false
  const next = tokens[at + 1]
  const ends = next === undefined || next.shape === 'mark' || next.tag === 'preposition'
  return ends && (kind === 'money' || /^(?:points?|basis|bps?)$/.test(tokens[to]?.lower ?? ''))
}

const MOVED: ReadonlySet<string> = new Set(['higher', 'lower', 'up', 'down'])

/** 16 percent [more], 1 minute [faster]: quicker takes less time. */
function wayOf(word: string, kind: Figure['kind']): 'up' | 'down' | null {
  const up = MORE.has(word)
  if (!up && !FEWER.has(word)) return null
  const pace = kind === 'duration' && /^(?:faster|slower)$/.test(word)
  return up === pace ? 'down' : 'up'
}

function percentEnd(figure: Figure, tokens: readonly Token[]): number {
  let at = figure.to
  while (/^(?:%|percent|per|cent|percentage|points?|-)$/.test(tokens[at]?.lower ?? '')) at += 1
  return at
}

function inFront(figure: Figure, tokens: readonly Token[]): 'up' | 'down' | null {
  let at = figure.phrase.from - 1
  while (at >= 0 && (BEFORE_CHANGE.has(tokens[at]?.lower ?? '') || tokens[at]?.tag === 'adverb')) {
    if (UP_DOWN.has(tokens[at]?.lower ?? '')) break
    at -= 1
  }
  const token = tokenBefore(tokens, at + 1)
  if (token === undefined || !mayHold(token.entry, CHANGING)) return null
  const amount =
    figure.kind === 'percent' ||
    figure.kind === 'money' ||
    tokens[figure.phrase.from - 1]?.lower === 'by' ||
    /^(?:points?|basis)$/.test(tokens[figure.to]?.lower ?? '') ||
    CHANGES.has(token.lower)
  if (!amount) return null
  if (tokens[figure.phrase.from - 1]?.lower === 'of' && token.tag !== 'noun') return null
  const word = UPWARD.has(token.lemma) ? 'up' : DOWNWARD.has(token.lemma) ? 'down' : null
  if (word === null || isPhrasal(figure, tokens, at)) return null
  const direct = tokens[figure.phrase.from - 1] === token
  // "lost 400 dollars", "cut 12 jobs", "raised $4 million" are no changes of a level unless "by" says so.
  if (
    /^(?:lose|cut|raise|add|gain|reduce|shed|lower|boost|edge)$/.test(token.lemma) &&
    direct &&
    figure.kind !== 'percent' &&
    !/^points?$/.test(tokens[figure.to]?.lower ?? '')
  )
    return null
  return word
}

/**
 * Verbs that with their particle say no change: women [made up] 41 percent, the county [set up] 1,945 polling stations.
 */
const WITH_PARTICLE = /^(?:ma(?:de|kes?|king)|sets?|setting|took|tak(?:es?|en|ing)|signs?|signed|puts?|handed)$/

/**
 * [handed down] 14 convictions, [set up] 12 camps: the particle belongs to its verb. Prices [closed down] 41 points all
 * the same.
 */
function isPhrasal(figure: Figure, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const isParticle = /^(?:up|down)$/.test(tokens[at]?.lower ?? '')
  if (isParticle && WITH_PARTICLE.test(before?.lower ?? '')) return true
  return (
    isParticle &&
    figure.kind === 'count' &&
    figure.head !== null &&
    !/^points?$/.test(tokens[figure.to]?.lower ?? '') &&
    before !== undefined &&
    /^(?:verb|past|participle|gerund)$/.test(before.tag)
  )
}
