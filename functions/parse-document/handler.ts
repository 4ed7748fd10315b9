import { S3Client } from '@aws-sdk/client-s3'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { ObjectCreated } from '../../schemas/object-created.ts'
import { CatalogueStore } from '../shared/catalogue-store.ts'
import { tableClient } from '../shared/clients.ts'
import { DocumentStore } from '../shared/document-store.ts'
import { readEnvironment } from '../shared/environment.ts'
import { ReadingStore } from '../shared/reading-store.ts'
import { RecordStore } from '../shared/record-store.ts'
import { ParseDocumentEnvironment } from './env.ts'
import { parseDocument } from './parse-document.ts'

const environment = readEnvironment(ParseDocumentEnvironment, process.env)
const s3 = new S3Client({})
const stores = {
  catalogues: new CatalogueStore(s3, environment.CATALOGUES_PREFIX),
  documents: new DocumentStore(s3),
  readings: new ReadingStore(s3, environment.READINGS_BUCKET),
  records: new RecordStore(tableClient(), environment.TABLE_NAME),
}
const limits = { maxDocumentBytes: environment.MAX_DOCUMENT_BYTES }

/** Reads the documents of one batch. A message that fails is reported alone, so that it does not bring back the others. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const failed = await Promise.all(event.Records.map(failedMessage))
  return {
    batchItemFailures: failed
      .filter((itemIdentifier) => itemIdentifier !== null)
      .map((itemIdentifier) => ({ itemIdentifier })),
  }
}

/** @returns the message's id where it failed, null where it was settled. */
async function failedMessage(record: SQSRecord): Promise<string | null> {
  const attempt = Number(record.attributes.ApproximateReceiveCount)
  try {
    const landed = ObjectCreated.parse(JSON.parse(record.body))
    const upload = await parseDocument(landed, attempt >= environment.MAX_RECEIVE_COUNT, stores, limits)
    const { key, version_id, state, message } = upload
    console.info({ event: 'document-settled', key, version_id, state, message })
    return null
  } catch (error) {
    console.error({ event: 'message-failed', message_id: record.messageId, attempt, error })
    return record.messageId
  }
}
