import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns'
import { type Announcement, EVENT_SOURCE } from '../../schemas/announcement.ts'
import type { AnnouncementStore } from '../shared/announcement-store.ts'
import { type Mail, mailsOf } from './mails-of.ts'

/** Where announcements go out. */
export interface Outlets {
  announcements: AnnouncementStore
  events: EventBridgeClient
  topics: SNSClient
  topicArn: string
  /** Most changes in one message. */
  maxMailChanges: number
  /** Milliseconds for which an announcement is in one function's hands: as long as it may run. */
  claim: number
}

/**
 * Sends what is open of an announcement: first its event, then its messages, each noted once it is out, the last by the
 * note that all is. One that is out, or in another function's hands, is left alone. Should the function break between a
 * sending and its note, that one step is sent again, with the same id.
 * @throws when a service refuses; what is out by then is not sent again
 */
export async function sendAnnouncement(id: string, outlets: Outlets): Promise<void> {
  const now = Date.now()
  const { announcements } = outlets
  const item = await announcements.claim(id, timeOf(now), timeOf(now + outlets.claim))
  if (item === null) return
  const open = stepsOf(item.announcement, outlets).filter(({ name }) => !item.steps.includes(name))
  for (const [at, { name, send }] of open.entries()) {
    await send()
    // After the last one there is nothing to go on with.
    if (at < open.length - 1) await announcements.note(id, name)
  }
  await announcements.finish(id)
}

interface Step {
  name: string
  send: () => Promise<void>
}

/** All that has to go out of an announcement, in its order. */
const stepsOf = (announcement: Announcement, outlets: Outlets): Step[] => [
  { name: 'event', send: () => putEvent(announcement, outlets) },
  ...mailsOf(announcement, outlets.maxMailChanges).map((mail) => ({
    name: `mail:${mail.watch}`,
    send: () => publish(mail, outlets),
  })),
]

const timeOf = (milliseconds: number) => new Date(milliseconds).toISOString()

async function putEvent({ type, detail }: Announcement, { events }: Outlets): Promise<void> {
  const entry = { Source: EVENT_SOURCE, DetailType: type, Detail: JSON.stringify(detail) }
  const { Entries = [] } = await events.send(new PutEventsCommand({ Entries: [entry] }))
  // A refused entry is told in the answer, not by an error.
  const refused = Entries.find(({ ErrorCode }) => ErrorCode !== undefined)
  if (refused) throw new Error(`the event bus refuses ${type}: ${refused.ErrorCode}: ${refused.ErrorMessage ?? ''}`)
}

async function publish({ watch, subject, text }: Mail, { topics, topicArn }: Outlets): Promise<void> {
  const MessageAttributes = { watch: { DataType: 'String', StringValue: watch } }
  await topics.send(new PublishCommand({ TopicArn: topicArn, Subject: subject, Message: text, MessageAttributes }))
}
