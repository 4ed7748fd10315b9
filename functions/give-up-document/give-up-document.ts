import { identityFromKey } from '../../schemas/identity.ts'
import type { ObjectCreated } from '../../schemas/object-created.ts'
import type { Upload } from '../../schemas/report.ts'
import { type Landed, NO_END, rejectedUpload } from '../parse-document/settled-upload.ts'
import type { RecordStore } from '../shared/record-store.ts'

const UNDELIVERED = 'it was never read: its event could not be brought to the queue of what is to be read'

/**
 * Records that a report will not be read unless somebody sends its message back: without this, one whose reading broke
 * before it could record anything would be seen nowhere but in the dead-letter queue.
 * @param undelivered whether the event did not even reach the queue of what is to be read
 * @param now ISO 8601
 * @returns the upload as recorded; one that was settled before stays as it is
 */
export async function giveUpDocument(
  event: ObjectCreated,
  undelivered: boolean,
  records: RecordStore,
  now: string,
): Promise<Upload> {
  const { key, size, 'version-id': version_id, sequencer } = event.detail.object
  const known = await records.uploads.find(key, version_id)
  if (known?.provisional_until === null) return known.upload
  const identity = identityFromKey(key)
  const landed: Landed = {
    key,
    version_id,
    sequencer,
    landed_at: event.time,
    size,
    rebuilt: event.rebuild?.started_at ?? null,
    document: null,
    identified: identity && { identity, identity_from: 'key' },
  }
  const upload = undelivered ? rejectedUpload(landed, null, UNDELIVERED) : rejectedUpload(landed, 'too-complex', NO_END)
  // Provisional, and over by now: it counts at once, and a message that is sent back is read as if nothing were
  // recorded.
  if (await records.putUpload(upload, now)) return upload
  return (await records.uploads.find(key, version_id))?.upload ?? upload
}
