import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { BucketPlan } from '../plan/read-buckets.ts'
import { StorageError } from './storage-error.ts'

/** A request to S3, path-style: `/bucket/key?query`. */
export interface StorageRequest {
  method: string
  bucketName: string
  /** Decoded; empty for a request about the bucket. */
  key: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: IncomingMessage
}

export interface BucketRequest extends StorageRequest {
  bucket: BucketPlan
}

/** Amazon S3 takes keys of this many bytes. */
const LONGEST_KEY = 1024

/** @throws StorageError KeyTooLongError, InvalidURI */
export function readStorageRequest(request: IncomingMessage): StorageRequest {
  const [path = '/', query = ''] = splitOnce(request.url ?? '/', '?')
  const [bucketName = '', key = ''] = splitOnce(path.replace(/^\//, ''), '/').map((part) => decode(part))
  if (Buffer.byteLength(key) > LONGEST_KEY) throw new StorageError('KeyTooLongError', 400, 'Your key is too long.')
  if (key.includes('\u0000')) throw new StorageError('InvalidURI', 400, 'A key may not hold the character U+0000 here.')
  return {
    method: request.method ?? 'GET',
    bucketName,
    key,
    query: new URLSearchParams(query),
    headers: request.headers,
    body: request,
  }
}

/** @param name in lower case; values of a header that came several times are joined by commas */
export function headerOf({ headers }: Pick<StorageRequest, 'headers'>, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value.join(',') : value
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new StorageError('InvalidURI', 400, "Couldn't parse the specified URI.")
  }
}
