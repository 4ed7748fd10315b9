import { GetObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3'
import {
  bundledCatalogues,
  catalogueVersion,
  checkCatalogue,
  mergeCatalogues,
  pickCatalogue,
} from '../../extract/index.ts'
import type { Catalogue } from '../../schemas/catalogue.ts'

/** The metrics that count for a series, and what is wrong with the user's own catalogue, if anything. */
export type CatalogueInForce = {
  readonly catalogue: Catalogue
  readonly version: string
  readonly fault: string | null
}

type Held = {
  /** When the bucket was asked, in ms. */
  readonly asked: number
  /** ETag of the user's catalogue; null where there is none. */
  readonly etag: string | null
  readonly inForce: CatalogueInForce
}

/** A catalogue is data for one series; one of many thousand metrics is a mistake. */
const MAX_BYTES = 1024 * 1024
/** Milliseconds: events tell their time in whole seconds, and two clocks differ a little. */
const CLOCK_SLACK = 2000
const MOST_HELD = 200

/**
 * The catalogues of the reports bucket, `catalogues/<series>.json`, each over the one that comes with the project.
 * A missing one is usual. One that cannot be used changes nothing and says why.
 */
export class CatalogueStore {
  readonly #client: S3Client
  readonly #prefix: string
  readonly #held = new Map<string, Held>()

  constructor(client: S3Client, prefix: string) {
    this.#client = client
    this.#prefix = prefix
  }

  /**
   * The catalogue in force for a document that landed at a time. What the bucket said after that time is not asked
   * again: whoever drops a catalogue and then a report gets the report read with it, and a thousand reports that landed
   * together ask once.
   * @param landedAt in ms
   * @throws when the bucket cannot be read
   */
  async inForce(bucket: string, series: string, landedAt: number): Promise<CatalogueInForce> {
    const name = `${bucket}/${series}`
    const held = this.#held.get(name)
    if (held !== undefined && landedAt + CLOCK_SLACK <= held.asked) return held.inForce
    const asked = Date.now()
    const key = `${this.#prefix}${series}.json`
    const listed = await this.#find(bucket, key)
    const etag = listed?.etag ?? null
    const inForce =
      held !== undefined && held.etag === etag
        ? held.inForce
        : await this.#read(bucket, series, key, listed?.size ?? null)
    if (this.#held.size >= MOST_HELD) this.#held.clear()
    this.#held.set(name, { asked, etag, inForce })
    return inForce
  }

  /**
   * Listed rather than fetched: a list says surely that there is none, where a fetch may say only that it is refused.
   */
  async #find(bucket: string, key: string): Promise<{ etag: string; size: number } | null> {
    const { Contents = [] } = await this.#client.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: key, MaxKeys: 1 }),
    )
    const found = Contents.find(({ Key }) => Key === key)
    return found === undefined ? null : { etag: found.ETag ?? '', size: found.Size ?? 0 }
  }

  async #read(bucket: string, series: string, key: string, size: number | null): Promise<CatalogueInForce> {
    const bundled = pickCatalogue(bundledCatalogues, series)
    if (size === null) return inForceOf(bundled, null)
    if (size > MAX_BYTES)
      return inForceOf(bundled, `${key} is not used: it has ${size} bytes, at most ${MAX_BYTES} are read`)
    const { Body } = await this.#client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
    const { catalogue, faults } = checkCatalogue((await Body?.transformToString('utf-8')) ?? '', false)
    const [first] = faults
    if (catalogue === null || first !== undefined) {
      const more = faults.length > 1 ? ` (and ${faults.length - 1} more: yearover catalogue check tells all)` : ''
      const place =
        first === undefined ? '' : `line ${first.line}: ${first.where === '' ? '' : `${first.where}: `}${first.text}`
      return inForceOf(bundled, `${key} is not used: ${place}${more}`)
    }
    if (catalogue.series !== series)
      return inForceOf(bundled, `${key} is not used: it says that its series is "${catalogue.series}"`)
    return inForceOf(mergeCatalogues(catalogue, bundled), null)
  }
}

function inForceOf(catalogue: Catalogue, fault: string | null): CatalogueInForce {
  return { catalogue, version: catalogueVersion(catalogue), fault }
}
