import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { ObjectCreated } from '../../schemas/object-created.ts'
import { AnnouncementRequests } from '../shared/announcement-requests.ts'
import { tableClient } from '../shared/clients.ts'
import { readEnvironment } from '../shared/environment.ts'
import { RecordStore } from '../shared/record-store.ts'
import { settleBatch } from '../shared/settle-batch.ts'
import { GiveUpDocumentEnvironment } from './env.ts'
import { giveUpDocument } from './give-up-document.ts'

const environment = readEnvironment(GiveUpDocumentEnvironment, process.env)
const sqs = new SQSClient({})
const records = new RecordStore(tableClient(), environment.TABLE_NAME)
const announcements = new AnnouncementRequests(sqs, environment.ANNOUNCE_QUEUE_URL)

/** Records what could not be read, and hands the messages on to where they wait for a person, as they came. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return settleBatch(event, async (record) => {
    const landed = ObjectCreated.safeParse(fromJson(record.body))
    if (landed.success) {
      const undelivered = record.messageAttributes['ERROR_CODE'] !== undefined
      const upload = await giveUpDocument(landed.data, undelivered, records, new Date().toISOString())
      const { key, version_id, state, message } = upload
      console.warn({ event: 'document-given-up', key, version_id, state, message })
      await announcements.ask({ key, version_id, rebuilt_since: landed.data.rebuild?.started_at ?? null })
    }
    await handOn(record)
  })
}

async function handOn({ body, messageAttributes }: SQSRecord): Promise<void> {
  const attributes = Object.entries(messageAttributes).map(([name, { dataType, stringValue }]) => [
    name,
    { DataType: dataType, StringValue: stringValue },
  ])
  const message = { MessageBody: body, MessageAttributes: Object.fromEntries(attributes) }
  await sqs.send(new SendMessageCommand({ QueueUrl: environment.DEAD_LETTERS_URL, ...message }))
}

/** Null for what is no JSON: somebody sent it by hand. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
