import { tokenBefore } from '../language/token-before.ts'
import type { Figure, SentenceReading, Token } from '../model.ts'
import { AND_COMMA } from '../words/closed-classes.ts'
import { isAmong, soughtWords } from '../words/sought-words.ts'
import { wordsOfText } from './words-of-text.ts'

/** A clause of a sentence, `to` exclusive, with those of its words that were sought. */
type Clause = {
  readonly tokens: readonly Token[]
  readonly sought: ReadonlySet<string>
  readonly from: number
  readonly to: number
  readonly words: ReadonlySet<string>
}

/** The one that was asked for last: the figures of a sentence are asked one after the other, and several share a clause. */
let asked: Clause = { tokens: [], sought: new Set(), from: 0, to: 0, words: new Set() }

/**
 * The base forms of the words of the figure's own clause, with those of the label that it stands behind.
 * @param sought what may be asked for: most words of a clause are nothing that a catalogue has
 */
export function wordsOfClause(
  { from }: Figure,
  { tokens, place }: SentenceReading,
  sought: ReadonlySet<string>,
): ReadonlySet<string> {
  if (asked.tokens !== tokens || asked.sought !== sought || from < asked.from || from >= asked.to)
    asked = clauseAt(tokens, from, sought, place.label)
  return asked.words
}

function clauseAt(tokens: readonly Token[], number: number, sought: ReadonlySet<string>, label: string | null): Clause {
  let from = number
  while (from > 0 && !opensClause(tokens, from)) from -= 1
  let to = number + 1
  while (to < tokens.length && !opensClause(tokens, to)) to += 1
  const words = label === null ? new Set<string>() : new Set(wordsOfText(label))
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token === undefined || isAmong(token, EDGES)) continue
    const lemma = withoutPossessive(token, token.lemma)
    const singular = withoutPossessive(token, token.entry.singular)
    if (sought.has(lemma)) words.add(lemma)
    if (singular !== lemma && sought.has(singular)) words.add(singular)
  }
  return { tokens, sought, from, to, words }
}

const withoutPossessive = ({ entry }: Token, word: string): string =>
  entry.possessive && word.endsWith("'s") ? word.slice(0, -2) : word

const EDGES = soughtWords([';', 'while', 'whereas', 'but', 'although'])
const JOINTS = soughtWords(AND_COMMA)

function opensClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  return (
    isAmong(token, EDGES) || (tokens[at + 1]?.tag === 'number' && isAmong(token, JOINTS) && opensCounted(tokens, at))
  )
}

/** received prison terms, [and] four were given suspended ones: what is counted there is told in a clause of its own. */
function opensCounted(tokens: readonly Token[], at: number): boolean {
  if (saysVerbAgain(tokens, at)) return true
  if (tokens[at]?.lower !== 'and' || tokenBefore(tokens, at)?.text !== ',') return false
  if (tokens.slice(at + 2, at + 5).some(({ tag }) => tag === 'auxiliary')) return true
  // and four [received] suspended ones; but "and four [detained] students" are those who were detained
  const verb = tokens[at + 2]?.tag === 'noun' ? at + 3 : at + 2
  return tokens[verb]?.tag === 'past' && tokens[verb + 1]?.tag !== 'noun'
}

/** 420 complaints concerned force[,] 311 concerned noise [and] 96 concerned dust: each number with a verb that was said before */
function saysVerbAgain(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at + 2]
  if (verb?.tag !== 'past') return false
  return tokens
    .slice(Math.max(0, at - FARTHEST_VERB), at)
    .some(({ tag, lemma }) => tag === 'past' && lemma === verb.lemma)
}

const FARTHEST_VERB = 12
