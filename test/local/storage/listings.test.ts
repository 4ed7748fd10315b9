import {
  DeleteObjectCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
} from '@aws-sdk/client-s3'
import { afterAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { refusal, startedStorage } from '../support/started-storage.ts'

const { s3, Bucket, put, end } = await startedStorage()
afterAll(end)

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
            const page = await s3.send(
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
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'd/gone/1' }))
    const pages: string[][] = []
    let ContinuationToken: string | undefined
    do {
      const more = ContinuationToken === undefined ? {} : { ContinuationToken }
      const page = await s3.send(
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
    const first = await s3.send(new ListObjectsCommand({ Bucket, Prefix: 'd/', Delimiter: '/', MaxKeys: 1 }))
    expect(first.NextMarker).toBe('d/a/')
    const second = await s3.send(
      new ListObjectsCommand({ Bucket, Prefix: 'd/', Delimiter: '/', Marker: first.NextMarker }),
    )
    expect(second.Contents?.map(({ Key }) => Key)).toEqual(['d/b', 'd/z'])
  })

  test('buckets are listed and found', async () => {
    const { Buckets } = await s3.send(new ListBucketsCommand({}))
    expect(Buckets?.map(({ Name }) => Name)).toEqual(['fixture-reports', 'fixture-plain'])
    await s3.send(new HeadBucketCommand({ Bucket }))
    expect(await refusal(s3.send(new ListObjectsV2Command({ Bucket: 'other' })))).toEqual(['NoSuchBucket', 404])
  })
})
