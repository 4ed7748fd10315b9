import * as z from 'zod/mini'
import { _default as withDefault } from 'zod/mini'
import type { Gate } from '../access/gate.ts'
import type { Service } from '../gateway/gateway.ts'
import { accessDenied, answerJson, JsonServiceError, jsonResult } from '../gateway/json-protocol.ts'
import type { State } from '../state/open-state.ts'
import type { OutgoingMessage, ReceivedMessage } from './message.ts'
import type { MessageQueue } from './message-queue.ts'
import { md5Of } from './md5-of.ts'
import { receivedAttributes } from './received-attributes.ts'

const Attributes = z.optional(
  z.record(
    z.string(),
    z.object({ DataType: z.string(), StringValue: z.optional(z.string()), BinaryValue: z.optional(z.string()) }),
  ),
)
const Outgoing = z.object({
  MessageBody: z.string().check(z.minLength(1)),
  DelaySeconds: z.optional(z.number()),
  MessageAttributes: Attributes,
  MessageGroupId: z.optional(z.string().check(z.minLength(1), z.maxLength(128))),
  MessageDeduplicationId: z.optional(z.string().check(z.minLength(1), z.maxLength(128))),
})
const OutgoingBatch = z.object({
  Entries: z.array(z.extend(Outgoing, { Id: z.string() })).check(z.minLength(1), z.maxLength(10)),
})
const Receive = z.object({
  MaxNumberOfMessages: withDefault(z.number().check(z.minimum(1), z.maximum(10)), 1),
  VisibilityTimeout: z.optional(z.number()),
  WaitTimeSeconds: z.optional(z.number().check(z.minimum(0), z.maximum(20))),
})
const Receipt = z.object({ ReceiptHandle: z.string() })
const ReceiptBatch = z.object({ Entries: z.array(z.object({ Id: z.string(), ReceiptHandle: z.string() })) })
const Visibility = z.object({
  ReceiptHandle: z.string(),
  VisibilityTimeout: z.number().check(z.minimum(0), z.maximum(43_200)),
})
const NamedQueue = z.object({ QueueName: z.string() })
const AddressedQueue = z.object({ QueueUrl: z.string() })

type Operation = (queue: MessageQueue, input: unknown, sender: string) => Promise<unknown>

/** The permission of an operation where it does not bear the operation's name. */
const ACTIONS: Record<string, string> = { SendMessageBatch: 'SendMessage', DeleteMessageBatch: 'DeleteMessage' }

/** Speaks the JSON protocol of SQS in front of the queues. */
export function createQueueService(queues: readonly MessageQueue[], state: State, gate: Gate): Service {
  async function send(queue: MessageQueue, outgoing: OutgoingMessage[]): Promise<{ id: string; body: string }[]> {
    const size = outgoing.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0)
    if (size > queue.plan.longestMessage)
      throw invalid(`The messages are longer than ${queue.plan.longestMessage} bytes`)
    if (queue.plan.fifo && outgoing.some(({ group, deduplicationId }) => group === undefined || !deduplicationId))
      throw invalid('A message to a FIFO queue needs a MessageGroupId and a MessageDeduplicationId')
    const staged = queue.stage(outgoing)
    await state.write(staged.changes)
    staged.committed()
    return staged.messages
  }

  const operations: Record<string, Operation> = {
    GetQueueUrl: async (queue) => ({ QueueUrl: queue.plan.url }),
    GetQueueAttributes: async (queue) => ({ Attributes: attributesOf(queue) }),
    async SendMessage(queue, input, sender) {
      const [message] = await send(queue, [outgoingOf(parse(Outgoing, input), sender)])
      return { MessageId: message?.id, MD5OfMessageBody: md5Of(message?.body ?? '') }
    },
    async SendMessageBatch(queue, input, sender) {
      const { Entries } = parse(OutgoingBatch, input)
      const messages = await send(
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
      return received.length === 0 ? {} : { Messages: received.map(describe) }
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

  function queueOf(input: unknown): MessageQueue {
    const named = NamedQueue.safeParse(input)
    const addressed = AddressedQueue.safeParse(input)
    const name = named.success
      ? named.data.QueueName
      : addressed.success
        ? addressed.data.QueueUrl.split('/').at(-1)
        : undefined
    const queue = queues.find(({ plan }) => plan.name === name)
    if (!queue) throw new JsonServiceError('com.amazonaws.sqs#QueueDoesNotExist', 'The specified queue does not exist.')
    return queue
  }

  return {
    answer: (request, principal) =>
      answerJson(request, async ({ operation, input }) => {
        if (operation === 'ListQueues') {
          if (!gate.allows({ principal, action: 'sqs:ListQueues', resource: '*' }))
            throw accessDenied('Access to sqs:ListQueues is denied.', 403)
          return jsonResult({ QueueUrls: queues.map(({ plan }) => plan.url) })
        }
        const perform = operations[operation]
        if (!perform)
          throw new JsonServiceError(
            'com.amazonaws.sqs#UnsupportedOperation',
            `The local stack does not serve ${operation}.`,
          )
        const queue = queueOf(input)
        const action = `sqs:${ACTIONS[operation] ?? operation}`
        if (!gate.allows({ principal, action, resource: queue.plan.arn }))
          throw accessDenied(`Access to ${action} is denied.`, 403)
        return jsonResult(await perform(queue, input, principal.kind === 'role' ? principal.arn : 'owner'))
      }),
  }
}

function outgoingOf(
  {
    MessageBody,
    DelaySeconds,
    MessageAttributes = {},
    MessageGroupId,
    MessageDeduplicationId,
  }: z.infer<typeof Outgoing>,
  sender: string,
): OutgoingMessage {
  return {
    body: MessageBody,
    delay: DelaySeconds,
    attributes: MessageAttributes,
    sender,
    group: MessageGroupId,
    deduplicationId: MessageDeduplicationId,
  }
}

function describe({ message, receipt }: ReceivedMessage): Record<string, unknown> {
  return {
    MessageId: message.id,
    ReceiptHandle: receipt,
    Body: message.body,
    MD5OfBody: md5Of(message.body),
    MessageAttributes: message.attributes,
    Attributes: receivedAttributes(message),
  }
}

function attributesOf({ plan, counts }: MessageQueue): Record<string, string> {
  const { visible, inFlight, delayed } = counts()
  return {
    QueueArn: plan.arn,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    VisibilityTimeout: String(plan.visibilityTimeout),
    DelaySeconds: String(plan.delay),
    MessageRetentionPeriod: String(plan.retention),
    ReceiveMessageWaitTimeSeconds: String(plan.receiveWait),
    MaximumMessageSize: String(plan.longestMessage),
    ...(plan.redrive && {
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: plan.redrive.deadLetterArn,
        maxReceiveCount: plan.redrive.maxReceiveCount,
      }),
    }),
  }
}

function parse<Schema extends z.ZodMiniType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = z.safeParse(schema, input)
  if (parsed.success) return parsed.data
  throw invalid(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
}

function invalid(message: string): JsonServiceError {
  return new JsonServiceError('com.amazonaws.sqs#InvalidParameterValue', message)
}
