import { randomBytes } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { BucketPlan } from '../plan/read-buckets.ts'
import type { KeyedLock } from '../state/keyed-lock.ts'
import { createKeyedLock } from '../state/keyed-lock.ts'
import type { Change, State } from '../state/open-state.ts'
import { put, remove } from '../state/open-state.ts'
import type { Staged } from '../state/staged.ts'
import type { BlobFiles, ReceivedBytes } from './blob-files.ts'
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
export interface ObjectStore {
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
  /** Keeps the bytes on behalf of an unfinished upload. */
  keepFor: (holder: string, bytes: ReceivedBytes, changes: readonly Change[]) => Promise<void>
  /** Lets go of bytes that nobody else may hold. */
  release: (holder: string, sha256: string, changes: readonly Change[]) => Promise<void>
}

/** EventBridge shows sequencers as hex of this length. */
const SEQUENCER_LENGTH = 18
const VERSION_ID_RANDOM_BYTES = 8

export function openObjectStore(
  state: State,
  blobs: BlobFiles,
  stageEvent: (change: ObjectChange) => Staged,
): ObjectStore {
  const index = openObjectIndex(state)
  const holders = state.records<true>('blob-holders')
  const keys: KeyedLock = createKeyedLock()
  const contents: KeyedLock = createKeyedLock()

  const heldBy = (holder: string, sha256: string): Change => put<true>(holders, `${sha256}/${holder}`, true)

  async function keepFor(holder: string, bytes: ReceivedBytes, changes: readonly Change[]): Promise<void> {
    await contents.run(bytes.sha256, async () => {
      await blobs.keep(bytes)
      await state.write([heldBy(holder, bytes.sha256), ...changes])
    })
  }

  async function release(holder: string, sha256: string, changes: readonly Change[]): Promise<void> {
    await contents.run(sha256, async () => {
      await state.write([remove(holders, `${sha256}/${holder}`), ...changes])
      const [other] = await holders.keys({ gte: `${sha256}/`, lt: `${sha256}0`, limit: 1 }).all()
      if (other === undefined) await blobs.remove(sha256)
    })
  }

  /** The version that a write replaces, since the bucket does not keep it. */
  async function replaced(bucket: BucketPlan, key: string): Promise<ObjectVersion | undefined> {
    return bucket.versioning === 'Enabled' ? undefined : index.find(bucket.name, key, NULL_VERSION)
  }

  function newVersion(
    bucket: BucketPlan,
    key: string,
  ): Pick<ObjectVersion, 'bucket' | 'key' | 'versionId' | 'sequencer' | 'position' | 'lastModified'> {
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

  function stage(bucket: BucketPlan, change: ObjectChange): Staged {
    return bucket.sendsEvents ? stageEvent(change) : { changes: [], committed: () => undefined }
  }

  async function dropBytes(version: ObjectVersion | undefined): Promise<void> {
    if (version && !version.deleteMarker) await release(holderOf(version), version.sha256, [])
  }

  return {
    blobs,
    find: (bucket, key, versionId) => index.find(bucket.name, key, versionId),
    list: (query) => index.list(query),
    open: ({ sha256 }, range) => blobs.read(sha256, range),
    keepFor,
    release,
    put: (object) =>
      keys.run(lockOf(object.bucket, object.key), async () => {
        const { bucket, key, bytes, description, reason, preconditions, checksum, changes = [] } = object
        if (preconditions) assertPreconditions(preconditions, await index.find(bucket.name, key))
        const old = await replaced(bucket, key)
        const version: ObjectVersion = {
          ...newVersion(bucket, key),
          ...description,
          deleteMarker: false,
          size: bytes.size,
          etag: object.etag ?? bytes.md5,
          sha256: bytes.sha256,
          ...(checksum && { checksum }),
        }
        const event = stage(bucket, { kind: 'Object Created', reason, version })
        const removals = old ? [index.remove(old)] : []
        await keepFor(holderOf(version), bytes, [...removals, index.add(version), ...event.changes, ...changes])
        event.committed()
        await dropBytes(old)
        return version
      }),
    delete: (bucket, key, versionId) =>
      keys.run(lockOf(bucket, key), async () => {
        const old =
          versionId === undefined ? await replaced(bucket, key) : await index.find(bucket.name, key, versionId)
        if (versionId !== undefined || bucket.versioning === 'Off') {
          if (!old) return undefined
          const deletion = { ...old, sequencer: newVersion(bucket, key).sequencer }
          const event = stage(bucket, {
            kind: 'Object Deleted',
            reason: 'DeleteObject',
            deletionType: 'Permanently Deleted',
            version: deletion,
          })
          await state.write([index.remove(old), ...event.changes])
          event.committed()
          await dropBytes(old)
          return old
        }
        const marker: ObjectVersion = {
          ...newVersion(bucket, key),
          deleteMarker: true,
          size: 0,
          etag: '',
          sha256: '',
          headers: {},
          metadata: {},
          tags: {},
        }
        const event = stage(bucket, {
          kind: 'Object Deleted',
          reason: 'DeleteObject',
          deletionType: 'Delete Marker Created',
          version: marker,
        })
        await state.write([...(old ? [index.remove(old)] : []), index.add(marker), ...event.changes])
        event.committed()
        await dropBytes(old)
        return marker
      }),
    retag: (version, tags) => state.write([index.add({ ...version, tags })]),
  }
}

function assertPreconditions({ absent, etag }: Preconditions, current: ObjectVersion | undefined): void {
  const exists = current !== undefined && !current.deleteMarker
  if (absent && exists) throw preconditionFailed('If-None-Match')
  if (etag === undefined) return
  if (!exists) throw new StorageError('NoSuchKey', 404, 'The specified key does not exist.')
  if (etag !== '*' && etag !== current.etag) throw preconditionFailed('If-Match')
}

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
