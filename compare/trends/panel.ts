import type { Reason } from '../../schemas/comparison.ts'
import type { Observation } from '../../schemas/observation.ts'
import type { Panel, PanelRow } from '../../schemas/panel.ts'
import type { EditionFigures } from '../pairing/edition-side.ts'
import { ranksOf } from './panel-ranks.ts'
import { sayTime } from '../say/reasons.ts'
import { timeObstacle, type Timespan } from '../figures/timespan.ts'
import { changeBetween } from './trend-change.ts'
import type { ChartedPoint } from './trend-points.ts'
import { inItsYear, type Telling } from './trend-tellings.ts'
import { commonTime } from './trend-time.ts'
import { traced } from './trend.ts'

/** One subject of a series: every edition held, each with its observations of the metric. */
export interface PanelSubject {
  subject: string
  editions: readonly EditionFigures[]
}

/**
 * Sets one metric of all subjects of a series side by side, for one edition and against an earlier one. A subject's
 * figures are the points of its trend, so both say the same.
 */
export function panel(
  asked: Pick<Panel, 'series' | 'metric' | 'label' | 'edition' | 'from_edition'>,
  subjects: readonly PanelSubject[],
): Panel {
  const placed = subjects.map((subject) => place(subject, asked)).toSorted(bySubject)
  const standard = standardOf(placed)
  const judged = placed.map((one) => ({ ...one, ...standing(one, standard) }))
  const rowsOf = (wanted: Standing): PanelRow[] =>
    judged.filter((one) => one.standing === wanted).map(({ row, reasons }) => ({ ...row, reasons }))
  return {
    ...asked,
    ranked: byRank(rowsOf('ranked')),
    not_comparable: rowsOf('not_comparable'),
    not_stated: rowsOf('not_stated'),
  }
}

type Standing = 'ranked' | 'not_comparable' | 'not_stated'

function bySubject({ row: a }: Placed, { row: b }: Placed): number {
  return a.subject < b.subject ? -1 : 1
}

function byRank(rows: readonly PanelRow[]): PanelRow[] {
  const ranks = ranksOf(rows.flatMap(({ point }) => point.observation ?? []))
  return rows
    .map((row, at) => ({ ...row, ...ranks[at] }))
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (a.rank_to ?? 0) - (b.rank_to ?? 0))
}

interface Placed {
  row: PanelRow
  to: ChartedPoint
}

function place(
  { subject, editions }: PanelSubject,
  { edition, from_edition }: Pick<Panel, 'edition' | 'from_edition'>,
): Placed {
  // What a subject words otherwise nobody looked for: that would be a comparison for each of them.
  const { points, vintages } = traced(editions, true)
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

function standardOf(placed: readonly Placed[]): Standard | null {
  const byMeasure = new Map<string, Telling[]>()
  for (const { telling } of placed.map(({ to }) => to)) {
    if (!telling) continue
    const measure = measureOf(telling.head.observation)
    byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), telling])
  }
  const [most] = [...byMeasure].toSorted(([a, some], [b, more]) => more.length - some.length || (a < b ? -1 : 1))
  const [, alike = []] = most ?? []
  const [first] = alike
  return first ? { measure: first.head.observation, time: commonTime(alike.map((one) => [inItsYear(one)])) } : null
}

/**
 * What two figures must share to be set beside each other: the kind, and the unit of money and measures. What people
 * are called differs from report to report (citizens, women and children), and one metric counts them all.
 */
function measureOf({ kind, unit }: Observation): string {
  return kind === 'count' || unit === null ? kind : `${kind} in ${unit}`
}

/** Where a subject stands in the panel, and if apart from the others, why. */
function standing({ to }: Placed, standard: Standard | null): { standing: Standing; reasons: Reason[] } {
  const { telling, record } = to
  if (!telling || !standard) {
    return { standing: record.gap === 'not_comparable' ? 'not_comparable' : 'not_stated', reasons: record.reasons }
  }
  const reasons = differences(telling, standard)
  return { standing: reasons.length > 0 ? 'not_comparable' : 'ranked', reasons }
}

function differences(telling: Telling, { measure, time }: Standard): Reason[] {
  const { observation } = telling.head
  const reasons: Reason[] = []
  const [own, others] = [measureOf(observation), measureOf(measure)]
  if (own !== others) {
    const code = observation.kind === measure.kind ? 'unit' : 'kind'
    reasons.push({ code, text: `It is given as ${own}, most of the others as ${others}.` })
  }
  const obstacle = time ? timeObstacle(time, inItsYear(telling)) : 'period-length'
  if (obstacle) {
    const period = sayTime(observation)
    reasons.push({ code: obstacle, text: `Its time, ${period}, is not like that of most others.` })
  }
  return reasons
}
