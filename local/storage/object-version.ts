import type { ChecksumAlgorithm } from './checksums.ts'

export interface ObjectChecksum {
  algorithm: ChecksumAlgorithm
  /** Base64; of several parts [base64-3]. */
  value: string
  type: 'FULL_OBJECT' | 'COMPOSITE'
}

/** What a client says about an object, beside its bytes. */
export interface ObjectDescription {
  /** Content-Type, Cache-Control and their like, as they are given back. */
  headers: Record<string, string>
  metadata: Record<string, string>
  tags: Record<string, string>
}

/** One version of a key, or the mark of its deletion. */
export interface ObjectVersion extends ObjectDescription {
  bucket: string
  key: string
  versionId: string
  /** Hex; grows with each write. */
  sequencer: string
  /** Name of its record under its key: newest first. */
  position: string
  deleteMarker: boolean
  size: number
  /** Hex, without quotes. */
  etag: string
  sha256: string
  /** ISO 8601. */
  lastModified: string
  checksum?: ObjectChecksum
}

/** The version id of what was written while the bucket did not keep versions. */
export const NULL_VERSION = 'null'
