import type { Observation } from '../../schemas/observation.ts'
import { datedInBrackets } from './dated-in-brackets.ts'
import { wholeDurations } from './whole-durations.ts'
import { departures } from './departures.ts'
import { countedIn, crowdOf, isUnsaid, kindOf, MANY_OF_KIND, stemsOfCounted } from './counted-in.ts'
import { conjunctsOf } from './conjuncts.ts'
import { continuedParts, isOfWholeNamed, type ContinuedParts } from './continued-parts.ts'
import { furtherFigures } from './further.ts'
import { rememberSections, sharedHeadings } from './headings.ts'
import { rememberNames } from './quoted-name.ts'
import { partitiveOf, partitives } from './partitives.ts'
import { siblings } from './siblings.ts'
import { summedParts } from './summed-parts.ts'
import { restrictionOf } from './restriction.ts'
import { rowName } from './row-name.ts'
import { identitiesOf } from './identities-of.ts'
import { contextOf } from '../context/figure-context.ts'
import type { Conjunct, Figure } from './figure.ts'
import { baseOfShare } from './rate-base.ts'
import { fiscalYearOf } from './fiscal-year.ts'
import { isCharted } from './is-charted.ts'
import { alternativesOf } from './alternatives.ts'
import { balanceOf } from './balance-of.ts'
import { moneyFlow } from './money-flow.ts'
import { grades } from './grades.ts'
import { capitalName } from './capital-name.ts'
import { classNumber } from './class-number.ts'
import { narrowingLength } from './narrowing-length.ts'
import { designation } from './designation.ts'
import { entryName } from './entry-name.ts'
import { rememberEventWords } from './event-words.ts'
import { isDistributed } from './is-distributed.ts'
import { isSaidByUnit } from './event-of.ts'
import { happeningOf } from './happening-of.ts'
import { listsOf, scopeOf } from './scope-of.ts'
import { mixed } from '../words/mixed.ts'
import { tally } from './tally.ts'
import { type Label, positionOf, rememberColumns, rememberLabels } from '../context/row-label.ts'
import { isToCome, rememberTimes } from './timespan.ts'
import type { Lexicon } from '../words/lexicon.ts'
import type { Stem } from '../words/synonyms.ts'
import { contentStems } from '../words/tokens.ts'

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
  const figures: Figure[] = []
  for (const observation of ordered) figures.push(figureOf(observation, figures, together, lexicon))
  return figures
}

