import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { Reading } from '../../schemas/reading.ts'

const compress = promisify(gzip)
const decompress = promisify(gunzip)

/** Object keys of a reading: the extracted text that offsets point into, and the whole record. */
export const readingObjects = (readingId: string) => ({
  text: `readings/${readingId}/text.txt`,
  record: `readings/${readingId}/reading.json.gz`,
})

/** The bucket that holds what parsing stores, apart from the reports so that no output can trigger input. */
export class ReadingStore {
  readonly #client: S3Client
  readonly #bucket: string

  constructor(client: S3Client, bucket: string) {
    this.#client = client
    this.#bucket = bucket
  }

  /** Stores a reading under its id. The same reading gives the same bytes, so writing it again changes nothing. */
  async put(reading: Reading): Promise<void> {
    const { text, record } = readingObjects(reading.reading_id)
    const Bucket = this.#bucket
    await Promise.all([
      this.#client.send(
        new PutObjectCommand({ Bucket, Key: text, Body: reading.text, ContentType: 'text/plain; charset=utf-8' }),
      ),
      this.#client.send(
        new PutObjectCommand({
          Bucket,
          Key: record,
          Body: await compress(JSON.stringify(reading)),
          ContentType: 'application/json',
          ContentEncoding: 'gzip',
        }),
      ),
    ])
  }

  /** The whole reading, text and sentences included. */
  async get(readingId: string): Promise<Reading> {
    const Key = readingObjects(readingId).record
    const { Body } = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key }))
    if (Body === undefined) throw new Error(`the stored reading ${Key} has no body`)
    const json = await decompress(await Body.transformToByteArray())
    return Reading.parse(JSON.parse(json.toString('utf8')))
  }
}

/** Opens the bucket with a client of its own, for who has no other use for S3. */
export const readingStoreOf = (bucket: string) => new ReadingStore(new S3Client({}), bucket)
