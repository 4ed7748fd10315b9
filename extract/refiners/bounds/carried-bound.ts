import type { Bound } from '../../../schemas/observation.ts'
import { tokenBefore } from '../../language/token-before.ts'
import type { Figure, SentenceReading, Token } from '../../model.ts'
import { AND_OR } from '../../words/closed-classes.ts'
import { UP_OR_DOWN } from '../../words/event-words.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { isForbidden } from './is-forbidden.ts'

/**
 * A [maximum] penalty of 14 years, as well as seven years: minimum and maximum hold for all that follows of the kind.
 */
export function carriedBound(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): Bound | null {
  if (figure.kind === 'count') return null
  const { tokens } = sentence
  const named = mayHold(sentence, LIMITS) ? namedLimit(figure, tokens, before) : undefined
  if (named !== undefined) return named
  if (limitsTo(figure, tokens)) return '<='
  const previous = before.at(-1)
  if (previous !== undefined && isOtherLimit(figure, previous, tokens)) return '<='
  if (previous === undefined || figure.phrase.from !== previous.phrase.to + 1 || previous.unit !== figure.unit)
    return null
  if (!AND_OR.has(tokens[previous.phrase.to]?.lower ?? '')) return null
  const carries = limitsTo(previous, tokens) || exceeds(tokens, previous) || isForbidden(tokens, previous.phrase.from)
  return carries ? previous.bound : null
}

/** for up to nine months[, or 18 in] complex cases[, and 36 where] life is in danger: the limit in other cases */
function isOtherLimit({ kind, unit, phrase }: Figure, previous: Figure, tokens: readonly Token[]): boolean {
  if (kind !== 'duration' || previous.bound !== '<=' || previous.unit !== unit) return false
  if (!AND_OR.has(tokens[phrase.from - 1]?.lower ?? '') || !IN_CASES.has(tokens[phrase.to]?.lower ?? '')) return false
  return tokens[phrase.from - 1]?.lower === 'or' || tokens[previous.phrase.from - 1]?.lower === 'or'
}

const IN_CASES: ReadonlySet<string> = new Set(['in', 'if', 'where', 'when', 'for'])

const LIMITS = soughtWords(['minimum', 'minimal', 'maximum'])

/** The limit that is named before a figure, or null if it is one of another kind; undefined where none is named. */
function namedLimit(figure: Figure, tokens: readonly Token[], before: readonly Figure[]): Bound | null | undefined {
  for (let at = figure.phrase.from - 1; at >= 0 && at >= figure.phrase.from - 60; at--) {
    const word = tokens[at]?.lower ?? ''
    // exceeded the maximum term, and the [average] wait was 26 months
    if (word === 'average') break
    // set a minimum wage of 23,000[;] the board granted 12,500
    if (word === ';' && tokens.slice(at, figure.phrase.from).some(({ tag }) => tag === 'past')) break
    const bound = word === 'minimum' || word === 'minimal' ? '>=' : word === 'maximum' ? '<=' : null
    if (bound === null || (figure.kind === 'measure' && isMeasured(tokens, at, figure.phrase.from))) continue
    const first = before.find((other) => other.from > at)
    const kind = limitedKind(tokens, at) ?? first?.kind
    return kind === undefined || kind === figure.kind ? bound : null
  }
  return undefined
}

/** The [maximum valve lift] was increased from 13.5 mm: the measured quantity itself, and no limit of it */
function isMeasured(tokens: readonly Token[], at: number, to: number): boolean {
  return tokens.slice(at + 1, to).some(({ tag, lemma }) => tag === 'past' && UP_OR_DOWN.has(lemma))
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
  if (tokenBefore(tokens, figure.phrase.from)?.lower !== 'to') return false
  return tokens
    .slice(Math.max(0, figure.phrase.from - 12), figure.phrase.from - 1)
    .some((token) => /^(?:limit|cap|restrict)$/.test(token.lemma) && token.tag !== 'noun')
}

function exceeds(tokens: readonly Token[], figure: Figure): boolean {
  return tokens.slice(figure.phrase.from, figure.from).some((token) => /^(?:exceed|exceeding)$/.test(token.lower))
}
