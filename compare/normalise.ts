import type { Observation } from '../schemas/observation.ts'
import { contextOf, type WeightedWords } from './figure-context.ts'
import { timespan, type Timespan } from './timespan.ts'
import { stem } from './words/stem.ts'
import { LIGHT_VERBS } from './words/stop-words.ts'
import { phrasalEvent } from './words/synonyms.ts'
import { contentStems, wordsOf } from './words/tokens.ts'

/** An observation with its wording brought to stems: what pairing looks at. Never shown, never stored. */
export interface Figure {
  observation: Observation
  /** Place in the edition, by text order. */
  index: number
  time: Timespan
  unit: readonly string[]
  event: string | null
  /** Whether the text says the event did not happen to a number of them; "did not buy any" is a stated zero instead. */
  negated: boolean
  of: readonly string[]
  per: readonly string[]
  scope: ReadonlyMap<string, ReadonlySet<string>>
  section: readonly string[]
  /** The words about the figure, the nearer the heavier. */
  context: WeightedWords
  /** The sorted word pairs of the sentence with figures and years masked; equal in a sentence that was carried over. */
  template: readonly string[]
  /** The words before the colon of a line such as `Enquiries answered: 6,450`; null in prose. */
  label: readonly string[] | null
  /** Which figure of its sentence this is, from 0, and of how many. */
  position: number
  figures: number
  /** Whether it takes part in comparisons: a level or total of the report's own subject. */
  charted: boolean
}

/**
 * Normalises the observations of one edition.
 * @param observations in any order
 * @returns one figure for each, in text order
 */
export function normalise(observations: readonly Observation[]): Figure[] {
  const ordered = [...observations].toSorted(
    (a, b) => a.start - b.start || a.end - b.end || (a.observation_id < b.observation_id ? -1 : 1),
  )
  const contexts = contextOf(ordered)
  return ordered.map((observation, index) => figureOf(observation, index, contexts))
}

function figureOf(observation: Observation, index: number, contexts: ReturnType<typeof contextOf>): Figure {
  const place = contexts[index]
  if (!place) throw new RangeError(`no context for figure ${index}`)
  const event = observation.event === null ? null : eventOf(observation.event, place.words)
  return {
    observation,
    index,
    time: timespan(observation),
    unit: contentStems(observation.unit ?? ''),
    event,
    negated: observation.negated && observation.value !== 0,
    of: contentStems(observation.of ?? ''),
    per: contentStems(observation.per ?? ''),
    scope: new Map(
      Object.entries(observation.scope).map(([key, words]) => [key, new Set(words.flatMap(contentStems))]),
    ),
    section: observation.section.flatMap(contentStems),
    context: place.context,
    template: place.template,
    label: labelOf(observation),
    position: place.position,
    figures: place.figures,
    charted: observation.role === 'aggregate' && observation.direction === null && observation.about === null,
  }
}

function eventOf(event: string, words: ReadonlySet<string>): string | null {
  const [verb = '', ...particles] = wordsOf(event)
  const lemma = stem(verb)
  const named = phrasalEvent(lemma, (word) => particles.includes(word) || words.has(word))
  return named === lemma && LIGHT_VERBS.has(verb) ? null : named
}

const LABELLED = /^[\s*•·–-]*([^:.;]{2,120}):\s/

function labelOf({ sentence, num }: Observation): string[] | null {
  const [whole = '', label] = LABELLED.exec(sentence) ?? []
  return label !== undefined && sentence.lastIndexOf(num) >= whole.length - 1 ? wordsOf(label) : null
}
