import * as z from 'zod/mini'
import type { Answer } from '../gateway/answer.ts'
import { readBody } from '../gateway/read-body.ts'
import type { BucketPlan } from '../plan/read-buckets.ts'
import type { ListPosition } from './object-index.ts'
import type { ObjectStore } from './object-store.ts'
import type { ObjectVersion } from './object-version.ts'
import { StorageError } from './storage-error.ts'
import type { BucketRequest } from './storage-request.ts'
import type { XmlValue } from './storage-xml.ts'
import { malformedXml, parseXml, xmlAnswer } from './storage-xml.ts'

const MOST_KEYS = 1000
const OWNER = { ID: '000000000000', DisplayName: 'owner' }
const CREATED = '2000-01-01T00:00:00.000Z'

export function listBuckets(buckets: readonly BucketPlan[]): Answer {
  const Bucket = buckets.map(({ name }) => ({ Name: name, CreationDate: CREATED }))
  return xmlAnswer('ListAllMyBucketsResult', { Owner: OWNER, Buckets: { Bucket } })
}

export function getVersioning({ bucket }: BucketRequest): Answer {
  return xmlAnswer('VersioningConfiguration', bucket.versioning === 'Off' ? {} : { Status: bucket.versioning })
}

export function getLocation(region: string): Answer {
  // us-east-1 is the empty location.
  return xmlAnswer('LocationConstraint', region === 'us-east-1' ? '' : region)
}

export async function listObjects(request: BucketRequest, store: ObjectStore): Promise<Answer> {
  const { query, bucket } = request
  const isV2 = query.get('list-type') === '2'
  const { prefix, delimiter, limit, encode, encoding } = listParameters(query)
  const start = query.get(isV2 ? 'start-after' : 'marker') ?? ''
  const token = query.get('continuation-token')
  const after = isV2 && token !== null ? readToken(token) : positionAfter(start, prefix, delimiter)
  const page =
    limit === 0
      ? { entries: [], next: undefined }
      : await store.list({ bucket: bucket.name, prefix, delimiter, limit, after, versions: false })
  const versions = page.entries.flatMap((entry) => (entry.kind === 'version' ? [entry.version] : []))
  const prefixes = page.entries.flatMap((entry) => (entry.kind === 'prefix' ? [entry.prefix] : []))
  const common: Record<string, XmlValue> = {
    Name: bucket.name,
    Prefix: encode(prefix),
    Delimiter: delimiter === '' ? undefined : encode(delimiter),
    MaxKeys: limit,
    EncodingType: encoding,
    IsTruncated: page.next !== undefined,
    Contents: versions.map((version) => ({
      ...entryOf(version, encode),
      Owner: isV2 && query.get('fetch-owner') !== 'true' ? undefined : OWNER,
    })),
    CommonPrefixes: prefixes.map((text) => ({ Prefix: encode(text) })),
  }
  if (!isV2) {
    return xmlAnswer('ListBucketResult', {
      ...common,
      Marker: encode(start),
      NextMarker: page.next && encode(page.next.text),
    })
  }
  return xmlAnswer('ListBucketResult', {
    ...common,
    KeyCount: page.entries.length,
    StartAfter: start === '' ? undefined : encode(start),
    ContinuationToken: token ?? undefined,
    NextContinuationToken: page.next && writeToken(page.next),
  })
}

export async function listVersions(request: BucketRequest, store: ObjectStore): Promise<Answer> {
  const { query, bucket } = request
  const { prefix, delimiter, limit, encode, encoding } = listParameters(query)
  const keyMarker = query.get('key-marker') ?? ''
  const versionMarker = query.get('version-id-marker') ?? ''
  const marked = versionMarker === '' ? undefined : await store.find(bucket, keyMarker, versionMarker)
  const after: ListPosition | undefined = marked
    ? { text: keyMarker, isPrefix: false, position: marked.position }
    : positionAfter(keyMarker, prefix, delimiter)
  const page =
    limit === 0
      ? { entries: [], next: undefined }
      : await store.list({ bucket: bucket.name, prefix, delimiter, limit, after, versions: true })
  const versions = page.entries.flatMap((entry) => (entry.kind === 'version' ? [entry] : []))
  const describe = ({
    version,
    isLatest,
  }: {
    version: ObjectVersion
    isLatest: boolean
  }): Record<string, XmlValue> => ({
    ...(version.deleteMarker
      ? { Key: encode(version.key), LastModified: version.lastModified }
      : entryOf(version, encode)),
    VersionId: version.versionId,
    IsLatest: isLatest,
    Owner: OWNER,
  })
  const last = page.next && versions.at(-1)?.version
  return xmlAnswer('ListVersionsResult', {
    Name: bucket.name,
    Prefix: encode(prefix),
    KeyMarker: encode(keyMarker),
    VersionIdMarker: versionMarker,
    NextKeyMarker: page.next && encode(page.next.text),
    NextVersionIdMarker: page.next?.isPrefix === false ? last?.versionId : undefined,
    MaxKeys: limit,
    Delimiter: delimiter === '' ? undefined : encode(delimiter),
    EncodingType: encoding,
    IsTruncated: page.next !== undefined,
    Version: versions.filter(({ version }) => !version.deleteMarker).map(describe),
    DeleteMarker: versions.filter(({ version }) => version.deleteMarker).map(describe),
    CommonPrefixes: page.entries.flatMap((entry) =>
      entry.kind === 'prefix' ? [{ Prefix: encode(entry.prefix) }] : [],
    ),
  })
}

