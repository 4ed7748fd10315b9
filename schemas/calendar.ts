import * as z from 'zod/mini'
import { Edition, Slug } from './identity.ts'

/** A calendar day, `2024-04-30`. */
const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2024-04-30'))

/** What is striking about a report beside the subject's edition before it, or about its absence. */
export const CalendarFinding = z.object({
  code: z.enum(['shrunk', 'fewer-figures', 'outline-changed', 'came-late', 'blocked']),
  text: z.string(),
})
export type CalendarFinding = z.infer<typeof CalendarFinding>

/**
 * One subject in one edition. `awaited`: not here, and its time is not over; `late`: it is; `blocked`: fetching it is
 * refused.
 */
export const CalendarSubject = z.object({
  subject: Slug,
  state: z.enum(['held', 'awaited', 'late', 'blocked']),
  /** When the first document of it landed (ISO 8601); null where none did. */
  received_at: z.nullable(z.string()),
  findings: z.array(CalendarFinding),
})
export type CalendarSubject = z.infer<typeof CalendarSubject>

/** One edition of a series: what is expected of it, what is here, and in words how it stands. */
export const CalendarEdition = z.object({
  edition: Edition,
  /** `late`: nothing is here after its time; `incomplete`: part of it is; `awaited`: nothing yet, in its time. */
  state: z.enum(['complete', 'incomplete', 'late', 'awaited']),
  /** `incomplete: 3 of 12 missing, 1 blocked`. */
  text: z.string(),
  expected: z.int(),
  held: z.int(),
  missing: z.int(),
  blocked: z.int(),
  /** Null where nothing tells when it is due. */
  expected_from: z.nullable(Day),
  expected_by: z.nullable(Day),
  subjects: z.array(CalendarSubject),
})
export type CalendarEdition = z.infer<typeof CalendarEdition>

/** When in the year the editions of a series come, in days after the end of the year that they report on. */
export const CalendarSeason = z.object({
  first_day: z.nullable(z.int()),
  last_day: z.nullable(z.int()),
  /** `history`: from `arrivals` editions that came in their own time; `unknown`: none did, all were loaded later. */
  basis: z.enum(['history', 'unknown']),
  arrivals: z.int(),
})
export type CalendarSeason = z.infer<typeof CalendarSeason>

/** The editions calendar of one series, the latest edition first. */
export const EditionsCalendar = z.object({
  series: Slug,
  season: CalendarSeason,
  editions: z.array(CalendarEdition),
})
export type EditionsCalendar = z.infer<typeof EditionsCalendar>
