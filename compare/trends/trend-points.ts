import type { Reason } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import type { Gap, Point, Vintage } from '../../schemas/trend.ts'
import { agreement } from '../matters/fold.ts'
import { likeness } from '../likeness/likeness.ts'
import { reason } from '../say/reasons.ts'
import { timeObstacle, type Timespan } from '../figures/timespan.ts'
import { inItsYear, observationsOf, type EditionTellings, type Telling } from './trend-tellings.ts'
import { commonTime, isComparable } from './trend-time.ts'
import { restatementsOf } from './trend-vintages.ts'

/** The point of one year, with the telling behind its record. */
export interface ChartedPoint {
  year: number
  telling: Telling | null
  record: Point
}

/**
 * Charts one metric: for every year from the first held edition to the last a point or a gap with its reason. What an
 * edition does not give, the nearest later edition that looks back to its year does ("In 2022, 146 had been …"); so do
 * years before the first held edition.
 * @param told by edition, ascending
 * @param mayBeElsewhere whether an edition without a figure may tell it in other words
 */
export function chart(
  told: readonly EditionTellings[],
  vintages: readonly Vintage[],
  mayBeElsewhere: boolean,
): ChartedPoint[] {
  const time = timeOf(told)
  const points: ChartedPoint[] = []
  for (const year of yearsOf(told, time)) {
    const previous = points.findLast(({ telling }) => telling !== null)?.telling ?? null
    points.push(pointOf(year, { told, time, mayBeElsewhere, previous }, vintages))
  }
  return points
}

/** What the choice of a point depends on. */
interface Surroundings {
  told: readonly EditionTellings[]
  time: Timespan | null
  mayBeElsewhere: boolean
  previous: Telling | null
}

function pointOf(year: number, around: Surroundings, vintages: readonly Vintage[]): ChartedPoint {
  const edition = around.told.find((one) => one.edition === year)
  const own = edition?.own ?? []
  const stated = choose(own, around)
  const telling = stated ?? toldLater(year, around)
  const gap = stated ? null : gapOf(edition)
  const figures = telling?.figures ?? []
  return {
    year,
    telling,
    record: {
      edition: year,
      observation: telling?.head.observation ?? null,
      others: [
        ...observationsOf(figures.slice(1)),
        ...own.filter((one) => one !== telling).flatMap((one) => observationsOf(one.figures)),
        ...(gap === null ? [] : observationsOf(edition?.uncounted ?? [])),
      ],
      agreement: agreement(figures),
      told_by: telling && !stated ? telling.edition : null,
      gap,
      reasons: edition && gap ? gapReasons(edition, gap, around) : [],
      restated_by: restatedBy(telling, vintages),
    },
  }
}

/** The years of a chart: from the first held edition to the last, and before them those that a held one tells of. */
function yearsOf(told: readonly EditionTellings[], time: Timespan | null): number[] {
  const [first, last] = [told[0]?.edition, told.at(-1)?.edition]
  if (first === undefined || last === undefined) return []
  const held = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const before = told.flatMap(({ past }) =>
    past
      .filter((one) => one.year < first && time !== null && isComparable(inItsYear(one), time))
      .map(({ year }) => year),
  )
  return [...new Set([...before, ...held])].toSorted((a, b) => a - b)
}

/** The time of the points: by what editions say of their own years, else by the years that they tell of later. */
function timeOf(told: readonly EditionTellings[]): Timespan | null {
  const current = commonTime(told.map(({ own }) => own.map(({ head }) => head.time)))
  if (current) return current
  const past = told.map((edition) => edition.past.map(inItsYear).filter(({ length }) => length <= 12))
  return commonTime(past)
}

/**
 * Of several things that an edition tells in comparable time the one that counts what the point before does: 48
 * [investigations] after 39, not 19 [cases]; then the one that is least narrowed: "from the south and the west" rather
 * than "from the south", all clients rather than those [who needed an interpreter]; of equally narrow ones that which is most like the point before.
 */
function choose(tellings: readonly Telling[], { time, previous }: Surroundings): Telling | null {
  const fitting = tellings.filter((one) => time !== null && isComparable(inItsYear(one), time))
  const keyed = fitting.map((telling) => ({
    telling,
    otherThing: Number(previous !== null && previous.head.observation.unit !== telling.head.observation.unit),
    narrowed: narrowing(telling.head.observation) + Number(telling.head.restriction().length > 0),
    likeness: (previous && likeness(previous.head, telling.head, true)?.score) ?? 0,
  }))
  return (
    keyed.toSorted(
      (a, b) =>
        a.otherThing - b.otherThing ||
        a.narrowed - b.narrowed ||
        b.likeness - a.likeness ||
        a.telling.head.index - b.telling.head.index,
    )[0]?.telling ?? null
  )
}

/** How much a scope leaves out: each preposition narrows, the less the more places or causes it names. */
function narrowing({ scope }: Observation): number {
  return Object.values(scope).reduce((sum, { length }) => sum + 1 / Math.max(1, length), 0)
}

function toldLater(year: number, around: Surroundings): Telling | null {
  for (const { edition, past } of around.told) {
    if (edition <= year) continue
    const found = choose(
      past.filter((one) => one.year === year),
      around,
    )
    if (found) return found
  }
  return null
}

function gapOf(edition: EditionTellings | undefined): Gap {
  if (!edition) return 'edition_not_held'
  return edition.own.length + edition.uncounted.length > 0 ? 'not_comparable' : 'not_stated'
}

/** What the edition says instead, for another length of time. */
function gapReasons(
  { edition, own, past, uncounted }: EditionTellings,
  gap: Gap,
  { time, mayBeElsewhere }: Surroundings,
): Reason[] {
  const told = (own.length > 0 ? own : past).flatMap((telling) => {
    const obstacle = time ? timeObstacle(inItsYear(telling), { ...time, edition: telling.year }) : 'period-length'
    return obstacle ? [reason.otherPeriod(telling.head.observation, obstacle)] : []
  })
  const instead = [
    ...told,
    ...uncounted.map(({ observation }) =>
      observation.role === 'aggregate' ? reason.onlyPart(observation) : reason.otherRole(observation, observation.role),
    ),
  ]
  if (gap !== 'not_stated') return instead
  const otherwise = instead.length > 0
  return [
    mayBeElsewhere && !otherwise ? reason.notInTheseWords(edition) : reason.notStated(edition, otherwise),
    ...instead,
  ]
}

function restatedBy(telling: Telling | null, vintages: readonly Vintage[]): number[] {
  const editions: number[] = []
  let told = telling?.head.observation
  for (const { earlier, later, agrees } of restatementsOf(vintages)) {
    if (earlier !== told) continue
    if (!agrees) editions.push(later.edition)
    told = later
  }
  return editions
}
