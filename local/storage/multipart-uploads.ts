import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import type { Answer } from '../gateway/answer.ts'
import { readBody } from '../gateway/read-body.ts'
import type { State } from '../state/open-state.ts'
import { chooseParts } from './choose-parts.ts'
import { openKeptUploads } from './kept-uploads.ts'
import { readDescription, writtenHeaders } from './object-headers.ts'
import type { ObjectStore } from './object-store.ts'
import type { ObjectVersion } from './object-version.ts'
import { readRange } from './read-range.ts'
import { receiveUpload } from './receive-upload.ts'
import { StorageError } from './storage-error.ts'
import type { BucketRequest } from './storage-request.ts'
import { headerOf } from './storage-request.ts'
import { malformedXml, parseXml, xmlAnswer } from './storage-xml.ts'
import { askedChecksum, wholeChecksum } from './upload-checksum.ts'
import type { Upload } from './upload-part.ts'
import { writeConditions } from './write-conditions.ts'

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

/** Opens the API of multipart uploads: begin, put or copy parts, complete or abort, list. */
export function openMultipartUploads(state: State, store: ObjectStore): MultipartUploads {
  const kept = openKeptUploads(state, store)

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
      await kept.begin(upload)
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
      const upload = await kept.find(request)
      const number = partNumberOf(request)
      const bytes = await receiveUpload(request, store.blobs)
      const { etag } = await kept.keepPart(upload, number, bytes)
      return {
        status: 200,
        headers: {
          etag: `"${etag}"`,
          ...(bytes.checksum && { [`x-amz-checksum-${bytes.checksum.algorithm}`]: bytes.checksum.value }),
        },
      }
    },
    async copyPart(request, source) {
      const upload = await kept.find(request)
      const range = readRange(headerOf(request, 'x-amz-copy-source-range'), source.size)
      const bytes = await store.blobs.receive([store.open(source, range)], upload.checksum?.algorithm)
      const { etag, lastModified } = await kept.keepPart(upload, partNumberOf(request), bytes)
      return xmlAnswer('CopyPartResult', { ETag: `"${etag}"`, LastModified: lastModified })
    },
    async complete(request) {
      const upload = await kept.find(request)
      const parsed = Completion.safeParse(parseXml(await readBody(request.body, LONGEST_COMPLETION), ['Part']))
      if (!parsed.success) throw malformedXml()
      const chosen = chooseParts(parsed.data.CompleteMultipartUpload.Part, await kept.partsOf(upload.uploadId))
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
          changes: [kept.end(upload.uploadId)],
        })
        await kept.dropParts(upload.uploadId)
        return completionAnswer(request, upload, version, checksum)
      } finally {
        await store.blobs.discard(bytes)
      }
    },
    async abort(request) {
      const { uploadId } = await kept.find(request)
      await kept.abort(uploadId)
      return { status: 204 }
    },
    async listParts(request) {
      const { bucket, key, uploadId } = await kept.find(request)
      const Part = (await kept.partsOf(uploadId)).map(({ number, size, etag, lastModified }) => ({
        PartNumber: number,
        LastModified: lastModified,
        ETag: `"${etag}"`,
        Size: size,
      }))
      return xmlAnswer('ListPartsResult', { Bucket: bucket, Key: key, UploadId: uploadId, IsTruncated: false, Part })
    },
    async listUploads(request) {
      const own = await kept.uploadsOf(request.bucket.name)
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

function completionAnswer(
  { body }: BucketRequest,
  { bucket, key }: Upload,
  version: ObjectVersion,
  checksum: ReturnType<typeof wholeChecksum>,
): Answer {
  const { etag, ...headers } = writtenHeaders(version)
  const answer = xmlAnswer('CompleteMultipartUploadResult', {
    Location: body.url ?? '',
    Bucket: bucket,
    Key: key,
    ETag: etag,
    ...(checksum && {
      [`Checksum${checksum.algorithm.toUpperCase()}`]: checksum.value,
      ChecksumType: checksum.type,
    }),
  })
  return { ...answer, headers: { ...answer.headers, ...headers } }
}
