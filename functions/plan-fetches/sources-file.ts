import { GetObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3'
import type { SourcesItem } from '../../schemas/source-item.ts'
import { checkSources } from '../shared/check-sources.ts'

/** Characters of the file: with all else it has to fit an item of the table (400 KB). */
const MAX_BYTES = 250_000

/** An address that may not be asked is the state of what is asked there, and keeps no other source from being asked. */
const toldWhenAsked = () => null

type Read = Omit<SourcesItem, 'pk' | 'sk'>

/**
 * Reads `sources.json` from the bucket where it has changed since the last time. A file with a fault, or one too large,
 * changes nothing but the faults that are told: the sources before it go on. Without a file there are no sources.
 * @param before what was read last
 */
export async function readSourcesFile(
  client: S3Client,
  { bucket, key }: { bucket: string; key: string },
  before: Read | null,
  now: Date,
): Promise<Read> {
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: key, MaxKeys: 1 }))
  const listed = Contents.find(({ Key }) => Key === key)
  const read_at = now.toISOString()
  if (listed === undefined) return { sources: [], faults: [], version: null, read_at }
  const version = listed.ETag ?? ''
  // What is a fault today, such as an edition of next year, may be none another day.
  if (before?.version === version && before.faults.length === 0) return { ...before, read_at }
  const standing = before?.sources ?? []
  if ((listed.Size ?? 0) > MAX_BYTES) {
    const text = `the file has ${listed.Size} bytes; at most ${MAX_BYTES} are read`
    return { sources: standing, faults: [{ line: 1, where: '', text }], version, read_at }
  }
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
  const { sources, faults } = checkSources((await Body?.transformToString('utf-8')) ?? '', {
    now,
    refusal: toldWhenAsked,
  })
  return { sources: [...(sources ?? standing)], faults: faults.slice(0, 100), version, read_at }
}
