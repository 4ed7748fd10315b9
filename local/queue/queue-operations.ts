import { JsonServiceError } from '../gateway/json-protocol.ts'
import type { State } from '../state/open-state.ts'
import { md5Of } from './md5-of.ts'
import type { MessageQueue } from './message-queue.ts'
import type { OutgoingMessage } from './message.ts'
import {
  attributesOf,
  invalid,
  Outgoing,
  OutgoingBatch,
  outgoingOf,
  parse,
  Receipt,
  ReceiptBatch,
  Receive,
  shownMessage,
  Visibility,
} from './message-shapes.ts'

/** What SQS is asked to do with one queue, on behalf of a sender. */
type Operation = (queue: MessageQueue, input: unknown, sender: string) => Promise<unknown>

/** The operations on one queue, by name. */
export function queueOperations(state: State): Record<string, Operation> {
  return {
    GetQueueUrl: async (queue) => ({ QueueUrl: queue.plan.url }),
    GetQueueAttributes: async (queue) => ({ Attributes: attributesOf(queue) }),
    async SendMessage(queue, input, sender) {
      const [message] = await send(state, queue, [outgoingOf(parse(Outgoing, input), sender)])
      return { MessageId: message?.id, MD5OfMessageBody: md5Of(message?.body ?? '') }
    },
    async SendMessageBatch(queue, input, sender) {
      const { Entries } = parse(OutgoingBatch, input)
      const messages = await send(
        state,
        queue,
        Entries.map((entry) => outgoingOf(entry, sender)),
      )
      const Successful = Entries.map(({ Id, MessageBody }, index) => ({
        Id,
        MessageId: messages[index]?.id,
        MD5OfMessageBody: md5Of(MessageBody),
      }))
      return { Successful, Failed: [] }
    },
    async ReceiveMessage(queue, input) {
      const { MaxNumberOfMessages, VisibilityTimeout, WaitTimeSeconds = queue.plan.receiveWait } = parse(Receive, input)
      let received = await queue.receive(MaxNumberOfMessages, VisibilityTimeout)
      if (received.length === 0 && WaitTimeSeconds > 0) {
        await queue.available(WaitTimeSeconds * 1000)
        received = await queue.receive(MaxNumberOfMessages, VisibilityTimeout)
      }
      return received.length === 0 ? {} : { Messages: received.map(shownMessage) }
    },
    async DeleteMessage(queue, input) {
      await queue.delete([parse(Receipt, input).ReceiptHandle])
      return {}
    },
    async DeleteMessageBatch(queue, input) {
      const { Entries } = parse(ReceiptBatch, input)
      await queue.delete(Entries.map(({ ReceiptHandle }) => ReceiptHandle))
      return { Successful: Entries.map(({ Id }) => ({ Id })), Failed: [] }
    },
    async ChangeMessageVisibility(queue, input) {
      const { ReceiptHandle, VisibilityTimeout } = parse(Visibility, input)
      if (!queue.changeVisibility(ReceiptHandle, VisibilityTimeout)) {
        throw new JsonServiceError('com.amazonaws.sqs#MessageNotInflight', 'The message is not in flight.')
      }
      return {}
    },
    async PurgeQueue(queue) {
      await queue.purge()
      return {}
    },
  }
}

async function send(
  state: State,
  queue: MessageQueue,
  outgoing: OutgoingMessage[],
): Promise<{ id: string; body: string }[]> {
  const size = outgoing.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0)
  if (size > queue.plan.longestMessage) throw invalid(`The messages are longer than ${queue.plan.longestMessage} bytes`)
  if (queue.plan.fifo && outgoing.some(({ group, deduplicationId }) => group === undefined || !deduplicationId))
    throw invalid('A message to a FIFO queue needs a MessageGroupId and a MessageDeduplicationId')
  const staged = queue.stage(outgoing)
  await state.write(staged.changes)
  staged.committed()
  return staged.messages
}
