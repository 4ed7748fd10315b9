import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { afterAll, describe, expect, test } from '@jest/globals'
import { refusal, startedStorage } from '../support/started-storage.ts'

const { s3, Bucket, Plain, put, read, end } = await startedStorage()
afterAll(end)

describe('versions', () => {
  test('are all kept, the newest is read, and deletion is a marker', async () => {
    const first = await put('v.txt', 'one')
    const second = await put('v.txt', 'two')
    expect(await read('v.txt')).toBe('two')
    expect(await read('v.txt', { VersionId: first.VersionId })).toBe('one')
    const marker = await s3.send(new DeleteObjectCommand({ Bucket, Key: 'v.txt' }))
    expect(marker.DeleteMarker).toBe(true)
    expect(await refusal(s3.send(new GetObjectCommand({ Bucket, Key: 'v.txt' })))).toEqual(['NoSuchKey', 404])
    const listed = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'v.txt' }))
    expect(listed.Versions?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
      [second.VersionId, false],
      [first.VersionId, false],
    ])
    expect(listed.DeleteMarkers?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
      [marker.VersionId, true],
    ])
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'v.txt', VersionId: marker.VersionId }))
    expect(await read('v.txt')).toBe('two')
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'v.txt', VersionId: second.VersionId }))
    expect(await read('v.txt')).toBe('one')
    const gone = s3.send(new GetObjectCommand({ Bucket, Key: 'v.txt', VersionId: second.VersionId }))
    expect(await refusal(gone)).toEqual(['NoSuchVersion', 404])
  })

  test('are listed page by page', async () => {
    for (const text of ['1', '2', '3', '4', '5']) await put(`pages/${Number(text) % 2}`, text)
    const seen: (string | undefined)[] = []
    let markers = {}
    for (;;) {
      const page = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'pages/', MaxKeys: 2, ...markers }))
      seen.push(...(page.Versions ?? []).map(({ Key }) => Key))
      if (page.IsTruncated !== true) break
      markers = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
    }
    expect(seen).toEqual(['pages/0', 'pages/0', 'pages/1', 'pages/1', 'pages/1'])
  })

  test('a bucket without versioning keeps one', async () => {
    const written = await s3.send(new PutObjectCommand({ Bucket: Plain, Key: 'k', Body: '1' }))
    await s3.send(new PutObjectCommand({ Bucket: Plain, Key: 'k', Body: '2' }))
    expect(written.VersionId).toBeUndefined()
    const listed = await s3.send(new ListObjectVersionsCommand({ Bucket: Plain }))
    expect(listed.Versions?.map(({ VersionId, Size }) => [VersionId, Size])).toEqual([['null', 1]])
    await s3.send(new DeleteObjectsCommand({ Bucket: Plain, Delete: { Objects: [{ Key: 'k' }, { Key: 'never' }] } }))
    const after = await s3.send(new ListObjectVersionsCommand({ Bucket: Plain }))
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
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'again' }))
    await put('again', '2', { IfNoneMatch: '*' })
    expect(await refusal(put('never', '1', { IfMatch: '"x"' }))).toEqual(['NoSuchKey', 404])
  })
})
