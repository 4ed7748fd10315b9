import { createHash } from 'node:crypto'
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'

/** What a document is stored with, so that its object alone says where it came from. */
export interface Origin {
  /** The address that was asked, and where it led. */
  address: string
  redirects: readonly string[]
  fetchedAt: string
  etag: string | null
  lastModified: string | null
}

/** Hex, as the records name a document. */
export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Bytes of metadata that S3 takes (2 KB), less what is not an address. */
const MAX_ADDRESSES = 1500
/**
 * Bytes of the address that was asked; of a longer one its beginning says where it came from, the target has all of it.
 */
const MAX_ADDRESS = 1000

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
  md: 'text/markdown',
}

/** The reports in their bucket, as somebody sees them who brings new ones. */
export class ReportBucket {
  readonly #client: S3Client
  readonly #bucket: string

  constructor(client: S3Client, bucket: string) {
    this.#client = client
    this.#bucket = bucket
  }

  /** SHA-256 of what stands under a key now, whoever put it there; null where there is nothing. */
  async documentAt(key: string): Promise<string | null> {
    const object = { Bucket: this.#bucket, Key: key }
    // Listed rather than asked for: only a list says surely that there is nothing.
    const { Contents = [] } = await this.#client.send(
      new ListObjectsV2Command({ Bucket: this.#bucket, Prefix: key, MaxKeys: 1 }),
    )
    if (!Contents.some(({ Key }) => Key === key)) return null
    const { Metadata } = await this.#client.send(new HeadObjectCommand(object))
    const noted = Metadata?.['sha256']
    if (noted !== undefined) return noted
    const { Body } = await this.#client.send(new GetObjectCommand(object))
    return Body === undefined ? null : sha256Of(await Body.transformToByteArray())
  }

  /** Puts a document as a new version. */
  async put(key: string, bytes: Uint8Array, origin: Origin): Promise<void> {
    const extension = key.slice(key.lastIndexOf('.') + 1)
    await this.#client.send(
      new PutObjectCommand({
        Bucket: this.#bucket,
        Key: key,
        Body: bytes,
        ContentType: CONTENT_TYPES[extension] ?? 'application/octet-stream',
        Metadata: metadataOf(bytes, origin),
      }),
    )
  }
}

function metadataOf(bytes: Uint8Array, { address, redirects, fetchedAt, etag, lastModified }: Origin) {
  const source = inAscii(address).slice(0, MAX_ADDRESS)
  const chain = inAscii(redirects.join(' '))
  return {
    'source-address': source,
    'fetched-at': fetchedAt,
    sha256: sha256Of(bytes),
    ...upTo(200, 'source-etag', etag),
    ...upTo(50, 'source-last-modified', lastModified),
    ...(redirects.length > 0 && {
      redirects: source.length + chain.length <= MAX_ADDRESSES ? chain : `${redirects.length} addresses`,
    }),
  }
}

/** What a server says of a document, where it is as short as such words are. */
function upTo(most: number, name: string, text: string | null): Record<string, string> {
  const written = inAscii(text ?? '')
  return text === null || written.length > most ? {} : { [name]: written }
}

/** Metadata travels as headers. Half of a character, which nothing can encode, is left out as the sign for it. */
const inAscii = (text: string) =>
  text.replaceAll(/[^ -~]/gu, (character) => encodeURIComponent(character.toWellFormed()))
