import type { Comparison } from './comparison.ts'
import type { Observation } from './observation.ts'
import type { Upload } from './report.ts'

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

const side = (edition: 'from' | 'to'): Column<Comparison>[] =>
  sideFields.map((field) => column(`${edition}_${field}`, (comparison) => asCell(comparison[edition]?.[field])))

/** A row a comparison; both sides flattened with the prefixes `from_` and `to_`, reasons as codes. */
export const comparisonColumns: readonly Column<Comparison>[] = [
  ...plain<Comparison>(['series', 'subject', 'metric', 'label', 'from_edition', 'to_edition', 'verdict']),
  column('reasons', ({ reasons }) => reasons.map(({ code }) => code).join(' ')),
  ...plain<Comparison>(['change', 'change_low', 'change_high', 'percent', 'paired_by']),
  column('restated', ({ restated }) => restated !== null),
  ...side('from'),
  ...side('to'),
]

/** A row an object version that landed. */
export const uploadColumns: readonly Column<Upload>[] = [
  ...plain<Upload>(['series', 'subject', 'edition', 'state', 'reason', 'message', 'key', 'version_id', 'landed_at']),
  ...plain<Upload>(['size', 'document', 'format', 'identity_from']),
  column('numbers', ({ tally }) => tally?.numbers ?? null),
  column('figures', ({ tally }) => tally?.figures ?? null),
  ...plain<Upload>(['engine_version', 'catalogue_version']),
]
