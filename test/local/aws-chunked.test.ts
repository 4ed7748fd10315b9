import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { CHECKSUM_ALGORITHMS, startChecksum } from '../../local/storage/checksums.ts'
import { decodeAwsChunked } from '../../local/storage/decode-aws-chunked.ts'

function encode(chunks: Uint8Array[], trailers: Record<string, string>): Buffer {
  const written = chunks
    .filter(({ length }) => length > 0)
    .flatMap((chunk) => [`${chunk.length.toString(16)};chunk-signature=0\r\n`, chunk, '\r\n'])
  const lines = Object.entries(trailers).map(([name, value]) => `${name}:${value}\r\n`)
  return Buffer.concat([...written, '0\r\n', ...lines, '\r\n'].map((part) => Buffer.from(part)))
}

/** Cuts a buffer into pieces of the given sizes, again and again. */
function cut(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const pieces: Buffer[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    pieces.push(bytes.subarray(at, at + size))
    at += size
  }
  return pieces
}

async function decode(pieces: Buffer[]): Promise<{ body: Buffer; trailers: Record<string, string> }> {
  const trailers: Record<string, string> = {}
  const decoder = decodeAwsChunked((name, value) => {
    trailers[name] = value
  })
  return { body: await buffer(Readable.from(pieces).pipe(decoder)), trailers }
}

describe('aws-chunked', () => {
  test('what was encoded in any chunks and arrives in any pieces is decoded again', async () => {
    const chunks = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 })
    const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(chunks, sizes, async (sent, pieces) => {
        const trailers = { 'x-amz-checksum-crc32': 'AAAAAA==' }
        const decoded = await decode(cut(encode(sent, trailers), pieces))
        expect(decoded.body).toEqual(Buffer.concat(sent))
        expect(decoded.trailers).toEqual(trailers)
      }),
    )
  })

  test.each([
    ['a body that ends early', '5\r\nhel'],
    ['a size that is no number', 'xyz\r\n'],
    ['data longer than its size', '2\r\nhello\r\n0\r\n\r\n'],
    ['a line without end', 'a'.repeat(5000)],
    ['nothing', ''],
  ])('%s is refused', async (_name, text) => {
    await expect(decode([Buffer.from(text)])).rejects.toThrow('aws-chunked')
  })
})

describe('checksums', () => {
  // Check values of the catalogue of parametrised CRC algorithms, for the text 123456789.
  test.each([
    ['crc32', 'cbf43926'],
    ['crc32c', 'e3069283'],
    ['crc64nvme', 'ae8b14860a799888'],
    ['sha1', createHash('sha1').update('123456789').digest('hex')],
    ['sha256', createHash('sha256').update('123456789').digest('hex')],
  ] as const)('%s of 123456789', (algorithm, expected) => {
    const checksum = startChecksum(algorithm)
    checksum.update(Buffer.from('123456789'))
    expect(Buffer.from(checksum.digest(), 'base64').toString('hex')).toBe(expected)
  })

  test('are the same for any division of the bytes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CHECKSUM_ALGORITHMS), fc.uint8Array(), fc.nat(), (algorithm, bytes, at) => {
        const whole = startChecksum(algorithm)
        whole.update(bytes)
        const divided = startChecksum(algorithm)
        divided.update(bytes.subarray(0, at))
        divided.update(bytes.subarray(at))
        expect(divided.digest()).toBe(whole.digest())
      }),
    )
  })
})
