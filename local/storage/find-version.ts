import type { ObjectStore } from './object-store.ts'
import type { ObjectVersion } from './object-version.ts'
import { StorageError } from './storage-error.ts'
import type { BucketRequest } from './storage-request.ts'

/** The version that a request is about. @throws StorageError NoSuchKey, NoSuchVersion, MethodNotAllowed */
export async function findVersion(request: BucketRequest, store: ObjectStore): Promise<ObjectVersion> {
  const versionId = request.query.get('versionId') ?? undefined
  return foundVersion(await store.find(request.bucket, request.key, versionId), versionId)
}

/** The version that was asked for, unless there is none or it is a delete marker. */
export function foundVersion(version: ObjectVersion | undefined, versionId: string | undefined): ObjectVersion {
  if (!version) {
    throw versionId === undefined
      ? new StorageError('NoSuchKey', 404, 'The specified key does not exist.')
      : new StorageError('NoSuchVersion', 404, 'The specified version does not exist.')
  }
  if (!version.deleteMarker) return version
  const headers = { 'x-amz-delete-marker': 'true', 'x-amz-version-id': version.versionId }
  throw versionId === undefined
    ? new StorageError('NoSuchKey', 404, 'The specified key does not exist.', headers)
    : new StorageError('MethodNotAllowed', 405, 'The specified method is not allowed against this resource.', headers)
}
