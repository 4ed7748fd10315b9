import { S3Client } from '@aws-sdk/client-s3'
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
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
const limits = {
  maxDocumentBytes: environment.MAX_DOCUMENT_BYTES,
  maxNumbers: environment.MAX_NUMBERS,
  maxSentenceCharacters: environment.MAX_SENTENCE_CHARACTERS,
}

/** Reads the documents of one batch. A message that fails is reported alone, so that it does not bring back the others. */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const endsBy = new Date(Date.now() + context.getRemainingTimeInMillis()).toISOString()
  const failed = await Promise.all(event.Records.map((record) => failedMessage(record, endsBy)))
  return {
    batchItemFailures: failed
      .filter((itemIdentifier) => itemIdentifier !== null)
      .map((itemIdentifier) => ({ itemIdentifier })),
  }
}

/** @returns the message's id where it failed, null where it was settled. */
async function failedMessage(record: SQSRecord, endsBy: string): Promise<string | null> {
  const receives = Number(record.attributes.ApproximateReceiveCount)
  try {
    const landed = ObjectCreated.parse(JSON.parse(record.body))
    const upload = await parseDocument(
      landed,
      { last: receives >= environment.MAX_RECEIVE_COUNT, endsBy },
      stores,
      limits,
    )
    const { key, version_id, state, message } = upload
    console.info({ event: 'document-settled', key, version_id, state, message })
    return null
  } catch (error) {
    console.error({ event: 'message-failed', message_id: record.messageId, receives, error })
    return record.messageId
  }
}
