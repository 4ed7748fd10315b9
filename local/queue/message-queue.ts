import { createHash, randomUUID } from 'node:crypto'
import type { Log } from '../local-event.ts'
import type { QueuePlan } from '../plan/read-queues.ts'
import type { Activity } from '../state/activity.ts'
import type { Change, State } from '../state/open-state.ts'
import { put, remove } from '../state/open-state.ts'
import { createMessageGroups } from './message-groups.ts'
import type { Staged } from '../state/staged.ts'

export interface MessageAttribute {
  DataType: string
  StringValue?: string | undefined
  BinaryValue?: string | undefined
}

export interface OutgoingMessage {
  body: string
  attributes?: Record<string, MessageAttribute>
  /** Seconds; the queue's own delay where it is left out. */
  delay?: number | undefined
  sender: string
  /** Of a FIFO queue: what is kept in order, and by what the same message is known. */
  group?: string | undefined
  deduplicationId?: string | undefined
}

export interface Message {
  id: string
  body: string
  attributes: Record<string, MessageAttribute>
  sender: string
  /** Milliseconds since 1970. */
  sentAt: number
  firstReceivedAt: number | undefined
  /** Hidden until then because of a delay; what is in flight at a crash is visible after it. */
  delayedUntil: number
  receiveCount: number
  group?: string | undefined
  deduplicationId?: string | undefined
}

export interface ReceivedMessage {
  message: Message
  receipt: string
}

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
  /** False where the receipt is unknown or has run out. */
  delete: (receipts: readonly string[]) => Promise<void>
  changeVisibility: (receipt: string, seconds: number) => boolean
  purge: () => Promise<void>
  counts: () => { visible: number; inFlight: number; delayed: number }
  /** Takes over messages that another queue gave up; the order of calls is: write `changes`, then call `committed`. */
  adopt: (messages: readonly Message[]) => Staged
  close: () => void
}

interface Entry {
  key: string
  message: Message
  receipt: string | undefined
  timer: NodeJS.Timeout | undefined
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
  const ready: Entry[] = []
  const hidden = new Set<Entry>()
  const byReceipt = new Map<string, Entry>()
  const waiting = new Set<() => void>()
  const groups = plan.fifo ? createMessageGroups() : undefined

  function show(entry: Entry): void {
    hide(entry)
    hidden.delete(entry)
    if (groups) putInOrder(ready, entry)
    else ready.push(entry)
    wakeAll()
  }

  function wakeAll(): void {
    for (const wake of waiting) wake()
    waiting.clear()
  }

  /** Forgets timer and receipt. */
  function hide(entry: Entry): void {
    clearTimeout(entry.timer)
    if (entry.receipt !== undefined) byReceipt.delete(entry.receipt)
    entry.receipt = undefined
    groups?.free(entry.message)
  }

  /**
   * The next entry that may be received, taken out; `busy` are the groups that wait for the end of an earlier message.
   */
  function takeReady(busy: ReadonlySet<string>): Entry | undefined {
    const at = ready.findIndex(({ message }) => !busy.has(message.group ?? ''))
    return at < 0 ? undefined : ready.splice(at, 1)[0]
  }

  function hideFor(entry: Entry, milliseconds: number): void {
    clearTimeout(entry.timer)
    hidden.add(entry)
    entry.timer = setTimeout(() => show(entry), milliseconds)
  }

  function enter(key: string, message: Message): void {
    const entry: Entry = { key, message, receipt: undefined, timer: undefined }
    const delay = message.delayedUntil - Date.now()
    if (delay > 0) hideFor(entry, delay)
    else show(entry)
  }

  function stageMessages(messages: readonly Message[]): Staged {
    const entries = messages.map((message) => ({ key: `${plan.name}/${sequenceKey(state.nextSequence())}`, message }))
    return {
      changes: entries.map(({ key, message }) => put(records, key, message)),
      committed: () => {
        for (const { key, message } of entries) enter(key, message)
      },
    }
  }

  function isExpired({ message }: Entry): boolean {
    return Date.now() - message.sentAt > plan.retention * 1000
  }

  function isDeadLetter({ message }: Entry): boolean {
    return plan.redrive !== undefined && message.receiveCount >= plan.redrive.maxReceiveCount
  }

  /** Moves messages out of this queue for good. */
  async function giveUp(expired: readonly Entry[], dead: readonly Entry[]): Promise<void> {
    const deadLetterArn = plan.redrive?.deadLetterArn ?? ''
    const target = dead.length > 0 ? queueAt(deadLetterArn) : undefined
    const adopted = target?.adopt(dead.map(({ message }) => message))
    const changes: Change[] = [...expired, ...dead].map(({ key }) => remove(records, key))
    await state.write([...changes, ...(adopted?.changes ?? [])])
    adopted?.committed()
    for (const { message } of expired) {
      log({ kind: 'expired', resource: plan.name, text: `message ${message.id} was older than the queue's retention` })
    }
    for (const { message } of dead) {
      const where = target ? `went to ${target.plan.name}` : `is lost: there is no queue ${deadLetterArn}`
      log({
        kind: 'dead-lettered',
        resource: plan.name,
        text: `message ${message.id} was received ${message.receiveCount} times and ${where}`,
      })
    }
    activity.changed()
  }

