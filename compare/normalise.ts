import type { Observation } from '../schemas/observation.ts'
import { departures } from './departures.ts'
import { continuedParts, type ContinuedParts } from './continued-parts.ts'
import { furtherFigures } from './further.ts'
import { rememberNames } from './quoted-name.ts'
import { partitives, type Partitives } from './partitives.ts'
import { contextOf, type Place } from './context/figure-context.ts'
import type { WeightedWords } from './context/weighted-words.ts'
import { type FiscalYear, fiscalYearOf, isTwoNamed } from './fiscal-year.ts'
import { isCharted } from './is-charted.ts'
import { balanceOf, type Balance } from './balance-of.ts'
import { eventOf, isSaidByUnit } from './event-of.ts'
import { listsOf, scopeOf } from './scope-of.ts'
import { mixed } from './mixed.ts'
import { type Label, rememberColumns, rememberLabels } from './row-label.ts'
import { timespan, type Timespan } from './timespan.ts'
import type { Lexicon } from './words/lexicon.ts'
import type { Stem } from './words/synonyms.ts'
import { contentStems, stemOf } from './words/tokens.ts'

/** An observation with its wording brought to stems: what pairing looks at. Never shown, never stored. */
export interface Figure {
  observation: Observation
  /** Place in the edition, by text order. */
  index: number
  time: Timespan
  /** Empty where it is unknown, or not what is counted. */
  unit: readonly Stem[]
  event: Stem | null
  /** Whether the event is only the verb of what is counted. */
  eventInUnit: boolean
  /** Numbers of the unit's words among the words of a context, each once. */
  unitWords: readonly number[]
  /** Whether no other charted figure of the edition counts this unit. */
  unitToldOnce: boolean
  /** How often the edition has doubled beyond what a reader keeps apart; 0 in a report of hundreds of figures. */
  crowd: number
  /**
   * Numbers of the event among the words of a context, which synonyms share, and of its verb alone: [handed] in is to
   * submit.
   */
  eventWords: readonly number[]
  /** Whether the text says the event did not happen to a number of them; "did not buy any" is a stated zero instead. */
  negated: boolean
  of: readonly Stem[]
  /** Of an amount of money: whether its words alone make it a loss, or its sign tells a loss from a gain; else null. */
  balance: Balance | null
  per: readonly Stem[]
  /** By preposition the numbers of the words that narrow the figure. */
  scope: ReadonlyMap<string, readonly number[]>
  /** Of scopes that list several things the words of each: "by the [hotline] and the [chat service]". */
  lists: readonly (readonly (readonly number[])[])[]
  section: readonly Stem[]
  /** Numbers of the words of its headings, and of its metric's label: what its sentence need not say. Seldom asked. */
  topicWords: () => readonly number[]
  /** The words about the figure, the nearer the heavier. */
  context: WeightedWords
  /**
   * The sorted word pairs of the sentence, by number, with figures and years masked; equal in a sentence that was
   * carried over.
   */
  template: readonly number[]
  /**
   * The words before the colon of a line such as `Enquiries answered: 6,450`, or the first cell of a row; null in
   * prose.
   */
  label: Label | null
  /** Numbers of the label's words among the words of a context, each once. */
  labelWords: readonly number[]
  /** Numbers that two figures share only where metric, label or whole sentence are the same. */
  identities: readonly number[]
  /** Which figure of its sentence this is, from 0, and of how many. */
  position: number
  figures: number
  /** 12 of the 34: which of the two it is. */
  partitive: 'part' | 'whole' | null
  /** Whether it is a part of a total that its own sentence tells, or the one before. */
  part: 'within' | 'across' | null
  /** Whether it comes on top of a number of an earlier edition. */
  isFurther: boolean
  /** The name in quotation marks that it belongs to. */
  name: readonly Stem[]
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
  const labels = ordered.map(rememberLabels())
  const names = ordered.map(rememberNames())
  const contexts = contextOf(ordered, labels, lexicon)
  const read = {
    columns: ordered.map(rememberColumns()),
    time: rememberTimes(fiscalYearOf(ordered)),
    section: rememberSections(),
    told: unitCounts(ordered),
    crowd: crowdOf(ordered.length),
    departures: departures(ordered),
    partitives: partitives(ordered),
    continued: continuedParts(ordered),
    names,
    further: furtherFigures(ordered, names),
  }
  return ordered.map((observation, index) => {
    const place = contexts[index]
    if (!place) throw new RangeError(`no context for figure ${index}`)
    return figureOf(observation, index, place, lexicon, read)
  })
}

