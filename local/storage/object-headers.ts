import { StorageError } from './storage-error.ts'
import type { ObjectDescription, ObjectVersion } from './object-version.ts'
import { NULL_VERSION } from './object-version.ts'
import type { StorageRequest } from './storage-request.ts'
import { headerOf } from './storage-request.ts'

/** Headers that are kept with an object and given back as they came. */
const KEPT_HEADERS = [
  'content-type',
  'cache-control',
  'content-disposition',
  'content-language',
  'expires',
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-aws-kms-key-id',
  'x-amz-storage-class',
  'x-amz-website-redirect-location',
]
const METADATA_PREFIX = 'x-amz-meta-'
/** Amazon S3 keeps 2 KB of metadata with an object. */
const LONGEST_METADATA = 2048
const MOST_TAGS = 10

/** @throws StorageError MetadataTooLarge, InvalidTag */
export function readDescription(request: StorageRequest): ObjectDescription {
  const encoding = (headerOf(request, 'content-encoding') ?? '')
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'aws-chunked')
  const kept = KEPT_HEADERS.map((name) => [name, headerOf(request, name)] as const)
  const metadata = Object.keys(request.headers)
    .filter((name) => name.startsWith(METADATA_PREFIX))
    .map((name) => [name.slice(METADATA_PREFIX.length), headerOf(request, name) ?? ''] as const)
  if (metadata.reduce((sum, [name, value]) => sum + Buffer.byteLength(name + value), 0) > LONGEST_METADATA) {
    throw new StorageError('MetadataTooLarge', 400, 'Your metadata headers exceed the maximum allowed metadata size.')
  }
  return {
    headers: {
      'content-type': 'binary/octet-stream',
      'x-amz-server-side-encryption': 'AES256',
      ...Object.fromEntries(kept.filter((entry): entry is [string, string] => entry[1] !== undefined)),
      ...(encoding.length > 0 && { 'content-encoding': encoding.join(',') }),
    },
    metadata: Object.fromEntries(metadata),
    tags: readTags(headerOf(request, 'x-amz-tagging')),
  }
}

/** [a=1&b=2] */
function readTags(header: string | undefined): Record<string, string> {
  const tags = [...new URLSearchParams(header ?? '')]
  if (tags.length > MOST_TAGS) throw new StorageError('BadRequest', 400, 'Object tags cannot be greater than 10')
  return Object.fromEntries(tags)
}

/** What an answer about a version says in its headers, without length and range. */
export function versionHeaders(version: ObjectVersion, withChecksum: boolean): Record<string, string> {
  const { checksum, headers, metadata, tags } = version
  const tagCount = Object.keys(tags).length
  return {
    ...headers,
    ...Object.fromEntries(Object.entries(metadata).map(([name, value]) => [METADATA_PREFIX + name, value])),
    ...writtenHeaders(version),
    'last-modified': new Date(version.lastModified).toUTCString(),
    'accept-ranges': 'bytes',
    ...(tagCount > 0 && { 'x-amz-tagging-count': String(tagCount) }),
    ...(withChecksum && checksum && checksumHeaders(checksum)),
  }
}

/** What the answer to a write says about the version it made. */
export function writtenHeaders({ etag, versionId, headers, checksum }: ObjectVersion): Record<string, string> {
  return {
    etag: `"${etag}"`,
    'x-amz-server-side-encryption': headers['x-amz-server-side-encryption'] ?? 'AES256',
    ...(versionId !== NULL_VERSION && { 'x-amz-version-id': versionId }),
    ...(checksum && checksumHeaders(checksum)),
  }
}

function checksumHeaders({ algorithm, value, type }: NonNullable<ObjectVersion['checksum']>): Record<string, string> {
  return { [`x-amz-checksum-${algorithm}`]: value, 'x-amz-checksum-type': type }
}
