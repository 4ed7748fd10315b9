import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { ADVERSATIVES, BE } from '../../words/closed-classes.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { FAR } from '../clause-start.ts'

/** [The law] required, [The penal code] provided: what the sentence says, a rule says. */
export function lawSpeaks(sentence: SentenceReading, { phrase: { from: until }, kind }: Figure): boolean {
  if (!mayHold(sentence, LAWS)) return false
  const { tokens } = sentence
  let law = false
  for (let at = 0; at < 7; at++) {
    const token = tokens[at]
    if (token === undefined) return false
    const before = tokenBefore(tokens, at)?.tag
    if (FINITE.has(token.tag))
      return law && (before === 'noun' || before === 'adverb') && !turnsAway(tokens, at, until, kind)
    // [law] enforcement agencies are no law
    law ||= LAWS.words.has(token.lower) && tokens[at + 1]?.tag !== 'noun' && !isEnacted(tokens, at)
  }
  return false
}

/** [in which] they could apply, [if] they are under 18: a condition of a rule before a figure. */
export function isConditional(sentence: SentenceReading, { phrase: { from } }: Figure): boolean {
  if (!mayHold(sentence, CONDITIONS)) return false
  for (let at = Math.max(0, from - FAR); at < from; at++)
    if (CONDITIONS.words.has(sentence.tokens[at]?.lower ?? '')) return true
  return false
}

const CONDITIONS = soughtWords(['which', 'if'])

const FINITE: ReadonlySet<string> = new Set(['past', 'verb', 'modal'])
const LAWS = soughtWords('law code constitution act statute regulation legislation'.split(' '))

/** requires a third, [yet] women held 23 percent: what is, against what ought to be. */
function turnsAway(tokens: readonly Token[], from: number, to: number, kind: Figure['kind']): boolean {
  for (let at = from; at < to; at++)
    // in which they could apply; three victims received permits: another clause, and what it counts
    if (
      isTurn(tokens, at) ||
      (at > from + 1 && isToldOfSurvey(tokens, at)) ||
      (SURVEYED.has(kind) && tokens[at]?.text === ';')
    )
      return true
  return false
}

const SURVEYED: ReadonlySet<Figure['kind']> = new Set(['count', 'percent'])

/** [but], [however]; a limit that [in practice] was exceeded */
export function isTurn(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  return ADVERSATIVES.has(word) || (word === 'practice' && tokens[at - 1]?.lower === 'in')
}

/** permits marriage from age 16, and a survey [found that] 51 percent were married: what is, as somebody found it */
export function isToldOfSurvey(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'that') return false
  const verb = tokenBefore(tokens, at)
  return verb?.tag === 'past' && SURVEYS.has(verb.lemma)
}

const SURVEYS: ReadonlySet<string> = new Set('find estimate report show reveal note observe record document'.split(' '))

/** [Since the law took effect], 40 percent were approved: when that was, and nothing that the law says */
export function isEnacted(tokens: readonly Token[], noun: number): boolean {
  const [verb, next] = [tokens[noun + 1], tokens[noun + 2]]
  const isPassed = BE.has(verb?.lower ?? '') && ENACTS.has(next?.lemma ?? '')
  if (!isPassed && !TAKES_EFFECT.has(verb?.lemma ?? '')) return false
  return tokens.slice(Math.max(0, noun - LONGEST_NAME), noun).some(({ lower }) => SINCE_AFTER.has(lower))
}

/** since the new counterterrorism law */
const LONGEST_NAME = 5
const ENACTS: ReadonlySet<string> = new Set(['pass', 'adopt', 'enact', 'amend', 'introduce', 'promulgate'])
const TAKES_EFFECT: ReadonlySet<string> = new Set(['take', 'enter', 'come', 'go'])
const SINCE_AFTER: ReadonlySet<string> = new Set(['since', 'after', 'before', 'when', 'until'])
