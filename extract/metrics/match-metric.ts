import type { Catalogue } from '../../schemas/catalogue.ts'
import type { Figure, SentenceReading } from '../model.ts'
import { alternativeEvents } from '../refiners/events/alternative-events.ts'
import { type Conditions, indexCatalogue, type FiledMatch, type KindIndex } from './index-catalogue.ts'
import { labelTopic } from './label-topic.ts'
import { wordsOfClause } from './words-of-clause.ts'
import { wordsOfText } from './words-of-text.ts'

/** The metric that a figure means, or null. The first metric of the catalogue whose conditions are met wins. */
export function matchMetric(
  figure: Figure,
  sentence: SentenceReading,
  catalogue: Catalogue,
): { metric: string; label: string } | null {
  if (figure.negated || figure.direction !== null) return null
  const { kinds, clauseWords } = indexCatalogue(catalogue)
  const index = kinds.get(figure.kind)
  return index === undefined ? null : (firstMet(new Surroundings(figure, sentence, clauseWords), index)?.metric ?? null)
}

/** What conditions are held against; all that is not the figure's own is found once, when a condition asks. */
class Surroundings {
  readonly figure: Figure
  readonly #sentence: SentenceReading
  readonly #sought: ReadonlySet<string>
  #events: readonly string[] | null = null
  #topic: string | null = null

  /** @param sought the words that may be asked for in a clause */
  constructor(figure: Figure, sentence: SentenceReading, sought: ReadonlySet<string>) {
    this.figure = figure
    this.#sentence = sentence
    this.#sought = sought
  }

  /** The event, or all of which one happened: [opened or closed] 430 files. */
  get events(): readonly string[] {
    return (this.#events ??= eventsOf(this.figure, this.#sentence))
  }

  get topic(): string {
    return (this.#topic ??= labelTopic(this.figure.label ?? ''))
  }

  get clause(): ReadonlySet<string> {
    return wordsOfClause(this.figure, this.#sentence, this.#sought)
  }

  get headings(): ReadonlySet<string> {
    return wordsOfText(this.#sentence.place.section.join(' '))
  }
}

function eventsOf(figure: Figure, { tokens }: SentenceReading): readonly string[] {
  const alternatives = alternativeEvents(figure, tokens)
  return alternatives.length === 0 && figure.event !== null ? [figure.event] : alternatives
}

/** Of the matches filed under what the figure says, the first in the order of the catalogue that it meets. */
function firstMet(around: Surroundings, { byEvent, byUnit, byTopic, others }: KindIndex): FiledMatch | null {
  const { event, unit } = around.figure
  let found = event === null ? null : earlierMet(null, byEvent.get(event), around)
  if (unit !== null) {
    found = earlierMet(found, byUnit.get(unit), around)
    if (unit.includes(' ')) for (const name of partsOf(unit)) found = earlierMet(found, byUnit.get(name), around)
  }
  if (byTopic.size > 0) found = earlierMet(found, byTopic.get(around.topic), around)
  return earlierMet(found, others, around)
}

/** The match that is met before another in the order of the catalogue, if there is one; else that other. */
function earlierMet(
  found: FiledMatch | null,
  filed: readonly FiledMatch[] | undefined,
  around: Surroundings,
): FiledMatch | null {
  if (filed === undefined) return found
  for (const each of filed) {
    if (found !== null && each.place >= found.place) return found
    if (meets(around, each.conditions)) return each
  }
  return found
}

/**
 * What a condition may call a unit beside the whole of it, see `isUnit`: what stands behind a blank, what stands before
 * "and" or "of".
 */
function partsOf(unit: string): readonly string[] {
  const parts: string[] = []
  for (let at = unit.indexOf(' '); at >= 0; at = unit.indexOf(' ', at + 1)) {
    parts.push(unit.slice(at + 1))
    if (unit.startsWith(' and ', at) || unit.startsWith(' of ', at)) parts.push(unit.slice(0, at))
  }
  return parts
}

function meets(around: Surroundings, conditions: Conditions): boolean {
  const { roles, events, units, notUnits, topics, context, without, withoutWords, sections, scopes } = conditions
  const { role, event, unit, scope } = around.figure
  if (!roles.includes(role)) return false
  if (events !== null && (event === null || !around.events.every((each) => events.includes(each)))) return false
  if (units !== null && !units.some((each) => isUnit(unit, each))) return false
  if (notUnits?.some((each) => isUnit(unit, each)) === true) return false
  if (topics !== null && !topics.includes(around.topic)) return false
  if (context !== null && !holdsAny(around.clause, context)) return false
  if (sections !== null && !holdsAny(around.headings, sections)) return false
  if (scopes !== null && !scopes.some(([name, words]) => isScope(scope[name], words))) return false
  if (without === null || withoutWords === null) return true
  return !without.some((word) => word === event || isUnit(unit, word)) && !holdsAny(around.clause, withoutWords)
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

function isScope(brought: readonly string[] | undefined, words: Conditions['context'] & {}): boolean {
  return brought !== undefined && holdsAny(wordsOfText(brought.join(' ')), words)
}

/** Whether a set has one of the words, or all of several that stand together. */
function holdsAny(held: ReadonlySet<string>, words: Conditions['context'] & {}): boolean {
  return words.some((each) => each.every((word) => held.has(word)))
}
