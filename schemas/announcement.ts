import * as z from 'zod/mini'
import { Comparison, Verdict } from './comparison.ts'
import { DocumentHash, Edition, Slug } from './identity.ts'
import { Observation, Tally } from './observation.ts'
import { Warning } from './reading.ts'
import { RejectionReason, State } from './report.ts'

/** Events of Yearover on the account's default event bus bear this source. */
export const EVENT_SOURCE = 'yearover'

/**
 * What every announcement has. `id` is made from what is announced: what is delivered twice has the same one, so a
 * consumer that remembers ids acts once.
 */
const Announced = z.object({ id: z.uuid(), link: z.string() })

/** Event `report.parsed`: a document was read and speaks for its edition. */
export const ReportParsed = z.extend(Announced, {
  series: Slug,
  subject: Slug,
  edition: Edition,
  document: DocumentHash,
  /** The document that spoke for the edition before, where this one corrects it. */
  corrects: z.nullable(DocumentHash),
  key: z.string(),
  version_id: z.string(),
  landed_at: z.string(),
  state: State,
  message: z.string(),
  tally: z.nullable(Tally),
  warnings: z.array(Warning),
})
export type ReportParsed = z.infer<typeof ReportParsed>

/**
 * Event `report.rejected`: an object landed that could not be read; what it was to be about as far as that is known.
 */
export const ReportRejected = z.extend(Announced, {
  series: z.nullable(Slug),
  subject: z.nullable(Slug),
  edition: z.nullable(Edition),
  key: z.string(),
  version_id: z.string(),
  landed_at: z.string(),
  reason: z.nullable(RejectionReason),
  message: z.string(),
})
export type ReportRejected = z.infer<typeof ReportRejected>

/**
 * A figure as it is told, with the sentence that says it; a very long sentence is cut to the words around the number.
 */
export const ToldFigure = z.pick(Observation, {
  observation_id: true,
  num: true,
  value: true,
  low: true,
  high: true,
  bound: true,
  kind: true,
  unit: true,
  period: true,
  sentence: true,
})
export type ToldFigure = z.infer<typeof ToldFigure>

/** One change, in words and as record. */
export const ToldChange = z.extend(
  z.pick(Comparison, {
    metric: true,
    label: true,
    verdict: true,
    change: true,
    change_low: true,
    change_high: true,
    percent: true,
    reasons: true,
  }),
  {
    /** The change in a sentence. */
    text: z.string(),
    from: z.nullable(ToldFigure),
    to: z.nullable(ToldFigure),
    /** What was told of it before the edition was corrected, in a sentence; null where nothing was. */
    was: z.nullable(z.string()),
    /** Names of the watches that look for it. */
    watches: z.array(Slug),
  },
)
export type ToldChange = z.infer<typeof ToldChange>

/** Event `edition.compared`: an edition beside the year before it, the most telling changes first. */
export const EditionCompared = z.extend(Announced, {
  series: Slug,
  subject: Slug,
  from_edition: Edition,
  to_edition: Edition,
  documents: z.object({ from: DocumentHash, to: DocumentHash }),
  /**
   * Whether this comparison was told before with another document: then `changes` are only those that are other now.
   */
  correction: z.boolean(),
  /** How many comparisons have which verdict. */
  verdicts: z.partialRecord(Verdict, z.int()),
  changes: z.array(ToldChange),
  /** How many changes there are to tell; more than are told where `cut` is above 0. */
  changes_total: z.int(),
  cut: z.int(),
  /** What was told before and no longer holds, in sentences. */
  withdrawn: z.array(z.string()),
  /** Names of the watches that look for one of the changes, also of those that were cut. */
  watches: z.array(Slug),
  /** What kept a watch from being looked at. */
  warnings: z.array(z.string()),
})
export type EditionCompared = z.infer<typeof EditionCompared>

/** What is announced: the detail type of its event, and the detail. */
export const Announcement = z.discriminatedUnion('type', [
  z.object({ type: z.literal('report.parsed'), detail: ReportParsed }),
  z.object({ type: z.literal('report.rejected'), detail: ReportRejected }),
  z.object({ type: z.literal('edition.compared'), detail: EditionCompared }),
])
export type Announcement = z.infer<typeof Announcement>

/** An entry of the Atom feed of a series or subject (RFC 4287). */
export const FeedEntry = z.object({
  id: z.uuid(),
  /** The landing that brought it about (ISO 8601): a feed that is made anew has the same entries. */
  updated: z.string(),
  kind: z.enum(['landed', 'corrected', 'compared', 'rejected']),
  title: z.string(),
  /** Paragraphs of plain text. */
  paragraphs: z.array(z.string()),
  link: z.string(),
})
export type FeedEntry = z.infer<typeof FeedEntry>

/** The message by which a settled upload asks to be announced. */
export const UploadSettled = z.object({
  key: z.string(),
  version_id: z.string(),
  /** Where everything is read again: since when. What had landed before was announced in its time. */
  rebuilt_since: z.nullable(z.string()),
})
export type UploadSettled = z.infer<typeof UploadSettled>
