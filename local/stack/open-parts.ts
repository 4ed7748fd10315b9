import path from 'node:path'
import type { Deliverer } from '../events/deliver.ts'
import { createDeliverer } from '../events/deliver.ts'
import type { EventBus } from '../events/event-bus.ts'
import { createEventBus } from '../events/event-bus.ts'
import { objectEvent } from '../events/object-event.ts'
import type { Topics } from '../events/topics.ts'
import { openTopics } from '../events/topics.ts'
import { DEFAULT_BUS } from '../plan/read-events.ts'
import type { MessageQueue } from '../queue/message-queue.ts'
import { openMessageQueue } from '../queue/message-queue.ts'
import type { AsynchronousInvocations } from '../runner/asynchronous-invocations.ts'
import { createAsynchronousInvocations } from '../runner/asynchronous-invocations.ts'
import type { Runners } from '../runner/create-runners.ts'
import { createRunners } from '../runner/create-runners.ts'
import { openBlobFiles } from '../storage/blob-files.ts'
import type { MultipartUploads } from '../storage/multipart-uploads.ts'
import { openMultipartUploads } from '../storage/multipart-uploads.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import { openObjectStore } from '../storage/object-store.ts'
import { ensureTables } from '../table/serve-tables.ts'
import type { TableEngine } from '../table/table-engine.ts'
import { openTableEngine } from '../table/table-engine.ts'
import type { Transactions } from '../table/transactions.ts'
import { createTransactions } from '../table/transactions.ts'
import type { Foundation, Step } from './open-foundation.ts'

/** What the template's resources are on this machine. */
export interface Parts {
  queues: readonly MessageQueue[]
  queueAt: (arn: string) => MessageQueue | undefined
  runners: Runners
  topics: Topics
  deliverer: Deliverer
  invocations: AsynchronousInvocations
  bus: EventBus
  store: ObjectStore
  uploads: MultipartUploads
  engine: TableEngine
  transactions: Transactions
}

/** Opens everything that holds data or runs functions; nothing is done yet. */
export async function openParts(foundation: Foundation, closing: Step[]): Promise<Parts> {
  const { plan, state, activity, gate, logDirectory, log } = foundation
  const queues: MessageQueue[] = []
  const queueAt = (arn: string): MessageQueue | undefined => queues.find((queue) => queue.plan.arn === arn)
  for (const queue of plan.queues) queues.push(await openMessageQueue({ plan: queue, state, activity, log, queueAt }))
  closing.push(() => queues.forEach((queue) => queue.close()))

  const runners = await createRunners(foundation)
  closing.push(async () => void (await Promise.all(runners.all.map((runner) => runner.stop()))))
  const topics = openTopics(plan.topics, logDirectory, log)
  closing.push(() => topics.close())

  const runnerAt = runners.at
  const deliverer = createDeliverer({ gate, log, queueAt, runnerAt, invocations: () => invocations, topics })
  const invocations = createAsynchronousInvocations({
    state,
    activity,
    log,
    runnerAt,
    stageFailure: ({ plan: { roleArn, arn: sourceArn } }, targetArn, body) =>
      deliverer.stage({ principal: { kind: 'role', arn: roleArn }, sourceArn, targetArn, body }),
  })
  closing.push(() => invocations.stop())
  const bus = createEventBus({ state, rules: plan.rules, deliverer, activity, region: plan.region, log })

  const blobs = await openBlobFiles(path.join(state.directory, 'objects'))
  const store = openObjectStore(state, blobs, (change) => bus.stage(DEFAULT_BUS, objectEvent(change)))
  const uploads = openMultipartUploads(state, store)
  const engine = await openTableEngine(path.join(state.directory, 'tables'))
  closing.push(() => engine.close())
  await ensureTables(plan.tables, engine)
  const transactions = createTransactions(engine, state)
  await transactions.recover()
  return { queues, queueAt, runners, topics, deliverer, invocations, bus, store, uploads, engine, transactions }
}
