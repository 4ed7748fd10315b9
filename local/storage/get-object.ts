import type { Answer } from '../gateway/answer.ts'
import { findVersion } from './find-version.ts'
import { versionHeaders } from './object-headers.ts'
import type { ObjectStore } from './object-store.ts'
import { preconditionFailed } from './object-store.ts'
import type { ObjectVersion } from './object-version.ts'
import { readRange } from './read-range.ts'
import type { BucketRequest, StorageRequest } from './storage-request.ts'
import { headerOf } from './storage-request.ts'
import { unquoted } from './write-conditions.ts'

/** Query parameters by which a reader of an object overrides its headers. */
const OVERRIDES: Record<string, string> = {
  'response-content-type': 'content-type',
  'response-content-disposition': 'content-disposition',
  'response-content-encoding': 'content-encoding',
  'response-content-language': 'content-language',
  'response-cache-control': 'cache-control',
  'response-expires': 'expires',
}

/** Answers GET and HEAD of an object. */
export async function getObject(request: BucketRequest, store: ObjectStore): Promise<Answer> {
  const version = await findVersion(request, store)
  const notModified = assertReadable(request, version)
  const headers = versionHeaders(version, headerOf(request, 'x-amz-checksum-mode')?.toUpperCase() === 'ENABLED')
  if (notModified)
    return { status: 304, headers: { etag: headers['etag'] ?? '', 'last-modified': headers['last-modified'] ?? '' } }
  for (const [parameter, header] of Object.entries(OVERRIDES)) {
    const value = request.query.get(parameter)
    if (value !== null) headers[header] = value
  }
  const range = readRange(headerOf(request, 'range'), version.size)
  if (range) {
    // The checksum is that of the whole.
    for (const name of Object.keys(headers).filter((header) => header.startsWith('x-amz-checksum')))
      delete headers[name]
  }
  const length = range ? range.end - range.start + 1 : version.size
  return {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'content-length': String(length),
      ...(range && { 'content-range': `bytes ${range.start}-${range.end}/${version.size}` }),
    },
    ...(request.method === 'HEAD' || length === 0 ? {} : { body: store.open(version, range) }),
  }
}

/**
 * Whether the reader already has this version; asked in the order of RFC 9110, section 13.2.2.
 * @throws StorageError PreconditionFailed
 */
function assertReadable(request: StorageRequest, { etag, lastModified }: ObjectVersion): boolean {
  const modified = Math.floor(Date.parse(lastModified) / 1000)
  const since = (name: string): number => Math.floor(Date.parse(headerOf(request, name) ?? '') / 1000)
  const match = unquoted(headerOf(request, 'if-match'))
  if (match !== undefined && match !== '*' && match !== etag) throw preconditionFailed('If-Match')
  if (match === undefined && modified > since('if-unmodified-since')) throw preconditionFailed('If-Unmodified-Since')
  const noneMatch = headerOf(request, 'if-none-match')
  if (noneMatch !== undefined)
    return noneMatch.split(',').some((tag) => tag.trim() === '*' || unquoted(tag.trim()) === etag)
  return modified <= since('if-modified-since')
}
