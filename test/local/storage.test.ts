import { Readable } from 'node:stream'
import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import path from 'node:path'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { eventually } from './support/eventually.ts'
import { pipelineTemplate } from './support/pipeline-template.ts'
import type { StartedStack } from './support/started-stack.ts'
import { startedStack } from './support/started-stack.ts'

// A busy machine starts processes slowly.
jest.setTimeout(60_000)

let run: StartedStack
let Bucket: string

beforeAll(async () => {
  const { Resources } = pipelineTemplate()
  const plain = { Type: 'AWS::S3::Bucket' }
  const buckets = {
    Reports: Resources['Reports'] ?? plain,
    ReportsPolicy: Resources['ReportsPolicy'] ?? plain,
    Plain: plain,
  }
  run = await startedStack({ Resources: buckets, Outputs: { Bucket: { Value: { Ref: 'Reports' } } } })
  Bucket = run.output('Bucket')
})
afterAll(() => run.end())

const put = (Key: string, Body: string | Buffer = 'text', more: object = {}) =>
  run.s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }))

async function read(Key: string, more: object = {}): Promise<string> {
  const { Body } = await run.s3.send(new GetObjectCommand({ Bucket, Key, ...more }))
  return (await Body?.transformToString()) ?? ''
}

/** Name and status of the error that a call ends in. */
async function refusal(call: Promise<unknown>): Promise<[string, number | undefined]> {
  try {
    await call
  } catch (error) {
    if (error instanceof S3ServiceException) return [error.name, error.$metadata.httpStatusCode]
    throw error
  }
  throw new Error('The call was not refused.')
}

const getRange = (more: object): Promise<unknown> =>
  run.s3.send(new GetObjectCommand({ Bucket, Key: 'range', ...more }))

/** Names of the files that hold objects or uploads under way. */
async function files(): Promise<string[]> {
  const entries = await readdir(path.join(run.folder, 'data', 'objects'), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

describe('objects', () => {
  test('come back with their headers, metadata and checksum', async () => {
    const written = await put('a.txt', 'grüße', {
      ContentType: 'text/plain',
      Metadata: { series: 's-1' },
      Tagging: 'a=1&b=x%20y',
    })
    expect(written.VersionId).toMatch(/^[0-9a-f]{32}$/)
    expect(written.ChecksumCRC32).toBeDefined()
    const head = await run.s3.send(new HeadObjectCommand({ Bucket, Key: 'a.txt', ChecksumMode: 'ENABLED' }))
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
    const tags = await run.s3.send(new GetObjectTaggingCommand({ Bucket, Key: 'a.txt' }))
    expect(tags.TagSet).toEqual([
      { Key: 'a', Value: '1' },
      { Key: 'b', Value: 'x y' },
    ])
  })

  test('are stored as they are when they come as a stream', async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251))
    const Body = Readable.from([bytes.subarray(0, 70_001), bytes.subarray(70_001)])
    await run.s3.send(new PutObjectCommand({ Bucket, Key: 'stream', Body, ContentLength: bytes.length }))
    const got = await run.s3.send(new GetObjectCommand({ Bucket, Key: 'stream' }))
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(bytes)
    expect(got.ContentEncoding).toBeUndefined()
  })

  test.each(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const)('a %s is held to', async (algorithm) => {
    const Key = `checksum-${algorithm}`
    const length = { CRC32: 4, CRC32C: 4, CRC64NVME: 8, SHA1: 20, SHA256: 32 }[algorithm]
    const wrong = { [`Checksum${algorithm}`]: Buffer.alloc(length).toString('base64') }
    expect(await refusal(put(Key, 'text', wrong))).toEqual(['BadDigest', 400])
    expect(await refusal(run.s3.send(new HeadObjectCommand({ Bucket, Key })))).toEqual(['NotFound', 404])
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
    const listed = await run.s3.send(new ListObjectsV2Command({ Bucket, Prefix: Key }))
    expect(listed.Contents?.map((entry) => entry.Key)).toContain(Key)
  })

  test('a key that is too long is refused', async () => {
    expect(await refusal(put('x'.repeat(1025)))).toEqual(['KeyTooLongError', 400])
  })

  test('are copied with or without their metadata', async () => {
    const { VersionId } = await put('from/ü.txt', 'copied', { Metadata: { a: '1' } })
    await put('from/ü.txt', 'newer')
    const CopySource = `${Bucket}/${encodeURIComponent('from/ü.txt')}?versionId=${VersionId}`
    const copy = await run.s3.send(new CopyObjectCommand({ Bucket, Key: 'to.txt', CopySource }))
    expect(copy.CopySourceVersionId).toBe(VersionId)
    expect(await read('to.txt')).toBe('copied')
    const replaced = { CopySource, Metadata: { b: '2' }, MetadataDirective: 'REPLACE' as const }
    await run.s3.send(new CopyObjectCommand({ Bucket, Key: 'to.txt', ...replaced }))
    const head = await run.s3.send(new HeadObjectCommand({ Bucket, Key: 'to.txt' }))
    expect(head.Metadata).toEqual({ b: '2' })
  })
})

