import { isChecksumAlgorithm, startChecksum } from './checksums.ts'
import type { ObjectChecksum } from './object-version.ts'
import type { BucketRequest } from './storage-request.ts'
import { headerOf } from './storage-request.ts'
import type { Part, Upload } from './upload-part.ts'

/** The checksum that the creator of an upload asks for: of the whole object, or composed of its parts'. */
export function askedChecksum(request: BucketRequest): Upload['checksum'] {
  const algorithm = headerOf(request, 'x-amz-checksum-algorithm')?.toLowerCase()
  if (algorithm === undefined || !isChecksumAlgorithm(algorithm)) return undefined
  const type = headerOf(request, 'x-amz-checksum-type')
  const isWhole = type === undefined ? algorithm === 'crc64nvme' : type === 'FULL_OBJECT'
  return { algorithm, type: isWhole ? 'FULL_OBJECT' : 'COMPOSITE' }
}

/** A composite checksum is that of the parts' checksums, with their number. */
export function wholeChecksum(
  { checksum }: Upload,
  parts: readonly Part[],
  ofWhole: string | undefined,
): ObjectChecksum | undefined {
  if (!checksum) return undefined
  const { algorithm, type } = checksum
  if (type === 'FULL_OBJECT') return ofWhole === undefined ? undefined : { algorithm, value: ofWhole, type }
  if (parts.some((part) => part.checksum === undefined)) return undefined
  const running = startChecksum(algorithm)
  for (const part of parts) running.update(Buffer.from(part.checksum ?? '', 'base64'))
  return { algorithm, value: `${running.digest()}-${parts.length}`, type }
}
