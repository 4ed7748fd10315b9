import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** The checksum algorithms of S3, as they stand in `x-amz-checksum-…`. */
export const CHECKSUM_ALGORITHMS = ['crc32', 'crc32c', 'crc64nvme', 'sha1', 'sha256'] as const
export type ChecksumAlgorithm = (typeof CHECKSUM_ALGORITHMS)[number]

export interface RunningChecksum {
  update: (bytes: Uint8Array) => void
  /** Base64. */
  digest: () => string
}

/** @param name in lower case, as in the name of a header */
export function isChecksumAlgorithm(name: string): name is ChecksumAlgorithm {
  return CHECKSUM_ALGORITHMS.some((known) => known === name)
}

/** A checksum over bytes that come piece by piece, as S3 writes it. */
export function startChecksum(algorithm: ChecksumAlgorithm): RunningChecksum {
  if (algorithm === 'sha1' || algorithm === 'sha256') {
    const hash = createHash(algorithm)
    return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest('base64') }
  }
  if (algorithm === 'crc64nvme') return startCrc64()
  let value = 0
  const step = algorithm === 'crc32' ? crc32 : crc32c
  return {
    update(bytes) {
      value = step(bytes, value)
    },
    digest() {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32BE(value >>> 0)
      return bytes.toString('base64')
    },
  }
}

// Polynomials, bits reversed: CRC-32C (RFC 3720, Castagnoli) and CRC-64/NVME (NVM Express base specification).
const CASTAGNOLI = 0x82f63b78
const NVME_HIGH = 0x9a6c9329
const NVME_LOW = 0xac4bc9b5

const CRC32C_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ CASTAGNOLI : value >>> 1
  return value >>> 0
})

function crc32c(bytes: Uint8Array, start: number): number {
  let value = ~start
  for (const byte of bytes) value = (CRC32C_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return ~value >>> 0
}

const CRC64_HIGH = new Uint32Array(256)
const CRC64_LOW = new Uint32Array(256)
for (let byte = 0; byte < 256; byte += 1) {
  let high = 0
  let low = byte
  for (let bit = 0; bit < 8; bit += 1) {
    const odd = low & 1
    low = ((low >>> 1) | (high << 31)) >>> 0
    high >>>= 1
    if (odd) {
      high = (high ^ NVME_HIGH) >>> 0
      low = (low ^ NVME_LOW) >>> 0
    }
  }
  CRC64_HIGH[byte] = high
  CRC64_LOW[byte] = low
}

/** In two halves of 32 bits, since BigInt would take a hundred times as long. */
function startCrc64(): RunningChecksum {
  let high = 0xffffffff
  let low = 0xffffffff
  return {
    update(bytes) {
      for (const byte of bytes) {
        const index = (low ^ byte) & 0xff
        low = (((low >>> 8) | (high << 24)) ^ (CRC64_LOW[index] ?? 0)) >>> 0
        high = ((high >>> 8) ^ (CRC64_HIGH[index] ?? 0)) >>> 0
      }
    },
    digest() {
      const bytes = Buffer.alloc(8)
      bytes.writeUInt32BE(~high >>> 0, 0)
      bytes.writeUInt32BE(~low >>> 0, 4)
      return bytes.toString('base64')
    },
  }
}
