import { StorageError } from './storage-error.ts'
import type { Part } from './upload-part.ts'

/** Source: Amazon S3 User Guide, "Amazon S3 multipart upload limits"; the last part may be smaller. */
const SMALLEST_PART = 5 * 1024 ** 2

/**
 * The parts that a completion names, in its order.
 * @throws StorageError InvalidPart, InvalidPartOrder, EntityTooSmall
 */
export function chooseParts(asked: readonly { PartNumber: number; ETag: string }[], held: readonly Part[]): Part[] {
  const chosen = asked.map(({ PartNumber, ETag }) => {
    const part = held.find(({ number, etag }) => number === PartNumber && etag === ETag.replaceAll(/"|&quot;/g, ''))
    if (!part) throw new StorageError('InvalidPart', 400, 'One or more of the specified parts could not be found.')
    return part
  })
  for (const [index, part] of chosen.entries()) {
    const next = chosen[index + 1]
    if (next && next.number <= part.number) {
      throw new StorageError('InvalidPartOrder', 400, 'The list of parts was not in ascending order.')
    }
    if (next && part.size < SMALLEST_PART) {
      throw new StorageError(
        'EntityTooSmall',
        400,
        'Your proposed upload is smaller than the minimum allowed object size.',
      )
    }
  }
  return chosen
}
