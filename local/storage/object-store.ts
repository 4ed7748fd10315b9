import { randomBytes } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { BucketPlan } from '../plan/read-buckets.ts'
import { createKeyedLock } from '../state/keyed-lock.ts'
import type { Change, State } from '../state/open-state.ts'
import type { Staged } from '../state/staged.ts'
import type { BlobFiles, ReceivedBytes } from './blob-files.ts'
import { type HeldBytes, openHeldBytes } from './held-bytes.ts'
import type { ListPage, ListQuery } from './object-index.ts'
import { openObjectIndex, positionOf, versionIdAt } from './object-index.ts'
import type { ObjectChecksum, ObjectDescription, ObjectVersion } from './object-version.ts'
import { NULL_VERSION } from './object-version.ts'
import { StorageError } from './storage-error.ts'

interface Preconditions {
  /** Only where the key does not exist (`If-None-Match: *`). */
  absent: boolean
  /** Only where the newest version has this ETag (`If-Match`). */
  etag: string | undefined
}

/** What happened to an object, as far as EventBridge is told. */
export interface ObjectChange {
  kind: 'Object Created' | 'Object Deleted'
  reason: string
  deletionType?: 'Delete Marker Created' | 'Permanently Deleted'
  version: ObjectVersion
}

interface NewObject {
  bucket: BucketPlan
  key: string
  bytes: ReceivedBytes
  description: ObjectDescription
  /** The API call that writes: `PutObject`, `CopyObject`, `CompleteMultipartUpload`. */
  reason: string
  preconditions?: Preconditions
  /** For an object of several parts, where it is not the MD5 of the whole. */
  etag?: string
  checksum?: ObjectChecksum
  /** Further changes that stand or fall with the object. */
  changes?: readonly Change[]
}

/** Buckets with versions: each write is one atomic change of index and pending event. */
export interface ObjectStore extends HeldBytes {
  readonly blobs: BlobFiles
  find: (bucket: BucketPlan, key: string, versionId?: string) => Promise<ObjectVersion | undefined>
  list: (query: ListQuery) => Promise<ListPage>
  open: (version: ObjectVersion, range?: { start: number; end: number }) => Readable
  /** @throws StorageError PreconditionFailed, NoSuchKey */
  put: (object: NewObject) => Promise<ObjectVersion>
  /** Deletes a version, or the key; undefined where there was nothing to delete. */
  delete: (bucket: BucketPlan, key: string, versionId?: string) => Promise<ObjectVersion | undefined>
  /** Changes the tags of a version in place. */
  retag: (version: ObjectVersion, tags: Record<string, string>) => Promise<void>
}

/** EventBridge shows sequencers as hex of this length. */
const SEQUENCER_LENGTH = 18
const VERSION_ID_RANDOM_BYTES = 8

/**
 * Opens the objects of all buckets.
 * @param stageEvent makes what an event of a change writes, and what follows once that is written
 */
