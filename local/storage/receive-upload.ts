import type { Readable } from 'node:stream'
import { Readable as ReadableStream } from 'node:stream'
import type { BlobFiles, ReceivedBytes } from './blob-files.ts'
import { LARGEST_UPLOAD, uploadTooLarge } from './blob-files.ts'
import type { ChecksumAlgorithm } from './checksums.ts'
import { CHECKSUM_ALGORITHMS, isChecksumAlgorithm } from './checksums.ts'
import { decodeAwsChunked } from './decode-aws-chunked.ts'
import { StorageError } from './storage-error.ts'
import type { StorageRequest } from './storage-request.ts'
import { headerOf } from './storage-request.ts'

/**
 * Streams a request's body into a file and holds it to every length and checksum that came with it, be it as a header
 * or as a trailer.
 * @throws StorageError BadDigest, IncompleteBody, EntityTooLarge, MissingContentLength …; nothing is left behind.
 */
export async function receiveUpload(request: StorageRequest, blobs: BlobFiles): Promise<ReceivedBytes> {
  const announced = headerOf(request, 'content-length')
  const decodedLength = headerOf(request, 'x-amz-decoded-content-length')
  if (announced === undefined && headerOf(request, 'transfer-encoding') === undefined) {
    throw new StorageError('MissingContentLength', 411, 'You must provide the Content-Length HTTP header.')
  }
  // What announces too much is refused before it is read.
  if (Number(announced ?? 0) > LARGEST_UPLOAD || Number(decodedLength ?? 0) > LARGEST_UPLOAD) {
    throw uploadTooLarge()
  }
  const trailers = new Map<string, string>()
  const received = await blobs.receive([bodyOf(request, trailers)], algorithmOf(request))
  try {
    assertWhole(received, request, decodedLength, trailers)
    return received
  } catch (error) {
    await blobs.discard(received)
    throw error
  }
}

/** A checksum's algorithm, by the header that holds it, the trailer that will, or the one that names it. */
function algorithmOf(request: StorageRequest): ChecksumAlgorithm | undefined {
  const byHeader = CHECKSUM_ALGORITHMS.find((name) => headerOf(request, `x-amz-checksum-${name}`) !== undefined)
  const byTrailer = /x-amz-checksum-(\w+)/.exec(headerOf(request, 'x-amz-trailer') ?? '')?.[1]
  const named = byHeader ?? byTrailer ?? headerOf(request, 'x-amz-sdk-checksum-algorithm')?.toLowerCase()
  if (named === undefined) return undefined
  if (isChecksumAlgorithm(named)) return named
  throw new StorageError('InvalidRequest', 400, `Checksum algorithm provided is unsupported: ${named}.`)
}

function bodyOf(request: StorageRequest, trailers: Map<string, string>): Readable {
  const chunked =
    headerOf(request, 'x-amz-content-sha256')?.startsWith('STREAMING-') === true ||
    headerOf(request, 'content-encoding')
      ?.split(',')
      .some((coding) => coding.trim() === 'aws-chunked') === true
  if (!chunked) return request.body
  const decoder = decodeAwsChunked((name, value) => trailers.set(name, value))
  request.body.on('error', (error) => decoder.destroy(error))
  request.body.on('aborted', () => decoder.destroy(new Error('The client went away.')))
  return ReadableStream.from(request.body.pipe(decoder), { objectMode: false })
}

function assertWhole(
  received: ReceivedBytes,
  request: StorageRequest,
  decodedLength: string | undefined,
  trailers: ReadonlyMap<string, string>,
): void {
  if (decodedLength !== undefined && Number(decodedLength) !== received.size) {
    throw new StorageError(
      'IncompleteBody',
      400,
      'You did not provide the number of bytes specified by the Content-Length HTTP header.',
    )
  }
  const md5 = headerOf(request, 'content-md5')
  if (md5 !== undefined && md5 !== Buffer.from(received.md5, 'hex').toString('base64')) throw badDigest('Content-MD5')
  const sha256 = headerOf(request, 'x-amz-content-sha256') ?? ''
  if (/^[0-9a-f]{64}$/.test(sha256) && sha256 !== received.sha256) {
    throw new StorageError(
      'XAmzContentSHA256Mismatch',
      400,
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    )
  }
  if (!received.checksum) return
  const { algorithm, value } = received.checksum
  const name = `x-amz-checksum-${algorithm}`
  const expected = headerOf(request, name) ?? trailers.get(name)
  if (expected !== undefined && expected !== value) throw badDigest(algorithm.toUpperCase())
}

function badDigest(what: string): StorageError {
  return new StorageError('BadDigest', 400, `The ${what} you specified did not match the calculated checksum.`)
}