  for await (const [key, message] of records.iterator({ gte: `${plan.name}/`, lt: `${plan.name}0` }))
    enter(key, message)

  return {
    plan,
    adopt: stageMessages,
    stage(outgoing) {
      const now = Date.now()
      const messages = outgoing.map(
        ({ body, attributes = {}, delay = plan.delay, sender, group, deduplicationId }) => ({
          id: randomUUID(),
          body,
          attributes,
          sender,
          sentAt: now,
          firstReceivedAt: undefined,
          delayedUntil: delay > 0 ? now + delay * 1000 : 0,
          receiveCount: 0,
          ...(plan.fifo && { group, deduplicationId }),
        }),
      )
      if (!groups) return { ...stageMessages(messages), messages }
      // What was sent before is taken and thrown away, as SQS does.
      return { ...stageMessages(messages.filter((message) => groups.isNew(message))), messages }
    },
    async receive(most, visibilityTimeout = plan.visibilityTimeout) {
      const taken: Entry[] = []
      const expired: Entry[] = []
      const dead: Entry[] = []
      const busy = groups?.busy() ?? NONE
      while (taken.length < most) {
        const entry = takeReady(busy)
        if (!entry) break
        if (isExpired(entry)) expired.push(entry)
        else if (isDeadLetter(entry)) dead.push(entry)
        else taken.push(entry)
      }
      const received = taken.map((entry) => {
        const receipt = randomUUID()
        entry.message = {
          ...entry.message,
          receiveCount: entry.message.receiveCount + 1,
          firstReceivedAt: entry.message.firstReceivedAt ?? Date.now(),
          delayedUntil: 0,
        }
        entry.receipt = receipt
        byReceipt.set(receipt, entry)
        groups?.occupy(entry.message)
        hideFor(entry, visibilityTimeout * 1000)
        return { message: entry.message, receipt, key: entry.key }
      })
      if (expired.length + dead.length > 0) await giveUp(expired, dead)
      if (received.length > 0) await state.write(received.map(({ key, message }) => put(records, key, message)))
      return received.map(({ message, receipt }) => ({ message, receipt }))
    },
    available: (milliseconds) =>
      new Promise((resolve) => {
        const busy = groups?.busy() ?? NONE
        if (ready.some(({ message }) => !busy.has(message.group ?? ''))) {
          resolve()
          return
        }
        const wake = (): void => {
          clearTimeout(timer)
          waiting.delete(wake)
          resolve()
        }
        const timer = milliseconds === undefined ? undefined : setTimeout(wake, milliseconds)
        waiting.add(wake)
      }),
    async delete(receipts) {
      const entries = receipts.flatMap((receipt) => byReceipt.get(receipt) ?? [])
      for (const entry of entries) {
        hide(entry)
        hidden.delete(entry)
      }
      if (entries.length > 0) await state.write(entries.map(({ key }) => remove(records, key)))
      // The next of a group may come now.
      if (groups) wakeAll()
      activity.changed()
    },
    changeVisibility(receipt, seconds) {
      const entry = byReceipt.get(receipt)
      if (!entry) return false
      if (seconds === 0) show(entry)
      else hideFor(entry, seconds * 1000)
      return true
    },
    async purge() {
      const all = [...ready, ...hidden]
      ready.length = 0
      for (const entry of all) hide(entry)
      hidden.clear()
      await state.write(all.map(({ key }) => remove(records, key)))
      activity.changed()
    },
    counts: () => {
      const inFlight = byReceipt.size
      return { visible: ready.length, inFlight, delayed: hidden.size - inFlight }
    },
    close() {
      for (const entry of hidden) clearTimeout(entry.timer)
      wakeAll()
    },
  }
}

const NONE: ReadonlySet<string> = new Set()

/** Back to its place: keys are in the order of sending. */
function putInOrder(ready: Entry[], entry: Entry): void {
  const at = ready.findIndex(({ key }) => key > entry.key)
  ready.splice(at < 0 ? ready.length : at, 0, entry)
}

export function md5Of(body: string): string {
  return createHash('md5').update(body).digest('hex')
}

/** Fixed length, so that keys sort as numbers. */
export function sequenceKey(sequence: bigint): string {
  return sequence.toString(16).padStart(16, '0')
}
