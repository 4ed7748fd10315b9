import * as z from 'zod/mini'
import { _default as withDefault } from 'zod/mini'
import { JsonServiceError } from '../gateway/json-protocol.ts'
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
export const Outgoing = z.object({
  MessageBody: z.string().check(z.minLength(1)),
  DelaySeconds: z.optional(z.number()),
  MessageAttributes: Attributes,
  MessageGroupId: z.optional(z.string().check(z.minLength(1), z.maxLength(128))),
  MessageDeduplicationId: z.optional(z.string().check(z.minLength(1), z.maxLength(128))),
})
export const OutgoingBatch = z.object({
  Entries: z.array(z.extend(Outgoing, { Id: z.string() })).check(z.minLength(1), z.maxLength(10)),
})
export const Receive = z.object({
  MaxNumberOfMessages: withDefault(z.number().check(z.minimum(1), z.maximum(10)), 1),
  VisibilityTimeout: z.optional(z.number()),
  WaitTimeSeconds: z.optional(z.number().check(z.minimum(0), z.maximum(20))),
})
export const Receipt = z.object({ ReceiptHandle: z.string() })
export const ReceiptBatch = z.object({ Entries: z.array(z.object({ Id: z.string(), ReceiptHandle: z.string() })) })
export const Visibility = z.object({
  ReceiptHandle: z.string(),
  VisibilityTimeout: z.number().check(z.minimum(0), z.maximum(43_200)),
})

/** A message as a queue takes it. */
export function outgoingOf(
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

/** A received message as SQS shows it. */
export function shownMessage({ message, receipt }: ReceivedMessage): Record<string, unknown> {
  return {
    MessageId: message.id,
    ReceiptHandle: receipt,
    Body: message.body,
    MD5OfBody: md5Of(message.body),
    MessageAttributes: message.attributes,
    Attributes: receivedAttributes(message),
  }
}

/** What GetQueueAttributes tells of a queue. */
export function attributesOf({ plan, counts }: MessageQueue): Record<string, string> {
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

/** The input of an operation. @throws JsonServiceError InvalidParameterValue */
export function parse<Schema extends z.ZodMiniType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = z.safeParse(schema, input)
  if (parsed.success) return parsed.data
  throw invalid(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
}

/** What a wrong input is answered with. */
export function invalid(message: string): JsonServiceError {
  return new JsonServiceError('com.amazonaws.sqs#InvalidParameterValue', message)
}
