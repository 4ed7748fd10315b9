import * as z from 'zod/mini'
import { EditionsCalendar } from './calendar.ts'
import { FeedEntry } from './announcement.ts'
import { Metric } from './catalogue.ts'
import { Comparison, Restatement, SummarySentence, TextComparison } from './comparison.ts'
import { DocumentHash, Edition, Slug } from './identity.ts'
import { Observation } from './observation.ts'
import { Upload, State } from './report.ts'
import { SourcesFault } from './source.ts'
import { SourceTarget, TargetState } from './source-target.ts'

/** A year as it stands in an address. */
export const EditionParameter = z.pipe(
  z.pipe(
    z.string().check(z.regex(/^\d{4}$/, 'must be a year of four digits')),
    z.transform((year: string) => Number(year)),
  ),
  Edition,
)
const Limit = z.optional(
  z.pipe(
    z.pipe(
      z.string().check(z.regex(/^\d{1,4}$/, 'must be a whole number')),
      z.transform((limit: string) => Number(limit)),
    ),
    z.int().check(z.gte(1, 'must be 1 at least'), z.lte(1000, 'must be 1000 at most')),
  ),
)
/** A switch of an address. */
const Switch = z.enum(['0', '1'], 'must be 0 or 1')
const Cursor = z.optional(z.string().check(z.maxLength(2000, 'is too long: take it from "next" of the page before')))

/** `GET /v1/diff`. Strict: an unknown parameter is an error, so that a misspelt one is not silently ignored. */
export const DiffQuery = z.strictObject({
  series: Slug,
  subject: Slug,
  from: EditionParameter,
  to: EditionParameter,
  /**
   * Another document of the edition than the one in force: how a corrected report is compared with what it corrects.
   */
  from_document: z.optional(DocumentHash),
  to_document: z.optional(DocumentHash),
  metric: z.optional(Slug),
  text: z.optional(Switch),
})
export type DiffQuery = z.infer<typeof DiffQuery>

export const DiffAnswer = z.object({
  series: Slug,
  subject: Slug,
  from_edition: Edition,
  to_edition: Edition,
  documents: z.object({ from: DocumentHash, to: DocumentHash }),
  /** The most telling comparisons in words. */
  summary: z.array(SummarySentence),
  comparisons: z.array(Comparison),
  restatements: z.array(Restatement),
  text: z.optional(TextComparison),
  /**
   * What the editions state as rules, plans and single events, in words; absent where that is nothing, or one metric is
   * asked.
   */
  uncompared: z.optional(z.array(z.string())),
  /** What makes the comparison doubtful as a whole; absent where nothing does. */
  warnings: z.optional(z.array(z.object({ code: z.enum(['identity-differs', 'read-differently']), text: z.string() }))),
})
export type DiffAnswer = z.infer<typeof DiffAnswer>

/** `GET /v1/observations`. */
export const ObservationsQuery = z.strictObject({
  series: Slug,
  subject: Slug,
  edition: EditionParameter,
  /** Another document of the edition than the one in force. */
  document: z.optional(DocumentHash),
  metric: z.optional(Slug),
  limit: Limit,
  cursor: Cursor,
})
export type ObservationsQuery = z.infer<typeof ObservationsQuery>

/** `GET /v1/trend`. */
export const TrendQuery = z.strictObject({
  series: Slug,
  subject: Slug,
  metric: z.optional(Slug),
})
export type TrendQuery = z.infer<typeof TrendQuery>

/** `GET /v1/panel`. */
export const PanelQuery = z.strictObject({
  series: Slug,
  metric: Slug,
  edition: z.optional(EditionParameter),
  from: z.optional(EditionParameter),
})
export type PanelQuery = z.infer<typeof PanelQuery>

/** `GET /v1/metrics`. */
export const MetricsQuery = z.strictObject({ series: Slug })
export type MetricsQuery = z.infer<typeof MetricsQuery>

/**
 * The catalogue in force for a series: `catalogue` names the series it was written for, `general` where it has none of
 * its own.
 */
export const MetricsAnswer = z.object({
  series: Slug,
  catalogue: Slug,
  catalogue_version: z.string(),
  title: z.string(),
  metrics: z.array(Metric),
  /** What no catalogue knows: wording that two reports or more have in common, the most widely stated first. */
  by_wording: z.array(z.object({ metric: Slug, label: z.string(), reports: z.int() })),
})
export type MetricsAnswer = z.infer<typeof MetricsAnswer>

/** A page of a list; `next` is the cursor of the following page, null on the last. */
function page<Item extends z.core.$ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.nullable(z.string()) })
}

export const ObservationsPage = page(Observation)
export type ObservationsPage = z.infer<typeof ObservationsPage>

/** `GET /v1/reports`. */
export const ReportsQuery = z.strictObject({
  series: z.optional(Slug),
  subject: z.optional(Slug),
  state: z.optional(State),
  limit: Limit,
  cursor: Cursor,
})
export type ReportsQuery = z.infer<typeof ReportsQuery>

export const ReportsPage = page(Upload)
export type ReportsPage = z.infer<typeof ReportsPage>

/** `GET /healthz` and others without parameters. */
export const NoParameters = z.strictObject({})

/** `GET /v1/sources`. */
export const SourcesQuery = z.strictObject({
  series: z.optional(Slug),
  source: z.optional(Slug),
  standing: z.optional(TargetState),
  /** `0` leaves the calendars out, for whoever looks often. */
  calendars: z.optional(Switch),
  limit: Limit,
  cursor: Cursor,
})
export type SourcesQuery = z.infer<typeof SourcesQuery>

/**
 * How it stands with what sources are asked for, and the calendars of their series; the first page has the calendars.
 */
export const SourcesPage = z.object({
  items: z.array(SourceTarget),
  next: z.nullable(z.string()),
  /** What is wrong with sources.json, where something is: then the sources before it still count. */
  faults: z.array(SourcesFault),
  /** When the planner read sources.json last; null before it did. */
  read_at: z.nullable(z.string()),
  calendars: z.array(EditionsCalendar),
})
export type SourcesPage = z.infer<typeof SourcesPage>

/** The path of `GET /v1/reports/{series}/{subject}/{edition}`. */
export const EditionPath = z.strictObject({
  series: Slug,
  subject: Slug,
  edition: EditionParameter,
})

/** `GET /v1/feed`. */
export const FeedQuery = z.strictObject({ series: Slug, subject: z.optional(Slug) })
export type FeedQuery = z.infer<typeof FeedQuery>

/** What was announced of a series or subject, the newest first. */
export const FeedAnswer = z.object({ series: Slug, subject: z.nullable(Slug), items: z.array(FeedEntry) })
export type FeedAnswer = z.infer<typeof FeedAnswer>

export const Health = z.object({ status: z.literal('ok'), engine_version: z.string() })
export type Health = z.infer<typeof Health>

/** RFC 9457; `available` lists what is there where the asked is not, `did_you_mean` names the nearest of it. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.optional(
    z.array(z.object({ parameter: z.string(), message: z.string(), did_you_mean: z.optional(z.string()) })),
  ),
  available: z.optional(z.record(z.string(), z.array(z.union([z.string(), z.int()])))),
  did_you_mean: z.optional(z.string()),
})
export type Problem = z.infer<typeof Problem>
