import { signedSides } from '../compare/index.ts'
import type { Metric } from '../schemas/catalogue.ts'
import type { Comparison, Reason } from '../schemas/comparison.ts'
import type { MetricsAnswer } from '../schemas/http.ts'
import type { Observation } from '../schemas/observation.ts'
import type { Panel, PanelRow } from '../schemas/panel.ts'
import type { Upload } from '../schemas/report.ts'
import type { SourceTarget } from '../schemas/source-target.ts'
import type { Change, Point, TrendAnswer, TrendPoint } from '../schemas/trend.ts'

/** One cell of a published table; null is an empty cell: no value. */
export type Cell = string | number | boolean | null

/** A column: its published snake_case name and how a record fills it. */
export interface Column<Rec> {
  name: string
  cell: (record: Rec) => Cell
}

const column = <Rec>(name: string, cell: (record: Rec) => Cell): Column<Rec> => ({ name, cell })
const plain = <Rec>(names: readonly (keyof Rec & string)[]): Column<Rec>[] =>
  names.map((name) => column<Rec>(name, (record) => asCell(record[name])))

function asCell(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(String).join(' > ')
  return JSON.stringify(value)
}

/** A row an observation; nested fields: `scope` as JSON, `section` joined by ` > `. */
export const observationColumns: readonly Column<Observation>[] = plain<Observation>([
  'series',
  'subject',
  'edition',
  'metric',
  'label',
  'num',
  'value',
  'low',
  'high',
  'bound',
  'kind',
  'unit',
  'of',
  'per',
  'event',
  'negated',
  'direction',
  'scope',
  'period',
  'period_basis',
  'role',
  'part_of',
  'about',
  'attributed_to',
  'section',
  'sentence',
  'start',
  'end',
  'page',
  'rule',
  'observation_id',
  'document',
  'engine_version',
  'catalogue_version',
])

const sideFields = [
  'num',
  'value',
  'low',
  'high',
  'bound',
  'unit',
  'period',
  'sentence',
  'observation_id',
  'document',
] as const satisfies readonly (keyof Observation)[]

/** The figure of a record, flattened; all cells are empty where there is none. */
const figure = <Rec>(prefix: string, of: (record: Rec) => Observation | null): Column<Rec>[] =>
  sideFields.map((field) => column(`${prefix}${field}`, (record) => asCell(of(record)?.[field])))

const codes = (reasons: readonly Reason[]): string => reasons.map(({ code }) => code).join(' ')

/**
 * A row a comparison; both sides flattened with the prefixes `from_` and `to_`, reasons as codes. A loss beside a profit
 * is below zero, so that `change` is `to_value` less `from_value`.
 */
export const comparisonColumns: readonly Column<Comparison>[] = [
  ...plain<Comparison>(['series', 'subject', 'metric', 'label', 'from_edition', 'to_edition', 'verdict']),
  column('reasons', ({ reasons }) => codes(reasons)),
  ...plain<Comparison>(['change', 'change_low', 'change_high', 'percent', 'paired_by']),
  column('restated', ({ restated }) => restated !== null),
  ...figure<Comparison>('from_', (comparison) => signedSides(comparison).from),
  ...figure<Comparison>('to_', (comparison) => signedSides(comparison).to),
]

/** How a point came about; `reasons` are those of the gap. */
const standing = <Rec>(prefix: string, of: (record: Rec) => Point): Column<Rec>[] => [
  column(`${prefix}gap`, (record) => of(record).gap),
  column(`${prefix}told_by`, (record) => of(record).told_by),
  column(`${prefix}restated_by`, (record) => of(record).restated_by.join(' ')),
]

const changed = <Rec>(of: (record: Rec) => Change | null): Column<Rec>[] => [
  column('verdict', (record) => of(record)?.verdict ?? null),
  column('verdict_reasons', (record) => codes(of(record)?.reasons ?? [])),
  ...(['change', 'change_low', 'change_high', 'percent'] as const).map((name) =>
    column<Rec>(name, (record) => of(record)?.[name] ?? null),
  ),
]