function figureOf(
  observation: Observation,
  index: number,
  place: Place,
  lexicon: Lexicon,
  read: {
    columns: readonly number[]
    time: (observation: Observation) => Timespan
    section: (observation: Observation) => readonly Stem[]
    told: ReadonlyMap<string, number>
    crowd: number
    departures: ReadonlySet<Observation>
    partitives: Partitives
    continued: ContinuedParts
    names: readonly (readonly Stem[])[]
    further: ReadonlySet<Observation>
  },
): Figure {
  const { label } = place
  const position = label?.ofColumns ? (read.columns[index] ?? 0) : place.position
  const event = eventOf(observation, place.phrasing)
  const time = read.time(observation)
  return {
    observation,
    index,
    time,
    // The list stood at [21,300]. Of these, 1,120 [patients] …
    unit: contentStems(
      (isUnsaid(observation, place) ? read.continued.parts.get(observation) : observation)?.unit ?? '',
    ),
    unitWords: lexicon.phrase(observation.unit ?? ''),
    unitToldOnce: read.told.get(observation.unit ?? '') === 1,
    crowd: read.crowd,
    event,
    eventInUnit: isSaidByUnit(event, observation.unit),
    eventWords: event === null ? NO_WORDS : [...new Set([event, stemOf(observation.event ?? '')].map(lexicon.meaning))],
    negated: observation.negated && observation.value !== 0,
    of: contentStems(observation.of ?? ''),
    balance: balanceOf(observation),
    per: contentStems(observation.per ?? ''),
    scope: scopeOf(observation.scope, event, lexicon),
    lists: listsOf(observation.scope, lexicon),
    section: read.section(observation),
    topicWords: () => [...lexicon.phrase(observation.section.join(' ')), ...lexicon.phrase(observation.label)],
    context: place.context,
    template: place.template,
    label,
    labelWords: label ? lexicon.phrase(label.key) : NO_WORDS,
    identities: identitiesOf(observation.metric, mixed(place.wording, position), label).map(lexicon.key),
    position,
    figures: place.figures,
    partitive: read.partitives.parts.has(observation)
      ? 'part'
      : read.partitives.wholes.has(observation)
        ? 'whole'
        : null,
    part: observation.part_of !== null ? 'within' : read.continued.wholes.has(observation) ? 'across' : null,
    isFurther: read.further.has(observation),
    name: read.names[index] ?? [],
    charted: isCharted(observation) && !isToCome(time) && (time.lag > 0 || !read.departures.has(observation)),
  }
}

/** Figures of a long report; where there are a thousand and more, like wording by chance is common. */
const LONG_REPORT = 500

const crowdOf = (figures: number): number => Math.max(0, Math.floor(Math.log2(figures / LONG_REPORT)))

/**
 * Whether a unit is none that a text says: "inspected 1,870 [times]", "seized on 342 [occasions]" count the event, and
 * "17 were detained" may be people, but what was named before as well.
 */
function isUnsaid({ unit }: Observation, { phrasing: { hasWord } }: Place): boolean {
  return TIMES.has(unit) || (unit === 'person' && !PERSONS.some(hasWord))
}

const TIMES: ReadonlySet<string | null> = new Set(['time', 'occasion', 'instance'])

const PERSONS = ['people', 'persons', 'person']

/** How many charted figures count each unit. */
function unitCounts(observations: readonly Observation[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const observation of observations)
    if (observation.unit !== null && isCharted(observation))
      counts.set(observation.unit, (counts.get(observation.unit) ?? 0) + 1)
  return counts
}

/**
 * What is said of a year after the edition's is a plan, whatever its words: "for 2023 we expect revenue of 2.0
 * billion", "20 new shelters by 2025". A state of the months after it may be told when the report is written.
 */
function isToCome({ stated, shape, start, end, edition }: Timespan): boolean {
  if (!stated) return false
  if (shape === 'as-of') return end >= (edition + 2) * MONTHS - 1
  return shape === 'span' && start >= (edition + 1) * MONTHS
}

const MONTHS = 12

/** Few periods serve all figures of an edition, so each is read once. */
function rememberTimes(fiscal: FiscalYear | null): (observation: Observation) => Timespan {
  const known = new Map<string, Timespan>()
  return (observation) => {
    const { period, period_basis, edition } = observation
    const key = `${period} ${period_basis} ${edition}${isTwoNamed(observation) ? ' in one' : ''}`
    const time = known.get(key) ?? timespan(observation, fiscal)
    known.set(key, time)
    return time
  }
}

/** Figures that follow each other mostly stand under the same headings, which are then not looked up again. */
function rememberSections(): (observation: Observation) => readonly Stem[] {
  let last: readonly string[] = []
  let stems = contentStems('')
  return ({ section }) => {
    const same = section.length === last.length && section.every((heading, at) => heading === last[at])
    if (!same) stems = contentStems(section.join(' '))
    last = section
    return stems
  }
}

const NO_WORDS: readonly number[] = []
/** A carried-over sentence, a metric and a label. */
function identitiesOf(metric: string | null, sentence: number, label: Label | null): (string | number)[] {
  const found: (string | number)[] = [sentence]
  if (metric !== null) found.push(`metric ${metric}`)
  if (label) found.push(`label ${label.key}`)
  return found
}
