import type { Figure, SentenceReading, Token } from '../../model.ts'
import { IS_ARE } from '../../words/closed-classes.ts'
import { MULTIPLIES, UP_OR_DOWN } from '../../words/event-words.ts'
import { TIME_UNITS } from '../../words/nouns.ts'
import { isAmong, mayHold, soughtWords } from '../../words/sought-words.ts'
import { clauseStart } from '../clause-start.ts'

/**
 * Whether the clause before a figure foretells it by "expected to": sales [are expected to grow] 4 percent, the mine
 * was expected to produce 400 tonnes [within two years]; but ambulances are expected to arrive within 15 minutes.
 */
export function isForecast({ kind, phrase, unit }: Figure, sentence: SentenceReading): boolean {
  if (!mayHold(sentence, EXPECTED)) return false
  const { tokens } = sentence
  const clause = clauseStart(tokens, phrase.from)
  for (let at = phrase.from - 2; at > clause; at--) {
    if (tokens[at]?.lower !== 'expected' || tokens[at + 1]?.lower !== 'to') continue
    if (IS_ARE.has(tokens[at - 1]?.lower ?? '') && moves(tokens[at + 2])) return true
    return kind === 'duration'
      ? LONG.has(unit ?? '') && isWithin(tokens, phrase.from)
      : isWithinYears(tokens, phrase.to)
  }
  return false
}

/**
 * short of the 456,000 [that analysts had expected], the £15m [analysts had forecast]; but the 40 who had expected it: where
 * the verb of those stands, or null.
 */
export function expectedByOthers({ phrase }: Figure, sentence: SentenceReading): number | null {
  if (!mayHold(sentence, FORESEEN)) return null
  const { tokens } = sentence
  const isThat = tokens[phrase.to]?.lower === 'that'
  if (!isThat && !FORECASTERS.has(tokens[phrase.to]?.lemma ?? '')) return null
  for (let at = phrase.to + 1; at < phrase.to + LONGEST_FORECAST; at++) {
    const token = tokens[at]
    if (token === undefined || token.shape !== 'word') return null
    if (!isAmong(token, FORESEEN)) continue
    // 400 firms [that expected] higher sales: what those did that are counted
    const isOfOthers = !isThat || tokens.slice(phrase.to + 1, at).some(isSubject)
    return isOfOthers && tokens[at + 1]?.lower !== 'to' ? at : null
  }
  return null
}

/** that many analysts had originally expected */
const LONGEST_FORECAST = 6
const FORESEEN = soughtWords(['expected', 'forecast', 'predicted', 'projected', 'anticipated', 'budgeted'])
const SUBJECTS: ReadonlySet<string> = new Set(['noun', 'name', 'pronoun'])
/** Persons whose trade is to foretell amounts. */
export const FORECASTERS: ReadonlySet<string> = new Set('analyst economist broker forecaster'.split(' '))

const EXPECTED = soughtWords(['expected'])

/** that [analysts] had expected; but that last [year] expected losses */
function isSubject({ tag, lemma }: Token): boolean {
  return SUBJECTS.has(tag) && !TIME_UNITS.has(lemma)
}

function moves(verb: Token | undefined): boolean {
  const lemma = verb?.lemma ?? ''
  return UP_OR_DOWN.has(lemma) || MULTIPLIES.has(lemma)
}

/** cut 300 jobs [within two years] */
function isWithinYears(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + REACH; at++)
    if (tokens[at]?.lower === 'within') return tokens.slice(at + 1, at + 4).some(({ lemma }) => LONG.has(lemma))
  return false
}

/** The phrase of a stretch holds its bound or stands behind it. */
function isWithin(tokens: readonly Token[], from: number): boolean {
  return tokens[from]?.lower === 'within' || tokens[from - 1]?.lower === 'within'
}

/** How far behind a figure its stretch may stand. */
const REACH = 8

/** Units in which nobody is told to answer or to arrive: what is expected so far ahead is foretold. */
const LONG: ReadonlySet<string> = new Set(['month', 'quarter', 'year', 'decade'])
