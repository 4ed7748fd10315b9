import type { Answer } from '../gateway/answer.ts'
import { readDescription, writtenHeaders } from './object-headers.ts'
import type { ObjectStore } from './object-store.ts'
import type { ObjectVersion } from './object-version.ts'
import { NULL_VERSION } from './object-version.ts'
import { StorageError } from './storage-error.ts'
import type { BucketRequest, StorageRequest } from './storage-request.ts'
import { headerOf } from './storage-request.ts'
import { xmlAnswer } from './storage-xml.ts'
import { writeConditions } from './write-conditions.ts'

/** The source of a copy: [/bucket/key?versionId=…], its parts percent-encoded. */
export function readCopySource(request: StorageRequest): {
  bucketName: string
  key: string
  versionId: string | undefined
} {
  const [path = '', query = ''] = (headerOf(request, 'x-amz-copy-source') ?? '').replace(/^\//, '').split('?')
  const [bucketName = '', ...key] = path.split('/')
  try {
    return {
      bucketName: decodeURIComponent(bucketName),
      key: decodeURIComponent(key.join('/')),
      versionId: new URLSearchParams(query).get('versionId') ?? undefined,
    }
  } catch {
    throw new StorageError('InvalidArgument', 400, 'Invalid copy source encoding.')
  }
}

/** Answers CopyObject. @throws StorageError InvalidRequest */
export async function copyObject(request: BucketRequest, store: ObjectStore, source: ObjectVersion): Promise<Answer> {
  const replacesMetadata = headerOf(request, 'x-amz-metadata-directive')?.toUpperCase() === 'REPLACE'
  const replacesTags = headerOf(request, 'x-amz-tagging-directive')?.toUpperCase() === 'REPLACE'
  if (
    source.bucket === request.bucket.name &&
    source.key === request.key &&
    !replacesMetadata &&
    !request.headers['x-amz-storage-class']
  ) {
    throw new StorageError(
      'InvalidRequest',
      400,
      'This copy request is illegal because it is trying to copy an object to itself without changing it.',
    )
  }
  const own = readDescription(request)
  const bytes = await store.blobs.receive([store.open(source)], source.checksum?.algorithm ?? 'crc64nvme')
  try {
    const version = await store.put({
      bucket: request.bucket,
      key: request.key,
      bytes,
      description: {
        headers: replacesMetadata ? own.headers : source.headers,
        metadata: replacesMetadata ? own.metadata : source.metadata,
        tags: replacesTags ? own.tags : source.tags,
      },
      reason: 'CopyObject',
      preconditions: writeConditions(request),
      ...(bytes.checksum && { checksum: { ...bytes.checksum, type: 'FULL_OBJECT' as const } }),
    })
    const answer = xmlAnswer('CopyObjectResult', { ETag: `"${version.etag}"`, LastModified: version.lastModified })
    const headers = { ...answer.headers, ...writtenHeaders(version) }
    return {
      ...answer,
      headers: {
        ...headers,
        ...(source.versionId !== NULL_VERSION && { 'x-amz-copy-source-version-id': source.versionId }),
      },
    }
  } finally {
    await store.blobs.discard(bytes)
  }
}
