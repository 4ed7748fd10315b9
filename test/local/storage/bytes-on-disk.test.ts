import { connect } from 'node:net'
import { DeleteObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, describe, expect, test } from '@jest/globals'
import { eventually } from '../support/eventually.ts'
import { startedStorage } from '../support/started-storage.ts'

const { s3, stack, Bucket, put, read, files, end } = await startedStorage()
afterAll(end)

describe('bytes on disk', () => {
  test('are kept once for any number of versions and go with the last', async () => {
    const before = await files()
    const versions = [await put('once', 'the same bytes'), await put('twice', 'the same bytes')]
    expect(await files()).toHaveLength(before.length + 1)
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'once', VersionId: versions[0]?.VersionId }))
    expect(await read('twice')).toBe('the same bytes')
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'twice', VersionId: versions[1]?.VersionId }))
    expect(await files()).toEqual(before)
  })

  test('nothing is left of an upload that its client abandons', async () => {
    const before = await files()
    const { port } = new URL(stack.url)
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        const credential =
          'AWS4-HMAC-SHA256 Credential=PERSON/20261122/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0'
        socket.write(
          `PUT /${Bucket}/half HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: ${credential}\r\nContent-Length: 1000\r\n\r\nhalf`,
        )
        setTimeout(() => socket.destroy(), 100)
      })
      socket.on('close', () => resolve())
    })
    await eventually(async () => expect(await files()).toEqual(before))
  })
})
