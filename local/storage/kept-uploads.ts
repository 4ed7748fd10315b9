import { type Change, put, remove, type State } from '../state/open-state.ts'
import type { HeldBytes } from './held-bytes.ts'
import type { receiveUpload } from './receive-upload.ts'
import { StorageError } from './storage-error.ts'
import type { BucketRequest } from './storage-request.ts'
import type { Part, Upload } from './upload-part.ts'

/** Unfinished uploads and their parts, as they outlive a restart. */
export interface KeptUploads {
  begin: (upload: Upload) => Promise<void>
  /** @throws StorageError NoSuchUpload where the request names none of its bucket and key */
  find: (request: BucketRequest) => Promise<Upload>
  uploadsOf: (bucket: string) => Promise<Upload[]>
  /** In the order of their numbers. */
  partsOf: (uploadId: string) => Promise<Part[]>
  keepPart: (upload: Upload, number: number, bytes: Awaited<ReturnType<typeof receiveUpload>>) => Promise<Part>
  dropParts: (uploadId: string) => Promise<void>
  /** What ends an upload, to be written with what it has become. */
  end: (uploadId: string) => Change
  abort: (uploadId: string) => Promise<void>
}

/** Opens what is kept of unfinished uploads. */
export function openKeptUploads(state: State, held: HeldBytes): KeptUploads {
  const uploads = state.records<Upload>('uploads')
  const parts = state.records<Part>('upload-parts')

  const partsOf = (uploadId: string): Promise<Part[]> => parts.values({ gte: `${uploadId}/`, lt: `${uploadId}0` }).all()

  async function dropParts(uploadId: string): Promise<void> {
    for (const { number, sha256 } of await partsOf(uploadId)) {
      await held.release(holder(uploadId, number), sha256, [remove(parts, partKey(uploadId, number))])
    }
  }

  return {
    partsOf,
    dropParts,
    begin: (upload) => state.write([put(uploads, upload.uploadId, upload)]),
    end: (uploadId) => remove(uploads, uploadId),
    uploadsOf: async (bucket) => (await uploads.values().all()).filter((upload) => upload.bucket === bucket),
    async find({ query, bucket, key }) {
      const upload = await uploads.get(query.get('uploadId') ?? '')
      if (upload?.bucket === bucket.name && upload.key === key) return upload
      throw new StorageError(
        'NoSuchUpload',
        404,
        'The specified upload does not exist. It may have been aborted or completed.',
      )
    },
    async keepPart({ uploadId }, number, bytes) {
      const key = partKey(uploadId, number)
      const old = await parts.get(key)
      const part: Part = {
        number,
        size: bytes.size,
        etag: bytes.md5,
        sha256: bytes.sha256,
        checksum: bytes.checksum?.value,
        lastModified: new Date().toISOString(),
      }
      await held.keepFor(holder(uploadId, number), bytes, [put(parts, key, part)])
      if (old && old.sha256 !== part.sha256) await held.release(holder(uploadId, number), old.sha256, [])
      return part
    },
    async abort(uploadId) {
      await state.write([remove(uploads, uploadId)])
      await dropParts(uploadId)
    },
  }
}

function partKey(uploadId: string, number: number): string {
  return `${uploadId}/${String(number).padStart(5, '0')}`
}

/** Under which name an unfinished upload holds the bytes of a part. */
function holder(uploadId: string, number: number): string {
  return `part/${partKey(uploadId, number)}`
}
