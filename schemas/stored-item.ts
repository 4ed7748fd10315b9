import * as z from 'zod/mini'
import { Announcement, FeedEntry } from './announcement.ts'
import { DocumentHash, Identity, type Identity as IdentityType } from './identity.ts'
import { Observation, Tally } from './observation.ts'
import { Warning } from './reading.ts'
import { Upload } from './report.ts'
import { StatedMetric } from './trend.ts'

/*
 * The items of the one table; docs/table.md shows the questions that they answer.
 *
 *   pk                         sk                                        item
 *   UPLOAD#<key>               <version id>                              upload: what became of an object version
 *   SERIES                     <series>                                  series: that it has been heard of
 *   SERIES#<series>            EDITION#<subject>#<edition>               edition: the pointer to the reading in force
 *   READING#<reading id>       OBSERVATION#<start>                       observation of a reading, in text order
 *   METRIC#<series>#<metric>   <subject>#<edition>#<reading>#<start>     the same observation, by metric (or wording)
 *   STATED#<series>            <subject>#<edition>#<reading>#<part>      which metrics a reading has figures of
 *   OUTLINE#<series>           <subject>#<edition>#<reading>             size and headings of a reading
 *   ANNOUNCEMENT#<id>          ANNOUNCEMENT                              what is announced, and how far it got
 *   TOLD#<series>              <subject>#<from>#<to>                     which documents were last compared and told
 *   FEED#<series>[#<subject>]  <time>#<id>                               an entry of a feed
 */

/** The two secondary indexes, both over upload items alone: no other item has their sort keys. */
export const INDEX = { byState: 'by-state', byReport: 'by-report' } as const

/** What became of one object version. `series` and `report_order` are there only when the identity is known. */
export const UploadItem = z.object({
  pk: z.string(),
  sk: z.string(),
  state: z.string(),
  upload_order: z.string(),
  series: z.optional(z.string()),
  report_order: z.optional(z.string()),
  upload: Upload,
  /**
   * Written before the last attempt, which ends by this time (ISO 8601) and then writes over it. Where it still stands
   * later, that attempt never came to an end. Null for a final record.
   */
  provisional_until: z.nullable(z.string()),
})
export type UploadItem = z.infer<typeof UploadItem>

/** Whether an upload's record counts at a time (ISO 8601): a provisional one does once its attempt must be over. */
export const isSettled = ({ provisional_until }: UploadItem, now: string) =>
  provisional_until === null || provisional_until < now

/** A series that an edition was put into force for: the list of all of them. */
export const SeriesItem = z.object({ pk: z.string(), sk: z.string() })
export type SeriesItem = z.infer<typeof SeriesItem>

/**
 * The pointer: which document and reading an edition stands for. Readers ask it first, one conditional write moves it.
 */
export const EditionItem = z.object({
  pk: z.string(),
  sk: z.string(),
  identity: Identity,
  document: DocumentHash,
  reading_id: z.string(),
  /** The object version that last spoke for the edition, with what orders it among others. */
  key: z.string(),
  version_id: z.string(),
  sequencer: z.string(),
  landed_at: z.string(),
  /**
   * The object version that first brought the document in force: another one with the same bytes is a duplicate of it.
   */
  origin: z.object({ key: z.string(), version_id: z.string() }),
  /** The document that spoke for the edition before this one, if any did. */
  replaces: z.optional(z.nullable(DocumentHash)),
  tally: Tally,
  warnings: z.array(Warning),
})
export type EditionItem = z.infer<typeof EditionItem>

/** One observation, under its reading or under its metric. */
export const ObservationItem = z.object({ pk: z.string(), sk: z.string(), observation: Observation })
export type ObservationItem = z.infer<typeof ObservationItem>

/** Which metrics a reading has figures of, in parts so that each is far below what an item may hold. */
export const StatedItem = z.object({ pk: z.string(), sk: z.string(), metrics: z.array(StatedMetric) })
export type StatedItem = z.infer<typeof StatedItem>

/** Size and headings of one reading: what the editions calendar sets beside the year before. */
export const OutlineItem = z.object({
  pk: z.string(),
  sk: z.string(),
  sentences: z.int(),
  figures: z.int(),
  /** Each once, in text order. */
  headings: z.array(z.string()),
})
export type OutlineItem = z.infer<typeof OutlineItem>

const FromTo = z.object({ from: z.string(), to: z.string() })

/**
 * One announcement, kept for good: that it is there says that it must not be made again. `open` until event and
 * messages are out; `withheld` where it was made in its time and only the table had lost it.
 */
export const AnnouncementItem = z.object({
  pk: z.string(),
  sk: z.string(),
  announcement: Announcement,
  delivery: z.enum(['open', 'done', 'withheld']),
  /** What of it is out already: `event`, `mail:<watch>`. */
  steps: z.array(z.string()),
  /** Until when one function is at it (ISO 8601); null where none is. */
  claimed_until: z.nullable(z.string()),
})
export type AnnouncementItem = z.infer<typeof AnnouncementItem>

