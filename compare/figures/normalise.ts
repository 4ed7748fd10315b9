import type { Observation } from '../../schemas/observation.ts'
import { datedInBrackets } from './dated-in-brackets.ts'
import { wholeDurations } from './whole-durations.ts'
import { departures } from './departures.ts'
import { continuedParts, type ContinuedParts } from './continued-parts.ts'
import { furtherFigures } from './further.ts'
import { rememberNames } from './quoted-name.ts'
import { partitives, type Partitives } from './partitives.ts'
import { siblings } from './siblings.ts'
import { summedParts } from './summed-parts.ts'
import { rowName } from './row-name.ts'
import { placeOf } from './place-of.ts'
import { contextOf, type Place } from '../context/figure-context.ts'
import type { Figure } from './figure.ts'
import { baseOfShare } from './rate-base.ts'
import { fiscalYearOf } from './fiscal-year.ts'
import { isCharted } from './is-charted.ts'
import { balanceOf } from './balance-of.ts'
import { grades } from './grades.ts'
import { capitalName } from './capital-name.ts'
import { narrowingLength } from './narrowing-length.ts'
import { eventOf, isSaidByUnit } from './event-of.ts'
import { listsOf, scopeOf } from './scope-of.ts'
import { mixed } from '../words/mixed.ts'
import { type Label, rememberColumns, rememberLabels } from '../context/row-label.ts'
import { isToCome, rememberTimes } from './timespan.ts'
import type { Lexicon } from '../words/lexicon.ts'
import type { Stem } from '../words/synonyms.ts'
import { contentStems, stemOf } from '../words/tokens.ts'

/**
 * Normalises the observations of one edition.
 * @param observations in any order
 * @param lexicon shared by all that is compared
 * @returns one figure for each, in text order
 */
export function normalise(observations: readonly Observation[], lexicon: Lexicon): Figure[] {
  const ordered = wholeDurations(
    datedInBrackets(
      [...observations].toSorted(
        (a, b) => a.start - b.start || a.end - b.end || (a.observation_id < b.observation_id ? -1 : 1),
      ),
    ),
  )
  const together = readTogether(ordered, lexicon)
  return ordered.map((observation, index) => figureOf(observation, index, together, lexicon))
}

/** What is told of a figure only beside the others of its edition. */
function readTogether(ordered: readonly Observation[], lexicon: Lexicon) {
  const names = ordered.map(rememberNames())
  const crowd = crowdOf(ordered.length)
  const places = contextOf(ordered, ordered.map(rememberLabels()), lexicon, crowd > 0)
  return {
    places,
    columns: ordered.map(rememberColumns()),
    time: rememberTimes(fiscalYearOf(ordered)),
    section: rememberSections(),
    told: unitCounts(ordered),
    crowd,
    kinds: crowd > 0 ? kindCounts(ordered) : NO_KINDS,
    departures: departures(ordered),
    partitives: partitives(ordered),
    grades: grades(
      ordered,
      places.map(({ offset }) => offset),
    ),
    continued: continuedParts(ordered),
    summed: summedParts(ordered),
    siblings: siblings(ordered),
    names,
    further: furtherFigures(ordered, names),
  }
}

function figureOf(
  observation: Observation,
  index: number,
  read: ReturnType<typeof readTogether>,
  lexicon: Lexicon,
): Figure {
  const place = read.places[index]
  if (!place) throw new RangeError(`no context for figure ${index}`)
  const { label } = place
  const position = label?.ofColumns ? (read.columns[index] ?? 0) : place.position
  const whole = read.summed.get(observation)
  // identified 207 victims … 129 [women], the other 47 were men: what happened to the whole happened to its parts
  const happened = observation.event === null ? (whole ?? observation) : observation
  const event = eventOf(happened, place.phrasing)
  const time = read.time(observation)
  const isShare = baseOfShare(observation) !== null
  // The list stood at [21,300]. Of these, 1,120 [patients] …
  const counted = isUnsaid(observation, place) ? read.continued.parts.get(observation) : observation
  const unit = contentStems(isShare ? 'percent' : countedIn(counted))
  const section = read.section(observation)
  const part = whole === undefined ? partOf(observation, read.continued) : 'within'
  return {
    observation,
    index,
    time,
    unit,
    unitWords: lexicon.phrase(countedIn(observation)),
    unitToldOnce: read.told.get(countedIn(observation)) === 1,
    crowd: read.crowd,
    isOneOfMany: (read.kinds.get(kindOf(observation)) ?? 0) > MANY_OF_KIND,
    rare: place.rare,
    event,
    eventInUnit: isSaidByUnit(event, observation.unit),
    eventWords: event === null ? NO_WORDS : [...new Set([event, stemOf(happened.event ?? '')].map(lexicon.meaning))],
    negated: (observation.negated || isOfNot(label)) && observation.value !== 0,
    // one in ten [girls]: as 10 percent of girls
    of: contentStems((isShare ? observation.per?.slice(observation.per.indexOf(' ')) : observation.of) ?? ''),
    balance: balanceOf(observation),
    grade: read.grades[index] ?? null,
    per: contentStems((isShare ? null : observation.per) ?? ''),
    perWords: lexicon.phrase(observation.per ?? ''),
    scope: scopeOf(observation, event, lexicon),
    lists: listsOf(observation.scope, lexicon),
    section,
    place: placeOf({ section, unit, part, observation }),
    topicWords: () => [...lexicon.phrase(observation.section.join(' ')), ...lexicon.phrase(observation.label)],
    context: place.context,
    template: place.template,
    label,
    rowName: rowName(observation),
    labelWords: label ? lexicon.phrase(label.key) : NO_WORDS,
    identities: identitiesOf(observation.metric, mixed(place.wording, position), label).map(lexicon.key),
    position,
    figures: place.figures,
    partitive: partitiveOf(observation, read.partitives),
    part,
    isSibling: label === null && read.siblings.has(observation),
    statistic: place.statistic,
    isFurther: read.further.has(observation),
    name: read.names[index] ?? [],
    capitalName: capitalName(observation, place.offset),
    length: narrowingLength(observation),
    charted: isCharted(observation) && !isToCome(time) && (time.lag > 0 || !read.departures.has(observation)),
  }
}

