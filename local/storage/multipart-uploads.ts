import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import type { Answer } from '../gateway/answer.ts'
import { readBody } from '../gateway/read-body.ts'
import type { State } from '../state/open-state.ts'
import { put, remove } from '../state/open-state.ts'
import { chooseParts } from './choose-parts.ts'
import { readDescription, writtenHeaders } from './object-headers.ts'
import { writeConditions } from './object-operations.ts'
import type { ObjectStore } from './object-store.ts'
import type { ObjectVersion } from './object-version.ts'
import { readRange } from './read-range.ts'
import { receiveUpload } from './receive-upload.ts'
import { StorageError } from './storage-error.ts'
import type { BucketRequest } from './storage-request.ts'
import { headerOf } from './storage-request.ts'
import { malformedXml, parseXml, xmlAnswer } from './storage-xml.ts'
import { askedChecksum, wholeChecksum } from './upload-checksum.ts'
import type { Part, Upload } from './upload-part.ts'

export interface MultipartUploads {
  create: (request: BucketRequest) => Promise<Answer>
  putPart: (request: BucketRequest) => Promise<Answer>
  copyPart: (request: BucketRequest, source: ObjectVersion) => Promise<Answer>
  complete: (request: BucketRequest) => Promise<Answer>
  abort: (request: BucketRequest) => Promise<Answer>
  listParts: (request: BucketRequest) => Promise<Answer>
  listUploads: (request: BucketRequest) => Promise<Answer>
}

/** Source: Amazon S3 User Guide, "Amazon S3 multipart upload limits". */
const MOST_PARTS = 10_000
/** Bytes of a request that names 10,000 parts, and room to spare. */
const LONGEST_COMPLETION = 4 * 1024 ** 2

const Completion = z.object({
  CompleteMultipartUpload: z.object({
    Part: z.array(z.object({ PartNumber: z.coerce.number(), ETag: z.string() })).check(z.minLength(1)),
  }),
})