describe('versions', () => {
  test('are all kept, the newest is read, and deletion is a marker', async () => {
    const first = await put('v.txt', 'one')
    const second = await put('v.txt', 'two')
    expect(await read('v.txt')).toBe('two')
    expect(await read('v.txt', { VersionId: first.VersionId })).toBe('one')
    const marker = await run.s3.send(new DeleteObjectCommand({ Bucket, Key: 'v.txt' }))
    expect(marker.DeleteMarker).toBe(true)
    expect(await refusal(run.s3.send(new GetObjectCommand({ Bucket, Key: 'v.txt' })))).toEqual(['NoSuchKey', 404])
    const listed = await run.s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'v.txt' }))
    expect(listed.Versions?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
      [second.VersionId, false],
      [first.VersionId, false],
    ])
    expect(listed.DeleteMarkers?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
      [marker.VersionId, true],
    ])
    await run.s3.send(new DeleteObjectCommand({ Bucket, Key: 'v.txt', VersionId: marker.VersionId }))
    expect(await read('v.txt')).toBe('two')
    await run.s3.send(new DeleteObjectCommand({ Bucket, Key: 'v.txt', VersionId: second.VersionId }))
    expect(await read('v.txt')).toBe('one')
    const gone = run.s3.send(new GetObjectCommand({ Bucket, Key: 'v.txt', VersionId: second.VersionId }))
    expect(await refusal(gone)).toEqual(['NoSuchVersion', 404])
  })

  test('are listed page by page', async () => {
    for (const text of ['1', '2', '3', '4', '5']) await put(`pages/${Number(text) % 2}`, text)
    const seen: (string | undefined)[] = []
    let markers = {}
    for (;;) {
      const page = await run.s3.send(
        new ListObjectVersionsCommand({ Bucket, Prefix: 'pages/', MaxKeys: 2, ...markers }),
      )
      seen.push(...(page.Versions ?? []).map(({ Key }) => Key))
      if (page.IsTruncated !== true) break
      markers = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
    }
    expect(seen).toEqual(['pages/0', 'pages/0', 'pages/1', 'pages/1', 'pages/1'])
  })

  test('a bucket without versioning keeps one', async () => {
    const Plain = 'fixture-plain'
    const written = await run.s3.send(new PutObjectCommand({ Bucket: Plain, Key: 'k', Body: '1' }))
    await run.s3.send(new PutObjectCommand({ Bucket: Plain, Key: 'k', Body: '2' }))
    expect(written.VersionId).toBeUndefined()
    const listed = await run.s3.send(new ListObjectVersionsCommand({ Bucket: Plain }))
    expect(listed.Versions?.map(({ VersionId, Size }) => [VersionId, Size])).toEqual([['null', 1]])
    await run.s3.send(
      new DeleteObjectsCommand({ Bucket: Plain, Delete: { Objects: [{ Key: 'k' }, { Key: 'never' }] } }),
    )
    const after = await run.s3.send(new ListObjectVersionsCommand({ Bucket: Plain }))
    expect([after.Versions, after.DeleteMarkers]).toEqual([undefined, undefined])
  })
})

