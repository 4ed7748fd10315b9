import type { Catalogue, MetricMatch } from '../../schemas/catalogue.ts'
import { AND_COMMA } from '../words/closed-classes.ts'
import { singularOf } from '../language/singular-of.ts'
import type { Figure, SentenceReading, Token } from '../model.ts'
import { alternativeEvents } from '../refiners/events/alternative-events.ts'
import { indexCatalogue, type FiledMatch, type KindIndex } from './index-catalogue.ts'
import { labelTopic } from './label-topic.ts'

/** What conditions are held against; found once for a figure, and only when a condition asks. */
type Surroundings = {
  /** The event, or all of which one happened: [opened or closed] 430 files. */
  readonly events: () => readonly string[]
  readonly clause: () => ReadonlySet<string>
  readonly headings: () => ReadonlySet<string>
  readonly topic: () => string
}

/** The metric that a figure means, or null. The first metric of the catalogue whose conditions are met wins. */
export function matchMetric(
  figure: Figure,
  sentence: SentenceReading,
  catalogue: Catalogue,
): { metric: string; label: string } | null {
  if (figure.negated || figure.direction !== null) return null
  const index = indexCatalogue(catalogue).get(figure.kind)
  if (index === undefined) return null
  const surroundings: Surroundings = {
    events: once(() => eventsOf(figure, sentence)),
    clause: once(() => clauseWords(figure, sentence)),
    headings: once(() => wordsOf(sentence.place.section.join(' '))),
    topic: once(() => labelTopic(figure.label ?? '')),
  }
  const found = firstMet(figure, surroundings, index)
  return found === null ? null : { metric: found.metric.metric, label: found.metric.label }
}

function eventsOf(figure: Figure, { tokens }: SentenceReading): readonly string[] {
  const alternatives = alternativeEvents(figure, tokens)
  return alternatives.length === 0 && figure.event !== null ? [figure.event] : alternatives
}

/** Of the matches filed under what the figure says, the first in the order of the catalogue that it meets. */
function firstMet(figure: Figure, around: Surroundings, { byEvent, byUnit, byTopic, others }: KindIndex) {
  let found: FiledMatch | null = null
  const look = (filed: readonly FiledMatch[] | undefined): void => {
    for (const each of filed ?? []) {
      if (found !== null && each.place >= found.place) return
      if (meets(figure, around, each.match)) found = each
    }
  }
  if (figure.event !== null) look(byEvent.get(figure.event))
  if (figure.unit !== null) for (const name of namesOf(figure.unit)) look(byUnit.get(name))
  if (byTopic.size > 0) look(byTopic.get(around.topic()))
  look(others)
  return found as FiledMatch | null
}

/**
 * What a condition may call a unit, see `isUnit`: the whole, what stands behind a blank, what stands before "and" or
 * "of".
 */
function namesOf(unit: string): readonly string[] {
  const names = [unit]
  for (let at = unit.indexOf(' '); at >= 0; at = unit.indexOf(' ', at + 1)) {
    names.push(unit.slice(at + 1))
    if (unit.startsWith(' and ', at) || unit.startsWith(' of ', at)) names.push(unit.slice(0, at))
  }
  return names
}

function meets(figure: Figure, around: Surroundings, match: MetricMatch): boolean {
  const { events, units, not_units, labels, context, without, sections, scopes, roles } = match
  if (roles !== undefined ? !roles.includes(figure.role) : figure.role === 'norm' || figure.role === 'plan')
    return false
  if (events !== undefined && !(figure.event !== null && around.events().every((event) => events.includes(event))))
    return false
  if (units !== undefined && !units.some((unit) => isUnit(figure.unit, unit))) return false
  if (not_units?.some((unit) => isUnit(figure.unit, unit)) === true) return false
  if (labels !== undefined && !labels.some((label) => labelTopic(label) === around.topic())) return false
  if (context !== undefined && !context.some((words) => holdsAll(around.clause(), words))) return false
  if (sections !== undefined && !sections.some((words) => holdsAll(around.headings(), words))) return false
  if (scopes !== undefined && !Object.entries(scopes).some(([name, words]) => isScope(figure.scope[name], words)))
    return false
  return (
    without === undefined ||
    !without.some((word) => word === figure.event || holdsAll(around.clause(), word) || isUnit(figure.unit, word))
  )
}