/** A point of a trend with what it is a point of. */
export type TrendRow = TrendPoint & { series: string; subject: string; metric: string; label: string }

/** Every point and gap of an answer, metric by metric. */
export const trendTableRows = ({ series, subject, metrics }: TrendAnswer): TrendRow[] =>
  metrics.flatMap(({ metric, label, points }) => points.map((point) => ({ series, subject, metric, label, ...point })))

/** A row a point or a gap: the figure, and its change from the point before (`from_edition`). */
export const trendColumns: readonly Column<TrendRow>[] = [
  ...plain<TrendRow>(['series', 'subject', 'metric', 'label', 'edition']),
  ...standing<TrendRow>('', (point) => point),
  column('reasons', ({ reasons }) => codes(reasons)),
  column('from_edition', ({ change }) => change?.from_edition ?? null),
  ...changed<TrendRow>(({ change }) => change),
  ...figure<TrendRow>('', ({ observation }) => observation),
]

/** A subject of a panel with the panel it is in. */
export type PanelTableRow = PanelRow & {
  series: string
  metric: string
  label: string
  edition: number
  from_edition: number
}

/** Every subject of a panel, the ranked ones first. */
export function panelTableRows({ series, metric, label, edition, from_edition, ...rows }: Panel): PanelTableRow[] {
  const { ranked, not_comparable, not_stated } = rows
  const panel = { series, metric, label, edition, from_edition }
  return [...ranked, ...not_comparable, ...not_stated].map((row) => ({ ...panel, ...row }))
}

/** A row a subject, the ranked ones first; a gap is told for either edition. */
export const panelColumns: readonly Column<PanelTableRow>[] = [
  ...plain<PanelTableRow>(['series', 'metric', 'label', 'edition', 'from_edition', 'subject', 'rank', 'rank_to']),
  column('reasons', ({ reasons }) => codes(reasons)),
  ...changed<PanelTableRow>(({ change }) => change),
  ...standing<PanelTableRow>('', ({ point }) => point),
  ...figure<PanelTableRow>('', ({ point }) => point.observation),
  ...standing<PanelTableRow>('from_', ({ from }) => from),
  ...figure<PanelTableRow>('from_', ({ from }) => from.observation),
]

/** A row of the metrics of a series. */
export type MetricRow = Pick<Metric, 'metric' | 'label'> & {
  description: string | null
  unit: string | null
  /** In how many reports wording without a catalogue is found. */
  reports: number | null
}

/** A row a metric: of the catalogue, or formed from the wording. */
export const metricColumns: readonly Column<MetricRow>[] = plain<MetricRow>([
  'metric',
  'label',
  'description',
  'unit',
  'reports',
])

/** The metrics of a catalogue, then those formed from the wording, which nobody has described. */
export const metricTableRows = ({ metrics, by_wording }: MetricsAnswer): MetricRow[] => [
  ...metrics.map(({ metric, label, description, unit }) => ({ metric, label, description, unit, reports: null })),
  ...by_wording.map((one) => ({ ...one, description: null, unit: null })),
]

/** A row an object version that landed. */
export const uploadColumns: readonly Column<Upload>[] = [
  ...plain<Upload>(['series', 'subject', 'edition', 'state', 'reason', 'message', 'key', 'version_id', 'landed_at']),
  ...plain<Upload>(['size', 'document', 'format', 'identity_from']),
  column('numbers', ({ tally }) => tally?.numbers ?? null),
  column('figures', ({ tally }) => tally?.figures ?? null),
  ...plain<Upload>(['engine_version', 'catalogue_version']),
]

/** A row a report or page that a source is asked for. */
export const sourceTargetColumns: readonly Column<SourceTarget>[] = [
  ...plain<SourceTarget>(['source', 'series', 'kind', 'subject', 'edition', 'state', 'reason', 'message', 'address']),
  ...plain<SourceTarget>(['asked_at', 'next_attempt', 'failures', 'fetched_at', 'document', 'key', 'etag']),
  ...plain<SourceTarget>(['last_modified', 'redirects']),
]
