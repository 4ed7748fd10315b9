import { createHash } from 'node:crypto'

/**
 * The id of something that is announced or told: a UUID (RFC 9562, version 8) of the SHA-256 of what makes it this one
 * and no other. The same parts give the same id, whoever makes it and however often.
 */
export function nameBasedId(parts: readonly (string | number | null)[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
