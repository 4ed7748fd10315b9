import { createHash } from 'node:crypto'
import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { FetchRequest } from '../../schemas/fetch-plan.ts'
import { targetName } from './source-targets.ts'

/** Most messages of one SendMessageBatch, and most bytes of all of them (SQS). */
const BATCH = 10
const MAX_BYTES = 250_000

/**
 * Puts requests on the queue, in the order given. Requests to one host are one message group: SQS hands out the next
 * only when the one before is done.
 * @throws where SQS refuses one
 */
export async function enqueueRequests(
  client: SQSClient,
  queue: string,
  requests: readonly FetchRequest[],
): Promise<void> {
  for (const batch of batches(requests.map((request) => ({ request, body: JSON.stringify(request) })))) {
    const { Failed = [] } = await client.send(
      new SendMessageBatchCommand({
        QueueUrl: queue,
        Entries: batch.map(({ request, body }, at) => ({
          Id: String(at),
          MessageBody: body,
          MessageGroupId: groupOf(request),
          MessageDeduplicationId: hash(`${request.run} ${request.source} ${targetName(request)} ${request.address}`),
        })),
      }),
    )
    const [first] = Failed
    if (first !== undefined)
      throw new Error(`the queue refuses ${Failed.length} requests: ${first.Message ?? first.Code}`)
  }
}

function* batches<Item extends { body: string }>(items: readonly Item[]): Generator<Item[]> {
  let batch: Item[] = []
  let bytes = 0
  for (const item of items) {
    const size = Buffer.byteLength(item.body)
    if (batch.length === BATCH || (batch.length > 0 && bytes + size > MAX_BYTES)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(item)
    bytes += size
  }
  if (batch.length > 0) yield batch
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** SQS takes letters, digits and punctuation here, 128 characters at most. */
const groupOf = ({ address }: FetchRequest) => (URL.canParse(address) ? hash(new URL(address).host) : hash(address))
