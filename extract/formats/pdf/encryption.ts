/**
 * What a PDF's encryption dictionary says, with its byte strings as bytes (PDF 32000-1:2008, 7.6; PDF 32000-2, 7.6).
 */
export type Encryption = {
  readonly revision: number
  readonly method: 'rc4' | 'aes-128' | 'aes-256'
  /** Length of the file's key in bytes. */
  readonly keyLength: number
  readonly permissions: number
  readonly encryptsMetadata: boolean
  readonly owner: Uint8Array
  readonly user: Uint8Array
  readonly userKey: Uint8Array
  readonly fileId: Uint8Array
}

/** The entry of a PDF's trailer that says how it is encrypted: [/Encrypt 12 0 R]. */
const ENCRYPT = /\/Encrypt\s*(?:(\d{1,10})\s+(\d{1,5})\s+R|<<)/
const LONGEST_DICTIONARY = 4096
const METHODS: Readonly<Record<string, Encryption['method']>> = { V2: 'rc4', AESV2: 'aes-128', AESV3: 'aes-256' }

/**
 * Reads how a PDF is encrypted.
 * @param bytes the file
 * @param source the same, a character a byte
 * @returns null where it is not
 * @throws PasswordNeeded where it is encrypted in a way that is not known here
 */
export function encryptionOf(bytes: Uint8Array, source: string): Encryption | null {
  const entry = ENCRYPT.exec(source)
  if (entry === null) return null
  const start = entry[1] === undefined ? entry.index : objectAt(source, Number(entry[1]), Number(entry[2]))
  const text = source.slice(start, start + LONGEST_DICTIONARY)
  const number = (name: string, missing: number): number =>
    Number(new RegExp(String.raw`/${name}\s+(-?\d{1,12})`).exec(text)?.[1] ?? missing)
  const string = (name: string): Uint8Array => stringAt(bytes, source, name, start, start + LONGEST_DICTIONARY)
  const version = number('V', 0)
  const method = methodOf(text, version)
  if (start < 0 || method === null || !/\/Filter\s*\/Standard\b/.test(text)) throw new PasswordNeeded()
  return {
    revision: number('R', 0),
    method,
    keyLength: method === 'aes-256' ? 32 : method === 'aes-128' ? 16 : keyBytes(version, number('Length', 0)),
    permissions: number('P', 0),
    encryptsMetadata: !/\/EncryptMetadata\s+false\b/.test(text),
    owner: string('O'),
    user: string('U'),
    userKey: string('UE'),
    fileId: stringAt(bytes, source, String.raw`ID\s*\[`, 0, source.length),
  }
}

/** A file that does not open with the empty password, or not in a way known here; by the name of the library's own. */
export class PasswordNeeded extends Error {
  override readonly name = 'PasswordException'
}

/** RC4 keys are given in bits, and have 40 of them where nothing is said. */
function keyBytes(version: number, bits: number): number {
  if (version === 1) return 5
  const given = bits < 40 ? bits * 8 : bits
  return Math.min(16, given === 0 ? (version === 4 ? 16 : 5) : given >> 3)
}

function methodOf(text: string, version: number): Encryption['method'] | null {
  if (version === 1 || version === 2) return 'rc4'
  if (version !== 4 && version !== 5) return null
  const filter = /\/StmF\s*\/(\w{1,40})/.exec(text)?.[1]
  const name =
    filter === undefined
      ? undefined
      : new RegExp(String.raw`/${filter}\s*<<[^>]{0,200}/CFM\s*/(\w{1,10})`).exec(text)?.[1]
  return METHODS[name ?? ''] ?? null
}

function objectAt(source: string, number: number, generation: number): number {
  const head = new RegExp(String.raw`(?<!\d)${number}\s{1,4}${generation}\s{1,4}obj\b`).exec(source)
  return head === null ? -1 : head.index
}

/** The byte string behind a name: [(…)] with escapes, or [<hexadecimal>]. */
function stringAt(bytes: Uint8Array, source: string, name: string, from: number, to: number): Uint8Array {
  const head = new RegExp(String.raw`/${name}\s*(?=[(<])`, 'g')
  head.lastIndex = Math.max(0, from)
  const match = head.exec(source)
  if (match === null || match.index > to) return new Uint8Array()
  const start = match.index + match[0].length
  return source[start] === '<' ? hexString(source, start + 1) : literalString(bytes, start + 1)
}

function hexString(source: string, start: number): Uint8Array {
  const digits = source.slice(start, source.indexOf('>', start)).replace(/\s/g, '')
  return Uint8Array.from({ length: digits.length >> 1 }, (_, at) =>
    Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16),
  )
}

const [OPEN, CLOSE, BACKSLASH, LINE_FEED, RETURN] = [0x28, 0x29, 0x5c, 0x0a, 0x0d]
const ESCAPES: ReadonlyMap<number, number> = new Map(
  ['n', 'r', 't', 'b', 'f'].map(
    (letter, at) => [letter.charCodeAt(0), [0x0a, 0x0d, 0x09, 0x08, 0x0c][at] ?? 0] as const,
  ),
)
const LONGEST_STRING = 512

function literalString(bytes: Uint8Array, start: number): Uint8Array {
  const out: number[] = []
  let depth = 0
  for (let at = start; at < bytes.length && out.length < LONGEST_STRING; at++) {
    const byte = bytes[at] ?? CLOSE
    if (byte === BACKSLASH) {
      const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...bytes.subarray(at + 1, at + 4)))?.[0]
      const next = bytes[at + 1] ?? 0
      if (octal !== undefined) out.push(Number.parseInt(octal, 8) & 0xff)
      else if (next !== LINE_FEED && next !== RETURN) out.push(ESCAPES.get(next) ?? next)
      at += octal?.length ?? 1
      continue
    }
    if (byte === OPEN) depth += 1
    if (byte === CLOSE && depth-- === 0) break
    out.push(byte)
  }
  return Uint8Array.from(out)
}
