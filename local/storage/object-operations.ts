import * as z from 'zod/mini'
import type { Answer } from '../gateway/answer.ts'
import { readBody } from '../gateway/read-body.ts'
import { readDescription, versionHeaders, writtenHeaders } from './object-headers.ts'
import type { ObjectStore } from './object-store.ts'
import { preconditionFailed } from './object-store.ts'
import type { ObjectVersion } from './object-version.ts'
import { NULL_VERSION } from './object-version.ts'
import { readRange } from './read-range.ts'
import { receiveUpload } from './receive-upload.ts'
import { StorageError } from './storage-error.ts'
import type { BucketRequest, StorageRequest } from './storage-request.ts'
import { headerOf } from './storage-request.ts'
import { malformedXml, parseXml, xmlAnswer } from './storage-xml.ts'

/** Query parameters by which a reader of an object overrides its headers. */
const OVERRIDES: Record<string, string> = {
  'response-content-type': 'content-type',
  'response-content-disposition': 'content-disposition',
  'response-content-encoding': 'content-encoding',
  'response-content-language': 'content-language',
  'response-cache-control': 'cache-control',
  'response-expires': 'expires',
}

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

export function writeConditions(request: StorageRequest): { absent: boolean; etag: string | undefined } {
  return { absent: headerOf(request, 'if-none-match') === '*', etag: unquoted(headerOf(request, 'if-match')) }
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

export async function getTags(request: BucketRequest, store: ObjectStore): Promise<Answer> {
  const { tags } = await findVersion(request, store)
  return xmlAnswer('Tagging', { TagSet: { Tag: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) } })
}

const Tagging = z.object({
  Tagging: z.object({
    TagSet: z.union([
      z.object({ Tag: z.array(z.object({ Key: z.string(), Value: z.string() })) }),
      z.pipe(
        z.string(),
        z.transform(() => ({ Tag: [] as { Key: string; Value: string }[] })),
      ),
    ]),
  }),
})
const LONGEST_TAGGING = 64 * 1024

export async function changeTags(request: BucketRequest, store: ObjectStore): Promise<Answer> {
  const version = await findVersion(request, store)
  if (request.method === 'DELETE') {
    await store.retag(version, {})
    return { status: 204 }
  }
  const parsed = Tagging.safeParse(parseXml(await readBody(request.body, LONGEST_TAGGING), ['Tag']))
  if (!parsed.success) throw malformedXml()
  await store.retag(version, Object.fromEntries(parsed.data.Tagging.TagSet.Tag.map(({ Key, Value }) => [Key, Value])))
  return { status: 200 }
}

/** The version that a request is about. @throws StorageError NoSuchKey, NoSuchVersion, MethodNotAllowed */
async function findVersion(request: BucketRequest, store: ObjectStore): Promise<ObjectVersion> {
  const versionId = request.query.get('versionId') ?? undefined
  return foundVersion(await store.find(request.bucket, request.key, versionId), versionId)
}

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

function unquoted(etag: string | undefined): string | undefined {
  return etag?.replace(/^(W\/)?"(.*)"$/, '$2')
}
