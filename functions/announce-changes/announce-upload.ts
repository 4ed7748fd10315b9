import { changesToTell, compareEditions } from '../../compare/index.ts'
import type { Announcement, UploadSettled } from '../../schemas/announcement.ts'
import type { Identity } from '../../schemas/identity.ts'
import type { EditionItem, ToldItem } from '../../schemas/stored-item.ts'
import type { AnnouncementStore, Telling } from '../shared/announcement-store.ts'
import type { RecordStore } from '../shared/record-store.ts'
import { nameBasedId } from '../shared/name-based-id.ts'
import { countVerdicts, type EventLimits, toldChanges, type Watches } from './compared-announcement.ts'
import { feedEntryOf } from './feed-entry.ts'
import { landingAnnouncement } from './landing-announcement.ts'

/** What announcing reads from and writes to. */
export interface Desk {
  records: RecordStore
  announcements: AnnouncementStore
  /** The watches in force. */
  watches: () => Promise<Watches>
  /** Sends what is open of an announcement: event and messages. */
  send: (id: string) => Promise<void>
  apiUrl: string
  limits: EventLimits
}

/**
 * Announcing looks again when another function told something in between; more often than this somebody is at fault.
 */
const MOST_LOOKS = 10

/**
 * Announces what a settled upload brought about: that a document was read or rejected, and what changed between its
 * edition and the one before, and to the one after, where they are held. What was told already is not told again, in
 * whichever order and however often this is called; what was begun and not sent is sent.
 * @throws when a service fails; the message is then delivered again
 */
export async function announceUpload(settled: UploadSettled, desk: Desk): Promise<void> {
  const { key, version_id, rebuilt_since } = settled
  const upload = (await desk.records.uploads.find(key, version_id))?.upload
  if (upload === undefined) throw new Error(`nothing is recorded of version ${version_id} of ${key}`)
  const { series, subject, edition } = upload
  const identity = series === null || subject === null || edition === null ? null : { series, subject, edition }
  const held = identity === null ? [] : await editionsAround(identity, desk)
  const pointer = held.find((one) => one.identity.edition === edition) ?? null
  const landing = landingAnnouncement(upload, pointer, desk.apiUrl)
  const isOld = (landed_at: string) => rebuilt_since !== null && landed_at < rebuilt_since
  if (landing !== null) await announceLanding(landing, upload.landed_at, isOld(upload.landed_at), desk)
  if (identity === null || pointer === null) return
  // A neighbour that is put into force later finds this one, and is compared with it then.
  for (const neighbour of held) {
    if (neighbour === pointer) continue
    const earlier = Math.min(neighbour.identity.edition, identity.edition)
    await announceComparison({ ...identity, edition: earlier }, isOld, desk)
  }
}

/** The pointers of an edition and of those of the year before and the year after, as far as they are held. */
const editionsAround = ({ edition, ...subject }: Identity, { records }: Desk) =>
  records.editionsFrom(subject, edition - 1, edition + 1)

async function announceLanding(announcement: Announcement, landedAt: string, isOld: boolean, desk: Desk) {
  const { id } = announcement.detail
  const entry = feedEntryOf(announcement, landedAt)
  for (let look = 0; look < MOST_LOOKS; look++) {
    // Made first and looked for afterwards: nearly always it is new. Two deliveries at once may keep each other from
    // making it.
    const isMade =
      (await desk.announcements.make(announcement, isOld ? 'withheld' : 'open', entry, null)) ||
      (await desk.announcements.announcement(id)) !== null
    if (isMade) return desk.send(id)
  }
  throw new Error(`announcement ${id} is never there, and cannot be made`)
}

/** Tells how an edition compares with the one of the next year, unless that was told of these documents. */
async function announceComparison(earlier: Identity, isOld: (landedAt: string) => boolean, desk: Desk): Promise<void> {
  const to = earlier.edition + 1
  for (let look = 0; look < MOST_LOOKS; look++) {
    // What was told is read first: if another tells something newer from here on, what is told here is refused.
    const seen = await desk.announcements.told(earlier, to)
    const [from, later] = await desk.records.editionsFrom(earlier, earlier.edition, to)
    if (from === undefined || later === undefined) return
    const telling: Telling = {
      earlier,
      to,
      documents: { from: from.document, to: later.document },
      readings: { from: from.reading_id, to: later.reading_id },
      seen,
    }
    const landedAt = from.landed_at > later.landed_at ? from.landed_at : later.landed_at
    const announced = await tell(telling, landedAt, isOld(landedAt), desk)
    if (announced !== null) return desk.send(announced)
  }
  throw new Error(`what was told of ${earlier.series}/${earlier.subject} ${earlier.edition} changes all the time`)
}

/**
 * @returns the id of the announcement that tells it, an earlier one where nothing is new; null where another was faster
 */
async function tell(telling: Telling, landedAt: string, isOld: boolean, desk: Desk): Promise<string | null> {
  const { earlier, to, documents, readings, seen } = telling
  if (seen !== null && isSame(seen.documents, documents)) {
    if (isSame(seen.readings, readings) || (await desk.announcements.retell({ ...telling, seen }))) {
      return seen.announcement_id
    }
    return null
  }
  const [now, before] = await Promise.all([
    compared(earlier, to, readings, desk.records),
    seen === null ? null : compared(earlier, to, seen.readings, desk.records),
  ])
  const news = changesToTell(before, now)
  if (seen !== null && news.changes.length + news.withdrawn.length === 0) {
    return (await desk.announcements.retell({ ...telling, seen })) ? seen.announcement_id : null
  }
  const { series, subject, edition } = earlier
  const announcement: Announcement = {
    type: 'edition.compared',
    detail: {
      id: nameBasedId(['edition.compared', series, subject, edition, to, documents.from, documents.to, previous(seen)]),
      link: `${desk.apiUrl}/compare/${series}/${subject}/${edition}/${to}`,
      series,
      subject,
      from_edition: edition,
      to_edition: to,
      documents,
      correction: seen !== null,
      verdicts: countVerdicts(now),
      ...toldChanges(news, await desk.watches(), desk.limits),
    },
  }
  const delivery = isOld ? 'withheld' : 'open'
  const made = await desk.announcements.make(announcement, delivery, feedEntryOf(announcement, landedAt), telling)
  return made ? announcement.detail.id : null
}

/** The announcement that a correction follows: a document that comes back is a change again, and told again. */
const previous = (seen: ToldItem | null) => seen?.announcement_id ?? null

const isSame = (a: ToldItem['documents'], b: ToldItem['documents']) => a.from === b.from && a.to === b.to

async function compared(earlier: Identity, to: number, readings: ToldItem['readings'], records: RecordStore) {
  const [from, later] = await Promise.all([
    figures(earlier, readings.from, records),
    figures({ ...earlier, edition: to }, readings.to, records),
  ])
  return compareEditions(from, later).comparisons
}

const figures = async (identity: EditionItem['identity'], readingId: string, records: RecordStore) => ({
  identity,
  observations: await records.observations(readingId),
})
