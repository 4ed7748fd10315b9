import * as z from 'zod/mini'
import { Edition, Slug } from './identity.ts'

/*
 * Where reports come from: `sources/sources.json` in the reports bucket. docs/sources.md explains every field; what a
 * schema cannot say (expressions, time zones, two sources for one report), functions/shared/check-sources.ts adds.
 */

/** Of the days of a year, those that each year has: no 06-31, no 02-29. */
const MONTH_AND_DAY = /^(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$/

/** A time between two questions, in days: a correction is found within it. */
const Days = z
  .int('must be a whole number of days, such as 30')
  .check(z.gte(1, 'must be at least one day'), z.lte(365, 'must be a year at most: 365'))

const Host = z
  .string('must be a host name, such as "files.example.org"')
  .check(
    z.regex(
      /^(?=.{1,253}$)[a-z0-9]+(?:[-.][a-z0-9]+)*(?::\d{1,5})?$/,
      'must be a host name in lower case, such as "files.example.org"',
    ),
  )

/**
 * An address with places to fill in: `{edition}` and `{subject}`.
 * Whether it may be asked at all (scheme, port, address behind the name) is decided when it is asked.
 */
const AddressTemplate = z
  .string('must be an address in double quotes')
  .check(
    z.regex(
      /^https?:\/\/[^\s/@\\]+(?:\/[^\s\\]*)?$/,
      'must be a whole address without a user name, such as "https://example.org/reports/{edition}/{subject}/"',
    ),
    z.maxLength(1000, 'is too long: at most 1000 characters'),
  )

/** A subject; `as` is how addresses, links and titles write it, where that is not its name here. */
export const SourceSubject = z.union(
  [
    Slug,
    z.strictObject({
      subject: Slug,
      as: z.string().check(z.regex(/^[^\s/?#\\]{1,100}$/)),
    }),
  ],
  'must be a name in lower-case kebab, "kazakhstan", or {"subject": "korea-south", "as": "South_Korea"}',
)
export type SourceSubject = z.infer<typeof SourceSubject>

/** A page that names the editions and subjects: a list of links, a sitemap, an RSS or Atom feed. */
export const Discovery = z.strictObject({
  kind: z.enum(['list', 'sitemap', 'feed'], 'must be "list", "sitemap" or "feed"'),
  /** Its address; with `{edition}` there is one for each year. */
  page: AddressTemplate,
  /**
   * Which links count: an address, or a path from `/` on, with `{edition}`, `{subject}` and `*` for any part between
   * slashes.
   */
  links: z
    .string('must be a pattern in double quotes')
    .check(
      z.regex(
        /^(?:https?:\/\/[^\s/@\\]+)?\/[^\s\\]*$/,
        'must be an address or a path, such as "/reports/{edition}/{subject}.pdf" or "/reports/*/{subject}/"',
      ),
      z.maxLength(500, 'is too long: at most 500 characters'),
    ),
  /** Of a list: a CSS selector of the links, or of what they stand in. */
  select: z.optional(
    z
      .string('must be a CSS selector in double quotes')
      .check(z.minLength(1, 'is empty: write a CSS selector, or leave it out'), z.maxLength(500, 'is too long')),
  ),
})
export type Discovery = z.infer<typeof Discovery>

/** What a report may come as. */
export const DocumentFormat = z.enum(['pdf', 'html', 'docx', 'text'], 'must be "pdf", "html", "docx" or "text"')
export type DocumentFormat = z.infer<typeof DocumentFormat>

/** Reports of one series from one place: addresses that follow a template, or that a page tells. */
export const Source = z.strictObject({
  /** Its name, for people and commands. */
  source: Slug,
  series: Slug,
  subjects: z.optional(
    z
      .array(SourceSubject, 'must be a list of subjects: […]')
      .check(z.minLength(1, 'is empty: write at least one subject'), z.maxLength(2000, 'has more than 2000 subjects')),
  ),
  address: z.optional(AddressTemplate),
  discover: z.optional(Discovery),
  /** The oldest edition that is asked for. */
  from_edition: Edition,
  /** The newest one: last year's report appears this year, unless the report is about the year it appears in. */
  newest: z.optional(z.enum(['last-year', 'this-year'], 'must be "last-year" (the default) or "this-year"')),
  /** When it is asked: `rate(1 day)`, `cron(0 6 ? * MON-FRI *)`, as EventBridge writes it. */
  schedule: z.string('must be a schedule in double quotes, such as "rate(1 day)"'),
  time_zone: z.optional(z.string('must be a time zone in double quotes, such as "Europe/London"')),
  /** Editions before the newest are asked again after so many days, for corrections; 30 where nothing is said. */
  recheck_days: z.optional(Days),
  /** Month and day of the year after the edition from which on a report that is not there is late: `06-30`. */
  expected_by: z.optional(
    z
      .string('must be month and day in double quotes, such as "06-30"')
      .check(z.regex(MONTH_AND_DAY, 'must be month and day, of a day that each year has, such as "06-30"')),
  ),
  /** What may come; anything else is a failure and is not stored. All that is read where nothing is said. */
  formats: z.optional(
    z
      .array(DocumentFormat, 'must be a list of formats: […]')
      .check(z.minLength(1, 'is empty: write a format, or leave it out')),
  ),
  /** Further hosts that redirects and links may lead to. */
  hosts: z.optional(
    z.array(Host, 'must be a list of host names: […]').check(z.maxLength(20, 'has more than 20 hosts')),
  ),
})
export type Source = z.infer<typeof Source>

/** The file `sources.json`. */
export const Sources = z.strictObject({
  sources: z
    .array(Source, 'must be a list of sources: […]')
    .check(z.maxLength(200, 'has more than 200 sources: put subjects of one series into one source')),
})
export type Sources = z.infer<typeof Sources>

/** Something wrong with `sources.json`: where, and what to do. */
export const SourcesFault = z.object({ line: z.int(), where: z.string(), text: z.string() })
export type SourcesFault = z.infer<typeof SourcesFault>
