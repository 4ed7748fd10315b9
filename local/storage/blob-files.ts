import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ChecksumAlgorithm, RunningChecksum } from './checksums.ts'
import { startChecksum } from './checksums.ts'
import { StorageError } from './storage-error.ts'

/** Bytes that have arrived whole and lie in a temporary file. */
export interface ReceivedBytes {
  file: string
  size: number
  /** Hex. */
  md5: string
  sha256: string
  checksum: { algorithm: ChecksumAlgorithm; value: string } | undefined
}

/** Contents by their SHA-256, a file each; the same bytes are kept once. */
export interface BlobFiles {
  /** Streams bytes into a temporary file; nothing is left of it where the stream fails. */
  receive: (source: readonly Readable[], algorithm: ChecksumAlgorithm | undefined) => Promise<ReceivedBytes>
  keep: (received: ReceivedBytes) => Promise<void>
  /** Does nothing where the bytes were kept. */
  discard: (received: ReceivedBytes) => Promise<void>
  read: (sha256: string, range?: { start: number; end: number }) => Readable
  remove: (sha256: string) => Promise<void>
}

/** Amazon S3 takes 5 GiB in one request. */
export const LARGEST_UPLOAD = 5 * 1024 ** 3

/**
 * Opens the folder of contents, creating it where it is missing; what unfinished uploads left there is removed.
 * @throws StorageError EntityTooLarge, by `receive`, as soon as more comes than S3 takes
 */
export async function openBlobFiles(directory: string): Promise<BlobFiles> {
  const temporary = path.join(directory, 'incoming')
  // Uploads that a former process did not finish.
  await rm(temporary, { recursive: true, force: true })
  await mkdir(temporary, { recursive: true })
  const folders = new Set<string>()
  const kept = new WeakSet<ReceivedBytes>()
  const fileOf = (sha256: string): string => path.join(directory, sha256.slice(0, 2), sha256)

  return {
    async receive(sources, algorithm) {
      const file = path.join(temporary, randomUUID())
      const meter = startMeter(algorithm)
      try {
        const sink = createWriteStream(file, { flags: 'wx' })
        for (const [index, source] of sources.entries()) {
          const last = index === sources.length - 1
          await pipeline(source, meter.transform(), sink, { end: last })
        }
        return { file, ...meter.result() }
      } catch (error) {
        await rm(file, { force: true })
        throw error
      }
    },
    async keep(received) {
      const target = fileOf(received.sha256)
      const folder = path.dirname(target)
      if (!folders.has(folder)) await mkdir(folder, { recursive: true })
      folders.add(folder)
      await rename(received.file, target)
      kept.add(received)
    },
    async discard(received) {
      if (!kept.has(received)) await rm(received.file, { force: true })
    },
    read: (sha256, range) => createReadStream(fileOf(sha256), range),
    remove: (sha256) => rm(fileOf(sha256), { force: true }),
  }
}

function startMeter(algorithm: ChecksumAlgorithm | undefined): {
  transform(): Transform
  result(): Omit<ReceivedBytes, 'file'>
} {
  const md5 = createHash('md5')
  const sha256 = createHash('sha256')
  const checksum: RunningChecksum | undefined = algorithm && startChecksum(algorithm)
  let size = 0
  return {
    transform: () =>
      new Transform({
        transform(bytes: Buffer, _encoding, done) {
          size += bytes.length
          if (size > LARGEST_UPLOAD) {
            done(uploadTooLarge())
            return
          }
          md5.update(bytes)
          sha256.update(bytes)
          checksum?.update(bytes)
          done(null, bytes)
        },
      }),
    result: () => ({
      size,
      md5: md5.digest('hex'),
      sha256: sha256.digest('hex'),
      checksum: algorithm && checksum ? { algorithm, value: checksum.digest() } : undefined,
    }),
  }
}

/** S3's answer to an upload beyond 5 GiB. */
export function uploadTooLarge(): StorageError {
  return new StorageError('EntityTooLarge', 400, 'Your proposed upload exceeds the maximum allowed size.')
}