describe('conditional writes', () => {
  test('of 20 that race for a new key one wins', async () => {
    const racers = Array.from({ length: 20 }, (_, index) =>
      put('race', `racer ${index}`, { IfNoneMatch: '*' }).then(
        () => 'won',
        (error: unknown) => (error instanceof S3ServiceException ? error.name : 'failed'),
      ),
    )
    const results = await Promise.all(racers)
    expect(results.filter((result) => result === 'won')).toHaveLength(1)
    expect(results.filter((result) => result === 'PreconditionFailed')).toHaveLength(19)
  })

  test('of 20 that race to replace a version one wins', async () => {
    const { ETag } = await put('replace', 'first')
    const racers = Array.from({ length: 20 }, (_, index) =>
      put('replace', `racer ${index}`, { IfMatch: ETag }).then(
        () => 1,
        () => 0,
      ),
    )
    expect((await Promise.all<number>(racers)).reduce((sum, won) => sum + won, 0)).toBe(1)
  })

  test('a deleted key can be created again, and a missing one cannot be replaced', async () => {
    await put('again', '1', { IfNoneMatch: '*' })
    await run.s3.send(new DeleteObjectCommand({ Bucket, Key: 'again' }))
    await put('again', '2', { IfNoneMatch: '*' })
    expect(await refusal(put('never', '1', { IfMatch: '"x"' }))).toEqual(['NoSuchKey', 404])
  })
})