/**
 * A condition names the whole unit or its head: `attack` means "terrorist attack" and "attack on a border post" too.
 */
function isUnit(unit: string | null, wanted: string): boolean {
  return (
    unit !== null &&
    // Most units hold nothing of what is wanted, and need no words put together.
    unit.includes(wanted) &&
    (unit === wanted ||
      unit.endsWith(` ${wanted}`) ||
      unit.startsWith(`${wanted} and `) ||
      unit.startsWith(`${wanted} of `))
  )
}

function isScope(brought: readonly string[] | undefined, words: readonly string[]): boolean {
  if (brought === undefined) return false
  const held = wordsOf(brought.join(' '))
  return words.some((word) => holdsAll(held, word))
}

/** Whether a set has the word, or each of several. */
function holdsAll(held: ReadonlySet<string>, words: string): boolean {
  return words.includes(' ') ? words.split(' ').every((word) => held.has(word)) : held.has(words)
}

/** The words of a heading, label or scope in lower case, nouns as singulars. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? []).flatMap((word) => [word, singularOf(word)]))
}

/** Which clause each token of a sentence is in, and the words of those that were asked for: many figures share one. */
type Clauses = { readonly numbers: Int32Array; readonly words: Map<number, ReadonlySet<string>> }

const clausesOf = new WeakMap<SentenceReading, Clauses>()

function clausesIn(sentence: SentenceReading): Clauses {
  const known = clausesOf.get(sentence)
  if (known !== undefined) return known
  const numbers = new Int32Array(sentence.tokens.length)
  let number = 0
  let at = 0
  for (const token of sentence.tokens) {
    if (isEdge(token) || opensCounted(sentence.tokens, at)) number += 1
    numbers[at] = number
    at += 1
  }
  const clauses = { numbers, words: new Map<number, ReadonlySet<string>>() }
  clausesOf.set(sentence, clauses)
  return clauses
}

/** The base forms of the words of the figure's own clause, with those of the label that it stands behind. */
function clauseWords(figure: Figure, sentence: SentenceReading): ReadonlySet<string> {
  const { tokens, place } = sentence
  const { numbers, words } = clausesIn(sentence)
  const clause = numbers[figure.from] ?? 0
  const known = words.get(clause)
  if (known !== undefined) return known
  const held = new Set(place.label === null ? [] : wordsOf(place.label))
  const first = numbers.indexOf(clause)
  for (let at = first; at < tokens.length && numbers[at] === clause; at++) {
    const token = tokens[at]
    if (token === undefined || isEdge(token)) continue
    held.add(withoutPossessive(token.lemma))
    held.add(withoutPossessive(token.entry.singular))
  }
  words.set(clause, held)
  return held
}

const withoutPossessive = (word: string): string => (word.endsWith("'s") ? word.slice(0, -2) : word)

const EDGES: ReadonlySet<string> = new Set([';', 'while', 'whereas', 'but', 'although'])

function isEdge({ lower }: Token): boolean {
  return EDGES.has(lower)
}

/** received prison terms, [and] four were given suspended ones: what is counted there is told in a clause of its own. */
function opensCounted(tokens: readonly Token[], at: number): boolean {
  if (saysVerbAgain(tokens, at)) return true
  if (tokens[at]?.lower !== 'and' || tokens[at - 1]?.text !== ',' || tokens[at + 1]?.tag !== 'number') return false
  if (tokens.slice(at + 2, at + 5).some(({ tag }) => tag === 'auxiliary')) return true
  // and four [received] suspended ones; but "and four [detained] students" are those who were detained
  const verb = tokens[at + 2]?.tag === 'noun' ? at + 3 : at + 2
  return tokens[verb]?.tag === 'past' && tokens[verb + 1]?.tag !== 'noun'
}

/** 420 complaints concerned force[,] 311 concerned noise [and] 96 concerned dust: each number with a verb that was said before */
function saysVerbAgain(tokens: readonly Token[], at: number): boolean {
  if (!AND_COMMA.has(tokens[at]?.lower ?? '') || tokens[at + 1]?.tag !== 'number') return false
  const verb = tokens[at + 2]
  if (verb?.tag !== 'past') return false
  return tokens
    .slice(Math.max(0, at - FARTHEST_VERB), at)
    .some(({ tag, lemma }) => tag === 'past' && lemma === verb.lemma)
}

const FARTHEST_VERB = 12

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
