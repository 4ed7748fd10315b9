import { GetObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3'
import { Slug } from '../../schemas/identity.ts'
import { EVERYTHING, type WatchList } from '../../schemas/watch.ts'
import { checkWatches } from '../shared/check-watches.ts'
import type { Watches } from './compared-announcement.ts'

/** A file of watches is written by hand: a larger one is a mistake. */
const MAX_BYTES = 1024 * 1024
/** Files that are looked at, the first by name. */
const MOST_FILES = 100

type Read = { etag: string; list: WatchList | null; fault: string | null }

const refused = (fault: string) => ({ list: null, fault })

/**
 * The watches of the reports bucket, `watches/<name>.json`. One that cannot be used is told and keeps none of the
 * others away.
 */
export class WatchStore {
  readonly #client: S3Client
  readonly #bucket: string
  readonly #prefix: string
  readonly #read = new Map<string, Read>()

  constructor(client: S3Client, bucket: string, prefix: string) {
    this.#client = client
    this.#bucket = bucket
    this.#prefix = prefix
  }

  /** The watches as they are now; a file that did not change since is not fetched again. */
  async inForce(): Promise<Watches> {
    const { Contents = [], IsTruncated } = await this.#client.send(
      new ListObjectsV2Command({ Bucket: this.#bucket, Prefix: this.#prefix, MaxKeys: MOST_FILES }),
    )
    const lists = new Map<string, WatchList>()
    const faults: string[] = []
    for (const { Key = '', ETag = '', Size = 0 } of Contents) {
      // A folder, as the console of S3 makes one.
      if (Key.endsWith('/')) continue
      const { list, fault } = await this.#watchesIn(Key, ETag, Size)
      if (list !== null) lists.set(this.#nameOf(Key), list)
      if (fault !== null) faults.push(`${Key} is not used: ${fault}`)
    }
    if (IsTruncated === true) faults.push(`only the first ${MOST_FILES} files under ${this.#prefix} are used`)
    return { lists, faults }
  }

  #nameOf(key: string): string {
    return key.slice(this.#prefix.length).replace(/\.json$/, '')
  }

  async #watchesIn(key: string, etag: string, size: number): Promise<Read> {
    const known = this.#read.get(key)
    if (known?.etag === etag) return known
    const read = { etag, ...(await this.#fetch(key, size)) }
    this.#read.set(key, read)
    return read
  }

  async #fetch(key: string, size: number): Promise<Omit<Read, 'etag'>> {
    const name = this.#nameOf(key)
    if (!key.endsWith('.json') || !Slug.safeParse(name).success || name === EVERYTHING) {
      return refused(`call it ${this.#prefix}<name>.json, with a name of lower-case words joined by hyphens`)
    }
    if (size > MAX_BYTES) return refused(`it has ${size} bytes, at most ${MAX_BYTES} are read`)
    const { Body } = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key: key }))
    const { list, faults } = checkWatches((await Body?.transformToString('utf-8')) ?? '')
    const [first] = faults
    if (first === undefined) return { list, fault: null }
    const more = faults.length > 1 ? ` (and ${faults.length - 1} more: yearover watches check tells all)` : ''
    return refused(`line ${first.line}: ${first.where === '' ? '' : `${first.where}: `}${first.text}${more}`)
  }
}