/** [Not substantiated]: 1,268 */
const isOfNot = (label: Label | null): boolean => label?.words[0] === 'not'

function partOf(observation: Observation, { wholes }: ContinuedParts): Figure['part'] {
  if (observation.part_of !== null) return 'within'
  const whole = wholes.get(observation)
  // Of these prisoners, 2,310 were in pretrial detention: by its own metric a figure is no part
  const isOfOwnMetric = whole?.metric != null && observation.metric !== null && whole.metric !== observation.metric
  return whole === undefined || isOfOwnMetric ? null : 'across'
}

function partitiveOf(observation: Observation, { parts, wholes }: Partitives): Figure['partitive'] {
  if (parts.has(observation)) return 'part'
  return wholes.has(observation) ? 'whole' : null
}

/** 147 cases of [arbitrary detention], 147 [arbitrary detention] cases: what there were cases of. */
function countedIn(observation: Observation | undefined): string {
  const { unit = null, scope = {} } = observation ?? {}
  if (unit === null) return ''
  const of = scope['of']
  if (CONTAINERS.has(unit) && of?.length === 1) return of[0] ?? unit
  const last = unit.lastIndexOf(' ')
  return last > 0 && CONTAINERS.has(unit.slice(last + 1)) ? unit.slice(0, last) : unit
}

const CONTAINERS: ReadonlySet<string> = new Set(['case', 'incident', 'instance', 'act'])

/** Figures of a long report; where there are a thousand and more, like wording by chance is common. */
const LONG_REPORT = 500

const crowdOf = (figures: number): number => Math.max(0, Math.floor(Math.log2(figures / LONG_REPORT)))

/**
 * Whether a unit is none that a text says: "inspected 1,870 [times]", "seized on 342 [occasions]" count the event, "found
 * faults [in 86 cases]" whatever had them, and "17 were detained" may be people, but what was named before as well.
 */
function isUnsaid({ unit, num, sentence }: Observation, { phrasing: { hasWord } }: Place): boolean {
  if (unit === 'case') return sentence.toLowerCase().includes(`in ${num.toLowerCase()} case`)
  return TIMES.has(unit) || (unit === 'person' && !PERSONS.some(hasWord))
}

const TIMES: ReadonlySet<string | null> = new Set(['time', 'occasion', 'instance'])

const PERSONS = ['people', 'persons', 'person']

/** How many charted figures count each unit. */
function unitCounts(observations: readonly Observation[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const observation of observations)
    if (observation.unit !== null && isCharted(observation)) {
      const counted = countedIn(observation)
      counts.set(counted, (counts.get(counted) ?? 0) + 1)
    }
  return counts
}

/** More figures of a kind of things than a reader keeps apart by what is said of each. */
const MANY_OF_KIND = 8

const NO_KINDS: ReadonlyMap<string | undefined, number> = new Map()

const kindOf = (observation: Observation): string | undefined => contentStems(countedIn(observation)).at(-1)?.canonical

/** How many figures count each kind of things: the head noun of their unit. */
function kindCounts(observations: readonly Observation[]): ReadonlyMap<string | undefined, number> {
  const counts = new Map<string | undefined, number>()
  for (const observation of observations) {
    const kind = kindOf(observation)
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
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