const DeleteRequest = z.object({
  Delete: z.object({
    Object: z.array(z.object({ Key: z.string(), VersionId: z.optional(z.string()) })).check(z.maxLength(MOST_KEYS)),
    Quiet: z.optional(z.string()),
  }),
})
const LONGEST_DELETE = 4 * 1024 ** 2

/** @param mayDelete whether the caller may delete this key or version; what it may not is reported and left. */
export async function deleteObjects(
  request: BucketRequest,
  store: ObjectStore,
  mayDelete: (key: string, versionId: string | undefined) => boolean,
): Promise<Answer> {
  const parsed = DeleteRequest.safeParse(parseXml(await readBody(request.body, LONGEST_DELETE), ['Object']))
  if (!parsed.success) throw malformedXml()
  const { Object: objects, Quiet } = parsed.data.Delete
  const deleted: XmlValue[] = []
  const errors: XmlValue[] = []
  for (const { Key, VersionId } of objects) {
    if (!mayDelete(Key, VersionId)) {
      errors.push({ Key, VersionId, Code: 'AccessDenied', Message: 'Access Denied' })
      continue
    }
    const version = await store.delete(request.bucket, Key, VersionId)
    const marker = version?.deleteMarker === true
    deleted.push({
      Key,
      VersionId,
      DeleteMarker: marker ? true : undefined,
      DeleteMarkerVersionId: marker ? version.versionId : undefined,
    })
  }
  return xmlAnswer('DeleteResult', { Deleted: Quiet === 'true' ? [] : deleted, Error: errors })
}

function entryOf(version: ObjectVersion, encode: (text: string) => string): Record<string, XmlValue> {
  return {
    Key: encode(version.key),
    LastModified: version.lastModified,
    ETag: `"${version.etag}"`,
    ChecksumAlgorithm: version.checksum?.algorithm.toUpperCase(),
    ChecksumType: version.checksum?.type,
    Size: version.size,
    StorageClass: version.headers['x-amz-storage-class'] ?? 'STANDARD',
  }
}

function listParameters(query: URLSearchParams) {
  const encoding = query.get('encoding-type') ?? undefined
  const asked = Number(query.get('max-keys') ?? MOST_KEYS)
  if (!Number.isInteger(asked) || asked < 0)
    throw new StorageError('InvalidArgument', 400, 'Provided max-keys not an integer or within integer range')
  return {
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') ?? '',
    limit: Math.min(asked, MOST_KEYS),
    encoding,
    encode: encoding === 'url' ? encodeKey : (text: string): string => text,
  }
}

/** As S3 encodes keys in listings: like a URL's query, but [/] stays. */
function encodeKey(key: string): string {
  return encodeURIComponent(key)
    .replaceAll('%2F', '/')
    .replaceAll('%20', '+')
    .replaceAll(/[!'()]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** A marker that is a common prefix of the page before stands for all that begins with it. */
function positionAfter(marker: string, prefix: string, delimiter: string): ListPosition | undefined {
  if (marker === '') return undefined
  return {
    text: marker,
    isPrefix:
      delimiter !== '' && marker.startsWith(prefix) && marker.length > prefix.length && marker.endsWith(delimiter),
  }
}

const Token = z.object({ text: z.string(), isPrefix: z.boolean() })

function writeToken({ text, isPrefix }: ListPosition): string {
  return Buffer.from(JSON.stringify({ text, isPrefix })).toString('base64url')
}

function readToken(token: string): ListPosition {
  try {
    return Token.parse(JSON.parse(Buffer.from(token, 'base64url').toString('utf8')))
  } catch {
    throw new StorageError('InvalidArgument', 400, 'The continuation token provided is incorrect')
  }
}
