import * as z from 'zod/mini'
import { DocumentHash, Edition, Slug } from './identity.ts'

/** How the wording bounds the number: `>` is "more than", `~` "about", `vague` "dozens", `range` "12 to 15". */
export const Bound = z.enum(['=', '~', '>', '>=', '<', '<=', 'range', 'vague'])
export type Bound = z.infer<typeof Bound>

export const Kind = z.enum(['count', 'percent', 'money', 'duration', 'age', 'rate', 'measure'])
export type Kind = z.infer<typeof Kind>

/**
 * `aggregate`: a total over a period or a state at a time; `incident`: one event; `norm`: what a rule says; `plan`: the
 * future.
 */
export const Role = z.enum(['aggregate', 'incident', 'norm', 'plan'])
export type Role = z.infer<typeof Role>

export const PeriodBasis = z.enum(['stated', 'heading', 'edition'])
export type PeriodBasis = z.infer<typeof PeriodBasis>

/**
 * Calendar time: `2023`, `2023-08`, `2023-06-08`, `2019/2021`, `2023-01/2023-08`, `../2023-09` (as of), `2014/..`
 * (since).
 */
export const Period = z
  .string()
  .check(
    z.regex(
      /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)$|^(?:\.\.|\d{4}(?:-\d{2}(?:-\d{2})?)?)\/(?:\.\.|\d{4}(?:-\d{2}(?:-\d{2})?)?)$/,
      'must be a year, month, day or an interval of them such as 2019/2021',
    ),
  )

const Text = z.nullable(z.string())
const Offset = z.int().check(z.gte(0))

/** One number of a text, read: section 3 of the contract, field by field. */
export const Observation = z.object({
  observation_id: z.string(),
  series: Slug,
  subject: Slug,
  edition: Edition,
  document: DocumentHash,
  metric: z.nullable(Slug),
  label: z.string(),
  num: z.string(),
  value: z.nullable(z.number()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
  bound: Bound,
  kind: Kind,
  unit: Text,
  of: Text,
  per: Text,
  event: Text,
  negated: z.boolean(),
  direction: z.nullable(z.enum(['up', 'down'])),
  scope: z.record(z.string(), z.array(z.string())),
  period: z.nullable(Period),
  period_basis: z.nullable(PeriodBasis),
  role: Role,
  part_of: Text,
  about: Text,
  attributed_to: Text,
  section: z.array(z.string()),
  sentence: z.string(),
  start: Offset,
  end: Offset,
  page: z.nullable(z.int()),
  rule: z.string(),
  engine_version: z.string(),
  catalogue_version: z.string(),
})
export type Observation = z.infer<typeof Observation>

/** Why a number of the text counts nothing. */
export const NonFigureReason = z.enum([
  'date',
  'time',
  'ordinal',
  'identifier',
  'list-marker',
  'page',
  'footnote',
  'phone',
  'name',
  'rate-base',
  'pronoun',
  'negation',
  'heading-number',
  'when',
  'idiom',
])
export type NonFigureReason = z.infer<typeof NonFigureReason>

/** A number of the text that is no figure, with the reason: the other half of the ledger. */
export const NonFigure = z.object({
  num: z.string(),
  start: Offset,
  end: Offset,
  reason: NonFigureReason,
  rule: z.string(),
})
export type NonFigure = z.infer<typeof NonFigure>

/** The accounting of a document: `numbers` = `figures` + the sum of `non_figures`. */
export const Tally = z.object({
  numbers: z.int(),
  figures: z.int(),
  non_figures: z.partialRecord(NonFigureReason, z.int()),
})
export type Tally = z.infer<typeof Tally>
