import type { Figure, SentenceReading, Token } from '../../model.ts'
import { BE } from '../../words/closed-classes.ts'
import { REPORTING_VERBS } from '../../words/event-words.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { isVerbal } from '../governor/is-verbal.ts'
import { tokenAt, tokenBefore } from '../../language/token-before.ts'

/** The words between the head of the subject and its verb: the target [for calls answered in time] remains 95%. */
const LONGEST_TAIL = 8

/**
 * Whether a figure is the level at which a target stands: The target [remains] 95%, our target for repairs [is still]
 * 90%; but performance against the target was 74%, the target population was 5,000.
 */
export function isLevelOfTarget({ phrase }: Figure, sentence: SentenceReading): boolean {
  if (!mayHold(sentence, LEVELS_SET)) return false
  const { tokens } = sentence
  let at = phrase.from
  while (BESIDE_COPULA.has(tokenBefore(tokens, at)?.lower ?? '')) at -= 1
  const verb = tokenBefore(tokens, at)
  if (verb === undefined || !STANDS.has(verb.lemma)) return false
  let end = at - 1
  // has remained, will be
  while (tokens[end - 1]?.tag === 'auxiliary' || tokens[end - 1]?.tag === 'modal') end -= 1
  for (let head = end - 1; head >= 0 && head >= end - LONGEST_TAIL; head--) {
    const token = tokens[head]
    if (token === undefined || token.shape === 'mark' || ENDS_PHRASE.has(token.tag)) return false
    if (LEVELS_SET.words.has(token.lower)) return isSubject(tokens, head)
  }
  return false
}

/** The head of its noun phrase, which no preposition brings: within the [target]; and no verb, unless it tells. */
function isSubject(tokens: readonly Token[], head: number): boolean {
  const next = tokens[head + 1]
  if (next?.tag === 'noun' || next?.tag === 'name') return false
  let at = head - 1
  while (INSIDE_PHRASE.has(tokenAt(tokens, at)?.tag ?? '')) at -= 1
  const before = tokenAt(tokens, at)
  if (before?.tag === 'preposition' || before?.tag === 'particle') return false
  return before === undefined || !isVerbal(before) || REPORTING_VERBS.has(before.lemma)
}

const STANDS: ReadonlySet<string> = new Set(['be', 'remain', 'stay'])
const BESIDE_COPULA: ReadonlySet<string> = new Set('still unchanged at now currently set fixed'.split(' '))
const LEVELS_SET = soughtWords(['target', 'goal', 'threshold', 'limit'])
const ENDS_PHRASE: ReadonlySet<string> = new Set(['verb', 'auxiliary', 'pronoun', 'conjunction'])
const INSIDE_PHRASE: ReadonlySet<string> = new Set(['determiner', 'adjective', 'noun', 'name', 'number', 'participle'])

/**
 * Our target [is to] answer calls within 15 minutes, the standard was to see 90 per cent in time: what is laid down for
 * all of them. What is to be reached by a year to come is a plan.
 */
export function isTargetOfDoing({ kind, phrase }: Figure, sentence: SentenceReading): boolean {
  if (!AIMED_AT.has(kind) || !mayHold(sentence, LAID_DOWN)) return false
  const { tokens, times, edition } = sentence
  if (times.some(({ period }) => Number(/\d{4}$/.exec(period)?.[0] ?? 0) > edition)) return false
  for (let at = phrase.from - 1; at > 0 && at > phrase.from - LONGEST_DOING; at--) {
    const token = tokens[at]
    if (token === undefined || token.entry.opensClause) return false
    const laid = tokenBefore(tokens, at - 1)?.lower ?? ''
    if (token.lower === 'to' && BE.has(tokens[at - 1]?.lower ?? '') && LAID_DOWN.words.has(laid))
      // Our target is to raise £3m: to come; our [policy] is to hold £3m
      return kind !== 'money' || laid === 'policy'
  }
  return false
}

/** to answer at least 90 per cent of all emergency calls within */
const LONGEST_DOING = 14
const LAID_DOWN = soughtWords(['target', 'standard', 'benchmark', 'requirement', 'guideline', 'policy'])
const AIMED_AT: ReadonlySet<string> = new Set(['percent', 'duration', 'money'])
