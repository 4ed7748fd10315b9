import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'

/**
 * Works through the messages of one batch, all at once. A message that fails is logged and reported alone, so that it
 * does not bring back the others.
 */
export async function settleBatch(
  { Records }: SQSEvent,
  settle: (record: SQSRecord) => Promise<void>,
): Promise<SQSBatchResponse> {
  const failed = await Promise.all(
    Records.map(async (record) => {
      try {
        await settle(record)
        return []
      } catch (error) {
        const receives = Number(record.attributes.ApproximateReceiveCount)
        console.error({ event: 'message-failed', message_id: record.messageId, receives, error })
        return [{ itemIdentifier: record.messageId }]
      }
    }),
  )
  return { batchItemFailures: failed.flat() }
}
