import { randomUUID } from 'node:crypto'
import type { Log } from '../local-event.ts'
import type { QueuePlan } from '../plan/read-queues.ts'
import type { Activity } from '../state/activity.ts'
import type { State } from '../state/open-state.ts'
import { put, remove } from '../state/open-state.ts'
import { sequenceKey } from '../state/sequence-key.ts'
import type { Staged } from '../state/staged.ts'
import type { Message, OutgoingMessage, ReceivedMessage } from './message.ts'
import { createMessageVisibility, type Entry } from './message-visibility.ts'

export interface MessageQueue {
  readonly plan: QueuePlan
  /** Messages to be written together with other changes. */
  stage: (messages: readonly OutgoingMessage[]) => Staged & { messages: Message[] }
  /**
   * Takes up to `most` visible messages, oldest first, and hides them; messages received too often become dead letters.
   */
  receive: (most: number, visibilityTimeout?: number) => Promise<ReceivedMessage[]>
  /** Resolves when a message may be visible, or after `milliseconds`. */
  available: (milliseconds?: number) => Promise<void>
  delete: (receipts: readonly string[]) => Promise<void>
  /** False where the receipt is unknown or has run out. */
  changeVisibility: (receipt: string, seconds: number) => boolean
  purge: () => Promise<void>
  counts: () => { visible: number; inFlight: number; delayed: number }
  /** Takes over messages that another queue gave up; the order of calls is: write `changes`, then call `committed`. */
  adopt: (messages: readonly Message[]) => Staged
  close: () => void
}

interface QueueParts {
  plan: QueuePlan
  state: State
  activity: Activity
  log: Log
  /** The queue for dead letters, once all queues are open. */
  queueAt: (arn: string) => MessageQueue | undefined
}

/** Opens a queue with the messages that it held at the last stop. */
export async function openMessageQueue({ plan, state, activity, log, queueAt }: QueueParts): Promise<MessageQueue> {
  const records = state.records<Message>('messages')
  const held = createMessageVisibility(plan.fifo)

  const forget = (entries: readonly Entry[]) => entries.map(({ key }) => remove(records, key))

  function adopt(messages: readonly Message[]): Staged {
    const entries = messages.map((message) => ({ key: `${plan.name}/${sequenceKey(state.nextSequence())}`, message }))
    return {
      changes: entries.map(({ key, message }) => put(records, key, message)),
      committed: () => {
        for (const { key, message } of entries) held.enter(key, message)
      },
    }
  }

  /** Moves messages out of this queue for good. */
  async function giveUp(expired: readonly Entry[], dead: readonly Entry[]): Promise<void> {
    const deadLetterArn = plan.redrive?.deadLetterArn ?? ''
    const target = dead.length > 0 ? queueAt(deadLetterArn) : undefined
    const adopted = target?.adopt(dead.map(({ message }) => message))
    await state.write([...forget(expired), ...forget(dead), ...(adopted?.changes ?? [])])
    adopted?.committed()
    const tell = (kind: 'expired' | 'dead-lettered', text: string) => log({ kind, resource: plan.name, text })
    for (const { message } of expired) tell('expired', `message ${message.id} was older than the queue's retention`)
    const where = target ? `went to ${target.plan.name}` : `is lost: there is no queue ${deadLetterArn}`
    for (const { message } of dead)
      tell('dead-lettered', `message ${message.id} was received ${message.receiveCount} times and ${where}`)
    activity.changed()
  }

  for await (const [key, message] of records.iterator({ gte: `${plan.name}/`, lt: `${plan.name}0` }))
    held.enter(key, message)

  return {
    plan,
    adopt,
    stage(outgoing) {
      const messages = outgoing.map((one) => newMessage(one, plan))
      // What was sent before is taken and thrown away, as SQS does.
      return { ...adopt(messages.filter((message) => held.isNew(message))), messages }
    },
    async receive(most, visibilityTimeout = plan.visibilityTimeout) {
      const taken: Entry[] = []
      const expired: Entry[] = []
      const dead: Entry[] = []
      for (const entry of held.taking()) {
        if (isExpired(entry.message, plan)) expired.push(entry)
        else if (isDeadLetter(entry.message, plan)) dead.push(entry)
        else taken.push(entry)
        if (taken.length >= most) break
      }
      const received = taken.map((entry) => {
        entry.message = receivedAgain(entry.message)
        return { message: entry.message, receipt: held.giveOut(entry, visibilityTimeout * 1000), key: entry.key }
      })
      if (expired.length + dead.length > 0) await giveUp(expired, dead)
      if (received.length > 0) await state.write(received.map(({ key, message }) => put(records, key, message)))
      return received.map(({ message, receipt }) => ({ message, receipt }))
    },
    available: held.available,
    async delete(receipts) {
      const entries = held.drop(receipts)
      if (entries.length > 0) await state.write(forget(entries))
      activity.changed()
    },
    changeVisibility: (receipt, seconds) => held.rehide(receipt, seconds * 1000),
    async purge() {
      await state.write(forget(held.dropAll()))
      activity.changed()
    },
    counts: held.counts,
    close: held.close,
  }
}

function newMessage({ attributes = {}, delay, ...sent }: OutgoingMessage, plan: QueuePlan): Message {
  const now = Date.now()
  const seconds = delay ?? plan.delay
  return {
    id: randomUUID(),
    body: sent.body,
    attributes,
    sender: sent.sender,
    sentAt: now,
    firstReceivedAt: undefined,
    delayedUntil: seconds > 0 ? now + seconds * 1000 : 0,
    receiveCount: 0,
    ...(plan.fifo && { group: sent.group, deduplicationId: sent.deduplicationId }),
  }
}

function receivedAgain(message: Message): Message {
  return {
    ...message,
    receiveCount: message.receiveCount + 1,
    firstReceivedAt: message.firstReceivedAt ?? Date.now(),
    delayedUntil: 0,
  }
}

function isExpired({ sentAt }: Message, { retention }: QueuePlan): boolean {
  return Date.now() - sentAt > retention * 1000
}

function isDeadLetter({ receiveCount }: Message, { redrive }: QueuePlan): boolean {
  return redrive !== undefined && receiveCount >= redrive.maxReceiveCount
}