describe('listings', () => {
  test('of any keys are complete, in UTF-8 byte order, whatever the page size', async () => {
    const character = fc.constantFrom('a', 'b', 'A', '/', '!', ' ', 'é', '\u{ffff}', '\u{1f5dd}', '0')
    const name = fc.array(character, { minLength: 1, maxLength: 4 }).map((characters) => characters.join(''))
    let turn = 0
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(name, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        async (names, MaxKeys) => {
          turn += 1
          const Prefix = `list-${turn}/`
          await Promise.all(names.map((key) => put(Prefix + key)))
          const seen: (string | undefined)[] = []
          let ContinuationToken: string | undefined
          do {
            const more = ContinuationToken === undefined ? {} : { ContinuationToken }
            const page = await run.s3.send(
              new ListObjectsV2Command({ Bucket, Prefix, MaxKeys, EncodingType: 'url', ...more }),
            )
            seen.push(...(page.Contents ?? []).map(({ Key = '' }) => decodeURIComponent(Key.replaceAll('+', ' '))))
            ContinuationToken = page.NextContinuationToken
          } while (ContinuationToken !== undefined)
          const expected = names
            .map((key) => Prefix + key)
            .toSorted((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)))
          expect(seen).toEqual(expected)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('with a delimiter show common prefixes once, over pages', async () => {
    for (const key of ['d/a/1', 'd/a/2', 'd/b', 'd/c/1', 'd/gone/1', 'd/z']) await put(key)
    await run.s3.send(new DeleteObjectCommand({ Bucket, Key: 'd/gone/1' }))
    const pages: string[][] = []
    let ContinuationToken: string | undefined
    do {
      const more = ContinuationToken === undefined ? {} : { ContinuationToken }
      const page = await run.s3.send(
        new ListObjectsV2Command({ Bucket, Prefix: 'd/', Delimiter: '/', MaxKeys: 2, ...more }),
      )
      pages.push([
        ...(page.CommonPrefixes ?? []).map(({ Prefix = '' }) => Prefix),
        ...(page.Contents ?? []).map(({ Key = '' }) => Key),
      ])
      ContinuationToken = page.NextContinuationToken
    } while (ContinuationToken !== undefined)
    expect(pages).toEqual([
      ['d/a/', 'd/b'],
      ['d/c/', 'd/z'],
    ])
    const first = await run.s3.send(new ListObjectsCommand({ Bucket, Prefix: 'd/', Delimiter: '/', MaxKeys: 1 }))
    expect(first.NextMarker).toBe('d/a/')
    const second = await run.s3.send(
      new ListObjectsCommand({ Bucket, Prefix: 'd/', Delimiter: '/', Marker: first.NextMarker }),
    )
    expect(second.Contents?.map(({ Key }) => Key)).toEqual(['d/b', 'd/z'])
  })

  test('buckets are listed and found', async () => {
    const { Buckets } = await run.s3.send(new ListBucketsCommand({}))
    expect(Buckets?.map(({ Name }) => Name)).toEqual(['fixture-reports', 'fixture-plain'])
    await run.s3.send(new HeadBucketCommand({ Bucket }))
    expect(await refusal(run.s3.send(new ListObjectsV2Command({ Bucket: 'other' })))).toEqual(['NoSuchBucket', 404])
  })
})

describe('multipart uploads', () => {
  const large = Buffer.alloc(5 * 1024 ** 2, 'a')

  test.each([undefined, 'CRC32', 'CRC64NVME', 'SHA256'] as const)(
    'are put together, with checksum %s',
    async (ChecksumAlgorithm) => {
      const Key = `multi-${ChecksumAlgorithm}`
      const algorithm = ChecksumAlgorithm ? { ChecksumAlgorithm } : {}
      const { UploadId } = await run.s3.send(
        new CreateMultipartUploadCommand({ Bucket, Key, Metadata: { m: '1' }, ...algorithm }),
      )
      const Parts = await Promise.all(
        [large, Buffer.from('tail')].map(async (Body, index) => {
          const PartNumber = index + 1
          const part = await run.s3.send(
            new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body, ...algorithm }),
          )
          return { ...part, PartNumber }
        }),
      )
      const done = await run.s3.send(
        new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }),
      )
      expect(done.ETag).toMatch(/^"[0-9a-f]{32}-2"$/)
      const got = await run.s3.send(new GetObjectCommand({ Bucket, Key }))
      expect(got).toMatchObject({ ContentLength: large.length + 4, Metadata: { m: '1' } })
      expect((await got.Body?.transformToString())?.slice(-6)).toBe('aatail')
    },
  )

  test('leave nothing behind when they are aborted', async () => {
    const Key = 'aborted'
    const { UploadId } = await run.s3.send(new CreateMultipartUploadCommand({ Bucket, Key }))
    await run.s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 1, Body: 'only here' }))
    await run.s3.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }))
    const late = run.s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 2, Body: 'x' }))
    expect(await refusal(late)).toEqual(['NoSuchUpload', 404])
  })

  test('need parts that are large enough', async () => {
    const Key = 'small-parts'
    const { UploadId } = await run.s3.send(new CreateMultipartUploadCommand({ Bucket, Key }))
    const Parts = await Promise.all(
      [1, 2].map(async (PartNumber) => {
        const { ETag } = await run.s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body: 'x' }))
        return { ETag, PartNumber }
      }),
    )
    const completion = run.s3.send(
      new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }),
    )
    expect(await refusal(completion)).toEqual(['EntityTooSmall', 400])
  })
})

describe('bytes on disk', () => {
  test('are kept once for any number of versions and go with the last', async () => {
    const before = await files()
    const versions = [await put('once', 'the same bytes'), await put('twice', 'the same bytes')]
    expect(await files()).toHaveLength(before.length + 1)
    await run.s3.send(new DeleteObjectCommand({ Bucket, Key: 'once', VersionId: versions[0]?.VersionId }))
    expect(await read('twice')).toBe('the same bytes')
    await run.s3.send(new DeleteObjectCommand({ Bucket, Key: 'twice', VersionId: versions[1]?.VersionId }))
    expect(await files()).toEqual(before)
  })

  test('nothing is left of an upload that its client abandons', async () => {
    const before = await files()
    const { port } = new URL(run.stack.url)
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
