import type { Observation } from '../schemas/observation.ts'
import { contextOf, type Place, type WeightedWords } from './figure-context.ts'
import { mixed } from './mixed.ts'
import { timespan, type Timespan } from './timespan.ts'
import { stem } from './words/stem.ts'
import type { Lexicon } from './words/lexicon.ts'
import { LIGHT_VERBS, MOVING_VERBS } from './words/stop-words.ts'
import { phrasalEvent } from './words/synonyms.ts'
import { contentStems, wordsOf } from './words/tokens.ts'

/** The label of a line, word by word, and the stems that say what it is. */
export interface Label {
  words: readonly string[]
  stems: readonly string[]
}

/** An observation with its wording brought to stems: what pairing looks at. Never shown, never stored. */
export interface Figure {
  observation: Observation
  /** Place in the edition, by text order. */
  index: number
  time: Timespan
  unit: readonly string[]
  event: string | null
  /** Numbers of the unit's words among the words of a context, each once. */
  unitWords: readonly number[]
  /** Number of the event among the words of a context; synonyms share it. */
  eventWord: number | null
  /** Whether the text says the event did not happen to a number of them; "did not buy any" is a stated zero instead. */
  negated: boolean
  of: readonly string[]
  per: readonly string[]
  /** By preposition the numbers of the words that narrow the figure. */
  scope: ReadonlyMap<string, readonly number[]>
  section: readonly string[]
  /** The words about the figure, the nearer the heavier. */
  context: WeightedWords
  /** The sorted word pairs of the sentence, by number, with figures and years masked; equal in a sentence that was carried over. */
  template: Float64Array
  /** The words before the colon of a line such as `Enquiries answered: 6,450`; null in prose. */
  label: Label | null
  /** Numbers that two figures share only where metric, label or whole sentence are the same. */
  identities: readonly number[]
  /** Which figure of its sentence this is, from 0, and of how many. */
  position: number
  figures: number
  /** Whether it takes part in comparisons: a level or total of the report's own subject. */
  charted: boolean
}

/**
 * Normalises the observations of one edition.
 * @param observations in any order
 * @param lexicon shared by all that is compared
 * @returns one figure for each, in text order
 */
export function normalise(observations: readonly Observation[], lexicon: Lexicon): Figure[] {
  const ordered = [...observations].toSorted(
    (a, b) => a.start - b.start || a.end - b.end || (a.observation_id < b.observation_id ? -1 : 1),
  )
  const contexts = contextOf(ordered, lexicon)
  const timeOf = rememberTimes()
  return ordered.map((observation, index) => figureOf(observation, index, contexts[index], lexicon, timeOf))
}

function figureOf(
  observation: Observation,
  index: number,
  place: Place | undefined,
  lexicon: Lexicon,
  timeOf: typeof timespan,
): Figure {
  if (!place) throw new RangeError(`no context for figure ${index}`)
  const event = observation.event === null ? null : eventOf(observation.event, observation.direction, place.hasWord)
  const label = labelOf(observation)
  return {
    observation,
    index,
    time: timeOf(observation),
    unit: contentStems(observation.unit ?? ''),
    unitWords: numbersOf(wordsOf(observation.unit ?? ''), lexicon),
    event,
    eventWord: event === null ? null : lexicon.meaning(event),
    negated: observation.negated && observation.value !== 0,
    of: contentStems(observation.of ?? ''),
    per: contentStems(observation.per ?? ''),
    scope: scopeOf(observation.scope, lexicon),
    section: contentStems(observation.section.join(' ')),
    context: place.context,
    template: place.template,
    label,
    identities: identitiesOf(observation.metric, place, label).map(lexicon.key),
    position: place.position,
    figures: place.figures,
    charted: observation.role === 'aggregate' && observation.direction === null && observation.about === null,
  }
}

/** Few periods serve all figures of an edition, so each is read once. */
function rememberTimes(): typeof timespan {
  const known = new Map<string, Timespan>()
  return (observation) => {
    const key = `${observation.period} ${observation.period_basis} ${observation.edition}`
    const time = known.get(key) ?? timespan(observation)
    known.set(key, time)
    return time
  }
}

function scopeOf(scope: Observation['scope'], lexicon: Lexicon): Map<string, readonly number[]> {
  return new Map(Object.entries(scope).map(([key, words]) => [key, numbersOf(words.flatMap(wordsOf), lexicon)]))
}

function numbersOf(words: readonly string[], { word, meanings }: Lexicon): number[] {
  return [...new Set(words.flatMap((form) => meanings(word(form))))]
}

function eventOf(event: string, direction: Observation['direction'], hasWord: Place['hasWord']): string | null {
  const [verb = '', ...particles] = wordsOf(event)
  const lemma = stem(verb)
  const named = phrasalEvent(lemma, (word) => particles.includes(word) || hasWord(word))
  return named === lemma && (LIGHT_VERBS.has(verb) || (direction === null && MOVING_VERBS.has(verb))) ? null : named
}

/** A carried-over sentence, a metric and a label. */
function identitiesOf(metric: string | null, { wording, position }: Place, label: Label | null): (string | number)[] {
  const found: (string | number)[] = [mixed(wording, position)]
  if (metric !== null) found.push(`metric ${metric}`)
  if (label) found.push(`label ${label.words.join(' ')}`)
  return found
}

const LABELLED = /^[\s*•·–-]*([^:.;]{2,120}):\s/

function labelOf({ sentence, num }: Observation): Label | null {
  const [whole = '', label] = LABELLED.exec(sentence) ?? []
  return label !== undefined && sentence.lastIndexOf(num) >= whole.length - 1
    ? { words: wordsOf(label), stems: contentStems(label) }
    : null
}
