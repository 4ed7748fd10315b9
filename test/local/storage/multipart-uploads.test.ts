import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { afterAll, describe, expect, test } from '@jest/globals'
import { refusal, startedStorage } from '../support/started-storage.ts'

const { s3, Bucket, end } = await startedStorage()
afterAll(end)

describe('multipart uploads', () => {
  const large = Buffer.alloc(5 * 1024 ** 2, 'a')

  test.each([undefined, 'CRC32', 'CRC64NVME', 'SHA256'] as const)(
    'are put together, with checksum %s',
    async (ChecksumAlgorithm) => {
      const Key = `multi-${ChecksumAlgorithm}`
      const algorithm = ChecksumAlgorithm ? { ChecksumAlgorithm } : {}
      const { UploadId } = await s3.send(
        new CreateMultipartUploadCommand({ Bucket, Key, Metadata: { m: '1' }, ...algorithm }),
      )
      const Parts = await Promise.all(
        [large, Buffer.from('tail')].map(async (Body, index) => {
          const PartNumber = index + 1
          const part = await s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body, ...algorithm }))
          return { ...part, PartNumber }
        }),
      )
      const done = await s3.send(
        new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }),
      )
      expect(done.ETag).toMatch(/^"[0-9a-f]{32}-2"$/)
      const got = await s3.send(new GetObjectCommand({ Bucket, Key }))
      expect(got).toMatchObject({ ContentLength: large.length + 4, Metadata: { m: '1' } })
      expect((await got.Body?.transformToString())?.slice(-6)).toBe('aatail')
    },
  )

  test('leave nothing behind when they are aborted', async () => {
    const Key = 'aborted'
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }))
    await s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 1, Body: 'only here' }))
    await s3.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }))
    const late = s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 2, Body: 'x' }))
    expect(await refusal(late)).toEqual(['NoSuchUpload', 404])
  })

  test('need parts that are large enough', async () => {
    const Key = 'small-parts'
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }))
    const Parts = await Promise.all(
      [1, 2].map(async (PartNumber) => {
        const { ETag } = await s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body: 'x' }))
        return { ETag, PartNumber }
      }),
    )
    const completion = s3.send(
      new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }),
    )
    expect(await refusal(completion)).toEqual(['EntityTooSmall', 400])
  })
})
