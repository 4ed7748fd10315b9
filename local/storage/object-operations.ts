import type { Answer } from '../gateway/answer.ts'
import { readDescription, writtenHeaders } from './object-headers.ts'
import type { ObjectStore } from './object-store.ts'
import { receiveUpload } from './receive-upload.ts'
import type { BucketRequest } from './storage-request.ts'
import { writeConditions } from './write-conditions.ts'

/** Answers PutObject. */
export async function putObject(request: BucketRequest, store: ObjectStore): Promise<Answer> {
  const description = readDescription(request)
  const bytes = await receiveUpload(request, store.blobs)
  try {
    const version = await store.put({
      bucket: request.bucket,
      key: request.key,
      bytes,
      description,
      reason: 'PutObject',
      preconditions: writeConditions(request),
      ...(bytes.checksum && { checksum: { ...bytes.checksum, type: 'FULL_OBJECT' as const } }),
    })
    return { status: 200, headers: writtenHeaders(version) }
  } finally {
    await store.blobs.discard(bytes)
  }
}

/** Answers DeleteObject. */
export async function deleteObject(request: BucketRequest, store: ObjectStore): Promise<Answer> {
  const versionId = request.query.get('versionId') ?? undefined
  const deleted = await store.delete(request.bucket, request.key, versionId)
  return {
    status: 204,
    headers: {
      ...(deleted?.deleteMarker && { 'x-amz-delete-marker': 'true' }),
      ...(deleted && request.bucket.versioning !== 'Off' && { 'x-amz-version-id': deleted.versionId }),
    },
  }
}
