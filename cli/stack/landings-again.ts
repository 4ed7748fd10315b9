import type { ObjectCreated } from '../../schemas/object-created.ts'
import type { Upload } from '../../schemas/report.ts'
import type { HeldVersion } from './object-versions.ts'

/** Where S3's sequencers have at most 18 digits, longer ones come between two of them. */
const DIGITS = 32
/** Before every sequencer that S3 or the local stack gives. */
const FIRST = '0'.repeat(DIGITS)

/**
 * The events by which versions land once more. What the table knows of a version, its time and its place among the
 * versions of its key, stays; where it knows nothing, the order in the bucket gives the place: after the version before
 * it, and before any that S3 may still bring.
 * @param versions of each key the oldest first
 * @param known what the table holds of them
 * @param started_at when the rebuild began (ISO 8601)
 */
export function landingsAgain(
  bucket: string,
  versions: readonly HeldVersion[],
  known: readonly Upload[],
  started_at: string,
): ObjectCreated[] {
  const uploads = new Map(known.map((upload) => [nameOf(upload), upload]))
  const last = new Map<string, string>()
  return versions.map((version, at) => {
    const { key, size, etag, version_id } = version
    const upload = uploads.get(nameOf(version))
    const sequencer = upload?.sequencer ?? after(last.get(key) ?? FIRST, at)
    last.set(key, sequencer)
    return {
      id: version_id,
      source: 'aws.s3',
      'detail-type': 'Object Created',
      time: upload?.landed_at ?? version.landed_at,
      detail: { bucket: { name: bucket }, object: { key, size, etag, 'version-id': version_id, sequencer } },
      rebuild: { started_at },
    }
  })
}

const nameOf = ({ key, version_id }: { key: string; version_id: string }) => `${version_id} ${key}`

/**
 * A sequencer behind another and before the next one that S3 gives: they are compared padded with zeros on their right.
 */
const after = (sequencer: string, at: number) =>
  sequencer.slice(0, DIGITS).padEnd(DIGITS, '0') + (at + 1).toString(16).padStart(8, '0')
