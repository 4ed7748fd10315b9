import * as z from 'zod/mini'
import type { Gate } from '../access/gate.ts'
import type { FunctionRunner, InvocationResult } from '../runner/function-runner.ts'
import type { Log } from '../local-event.ts'
import type { FunctionPlan, QueueMappingPlan } from '../plan/read-functions.ts'
import type { Activity } from '../state/activity.ts'
import type { ReceivedMessage } from './message.ts'
import type { MessageQueue } from './message-queue.ts'
import { md5Of } from './md5-of.ts'
import { receivedAttributes } from './received-attributes.ts'

interface PollerParts {
  mapping: QueueMappingPlan
  target: FunctionPlan
  queue: MessageQueue
  runner: FunctionRunner
  gate: Gate
  activity: Activity
  region: string
  log: Log
}

interface Poller {
  stop: () => void
}

const NEEDED_ACTIONS = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes']

const BatchAnswer = z.object({
  batchItemFailures: z.optional(z.nullable(z.array(z.object({ itemIdentifier: z.string() })))),
})

/**
 * Hands a queue's messages to a function in batches, as an event source mapping does: what succeeds is deleted, what
 * fails stays hidden until its visibility timeout and then comes again.
 */
export function startPoller({ mapping, target, queue, runner, gate, activity, region, log }: PollerParts): Poller {
  const most = Math.min(mapping.maximumConcurrency ?? Infinity, runner.concurrency)
  let running = 0
  const ending = new AbortController()
  let freed: (() => void) | undefined

  const allowed = NEEDED_ACTIONS.map((action) =>
    gate.allows({ principal: { kind: 'role', arn: target.roleArn }, action, resource: queue.plan.arn }),
  ).every(Boolean)
  if (!allowed) {
    log({
      kind: 'undelivered',
      resource: mapping.logicalId,
      text: `${target.name} gets nothing from ${queue.plan.name}: its role may not read the queue`,
    })
    return { stop: () => undefined }
  }

  activity.watch(() => {
    const { visible, inFlight, delayed } = queue.counts()
    return running + visible + inFlight + delayed > 0
  })

  async function collect(): Promise<ReceivedMessage[]> {
    const batch = await queue.receive(mapping.batchSize)
    const deadline = Date.now() + mapping.batchingWindow * 1000
    while (batch.length > 0 && batch.length < mapping.batchSize && Date.now() < deadline && !ending.signal.aborted) {
      await queue.available(deadline - Date.now())
      batch.push(...(await queue.receive(mapping.batchSize - batch.length)))
    }
    return batch
  }

  async function handle(batch: readonly ReceivedMessage[]): Promise<void> {
    const event = { Records: batch.map((received) => recordOf(received, queue.plan.arn, region)) }
    const result = await runner.invoke(JSON.stringify(event))
    // What was under way when the stack stops comes again after the next start.
    if (ending.signal.aborted && !result.ok) return
    const failed = failedIds(result, batch, mapping.reportsItemFailures)
    if (failed.size > 0) {
      log({
        kind: 'failed',
        resource: target.name,
        text: `${failed.size} of ${batch.length} messages of ${queue.plan.name} failed and come again`,
      })
    }
    await queue.delete(batch.filter(({ message }) => !failed.has(message.id)).map(({ receipt }) => receipt))
  }

  async function poll(): Promise<void> {
    while (!ending.signal.aborted) {
      if (running >= most) {
        await new Promise<void>((resolve) => {
          freed = resolve
        })
        continue
      }
      const batch = await collect()
      if (batch.length === 0) {
        await queue.available()
        continue
      }
      running += 1
      void handle(batch)
        .catch((error: unknown) => log({ kind: 'failed', resource: mapping.logicalId, text: String(error) }))
        .finally(() => {
          running -= 1
          freed?.()
          activity.changed()
        })
    }
  }

  void poll().catch((error: unknown) => {
    if (!ending.signal.aborted)
      log({ kind: 'failed', resource: mapping.logicalId, text: `polling ended: ${String(error)}` })
  })
  return {
    stop() {
      ending.abort()
      freed?.()
    },
  }
}

/** The whole batch where the function failed or its report makes no sense. */
function failedIds(
  result: InvocationResult,
  batch: readonly ReceivedMessage[],
  reportsItemFailures: boolean,
): Set<string> {
  const all = new Set(batch.map(({ message }) => message.id))
  if (!result.ok) return all
  if (!reportsItemFailures) return new Set()
  const answer: unknown = JSON.parse(result.payload)
  if (answer === null || answer === '') return new Set()
  const parsed = BatchAnswer.safeParse(answer)
  if (!parsed.success) return all
  const ids = (parsed.data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier)
  return ids.every((id) => all.has(id)) ? new Set(ids) : all
}

function recordOf({ message, receipt }: ReceivedMessage, queueArn: string, region: string): Record<string, unknown> {
  return {
    messageId: message.id,
    receiptHandle: receipt,
    body: message.body,
    attributes: receivedAttributes(message),
    messageAttributes: Object.fromEntries(
      Object.entries(message.attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
        name,
        {
          dataType: DataType,
          stringValue: StringValue,
          binaryValue: BinaryValue,
          stringListValues: [],
          binaryListValues: [],
        },
      ]),
    ),
    md5OfBody: md5Of(message.body),
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: region,
  }
}
