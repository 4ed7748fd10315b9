import type { Catalogue, MetricMatch } from '../../schemas/catalogue.ts'
import { singularOf } from '../language/singular-of.ts'
import type { Figure, SentenceReading, Token } from '../model.ts'
import { labelTopic } from './label-topic.ts'

/** What conditions are held against; found once for a figure, and only when a condition asks. */
type Surroundings = {
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
  if (catalogue.metrics.length === 0 || figure.negated || figure.direction !== null) return null
  const surroundings: Surroundings = {
    clause: once(() => clauseWords(figure, sentence)),
    headings: once(() => wordsOf(sentence.place.section.join(' '))),
    topic: once(() => labelTopic(figure.label ?? '')),
  }
  const found = catalogue.metrics.find((metric) => metric.match.some((match) => meets(figure, surroundings, match)))
  return found === undefined ? null : { metric: found.metric, label: found.label }
}

function meets(figure: Figure, around: Surroundings, match: MetricMatch): boolean {
  const { events, units, not_units, labels, context, without, sections, scopes, kinds, roles } = match
  if (kinds !== undefined ? !kinds.includes(figure.kind) : figure.kind !== 'count') return false
  if (roles !== undefined ? !roles.includes(figure.role) : figure.role === 'norm' || figure.role === 'plan')
    return false
  if (events !== undefined && !events.some((event) => event === figure.event)) return false
  if (units !== undefined && !units.some((unit) => isUnit(figure.unit, unit))) return false
  if (not_units?.some((unit) => isUnit(figure.unit, unit)) === true) return false
  if (labels !== undefined && !labels.some((label) => labelTopic(label) === around.topic())) return false
  if (context !== undefined && !context.some((words) => holdsAll(around.clause(), words))) return false
  if (sections !== undefined && !sections.some((words) => holdsAll(around.headings(), words))) return false
  if (scopes !== undefined && !Object.entries(scopes).some(([name, words]) => isScope(figure.scope[name], words)))
    return false
  return without === undefined || !without.some((word) => holdsAll(around.clause(), word) || isUnit(figure.unit, word))
}

/** A condition names the whole unit or its head: `attack` means "terrorist attack" and "attack on a border post" too. */
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

/** The base forms of the words of the figure's own clause, with those of the label that it stands behind. */
function clauseWords(figure: Figure, { tokens, place }: SentenceReading): ReadonlySet<string> {
  const words = new Set(place.label === null ? [] : wordsOf(place.label))
  const add = (token: Token) => {
    for (const word of [token.lemma, singularOf(token.lower)]) words.add(word.replace(/['’]s$/, ''))
  }
  for (let at = figure.from; at >= 0; at--) {
    const token = tokens[at]
    if (token === undefined || isEdge(token)) break
    add(token)
  }
  for (let at = figure.from + 1; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || isEdge(token)) break
    add(token)
  }
  return words
}

function isEdge(token: Token): boolean {
  return token.text === ';' || /^(?:while|whereas|but|although)$/.test(token.lower)
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
