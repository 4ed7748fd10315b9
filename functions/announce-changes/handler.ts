import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { S3Client } from '@aws-sdk/client-s3'
import { SNSClient } from '@aws-sdk/client-sns'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { UploadSettled } from '../../schemas/announcement.ts'
import { AnnouncementStore } from '../shared/announcement-store.ts'
import { tableClient } from '../shared/clients.ts'
import { readEnvironment } from '../shared/environment.ts'
import { RecordStore } from '../shared/record-store.ts'
import { settleBatch } from '../shared/settle-batch.ts'
import { announceUpload, type Desk } from './announce-upload.ts'
import { AnnounceChangesEnvironment } from './env.ts'
import { sendAnnouncement } from './send-announcement.ts'
import { WatchStore } from './watch-store.ts'

const environment = readEnvironment(AnnounceChangesEnvironment, process.env)
const table = tableClient()
const watches = new WatchStore(new S3Client({}), environment.REPORTS_BUCKET, environment.WATCHES_PREFIX)
const announcements = new AnnouncementStore(table, environment.TABLE_NAME)
const outlets = {
  announcements,
  events: new EventBridgeClient({}),
  topics: new SNSClient({}),
  topicArn: environment.TOPIC_ARN,
  maxMailChanges: environment.MAX_MAIL_CHANGES,
  claim: environment.CLAIM_SECONDS * 1000,
}
const desk: Desk = {
  records: new RecordStore(table, environment.TABLE_NAME),
  announcements,
  watches: () => watches.inForce(),
  send: (id) => sendAnnouncement(id, outlets),
  apiUrl: environment.API_URL,
  limits: { maxEventBytes: environment.MAX_EVENT_BYTES, maxEventChanges: environment.MAX_EVENT_CHANGES },
}

/** Announces what the uploads of one batch of messages brought about. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return settleBatch(event, async ({ body }) => {
    const settled = UploadSettled.parse(JSON.parse(body))
    await announceUpload(settled, desk)
    console.info({ event: 'upload-announced', ...settled })
  })
}
