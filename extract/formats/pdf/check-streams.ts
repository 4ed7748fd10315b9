import { Inflate, Unzlib } from 'fflate'
import { LimitExceeded, type FormatLimits } from '../extraction.ts'
import { checkForms, formsNamed, timesShown, type Form } from './check-forms.ts'
import { encryptionOf, PasswordNeeded, type Encryption } from './encryption.ts'
import { streamDecipher } from './stream-decipher.ts'
import { decodeAscii85, decodeAsciiHex, lzwLength, runLengthLength } from './stream-filters.ts'

const latin = new TextDecoder('windows-1252')
/** The head of an object, [12 0 obj]. */
const OBJECT = /(?<!\d)(\d{1,9})\s{1,4}\d{1,5}\s{1,4}obj\b/g
const CHUNK = 1 << 16
const LONGEST_DICTIONARY = 4096
const PACKING = /\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g

/**
 * Counts what the streams of a PDF unpack to, without keeping any of it, before a PDF library may unpack them.
 * @param bytes the file
 * @param source the same, a character a byte
 * @throws LimitExceeded where that is more than the limit, or where a stream is packed twice, as only bombs are
 * @throws PasswordNeeded where the file does not open with the empty password
 */
export function checkStreams(bytes: Uint8Array, source: string, limits: FormatLimits): void {
  const encryption = encryptionOf(bytes, source)
  const decipher = encryption === null ? null : deciphered(encryption)
  let total = 0
  const forms = new Map<number, Form>()
  const objectAt = objectFinder(source)
  let from = 0
  let at = source.indexOf('stream')
  while (at >= 0) {
    const start = afterLineEnd(source, at + 6)
    const stop = source.indexOf('endstream', start)
    const end = stop < 0 ? source.length : stop
    if (source.slice(at - 3, at) !== 'end') {
      const dictionary = dictionaryBefore(source, from, at)
      const isForm = /\/Subtype\s*\/Form\b/.test(dictionary)
      let times = 0
      const data = bytes.subarray(start, end)
      const length = unpackedLength(
        decipher === null ? data : decipher(data, dictionary),
        dictionary,
        limits.unpackedBytes,
        (chunk) => {
          if (isForm) times += timesShown(latin.decode(chunk))
        },
      )
      if (isForm) forms.set(Number.parseInt(dictionary, 10), { shows: formsNamed(dictionary, objectAt), times })
      total += /\/Subtype\s*\/Image\b/.test(dictionary) ? 0 : length
      if (total > limits.unpackedBytes) throw tooLarge(limits)
    }
    from = stop < 0 ? source.length : stop + 9
    at = source.indexOf('stream', from)
  }
  checkForms(forms)
}

type Decipher = (data: Uint8Array, dictionary: string) => Uint8Array

/**
 * Makes the data of a stream readable. What then is not packed as its dictionary says needs a password, or another way
 * of deciphering than ours, and the library must not unpack what nobody counted.
 */
function deciphered(encryption: Encryption): Decipher {
  const decipher = streamDecipher(encryption)
  return (data, dictionary) => {
    const plainMetadata = !encryption.encryptsMetadata && /\/Type\s*\/Metadata\b/.test(dictionary)
    if (/\/Type\s*\/XRef\b/.test(dictionary) || plainMetadata) return data
    const [number, generation] = dictionary.match(/\d+/g)?.map(Number) ?? []
    if (number === undefined || generation === undefined || /\/Crypt\b/.test(dictionary)) throw new PasswordNeeded()
    const plain = decipher(data, number, generation)
    const packed = /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/.test(dictionary)
    if (packed && plain.length > 0 && !isZlib(plain)) throw new PasswordNeeded()
    return plain
  }
}

/** Finds objects that stand in the file as they are (not packed into a stream of objects). */
function objectFinder(source: string): (number: number) => string {
  const starts = new Map(Array.from(source.matchAll(OBJECT), (match) => [Number(match[1]), match.index]))
  return (number) => {
    const start = starts.get(number)
    if (start === undefined) return ''
    const head = source.slice(start, start + LONGEST_DICTIONARY)
    const end = head.indexOf('endobj')
    return end < 0 ? head : head.slice(0, end)
  }
}

function tooLarge(limits: Pick<FormatLimits, 'unpackedBytes'>): LimitExceeded {
  return new LimitExceeded('too-large', `The PDF unpacks to more than ${limits.unpackedBytes} bytes.`)
}

function afterLineEnd(source: string, at: number): number {
  if (source.startsWith('\r\n', at)) return at + 2
  return source[at] === '\n' || source[at] === '\r' ? at + 1 : at
}

/** What stands between the stream before (so that no part of the file is looked at twice) and the data of this one. */
function dictionaryBefore(source: string, from: number, at: number): string {
  const before = source.slice(Math.max(from, at - LONGEST_DICTIONARY), at)
  const heads = [...before.matchAll(OBJECT)]
  return before.slice(heads.at(-1)?.index ?? 0)
}

function unpackedLength(
  data: Uint8Array,
  dictionary: string,
  limit: number,
  see: (content: Uint8Array) => void,
): number {
  if ((dictionary.match(PACKING) ?? []).length > 1) {
    throw new LimitExceeded('too-complex', 'A stream of the PDF is packed twice.')
  }
  let plain = data
  if (/\/(?:ASCII85Decode|A85)\b/.test(dictionary)) plain = decodeAscii85(data)
  else if (/\/(?:ASCIIHexDecode|AHx)\b/.test(dictionary)) plain = decodeAsciiHex(data)
  if (/\/LZW(?:Decode)?\b/.test(dictionary)) return bounded(lzwLength(plain, limit), limit)
  if (/\/(?:RunLengthDecode|RL)\b/.test(dictionary)) return bounded(runLengthLength(plain), limit)
  if (isZlib(plain) || /\/(?:FlateDecode|Fl)\b/.test(dictionary)) return inflatedLength(plain, limit, see)
  see(plain)
  return plain.length
}

function bounded(length: number, limit: number): number {
  if (length > limit) throw tooLarge({ unpackedBytes: limit })
  return length
}

function isZlib(data: Uint8Array): boolean {
  const [first = 0, second = 0] = data
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0
}

function inflatedLength(data: Uint8Array, limit: number, see: (content: Uint8Array) => void): number {
  let length = 0
  const count = (chunk: Uint8Array): void => {
    length += chunk.length
    bounded(length, limit)
    see(chunk)
  }
  const inflate = isZlib(data) ? new Unzlib(count) : new Inflate(count)
  try {
    for (let at = 0; at < data.length; at += CHUNK)
      inflate.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length)
  } catch (error) {
    // A broken stream ends where it breaks, here as in the library.
    if (error instanceof LimitExceeded) throw error
  }
  return length
}
