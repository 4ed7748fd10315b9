import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { ObjectCreated } from '../../schemas/object-created.ts'
import { EXIT, Failure } from '../failure.ts'

/** Messages that SQS takes in one call. */
const BATCH = 10

/**
 * Sends events of landings to the queue of what is to be read.
 * @throws Failure when the queue refuses one
 */
export async function sendLandings(
  sqs: SQSClient,
  queueUrl: string,
  landings: readonly ObjectCreated[],
): Promise<void> {
  for (let at = 0; at < landings.length; at += BATCH) {
    const Entries = landings
      .slice(at, at + BATCH)
      .map((landing, index) => ({ Id: String(index), MessageBody: JSON.stringify(landing) }))
    const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }))
    const [refused] = Failed
    if (refused !== undefined) {
      throw new Failure(
        EXIT.failed,
        `the queue refuses a message: ${refused.Message ?? refused.Code ?? 'no reason given'}`,
      )
    }
  }
}
