import type { Reason } from '../schemas/comparison.ts'
import type { Observation } from '../schemas/observation.ts'
import type { Panel, PanelRow } from '../schemas/panel.ts'
import type { EditionFigures } from './edition-side.ts'
import { ranksOf } from './panel-ranks.ts'
import { sayPeriod } from './reasons.ts'
import { timeObstacle, type Timespan } from './timespan.ts'
import { changeBetween } from './trend-change.ts'
import type { ChartedPoint } from './trend-points.ts'
import { inItsYear } from './trend-tellings.ts'
import { commonTime } from './trend-time.ts'
import { traced } from './trend.ts'

/** One subject of a series: every edition held, each with its observations of the metric. */
export interface PanelSubject {
  subject: string
  editions: readonly EditionFigures[]
}

/**
 * Sets one metric of all subjects of a series side by side, for one edition and against an earlier one. A subject's figures
 * are the points of its trend, so both say the same.
 */
export function panel(
  asked: Pick<Panel, 'series' | 'metric' | 'label' | 'edition' | 'from_edition'>,
  subjects: readonly PanelSubject[],
): Panel {
  const placed = subjects.map((subject) => place(subject, asked))
  const stated = placed.flatMap((one) =>
    one.to.telling ? [{ ...one, observation: one.to.telling.head.observation }] : [],
  )
  const standard = standardOf(stated)
  const judged = stated.map((one) => ({ ...one, reasons: standard ? setApart(one, standard) : [] }))
  const comparable = judged.filter(({ reasons }) => reasons.length === 0)
  const ranks = ranksOf(comparable.map(({ observation }) => observation))
  const ranked = comparable.map((one, at) => ({ ...one.row, ...ranks[at] }))
  const apart = placed.filter(({ to }) => !to.telling)
  const withReasons = ({ row, to }: Placed): PanelRow => ({ ...row, reasons: to.record.reasons })
  return {
    ...asked,
    ranked: ranked.toSorted(
      (a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (a.rank_to ?? 0) - (b.rank_to ?? 0) || bySubject(a, b),
    ),
    not_comparable: [
      ...judged.filter(({ reasons }) => reasons.length > 0).map(({ row, reasons }) => ({ ...row, reasons })),
      ...apart.filter(({ to }) => to.record.gap === 'not_comparable').map(withReasons),
    ].toSorted(bySubject),
    not_stated: apart
      .filter(({ to }) => to.record.gap !== 'not_comparable')
      .map(withReasons)
      .toSorted(bySubject),
  }
}

function bySubject(a: PanelRow, b: PanelRow): number {
  return a.subject < b.subject ? -1 : 1
}

interface Placed {
  row: PanelRow
  to: ChartedPoint
}

interface Stated extends Placed {
  observation: Observation
}

function place(
  { subject, editions }: PanelSubject,
  { edition, from_edition }: Pick<Panel, 'edition' | 'from_edition'>,
): Placed {
  const { points, vintages } = traced(editions)
  const of = (year: number) => points.find((point) => point.year === year) ?? notHeld(year)
  const [from, to] = [of(from_edition), of(edition)]
  const change = changeBetween(from, to, vintages)
  const row = { subject, point: to.record, from: from.record, change, rank: null, rank_to: null, reasons: [] }
  return { row, to }
}

function notHeld(edition: number): ChartedPoint {
  const nothing = { observation: null, others: [], agreement: null, told_by: null, reasons: [], restated_by: [] }
  return { year: edition, telling: null, record: { edition, gap: 'edition_not_held', ...nothing } }
}

/** What most figures of a panel are. */
interface Standard {
  measure: Observation
  time: Timespan | null
}

function standardOf(stated: readonly Stated[]): Standard | null {
  const byMeasure = new Map<string, Stated[]>()
  for (const one of stated) {
    const measure = measureOf(one.observation)
    byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), one])
  }
  const [most] = [...byMeasure].toSorted(([a, some], [b, more]) => more.length - some.length || (a < b ? -1 : 1))
  const [, alike = []] = most ?? []
  const [first] = alike
  if (!first) return null
  const times = alike.map(({ to }) => (to.telling ? [inItsYear(to.telling)] : []))
  return { measure: first.observation, time: commonTime(times) }
}

/**
 * What two figures must share to be set beside each other: the kind, and the unit of money and measures. What people are called
 * differs from report to report (citizens, women and children), and one metric counts them all.
 */
function measureOf({ kind, unit }: Observation): string {
  return kind === 'count' || unit === null ? kind : `${kind} in ${unit}`
}

function setApart({ observation, to: { telling } }: Stated, { measure, time }: Standard): Reason[] {
  const reasons: Reason[] = []
  const [own, others] = [measureOf(observation), measureOf(measure)]
  if (own !== others) {
    const code = observation.kind === measure.kind ? 'unit' : 'kind'
    reasons.push({ code, text: `It is given as ${own}, most of the others as ${others}.` })
  }
  const obstacle = time && telling ? timeObstacle(time, inItsYear(telling)) : 'period-length'
  if (obstacle) {
    reasons.push({
      code: obstacle,
      text: `Its time, ${sayPeriod(observation.period)}, is not like that of most others.`,
    })
  }
  return reasons
}
