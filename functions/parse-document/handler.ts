import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { ObjectCreated } from '../../schemas/object-created.ts'
import { CatalogueStore } from '../shared/catalogue-store.ts'
import { tableClient } from '../shared/clients.ts'
import { DocumentStore } from '../shared/document-store.ts'
import { readEnvironment } from '../shared/environment.ts'
import { ReadingStore } from '../shared/reading-store.ts'
import { RecordStore } from '../shared/record-store.ts'
import { settleBatch } from '../shared/settle-batch.ts'
import { AnnouncementRequests } from '../shared/announcement-requests.ts'
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
const announcements = new AnnouncementRequests(new SQSClient({}), environment.ANNOUNCE_QUEUE_URL)
const limits = {
  maxDocumentBytes: environment.MAX_DOCUMENT_BYTES,
  maxNumbers: environment.MAX_NUMBERS,
  maxSentenceCharacters: environment.MAX_SENTENCE_CHARACTERS,
}

/** Reads the documents of one batch, and asks for each to be announced. */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const endsBy = new Date(Date.now() + context.getRemainingTimeInMillis()).toISOString()
  return settleBatch(event, async ({ attributes, body }) => {
    const landed = ObjectCreated.parse(JSON.parse(body))
    const last = Number(attributes.ApproximateReceiveCount) >= environment.MAX_RECEIVE_COUNT
    const { key, version_id, state, message } = await parseDocument(landed, { last, endsBy }, stores, limits)
    console.info({ event: 'document-settled', key, version_id, state, message })
    // The upload is settled by now, whatever becomes of this: a message that comes again is found up to date, and asks
    // again.
    await announcements.ask({ key, version_id, rebuilt_since: landed.rebuild?.started_at ?? null })
  })
}
