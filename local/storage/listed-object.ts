import type { ObjectVersion } from './object-version.ts'
import type { XmlValue } from './storage-xml.ts'

/** What a listing says of an object. */
export function listedObject(version: ObjectVersion, encode: (text: string) => string): Record<string, XmlValue> {
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
