import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { parseDocument, type Stores } from '../../../functions/parse-document/parse-document.ts'
import { CatalogueStore } from '../../../functions/shared/catalogue-store.ts'
import { DocumentStore } from '../../../functions/shared/document-store.ts'
import { ReadingStore } from '../../../functions/shared/reading-store.ts'
import { RecordStore } from '../../../functions/shared/record-store.ts'
import type { ObjectCreated } from '../../../schemas/object-created.ts'
import { owner, type Pipeline, SERIES } from './pipeline.ts'

/** Small, so that a test can pass them. */
export const limits = { maxDocumentBytes: 1000, maxNumbers: 50, maxSentenceCharacters: 2000 }
const first = { last: false, endsBy: '2100-01-01T00:00:00.000Z' }

/**
 * Deliveries that a test makes itself, of objects under a prefix from which no event comes: the test alone decides what
 * is delivered, and when. Metadata says what the objects are.
 */
export function directDeliveries(pipeline: Pipeline) {
  const s3 = new S3Client({ endpoint: pipeline.url, ...owner })
  const table = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint: pipeline.url, ...owner }), {
    marshallOptions: { removeUndefinedValues: true },
  })
  const stores: Stores = {
    catalogues: new CatalogueStore(s3, 'catalogues/'),
    documents: new DocumentStore(s3),
    readings: new ReadingStore(s3, pipeline.readingsBucket),
    records: new RecordStore(table, pipeline.table),
  }
  let sequence = 0
  return {
    s3,
    table,
    stores,
    /** Stores a version and gives the event that tells of it; versions of a key come in the order of this call. */
    async store(subject: string, text: string, edition = 2022, time = '2024-05-01T10:00:00Z'): Promise<ObjectCreated> {
      const Bucket = pipeline.bucket
      const key = `catalogues/${subject}-${edition}.txt`
      const Metadata = { series: SERIES, subject, edition: String(edition) }
      const { VersionId = '' } = await s3.send(
        new PutObjectCommand({ Bucket, Key: key, Body: Buffer.from(text), Metadata }),
      )
      const sequencer = (0x1000 + sequence++).toString(16)
      return {
        id: VersionId,
        source: 'aws.s3',
        'detail-type': 'Object Created',
        time,
        detail: {
          bucket: { name: Bucket },
          object: { key, size: text.length, etag: '', 'version-id': VersionId, sequencer },
        },
      }
    },
    deliver: (event: ObjectCreated, attempt = first) => parseDocument(event, attempt, stores, limits),
  }
}