export function openMultipartUploads(state: State, store: ObjectStore): MultipartUploads {
  const uploads = state.records<Upload>('uploads')
  const parts = state.records<Part>('upload-parts')

  async function uploadOf({ query, bucket, key }: BucketRequest): Promise<Upload> {
    const upload = await uploads.get(query.get('uploadId') ?? '')
    if (upload?.bucket === bucket.name && upload.key === key) return upload
    throw new StorageError(
      'NoSuchUpload',
      404,
      'The specified upload does not exist. It may have been aborted or completed.',
    )
  }

  const partsOf = (uploadId: string): Promise<Part[]> => parts.values({ gte: `${uploadId}/`, lt: `${uploadId}0` }).all()

  async function dropParts(uploadId: string): Promise<void> {
    for (const { number, sha256 } of await partsOf(uploadId)) {
      await store.release(holder(uploadId, number), sha256, [remove(parts, partKey(uploadId, number))])
    }
  }

  async function keepPart(
    upload: Upload,
    number: number,
    bytes: Awaited<ReturnType<typeof receiveUpload>>,
  ): Promise<Part> {
    const old = await parts.get(partKey(upload.uploadId, number))
    const part: Part = {
      number,
      size: bytes.size,
      etag: bytes.md5,
      sha256: bytes.sha256,
      checksum: bytes.checksum?.value,
      lastModified: new Date().toISOString(),
    }
    await store.keepFor(holder(upload.uploadId, number), bytes, [put(parts, partKey(upload.uploadId, number), part)])
    if (old && old.sha256 !== part.sha256) await store.release(holder(upload.uploadId, number), old.sha256, [])
    return part
  }

  return {
    async create(request) {
      const upload: Upload = {
        ...readDescription(request),
        uploadId: randomBytes(24).toString('base64url'),
        bucket: request.bucket.name,
        key: request.key,
        initiated: new Date().toISOString(),
        checksum: askedChecksum(request),
      }
      await state.write([put(uploads, upload.uploadId, upload)])
      const answer = xmlAnswer('InitiateMultipartUploadResult', {
        Bucket: upload.bucket,
        Key: upload.key,
        UploadId: upload.uploadId,
      })
      const { checksum } = upload
      return {
        ...answer,
        headers: {
          ...answer.headers,
          ...(checksum && {
            'x-amz-checksum-algorithm': checksum.algorithm.toUpperCase(),
            'x-amz-checksum-type': checksum.type,
          }),
        },
      }
    },
    async putPart(request) {
      const upload = await uploadOf(request)
      const number = partNumberOf(request)
      const bytes = await receiveUpload(request, store.blobs)
      const { etag } = await keepPart(upload, number, bytes)
      return {
        status: 200,
        headers: {
          etag: `"${etag}"`,
          ...(bytes.checksum && { [`x-amz-checksum-${bytes.checksum.algorithm}`]: bytes.checksum.value }),
        },
      }
    },
    async copyPart(request, source) {
      const upload = await uploadOf(request)
      const range = readRange(headerOf(request, 'x-amz-copy-source-range'), source.size)
      const bytes = await store.blobs.receive([store.open(source, range)], upload.checksum?.algorithm)
      const { etag, lastModified } = await keepPart(upload, partNumberOf(request), bytes)
      return xmlAnswer('CopyPartResult', { ETag: `"${etag}"`, LastModified: lastModified })
    },
    async complete(request) {
      const upload = await uploadOf(request)
      const parsed = Completion.safeParse(parseXml(await readBody(request.body, LONGEST_COMPLETION), ['Part']))
      if (!parsed.success) throw malformedXml()
      const chosen = chooseParts(parsed.data.CompleteMultipartUpload.Part, await partsOf(upload.uploadId))
      const whole = upload.checksum?.type === 'FULL_OBJECT' ? upload.checksum.algorithm : undefined
      const bytes = await store.blobs.receive(
        chosen.map(({ sha256 }) => store.blobs.read(sha256)),
        whole,
      )
      const etags = Buffer.concat(chosen.map(({ etag }) => Buffer.from(etag, 'hex')))
      const checksum = wholeChecksum(upload, chosen, bytes.checksum?.value)
      try {
        const version = await store.put({
          bucket: request.bucket,
          key: request.key,
          bytes,
          description: { headers: upload.headers, metadata: upload.metadata, tags: upload.tags },
          reason: 'CompleteMultipartUpload',
          preconditions: writeConditions(request),
          etag: `${createHash('md5').update(etags).digest('hex')}-${chosen.length}`,
          ...(checksum && { checksum }),
          changes: [remove(uploads, upload.uploadId)],
        })
        await dropParts(upload.uploadId)
        const result = {
          Location: request.body.url ?? '',
          Bucket: upload.bucket,
          Key: upload.key,
          ETag: `"${version.etag}"`,
        }
        const checksums = checksum && {
          [`Checksum${checksum.algorithm.toUpperCase()}`]: checksum.value,
          ChecksumType: checksum.type,
        }
        const answer = xmlAnswer('CompleteMultipartUploadResult', { ...result, ...checksums })
        const { etag: _inBody, ...headers } = writtenHeaders(version)
        return { ...answer, headers: { ...answer.headers, ...headers } }
      } finally {
        await store.blobs.discard(bytes)
      }
    },
    async abort(request) {
      const { uploadId } = await uploadOf(request)
      await state.write([remove(uploads, uploadId)])
      await dropParts(uploadId)
      return { status: 204 }
    },
    async listParts(request) {
      const { bucket, key, uploadId } = await uploadOf(request)
      const Part = (await partsOf(uploadId)).map(({ number, size, etag, lastModified }) => ({
        PartNumber: number,
        LastModified: lastModified,
        ETag: `"${etag}"`,
        Size: size,
      }))
      return xmlAnswer('ListPartsResult', { Bucket: bucket, Key: key, UploadId: uploadId, IsTruncated: false, Part })
    },
    async listUploads(request) {
      const own = (await uploads.values().all()).filter(({ bucket }) => bucket === request.bucket.name)
      const Upload = own.map(({ key, uploadId, initiated }) => ({ Key: key, UploadId: uploadId, Initiated: initiated }))
      return xmlAnswer('ListMultipartUploadsResult', { Bucket: request.bucket.name, IsTruncated: false, Upload })
    },
  }
}

function partNumberOf({ query }: BucketRequest): number {
  const number = Number(query.get('partNumber'))
  if (Number.isInteger(number) && number >= 1 && number <= MOST_PARTS) return number
  throw new StorageError(
    'InvalidArgument',
    400,
    `Part number must be an integer between 1 and ${MOST_PARTS}, inclusive`,
  )
}

function partKey(uploadId: string, number: number): string {
  return `${uploadId}/${String(number).padStart(5, '0')}`
}

/** Under which name an unfinished upload holds the bytes of a part. */
function holder(uploadId: string, number: number): string {
  return `part/${partKey(uploadId, number)}`
}
