/** An attribute of a message, as SQS takes it. */
export interface MessageAttribute {
  DataType: string
  StringValue?: string | undefined
  BinaryValue?: string | undefined
}

/** What is sent to a queue. */
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

/** What a queue holds. */
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

/** What is given out; the receipt hides it from others until it is used or has run out. */
export interface ReceivedMessage {
  message: Message
  receipt: string
}
