import { tokenBefore } from '../language/token-before.ts'
import type { Figure, SentenceReading, Token } from '../model.ts'
import { isAmong, soughtWords } from '../words/sought-words.ts'
import { wordsOfText } from './words-of-text.ts'

/** Which clause each token of a sentence is in, and the words of those that were asked for: many figures share one. */
type Clauses = { readonly numbers: Int32Array; readonly words: Map<number, ReadonlySet<string>> }

const clausesOf = new WeakMap<SentenceReading, Clauses>()

function clausesIn(sentence: SentenceReading): Clauses {
  const known = clausesOf.get(sentence)
  if (known !== undefined) return known
  const { tokens } = sentence
  const numbers = new Int32Array(tokens.length)
  let number = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token !== undefined && isAmong(token, MAY_OPEN) && (isEdge(token) || opensCounted(tokens, at))) number += 1
    numbers[at] = number
  }
  const clauses = { numbers, words: new Map<number, ReadonlySet<string>>() }
  clausesOf.set(sentence, clauses)
  return clauses
}

/**
 * The base forms of the words of the figure's own clause, with those of the label that it stands behind.
 * @param sought what may be asked for: most words of a clause are nothing that a catalogue has
 */
export function wordsOfClause(
  figure: Figure,
  sentence: SentenceReading,
  sought: ReadonlySet<string>,
): ReadonlySet<string> {
  const { tokens, place } = sentence
  const { numbers, words } = clausesIn(sentence)
  const clause = numbers[figure.from] ?? 0
  const known = words.get(clause)
  if (known !== undefined) return known
  const held = new Set(place.label === null ? [] : wordsOfText(place.label))
  for (let at = numbers.indexOf(clause); at < tokens.length && numbers[at] === clause; at++) {
    const token = tokens[at]
    if (token === undefined || isEdge(token)) continue
    const [lemma, singular] = [withoutPossessive(token, token.lemma), withoutPossessive(token, token.entry.singular)]
    if (sought.has(lemma)) held.add(lemma)
    if (singular !== lemma && sought.has(singular)) held.add(singular)
  }
  words.set(clause, held)
  return held
}

const withoutPossessive = ({ entry }: Token, word: string): string =>
  entry.possessive && word.endsWith("'s") ? word.slice(0, -2) : word

const EDGES: ReadonlySet<string> = new Set([';', 'while', 'whereas', 'but', 'although'])
const MAY_OPEN = soughtWords(EDGES, ['and', ','])

function isEdge({ lower }: Token): boolean {
  return EDGES.has(lower)
}

/** received prison terms, [and] four were given suspended ones: what is counted there is told in a clause of its own. */
function opensCounted(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.tag !== 'number') return false
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
