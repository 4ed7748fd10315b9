import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3'

/** One object version of the reports bucket, with the metadata that the uploader gave it. */
export interface StoredDocument {
  bytes: Uint8Array
  metadata: Record<string, string>
}

/** The reports bucket, read by version so that a later upload cannot change what is being read. */
export class DocumentStore {
  readonly #client: S3Client

  constructor(client: S3Client) {
    this.#client = client
  }

  async get(bucket: string, key: string, versionId: string): Promise<StoredDocument> {
    const { Body, Metadata } = await this.#client.send(
      new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }),
    )
    if (Body === undefined) throw new Error(`version ${versionId} of ${key} has no body`)
    return { bytes: await Body.transformToByteArray(), metadata: Metadata ?? {} }
  }
}
