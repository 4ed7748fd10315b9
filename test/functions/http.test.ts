import { randomBytes } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { acceptedType } from '../../functions/diff-documents/accepted-type.ts'
import { deliver, type LargeBody } from '../../functions/diff-documents/deliver.ts'
import { HttpProblem } from '../../functions/diff-documents/problem.ts'

describe('which type an Accept header prefers', () => {
  const offered = ['application/json', 'text/csv'] as const
  test.each([
    ['*/*', 'application/json'],
    ['text/csv', 'text/csv'],
    ['text/*', 'text/csv'],
    ['application/json;q=0.1, text/csv', 'text/csv'],
    ['text/csv;q=0.5, application/json;q=0.5', 'application/json'],
    ['text/csv;q=0, */*', 'application/json'],
    ['image/png', null],
  ])('%s', (accept, preferred) => {
    expect(acceptedType(accept, offered)).toBe(preferred)
  })
})

const answer = (body: string) => ({ statusCode: 200, headers: { 'content-type': 'text/plain' }, body })
const long = 'many words '.repeat(1000)

describe('an answer that leaves', () => {
  test('is compressed for a reader who takes gzip, and says so', async () => {
    const { body, headers, isBase64Encoded } = await deliver(answer(long), { 'accept-encoding': 'br, gzip' })
    expect(isBase64Encoded).toBe(true)
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept, accept-encoding' })
    expect(gunzipSync(Buffer.from(body, 'base64')).toString()).toBe(long)
  })

  test.each(['identity', 'gzip;q=0', 'br'])('is plain for a reader who says %s', async (encoding) => {
    expect(await deliver(answer(long), { 'accept-encoding': encoding })).toMatchObject({ body: long })
  })

  test('has a tag an encoding, and either tag is known again', async () => {
    const plain = await deliver(answer(long), {})
    const packed = await deliver(answer(long), { 'accept-encoding': 'gzip' })
    expect(plain.headers['etag']).not.toBe(packed.headers['etag'])
    for (const { headers } of [plain, packed]) {
      const again = await deliver(answer(long), { 'if-none-match': `"other", ${headers['etag']}` })
      expect([again.statusCode, again.body, again.headers['content-type']]).toEqual([304, '', undefined])
    }
  })

  describe('that Lambda could not give', () => {
    const seven = Array.from({ length: 700_000 }, (_, at) => `${at}`.padStart(10)).join('')
    const kept: LargeBody[] = []
    const keep = async (body: LargeBody) => `https://kept/${kept.push(body)}`

    test('is kept as its reader takes it, who is sent there', async () => {
      const plain = await deliver(answer(seven), {}, keep)
      expect(plain).toMatchObject({ statusCode: 303, body: '', headers: { location: 'https://kept/1' } })
      expect(kept).toMatchObject([{ type: 'text/plain', encoding: undefined }])
      expect(Buffer.from(seven).equals(kept[0]?.bytes ?? new Uint8Array())).toBe(true)
      expect((await deliver(answer(seven), { 'accept-encoding': 'gzip' }, keep)).statusCode).toBe(200)
      const random = randomBytes(6_000_000).toString('base64')
      expect((await deliver(answer(random), { 'accept-encoding': 'gzip' }, keep)).headers['location']).toBe(
        'https://kept/2',
      )
      expect(kept[1]?.encoding).toBe('gzip')
      expect(gunzipSync(kept[1]?.bytes ?? '').toString() === random).toBe(true)
    })

    test('is a problem where nothing keeps it', async () => {
      await expect(deliver(answer(seven), {})).rejects.toThrow(/more than one answer can/)
      await expect(deliver(answer(seven), {})).rejects.toBeInstanceOf(HttpProblem)
    })

    test('is 304 for a reader who has it', async () => {
      const { headers } = await deliver(answer(seven), { 'accept-encoding': 'gzip' })
      expect((await deliver(answer(seven), { 'if-none-match': headers['etag'] }, keep)).statusCode).toBe(304)
    })
  })
})
