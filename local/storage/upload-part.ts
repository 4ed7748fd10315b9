import type { ChecksumAlgorithm } from './checksums.ts'
import type { ObjectChecksum, ObjectDescription } from './object-version.ts'

/** An unfinished upload in parts. */
export interface Upload extends ObjectDescription {
  uploadId: string
  bucket: string
  key: string
  initiated: string
  checksum: { algorithm: ChecksumAlgorithm; type: ObjectChecksum['type'] } | undefined
}

/** What is held of a part; its bytes are a blob. */
export interface Part {
  number: number
  size: number
  etag: string
  sha256: string
  checksum: string | undefined
  lastModified: string
}
