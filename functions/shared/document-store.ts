import { GetObjectCommand, HeadObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3'

/** The reports bucket, read by version so that a later upload cannot change what is being read. */
export class DocumentStore {
  readonly #client: S3Client

  constructor(client: S3Client) {
    this.#client = client
  }

  /** The bytes of an object version; null where it was deleted meanwhile. */
  async get(bucket: string, key: string, versionId: string): Promise<Uint8Array | null> {
    return orGone(async () => {
      const { Body } = await this.#client.send(new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }))
      if (Body === undefined) throw new Error(`version ${versionId} of ${key} has no body`)
      return Body.transformToByteArray()
    })
  }

  /** The metadata that the uploader gave an object version; null where it was deleted meanwhile. */
  async metadata(bucket: string, key: string, versionId: string): Promise<Record<string, string> | null> {
    return orGone(async () => {
      const object = { Bucket: bucket, Key: key, VersionId: versionId }
      return (await this.#client.send(new HeadObjectCommand(object))).Metadata ?? {}
    })
  }
}

/** What `ask` gives, or null where S3 says that there is no such version. */
async function orGone<Found>(ask: () => Promise<Found>): Promise<Found | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return null
    throw error
  }
}
