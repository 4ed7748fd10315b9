import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import type { Encryption } from './encryption.ts'

/** Deciphers the data of a stream, by the number and the generation of its object. */
export type StreamDecipher = (data: Uint8Array, number: number, generation: number) => Uint8Array

const BLOCK = 16
/** What fills up a password to 32 bytes (PDF 32000-1:2008, algorithm 2); of the empty password it is all. */
const PADDING = Uint8Array.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a'.match(/../g) ?? [],
  (pair) => Number.parseInt(pair, 16),
)

/**
 * Deciphers the streams of a PDF that opens with the empty password, as one does that only its owner may change. Where
 * another password is needed the outcome is noise.
 */
export function streamDecipher(encryption: Encryption): StreamDecipher {
  const { method, revision } = encryption
  if (method === 'aes-256') {
    const key = revision >= 6 ? keyOfRevision6(encryption) : keyOfRevision5(encryption)
    return (data) => decipherAes(data, key)
  }
  const key = keyOfRevision4(encryption)
  return (data, number, generation) => {
    const own = keyOfObject(key, number, generation, method === 'aes-128')
    return method === 'aes-128' ? decipherAes(data, own) : rc4(data, own)
  }
}

const md5 = (...parts: readonly Uint8Array[]): Uint8Array => digest('md5', parts)

function digest(name: string, parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash(name)
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** Algorithm 2: the key of the file out of the padded password, for revisions 2 to 4. */
function keyOfRevision4({ owner, permissions, fileId, revision, encryptsMetadata, keyLength }: Encryption): Uint8Array {
  const rights = new Uint8Array(4)
  new DataView(rights.buffer).setInt32(0, permissions | 0, true)
  const all = revision >= 4 && !encryptsMetadata ? Uint8Array.of(255, 255, 255, 255) : new Uint8Array()
  let key = md5(PADDING, owner.subarray(0, 32), rights, fileId, all)
  if (revision >= 3) for (let round = 0; round < 50; round++) key = md5(key.subarray(0, keyLength))
  return key.subarray(0, keyLength)
}

/** Algorithm 1: each object has a key of its own. */
function keyOfObject(key: Uint8Array, number: number, generation: number, aes: boolean): Uint8Array {
  const id = Uint8Array.of(number, number >> 8, number >> 16, generation, generation >> 8)
  const salt = aes ? Uint8Array.from('sAlT', (letter) => letter.charCodeAt(0)) : new Uint8Array()
  return md5(key, id, salt).subarray(0, Math.min(key.length + 5, BLOCK))
}

/** Where the salt of the key stands in the user string: behind the hash and the salt of the password. */
const KEY_SALT = [40, 48] as const

function keyOfRevision5({ user, userKey }: Encryption): Uint8Array {
  return aes256Key(digest('sha256', [user.subarray(...KEY_SALT)]), userKey)
}

/** Algorithm 2.B (PDF 32000-2): a hash that is slow on purpose, with the empty password. */
function keyOfRevision6({ user, userKey }: Encryption): Uint8Array {
  let key = digest('sha256', [user.subarray(...KEY_SALT)])
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, BLOCK), key.subarray(BLOCK, 2 * BLOCK))
    cipher.setAutoPadding(false)
    const repeated = new Uint8Array(64 * key.length)
    for (let at = 0; at < 64; at++) repeated.set(key, at * key.length)
    const mixed = cipher.update(repeated)
    const sum = mixed.subarray(0, BLOCK).reduce((total, byte) => total + byte, 0)
    last = mixed.at(-1) ?? 0
    key = digest(['sha256', 'sha384', 'sha512'][sum % 3] ?? 'sha256', [mixed])
  }
  return aes256Key(key.subarray(0, 32), userKey)
}

function aes256Key(key: Uint8Array, wrapped: Uint8Array): Uint8Array {
  const cipher = createDecipheriv('aes-256-cbc', key, new Uint8Array(BLOCK))
  cipher.setAutoPadding(false)
  return cipher.update(wrapped.subarray(0, 32))
}

/** The first block is the initial vector; what is no whole block at the end is the line end before `endstream`. */
function decipherAes(data: Uint8Array, key: Uint8Array): Uint8Array {
  if (data.length < 2 * BLOCK) return new Uint8Array()
  const cipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, data.subarray(0, BLOCK))
  cipher.setAutoPadding(false)
  return cipher.update(data.subarray(BLOCK, data.length - (data.length % BLOCK)))
}

/** RC4, which OpenSSL no longer gives by default; here it only has to read. */
function rc4(data: Uint8Array, key: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at)
  const swap = (a: number, b: number): void => {
    ;[state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0]
  }
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255
    swap(at, other)
  }
  const out = new Uint8Array(data.length)
  for (let at = 0, first = 0, second = 0; at < data.length; at++) {
    first = (first + 1) & 255
    second = (second + (state[first] ?? 0)) & 255
    swap(first, second)
    out[at] = (data[at] ?? 0) ^ (state[((state[first] ?? 0) + (state[second] ?? 0)) & 255] ?? 0)
  }
  return out
}
