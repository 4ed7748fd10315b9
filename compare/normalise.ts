import type { Observation } from '../schemas/observation.ts'
import { departures } from './departures.ts'
import { contextOf, type Place, type WeightedWords } from './figure-context.ts'
import { mixed } from './mixed.ts'
import { timespan, type Timespan } from './timespan.ts'
import { stem } from './words/stem.ts'
import type { Lexicon } from './words/lexicon.ts'
import { JOINING_VERBS, LIGHT_VERBS, MOVING_VERBS } from './words/stop-words.ts'
import { knownStem, phrasalEvent, type Stem } from './words/synonyms.ts'
import { contentStems, wordsOf } from './words/tokens.ts'

/** The label of a line, word by word, and the stems that say what it is. */
export interface Label {
  words: readonly string[]
  /** The words as one text, by which labels are the same. */
  key: string
  stems: readonly Stem[]
}

type Balance = 'loss' | 'signed'

/** An observation with its wording brought to stems: what pairing looks at. Never shown, never stored. */
export interface Figure {
  observation: Observation
  /** Place in the edition, by text order. */
  index: number
  time: Timespan
  unit: readonly Stem[]
  event: Stem | null
  /** Numbers of the unit's words among the words of a context, each once. */
  unitWords: readonly number[]
  /** Whether no other figure of the edition counts this unit. */
  unitToldOnce: boolean
  /** Number of the event among the words of a context; synonyms share it. */
  eventWord: number | null
  /** Whether the text says the event did not happen to a number of them; "did not buy any" is a stated zero instead. */
  negated: boolean
  of: readonly Stem[]
  /** Of an amount of money: whether its words alone make it a loss, or its sign tells a loss from a gain; else null. */
  balance: Balance | null
  per: readonly Stem[]
  /** By preposition the numbers of the words that narrow the figure. */
  scope: ReadonlyMap<string, readonly number[]>
  section: readonly Stem[]
  /** The words about the figure, the nearer the heavier. */
  context: WeightedWords
  /** The sorted word pairs of the sentence, by number, with figures and years masked; equal in a sentence that was carried over. */
  template: readonly number[]
  /** The words before the colon of a line such as `Enquiries answered: 6,450`; null in prose. */
  label: Label | null
  /** Numbers that two figures share only where metric, label or whole sentence are the same. */
  identities: readonly number[]
  /** Which figure of its sentence this is, from 0, and of how many. */
  position: number
  figures: number
  /** Whether it takes part in comparisons: a level or total of the report's own subject, at a time that is known. */
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
  const read = {
    time: rememberTimes(),
    labels: rememberLabels(),
    told: unitCounts(ordered),
    departures: departures(ordered),
  }
  return ordered.map((observation, index) => figureOf(observation, index, contexts[index], lexicon, read))
}

function figureOf(
  observation: Observation,
  index: number,
  place: Place | undefined,
  lexicon: Lexicon,
  read: {
    time: typeof timespan
    labels: typeof labelled
    told: ReadonlyMap<string, number>
    departures: ReadonlySet<Observation>
  },
): Figure {
  if (!place) throw new RangeError(`no context for figure ${index}`)
  const event = observation.event === null ? null : eventOf(observation.event, observation.direction, place.hasWord)
  const label = labelOf(observation, read.labels(observation.sentence))
  const time = read.time(observation)
  return {
    observation,
    index,
    time,
    unit: contentStems(observation.unit ?? ''),
    unitWords: lexicon.phrase(observation.unit ?? ''),
    unitToldOnce: read.told.get(observation.unit ?? '') === 1,
    event,
    eventWord: event === null ? null : lexicon.meaning(event),
    negated: observation.negated && observation.value !== 0,
    of: contentStems(observation.of ?? ''),
    balance: balanceOf(observation),
    per: contentStems(observation.per ?? ''),
    scope: scopeOf(observation.scope, lexicon),
    section: contentStems(observation.section.join(' ')),
    context: place.context,
    template: place.template,
    label,
    identities: identitiesOf(observation.metric, place, label).map(lexicon.key),
    position: place.position,
    figures: place.figures,
    charted:
      observation.role === 'aggregate' &&
      observation.direction === null &&
      observation.about === null &&
      (time.lag > 0 || !read.departures.has(observation)),
  }
}

const LOSS = /\b(?:loss|losses|deficit|shortfall|overspend)\b/i
const GAIN = /\b(?:profits?|surplus|gains?|earnings|underspend)\b/i

/** A [deficit] of £6.2 million: where the number has no sign, the word is it. A row of both, "Surplus/(deficit)", has one. */
function balanceOf({ kind, value, label }: Observation): Balance | null {
  if (kind !== 'money' || value === null) return null
  if (GAIN.test(label) || value < 0) return 'signed'
  return LOSS.test(label) ? 'loss' : null
}

/** How many figures count each unit. */
function unitCounts(observations: readonly Observation[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { unit } of observations) if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return counts
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

const NO_SCOPE: ReadonlyMap<string, readonly number[]> = new Map()

function scopeOf(scope: Observation['scope'], { phrase }: Lexicon): ReadonlyMap<string, readonly number[]> {
  const entries = Object.entries(scope)
  return entries.length === 0 ? NO_SCOPE : new Map(entries.map(([key, words]) => [key, phrase(words.join(' '))]))
}

function eventOf(event: string, direction: Observation['direction'], hasWord: Place['hasWord']): Stem | null {
  const [verb = '', ...particles] = wordsOf(event)
  const lemma = stem(verb)
  const named = phrasalEvent(lemma, (word) => particles.includes(word) || hasWord(word))
  const empty = LIGHT_VERBS.has(verb) || JOINING_VERBS.has(verb) || (direction === null && MOVING_VERBS.has(verb))
  return named === lemma && empty ? null : knownStem(named)
}

/** A carried-over sentence, a metric and a label. */
function identitiesOf(metric: string | null, { wording, position }: Place, label: Label | null): (string | number)[] {
  const found: (string | number)[] = [mixed(wording, position)]
  if (metric !== null) found.push(`metric ${metric}`)
  if (label) found.push(`label ${label.key}`)
  return found
}

const LABELLED = /^[\s*•·–-]*([^:.;]{2,120}):\s/

/** A label with the length of what it takes of its line, colon and space included. */
interface Labelled extends Label {
  length: number
}

function labelled(sentence: string): Labelled | null {
  const [whole = '', label] = LABELLED.exec(sentence) ?? []
  if (label === undefined) return null
  const words = wordsOf(label)
  return { words, key: words.join(' '), stems: contentStems(label), length: whole.length }
}

/** The figures of a sentence follow each other, so that its label is read once. */
function rememberLabels(): typeof labelled {
  let last = ''
  let label: Labelled | null = null
  return (sentence) => {
    if (sentence !== last) [last, label] = [sentence, labelled(sentence)]
    return label
  }
}

function labelOf({ sentence, num }: Observation, label: Labelled | null): Label | null {
  return label && sentence.lastIndexOf(num) >= label.length - 1 ? label : null
}