export function openObjectStore(
  state: State,
  blobs: BlobFiles,
  stageEvent: (change: ObjectChange) => Staged,
): ObjectStore {
  const index = openObjectIndex(state)
  const held = openHeldBytes(state, blobs)
  const keys = createKeyedLock()

  /** The version that a write replaces, since the bucket does not keep it. */
  async function replaced(bucket: BucketPlan, key: string): Promise<ObjectVersion | undefined> {
    return bucket.versioning === 'Enabled' ? undefined : index.find(bucket.name, key, NULL_VERSION)
  }

  /** Writes a change and its event at once, by `write`, and lets go of the bytes of the version that it replaces. */
  async function commit(
    bucket: BucketPlan,
    change: ObjectChange,
    old: ObjectVersion | undefined,
    write: (changes: readonly Change[]) => Promise<void>,
  ): Promise<void> {
    const event: Staged = bucket.sendsEvents ? stageEvent(change) : { changes: [], committed: () => undefined }
    await write([...(old ? [index.remove(old)] : []), ...event.changes])
    event.committed()
    if (old && !old.deleteMarker) await held.release(holderOf(old), old.sha256, [])
  }

  async function putVersion(object: NewObject): Promise<ObjectVersion> {
    const { bucket, key, bytes, description, reason, preconditions, checksum, changes = [] } = object
    if (preconditions) assertPreconditions(preconditions, await index.find(bucket.name, key))
    const version: ObjectVersion = {
      ...newVersion(state, bucket, key),
      ...description,
      deleteMarker: false,
      size: bytes.size,
      etag: object.etag ?? bytes.md5,
      sha256: bytes.sha256,
      ...(checksum && { checksum }),
    }
    const old = await replaced(bucket, key)
    await commit(bucket, { kind: 'Object Created', reason, version }, old, (written) =>
      held.keepFor(holderOf(version), bytes, [...written, index.add(version), ...changes]),
    )
    return version
  }

  async function deleteForGood(bucket: BucketPlan, old: ObjectVersion): Promise<ObjectVersion> {
    const { sequencer } = newVersion(state, bucket, old.key)
    await commit(bucket, deletion('Permanently Deleted', { ...old, sequencer }), old, (written) => state.write(written))
    return old
  }

  async function putDeleteMarker(bucket: BucketPlan, key: string): Promise<ObjectVersion> {
    const marker: ObjectVersion = {
      ...newVersion(state, bucket, key),
      deleteMarker: true,
      size: 0,
      etag: '',
      sha256: '',
      headers: {},
      metadata: {},
      tags: {},
    }
    const old = await replaced(bucket, key)
    await commit(bucket, deletion('Delete Marker Created', marker), old, (written) =>
      state.write([...written, index.add(marker)]),
    )
    return marker
  }

  return {
    ...held,
    blobs,
    find: (bucket, key, versionId) => index.find(bucket.name, key, versionId),
    list: (query) => index.list(query),
    open: ({ sha256 }, range) => blobs.read(sha256, range),
    put: (object) => keys.run(lockOf(object.bucket, object.key), () => putVersion(object)),
    delete: (bucket, key, versionId) =>
      keys.run(lockOf(bucket, key), async () => {
        if (versionId === undefined && bucket.versioning !== 'Off') return putDeleteMarker(bucket, key)
        const old =
          versionId === undefined ? await replaced(bucket, key) : await index.find(bucket.name, key, versionId)
        return old && deleteForGood(bucket, old)
      }),
    retag: (version, tags) => state.write([index.add({ ...version, tags })]),
  }
}

type Stamp = Pick<ObjectVersion, 'bucket' | 'key' | 'versionId' | 'sequencer' | 'position' | 'lastModified'>

function newVersion(state: State, bucket: BucketPlan, key: string): Stamp {
  const sequence = state.nextSequence()
  const position = positionOf(sequence)
  const random = randomBytes(VERSION_ID_RANDOM_BYTES).toString('hex')
  return {
    bucket: bucket.name,
    key,
    position,
    versionId: bucket.versioning === 'Enabled' ? versionIdAt(position, random) : NULL_VERSION,
    sequencer: sequence.toString(16).toUpperCase().padStart(SEQUENCER_LENGTH, '0'),
    lastModified: new Date().toISOString(),
  }
}

function deletion(deletionType: ObjectChange['deletionType'], version: ObjectVersion): ObjectChange {
  return { kind: 'Object Deleted', reason: 'DeleteObject', ...(deletionType && { deletionType }), version }
}

function assertPreconditions({ absent, etag }: Preconditions, current: ObjectVersion | undefined): void {
  const exists = current !== undefined && !current.deleteMarker
  if (absent && exists) throw preconditionFailed('If-None-Match')
  if (etag === undefined) return
  if (!exists) throw new StorageError('NoSuchKey', 404, 'The specified key does not exist.')
  if (etag !== '*' && etag !== current.etag) throw preconditionFailed('If-Match')
}

/** @param condition the header whose condition did not hold: `If-Match` */
export function preconditionFailed(condition: string): StorageError {
  return new StorageError(
    'PreconditionFailed',
    412,
    `At least one of the pre-conditions you specified did not hold: ${condition}`,
  )
}

function holderOf({ bucket, key, position }: ObjectVersion): string {
  return `object/${bucket}/${key}/${position}`
}

function lockOf(bucket: BucketPlan, key: string): string {
  return `${bucket.name}/${key}`
}
