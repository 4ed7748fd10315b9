import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { Catalogue } from '../../schemas/catalogue.ts'
import { Reading } from '../../schemas/reading.ts'

const compress = promisify(gzip)
const decompress = promisify(gunzip)

/** Object keys of a reading: the extracted text that offsets point into, and the whole record. */
const readingObjects = (readingId: string) => ({
  text: `readings/${readingId}/text.txt`,
  record: `readings/${readingId}/reading.json.gz`,
})

/** Object key of a catalogue as it was in force; no subject is called like a version, so no reading is in the way. */
const catalogueObject = (version: string) => `readings/catalogues/${version}.json`

/** The bucket that holds what parsing stores, apart from the reports so that no output can trigger input. */
export class ReadingStore {
  readonly #client: S3Client
  readonly #bucket: string
  /** Versions of catalogues that this process has stored or read. */
  readonly #catalogues = new Map<string, Catalogue>()

  constructor(client: S3Client, bucket: string) {
    this.#client = client
    this.#bucket = bucket
  }

  /**
   * Stores a reading under its id, and the catalogue that it was read with under its version. The same reading gives
   * the same bytes, so writing it again changes nothing.
   */
  async put(reading: Reading, catalogue: Catalogue): Promise<void> {
    const { text, record } = readingObjects(reading.reading_id)
    const Bucket = this.#bucket
    await Promise.all([
      this.#putCatalogue(reading.catalogue_version, catalogue),
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
    const packed = await this.#get(readingObjects(readingId).record)
    return Reading.parse(JSON.parse((await decompress(packed)).toString('utf8')))
  }

  /** A catalogue by its version, as readings were made with it. */
  async catalogue(version: string): Promise<Catalogue> {
    const held = this.#catalogues.get(version)
    if (held !== undefined) return held
    const json = Buffer.from(await this.#get(catalogueObject(version))).toString('utf8')
    const catalogue = Catalogue.parse(JSON.parse(json))
    this.#catalogues.set(version, catalogue)
    return catalogue
  }

  async #get(Key: string): Promise<Uint8Array> {
    const { Body } = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key }))
    if (Body === undefined) throw new Error(`${Key} is stored without a body`)
    return Body.transformToByteArray()
  }

  async #putCatalogue(version: string, catalogue: Catalogue): Promise<void> {
    if (this.#catalogues.has(version)) return
    await this.#client.send(
      new PutObjectCommand({
        Bucket: this.#bucket,
        Key: catalogueObject(version),
        Body: JSON.stringify(catalogue),
        ContentType: 'application/json',
      }),
    )
    this.#catalogues.set(version, catalogue)
  }
}

/** Opens the bucket with a client of its own, for who has no other use for S3. */
export const readingStoreOf = (bucket: string) => new ReadingStore(new S3Client({}), bucket)
