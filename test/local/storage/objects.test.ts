import { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { afterAll, describe, expect, test } from '@jest/globals'
import { refusal, startedStorage } from '../support/started-storage.ts'

const { s3, Bucket, put, read, end } = await startedStorage()
afterAll(end)

const getRange = (more: object): Promise<unknown> => s3.send(new GetObjectCommand({ Bucket, Key: 'range', ...more }))

describe('objects', () => {
  test('come back with their headers, metadata and checksum', async () => {
    const written = await put('a.txt', 'grüße', {
      ContentType: 'text/plain',
      Metadata: { series: 's-1' },
      Tagging: 'a=1&b=x%20y',
    })
    expect(written.VersionId).toMatch(/^[0-9a-f]{32}$/)
    expect(written.ChecksumCRC32).toBeDefined()
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'a.txt', ChecksumMode: 'ENABLED' }))
    expect(head).toMatchObject({
      ContentLength: 7,
      ContentType: 'text/plain',
      Metadata: { series: 's-1' },
      ETag: written.ETag,
      VersionId: written.VersionId,
      ServerSideEncryption: 'AES256',
      ChecksumCRC32: written.ChecksumCRC32,
      ChecksumType: 'FULL_OBJECT',
    })
    expect(await read('a.txt')).toBe('grüße')
    const tags = await s3.send(new GetObjectTaggingCommand({ Bucket, Key: 'a.txt' }))
    expect(tags.TagSet).toEqual([
      { Key: 'a', Value: '1' },
      { Key: 'b', Value: 'x y' },
    ])
  })

  test('are stored as they are when they come as a stream', async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251))
    const Body = Readable.from([bytes.subarray(0, 70_001), bytes.subarray(70_001)])
    await s3.send(new PutObjectCommand({ Bucket, Key: 'stream', Body, ContentLength: bytes.length }))
    const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'stream' }))
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(bytes)
    expect(got.ContentEncoding).toBeUndefined()
  })

  test.each(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const)('a %s is held to', async (algorithm) => {
    const Key = `checksum-${algorithm}`
    const length = { CRC32: 4, CRC32C: 4, CRC64NVME: 8, SHA1: 20, SHA256: 32 }[algorithm]
    const wrong = { [`Checksum${algorithm}`]: Buffer.alloc(length).toString('base64') }
    expect(await refusal(put(Key, 'text', wrong))).toEqual(['BadDigest', 400])
    expect(await refusal(s3.send(new HeadObjectCommand({ Bucket, Key })))).toEqual(['NotFound', 404])
  })

  test('a Content-MD5 is held to', async () => {
    const ContentMD5 = Buffer.alloc(16).toString('base64')
    expect(await refusal(put('md5', 'text', { ContentMD5 }))).toEqual(['BadDigest', 400])
  })

  test('can be read in parts and under conditions', async () => {
    const { ETag = '' } = await put('range', '0123456789')
    expect(await read('range', { Range: 'bytes=2-4' })).toBe('234')
    expect(await read('range', { Range: 'bytes=7-' })).toBe('789')
    expect(await read('range', { Range: 'bytes=-3' })).toBe('789')
    expect(await read('range', { Range: 'bytes=0-99' })).toBe('0123456789')
    expect(await refusal(getRange({ Range: 'bytes=10-' }))).toEqual(['InvalidRange', 416])
    expect((await refusal(getRange({ IfNoneMatch: ETag })))[1]).toBe(304)
    expect((await refusal(getRange({ IfMatch: '"other"' })))[1]).toBe(412)
    expect((await refusal(getRange({ IfModifiedSince: new Date(Date.now() + 60_000) })))[1]).toBe(304)
    expect((await refusal(getRange({ IfUnmodifiedSince: new Date(0) })))[1]).toBe(412)
  })

  test.each([
    'a//b',
    'dots/../x',
    './y',
    'söme/ключ/🗝️.txt',
    'a b+c%20&=?#',
    "it's(1)!*",
    'x'.repeat(1024),
    '/lead',
    'trail/',
    '%',
  ])('the key %j is a key like any other', async (Key) => {
    await put(Key, Key)
    expect(await read(Key)).toBe(Key)
    const listed = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: Key }))
    expect(listed.Contents?.map((entry) => entry.Key)).toContain(Key)
  })

  test('a key that is too long is refused', async () => {
    expect(await refusal(put('x'.repeat(1025)))).toEqual(['KeyTooLongError', 400])
  })

  test('are copied with or without their metadata', async () => {
    const { VersionId } = await put('from/ü.txt', 'copied', { Metadata: { a: '1' } })
    await put('from/ü.txt', 'newer')
    const CopySource = `${Bucket}/${encodeURIComponent('from/ü.txt')}?versionId=${VersionId}`
    const copy = await s3.send(new CopyObjectCommand({ Bucket, Key: 'to.txt', CopySource }))
    expect(copy.CopySourceVersionId).toBe(VersionId)
    expect(await read('to.txt')).toBe('copied')
    const replaced = { CopySource, Metadata: { b: '2' }, MetadataDirective: 'REPLACE' as const }
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'to.txt', ...replaced }))
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'to.txt' }))
    expect(head.Metadata).toEqual({ b: '2' })
  })
})
