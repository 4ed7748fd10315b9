import type { Message } from './message.ts'

/** What SQS says of a message that was received; of one of a FIFO queue also its group. */
export function receivedAttributes(message: Message): Record<string, string> {
  const { group, deduplicationId } = message
  return {
    ApproximateReceiveCount: String(message.receiveCount),
    SentTimestamp: String(message.sentAt),
    SenderId: message.sender,
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
    ...(group !== undefined && { MessageGroupId: group }),
    ...(deduplicationId !== undefined && { MessageDeduplicationId: deduplicationId }),
  }
}