/** What is told of a figure only beside the others of its edition. */
function readTogether(ordered: readonly Observation[], lexicon: Lexicon) {
  const names = ordered.map(rememberNames())
  const crowd = crowdOf(ordered.length)
  const places = contextOf(ordered, ordered.map(rememberLabels()), lexicon, crowd > 0)
  const charted = ordered.map(isCharted)
  const counted = ordered.map(countedIn)
  const isUnit = (at: number): boolean => charted[at] === true && ordered[at]?.unit !== null
  return {
    places,
    columns: ordered.map(rememberColumns()),
    time: rememberTimes(fiscalYearOf(ordered)),
    section: rememberSections(sharedHeadings(ordered)),
    charted,
    counted,
    told: tally(counted.map((unit, at) => (isUnit(at) ? unit : undefined))),
    // 63 commercial banks [fined] are no kind of the 133 banks [supervised]; where no event is told, any may be
    happened: new Set(ordered.flatMap(({ event }, at) => [event, null].map((one) => `${one} ${counted[at]}`))),
    metrics: tally(ordered.map(({ metric }, at) => (charted[at] ? metric : undefined))),
    crowd,
    kinds: tally(crowd > 0 ? counted.map(kindOf) : []),
    eventWords: rememberEventWords(lexicon),
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

/** @param figures of the edition, of which it is the next */
function figureOf(
  observation: Observation,
  figures: readonly Figure[],
  read: ReturnType<typeof readTogether>,
  lexicon: Lexicon,
): Figure {
  const index = figures.length
  const place = read.places[index]
  if (!place) throw new RangeError(`no context for figure ${index}`)
  const { label } = place
  const position = positionOf(label, place.position, read.columns[index] ?? 0)
  const whole = read.summed.get(observation)
  // identified 207 victims … 129 [women], the other 47 were men: what happened to the whole happened to its parts
  const happened = observation.event === null ? (whole ?? observation) : observation
  const { event, failed } = happeningOf(observation, happened, place)
  const time = read.time(observation)
  const balance = balanceOf(observation)
  const isShare = baseOfShare(observation) !== null
  // The list stood at [21,300]. Of these, 1,120 [patients] …
  const counted = read.counted[index] ?? ''
  const told = isUnsaid(observation, place) ? countedIn(read.continued.parts.get(observation)) : counted
  const unit = stemsOfCounted(isShare ? 'percent' : told)
  const { of, per } = observation
  const part = whole === undefined ? partOf(observation, read.continued) : 'within'
  let conjuncts: readonly Conjunct[] | null = null
  let restriction: readonly number[] | null = null
  const figure: Figure = {
    observation,
    index,
    time,
    unit,
    unitWords: lexicon.phrase(counted),
    unitToldOnce: read.told.get(counted) === 1,
    isKindOfTold:
      unit.length > 1 && read.happened.has(`${observation.event} ${counted.slice(counted.lastIndexOf(' ') + 1)}`),
    metricToldOnce: read.metrics.get(observation.metric) === 1,
    crowd: read.crowd,
    isOneOfMany: read.crowd > 0 && (read.kinds.get(kindOf(counted) ?? '') ?? 0) > MANY_OF_KIND,
    rare: place.rare,
    event,
    alternatives: alternativesOf(observation),
    eventInUnit: isSaidByUnit(event, observation.unit),
    eventWords: read.eventWords(event, happened.event),
    negated: (observation.negated || failed || isOfNot(label)) && observation.value !== 0,
    // one in ten [girls]: as 10 percent of girls
    of: isShare ? contentStems(per?.slice(per.indexOf(' ')) ?? '') : of === null ? NO_STEMS : contentStems(of),
    balance,
    balanceWords: balance === null ? NO_WORDS : lexicon.phrase(balance.word),
    flow: moneyFlow(observation, event, place, lexicon),
    grade: read.grades[index] ?? null,
    per: isShare || per === null ? NO_STEMS : contentStems(per),
    perWords: per === null ? NO_WORDS : lexicon.phrase(per),
    scope: scopeOf(observation, event, lexicon),
    lists: listsOf(observation.scope, lexicon),
    section: read.section(observation),
    topicWords: () => [...lexicon.phrase(observation.section.join(' ')), ...lexicon.phrase(observation.label)],
    context: place.context,
    // rows of years are worded alike, whatever their columns are.
    template: label?.isColumn ? NO_WORDS : place.template,
    label,
    rowName: rowName(observation),
    labelWords: label ? lexicon.phrase(label.key) : NO_WORDS,
    identities: identitiesOf(observation.metric, label, balance, mixed(place.wording, position)).map(lexicon.key),
    position,
    figures: place.figures,
    conjuncts: () => (conjuncts ??= conjunctsOf(figure, figures, lexicon)),
    partitive: partitiveOf(observation, read.partitives),
    isDivided: read.partitives.divided.has(observation.observation_id),
    part,
    isSibling: label === null && read.siblings.has(observation),
    statistic: place.statistic,
    isDistributed: isDistributed(observation, place.offset),
    isFurther: read.further.has(observation),
    name: read.names[index] ?? [],
    entryName: entryName(observation, label),
    capitalName: capitalName(observation, place.offset),
    classNumber: classNumber(observation, place.offset, label),
    designation: designation(observation, unit, place.offset),
    qualifiers: place.qualifiers,
    length: narrowingLength(observation),
    restriction: () => (restriction ??= restrictionOf(observation, unit, lexicon)),
    charted: read.charted[index] === true && !isToCome(time) && (time.lag > 0 || !read.departures.has(observation)),
  }
  return figure
}

/** [Not substantiated]: 1,268 */
const isOfNot = (label: Label | null): boolean => label?.words[0] === 'not'

function partOf(observation: Observation, { wholes }: ContinuedParts): Figure['part'] {
  if (observation.part_of !== null) return 'within'
  const whole = wholes.get(observation)
  // Of these prisoners, 2,310 were in pretrial detention: by its own metric a figure is no part
  const isOfOwnMetric = whole?.metric != null && observation.metric !== null && whole.metric !== observation.metric
  if (whole !== undefined && !isOfOwnMetric) return 'across'
  return isOfWholeNamed(observation) ? 'within' : null
}

const NO_WORDS: readonly number[] = []
const NO_STEMS: readonly Stem[] = []
