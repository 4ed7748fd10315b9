import * as z from 'zod/mini'
import { Agreement, Comparison, Reason, Restatement } from './comparison.ts'
import { DocumentHash, Edition, Slug } from './identity.ts'
import { Observation, Period } from './observation.ts'

/**
 * Why an edition gives no point. `not_stated`: held, and silent about its own year; `not_comparable`: it speaks of its
 * year, but for a length of time, in a form or in a role (a single incident, a plan, a norm) that the other points do
 * not have.
 */
export const Gap = z.enum(['edition_not_held', 'not_stated', 'not_comparable'])
export type Gap = z.infer<typeof Gap>

/** What is known of one metric for the year of one edition. */
export const Point = z.object({
  edition: Edition,
  /** The figure that stands for the year; null in a gap that nobody fills. */
  observation: z.nullable(Observation),
  /**
   * What else that edition says of the metric in its own time: the same less precisely, or for another length or part.
   */
  others: z.array(Observation),
  /** Whether several figures for this one thing within the edition overlap; null where there is only one. */
  agreement: Agreement,
  /** The later edition whose text the figure is from, where the edition itself gives none. */
  told_by: z.nullable(Edition),
  /** Why the edition itself gives no figure, also where a later one fills it. */
  gap: z.nullable(Gap),
  /** Of the gap: what stands in the way, as codes with sentences. */
  reasons: z.array(Reason),
  /** Later editions that give another figure for the same time. */
  restated_by: z.array(Edition),
})
export type Point = z.infer<typeof Point>

/** How a point compares with an earlier one, by the verdicts of a comparison of two editions. */
export const Change = z.pick(Comparison, {
  from_edition: true,
  verdict: true,
  reasons: true,
  change: true,
  change_low: true,
  change_high: true,
  percent: true,
})
export type Change = z.infer<typeof Change>

/** A point, and its change from the point before, whichever year that is of; null for the first and for gaps. */
export const TrendPoint = z.extend(Point, { change: z.nullable(Change) })
export type TrendPoint = z.infer<typeof TrendPoint>

/** What one edition says of one period: a cell of the table edition × period. */
export const Vintage = z.object({
  period: z.nullable(Period),
  edition: Edition,
  observation: Observation,
  /** Further figures of the same edition for the same thing and time. */
  others: z.array(Observation),
  /** The telling of the same thing by the nearest earlier edition, beside this one; null where this is the first. */
  restatement: z.nullable(Restatement),
})
export type Vintage = z.infer<typeof Vintage>

/**
 * A metric that figures of a report have: of the catalogue, or formed from their wording where no catalogue knows them.
 */
const NamedMetric = z.object({ metric: Slug, label: z.string(), by_wording: z.boolean() })

/** What one report states of it. */
export const StatedMetric = z.extend(NamedMetric, {
  /** Whether the report words several things so, at one time (12 plants from one giver, 30 from another). */
  of_several: z.boolean(),
})
export type StatedMetric = z.infer<typeof StatedMetric>

/** One metric of one subject over its editions. */
export const MetricTrend = z.object({
  metric: Slug,
  label: z.string(),
  /** By year, gaps among them. */
  points: z.array(TrendPoint),
  /** By period, then by edition. */
  vintages: z.array(Vintage),
})
export type MetricTrend = z.infer<typeof MetricTrend>

/** The answer of `GET /v1/trend`. */
export const TrendAnswer = z.object({
  series: Slug,
  subject: Slug,
  editions: z.array(z.object({ edition: Edition, document: DocumentHash })),
  metrics: z.array(MetricTrend),
  /** Where all metrics were asked for: further ones formed from the wording, each to be asked for by itself. */
  further: z.array(NamedMetric),
})
export type TrendAnswer = z.infer<typeof TrendAnswer>
