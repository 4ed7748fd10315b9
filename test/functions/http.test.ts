import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { acceptedType } from '../../functions/diff-documents/accepted-type.ts'
import { deliver } from '../../functions/diff-documents/deliver.ts'
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

  test('that Lambda could not give is a problem that says what to do', async () => {
    const seven = Array.from({ length: 700_000 }, (_, at) => `${at}`.padStart(10)).join('')
    await expect(deliver(answer(seven), {})).rejects.toThrow(/more than one answer can.*curl --compressed/)
    await expect(deliver(answer(seven), {})).rejects.toBeInstanceOf(HttpProblem)
    expect((await deliver(answer(seven), { 'accept-encoding': 'gzip' })).statusCode).toBe(200)
  })
})