/** Of two neighbouring editions of a subject: the documents whose comparison was told last, and their readings. */
export const ToldItem = z.object({
  pk: z.string(),
  sk: z.string(),
  documents: FromTo,
  readings: FromTo,
  announcement_id: z.string(),
})
export type ToldItem = z.infer<typeof ToldItem>

/** One entry of a feed, as record and as Atom. */
export const FeedItem = z.object({ pk: z.string(), sk: z.string(), entry: FeedEntry, atom: z.string() })
export type FeedItem = z.infer<typeof FeedItem>

/** `start` padded so that text order is key order; ten digits hold any offset of a text that fits a string. */
const ordered = (start: number) => String(start).padStart(10, '0')

/** The reading id without the identity that the key names already: `<document>/<engine>-<catalogue>`. */
const readingTail = (readingId: string) => readingId.split('/').slice(3).join('/')

/** The version of the catalogue that a reading was made with: the last part of its id. */
export const catalogueVersionOf = (readingId: string) => readingId.slice(readingId.lastIndexOf('-') + 1)

/** Key of the record of one uploaded object version. */
export const uploadKey = (key: string, versionId: string) => ({ pk: `UPLOAD#${key}`, sk: versionId })

/** Partition of the list of all series. */
export const SERIES_LIST = 'SERIES'

/** Key of an edition: which reading is in force. */
export const editionKey = ({ series, subject, edition }: IdentityType) => ({
  pk: `SERIES#${series}`,
  sk: `EDITION#${subject}#${edition}`,
})

/** Sort-key prefix of all editions of a subject; without a subject, of the whole series. */
export const editionPrefix = (subject?: string) => (subject === undefined ? 'EDITION#' : `EDITION#${subject}#`)

/** Partition of the observations of a reading. */
export const readingKey = (readingId: string) => `READING#${readingId}`

/** Sort key of the observation at `start`; for a place before the text, one that comes before all. */
export const observationSort = (start: number) => (start < 0 ? 'OBSERVATION#' : `OBSERVATION#${ordered(start)}`)

/** Key of an observation in its reading, in text order. */
export const observationKey = ({ start }: Observation, readingId: string) => ({
  pk: readingKey(readingId),
  sk: observationSort(start),
})

/** Partition of all observations of a metric in a series. */
export const metricKey = (series: string, metric: string) => `METRIC#${series}#${metric}`

/** Sort-key prefix of a metric's observations in one reading. */
export const metricPrefix = ({ subject, edition }: IdentityType, readingId: string) =>
  `${subject}#${edition}#${readingTail(readingId)}#`

/** Sort-key prefix of a metric's observations of one subject, whatever the reading. */
export const metricSubjectPrefix = (subject: string) => `${subject}#`

/** The prefix of a sort key that `metricObservationKey` or `statedKey` made: which reading it is of. */
export const metricPrefixOf = (sk: string) => sk.slice(0, sk.lastIndexOf('#') + 1)

/** Key of an observation under its metric, by subject, edition and reading. */
export const metricObservationKey = (observation: Observation, metric: string, readingId: string) => ({
  pk: metricKey(observation.series, metric),
  sk: metricPrefix(observation, readingId) + ordered(observation.start),
})

/** Partition of which metrics the readings of a series state. */
export const statedPartition = (series: string) => `STATED#${series}`

/** @param part of the reading's metrics, from 0 */
export const statedKey = (identity: IdentityType, readingId: string, part: number) => ({
  pk: statedPartition(identity.series),
  sk: metricPrefix(identity, readingId) + ordered(part),
})

/** Partition of the outlines of a series. */
export const outlinePartition = (series: string) => `OUTLINE#${series}`

/** Key of the outline that a reading found. */
export const outlineKey = (identity: IdentityType, readingId: string) => ({
  pk: outlinePartition(identity.series),
  sk: metricPrefix(identity, readingId),
})

/** Key of an announcement, by the id that makes it unique. */
export const announcementKey = (id: string) => ({ pk: `ANNOUNCEMENT#${id}`, sk: 'ANNOUNCEMENT' })

/** Key of what was told last of an edition and the later one, `to`. */
export const toldKey = ({ series, subject, edition }: IdentityType, to: number) => ({
  pk: `TOLD#${series}`,
  sk: `${subject}#${edition}#${to}`,
})

/** The feed of a series, or of one subject of it. */
export const feedPartition = (series: string, subject?: string) =>
  subject === undefined ? `FEED#${series}` : `FEED#${series}#${subject}`

/** Newest first by landing; the version id makes it unique. */
export const uploadOrder = ({ landed_at, sequencer, version_id }: Upload) => `${landed_at}#${sequencer}#${version_id}`

/** Sort-key prefix of the uploads of a subject or of one edition. */
export const reportPrefix = (subject: string, edition?: number) =>
  edition === undefined ? `${subject}#` : `${subject}#${edition}#`
