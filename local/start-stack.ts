import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { Principal } from './access/decide-access.ts'
import { createGate } from './access/gate.ts'
import { AssemblyError } from './assembly/assembly-error.ts'
import { readAssembly } from './assembly/read-assembly.ts'
import { stackArn } from './assembly/resolve-template.ts'
import { createDeliverer } from './events/deliver.ts'
import { createEventBus } from './events/event-bus.ts'
import { objectEvent } from './events/object-event.ts'
import { createEventService } from './events/serve-events.ts'
import { openTopics } from './events/topics.ts'
import { createAsynchronousInvocations } from './runner/asynchronous-invocations.ts'
import { createFunctionRunner } from './runner/function-runner.ts'
import { RUNTIME_BOOTSTRAP } from './runner/runtime-bootstrap.ts'
import { createFunctionService } from './runner/serve-functions.ts'
import type { Gateway } from './gateway/gateway.ts'
import { openGateway } from './gateway/gateway.ts'
import { createQueryService } from './gateway/query-protocol.ts'
import { createHttpApiService } from './http-api/serve-http-api.ts'
import type { LocalEvent, Log } from './local-event.ts'
import { ASSUME_ROLE } from './plan/read-access.ts'
import { DEFAULT_BUS } from './plan/read-events.ts'
import { readPlan } from './plan/read-plan.ts'
import type { MessageQueue } from './queue/message-queue.ts'
import { openMessageQueue } from './queue/message-queue.ts'
import { startPoller } from './queue/poll-queue.ts'
import { createQueueService } from './queue/serve-queues.ts'
import { startSchedules } from './schedule/start-schedules.ts'
import { createActivity } from './state/activity.ts'
import { openState } from './state/open-state.ts'
import { openBlobFiles } from './storage/blob-files.ts'
import { openMultipartUploads } from './storage/multipart-uploads.ts'
import { openObjectStore } from './storage/object-store.ts'
import { createStorageService } from './storage/serve-storage.ts'
import { createTableService, ensureTables } from './table/serve-tables.ts'
import { openTableEngine } from './table/table-engine.ts'

export interface StackOptions {
  /** Folder of the synthesized cloud assembly (`cdk.out`). */
  assembly: string
  /** Folder for everything that is kept; made where it is missing. */
  data: string
  /** 0 for any port that is free. */
  port: number
  /** Which stack, where the assembly holds several. */
  stackName?: string
  log?: Log
}

export interface LocalStack {
  /** Endpoint of every AWS service here and address of the HTTP API. */
  url: string
  stackName: string
  outputs: Record<string, string>
  /** Fires a schedule now. @throws RangeError where the template has none of this id. */
  fireSchedule: (logicalId: string) => Promise<void>
  /** Resolves when no event, message or invocation is pending; a retry to come is pending. */
  idle: () => Promise<void>
  /** Ends all processes and closes all files; the data stays. */
  stop: () => Promise<void>
}

type Step = () => Promise<void> | void

/**
 * Runs a stack of a synthesized cloud assembly on this machine, on one port of the loopback interface.
 * @throws AssemblyError, PortInUseError, DataFolderInUseError; what was started until then is stopped again.
 */
export async function startStack(options: StackOptions): Promise<LocalStack> {
  const closing: Step[] = []
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).toReversed()) await close()
  }
  try {
    return await start(options, closing, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

async function start(options: StackOptions, closing: Step[], stop: () => Promise<void>): Promise<LocalStack> {
  const createdAt = new Date()
  const directory = path.resolve(options.data)
  const logDirectory = path.join(directory, 'logs')
  await mkdir(logDirectory, { recursive: true })
  const log = openLog(path.join(logDirectory, 'stack.log'), options.log, closing)

  const assembly = await readAssembly(options.assembly, options.stackName)
  const gateway: Gateway = await openGateway(options.port, log)
  closing.push(() => gateway.close())
  const { url } = gateway
  const plan = readPlan(assembly, url)
  const { region } = plan
  for (const { logicalId, text } of plan.ignored) log({ kind: 'ignored', resource: logicalId, text })

  const state = await openState(directory, { pid: process.pid, url })
  closing.push(() => state.close())
  const activity = createActivity()
  const gate = createGate(plan.access, log)

  const queues: MessageQueue[] = []
  const queueAt = (arn: string): MessageQueue | undefined => queues.find((queue) => queue.plan.arn === arn)
  for (const queuePlan of plan.queues)
    queues.push(await openMessageQueue({ plan: queuePlan, state, activity, log, queueAt }))
  closing.push(() => queues.forEach((queue) => queue.close()))

  const bootstrapFile = path.join(directory, 'runtime.mjs')
  await writeFile(bootstrapFile, RUNTIME_BOOTSTRAP)
  const keys = new Map<string, Principal>()
  const runners = plan.functions.map((functionPlan) => {
    const accessKeyId = accessKeyFor(functionPlan.arn)
    keys.set(accessKeyId, { kind: 'role', arn: functionPlan.roleArn })
    assertAssumable(functionPlan.roleArn, functionPlan.logicalId)
    return createFunctionRunner({
      plan: functionPlan,
      url,
      region,
      accessKeyId,
      secretAccessKey: randomBytes(30).toString('base64'),
      bootstrapFile,
      logDirectory,
      mostProcesses: Math.max(2, availableParallelism()),
      activity,
      log,
    })
  })
  closing.push(async () => void (await Promise.all(runners.map((runner) => runner.stop()))))
  const runnerAt = (arn: string) => runners.find((runner) => runner.plan.arn === arn)

  const topics = openTopics(plan.topics, logDirectory, log)
  closing.push(() => topics.close())
  const deliverer = createDeliverer({ gate, log, queueAt, runnerAt, invocations: () => invocations, topics })
  const invocations = createAsynchronousInvocations({
    state,
    activity,
    log,
    runnerAt,
    stageFailure: (runner, targetArn, body) =>
      deliverer.stage({
        principal: { kind: 'role', arn: runner.plan.roleArn },
        sourceArn: runner.plan.arn,
        targetArn,
        body,
      }),
  })
  closing.push(() => invocations.stop())
  const bus = createEventBus({ state, rules: plan.rules, deliverer, activity, region, log })

  const blobs = await openBlobFiles(path.join(directory, 'objects'))
  const store = openObjectStore(state, blobs, (change) => bus.stage(DEFAULT_BUS, objectEvent(change)))
  const uploads = openMultipartUploads(state, store)

  const engine = await openTableEngine(path.join(directory, 'tables'))
  closing.push(() => engine.close())
  await ensureTables(plan.tables, engine)

  const httpApi = plan.httpApi && createHttpApiService({ api: plan.httpApi, region, gate, logDirectory, runnerAt })
  if (httpApi) closing.push(() => httpApi.close())
  const { stackName } = assembly
  const query = createQueryService(
    { stackName, stackId: stackArn(assembly), region, outputs: plan.outputs, createdAt },
    topics,
    gate,
  )
  gateway.open({
    signed: {
      s3: createStorageService({ buckets: plan.buckets, store, uploads, gate, region }),
      dynamodb: createTableService(plan.tables, engine, gate, region),
      sqs: createQueueService(queues, state, gate),
      events: createEventService({ bus, buses: plan.buses, state, gate, region }),
      lambda: createFunctionService(runners, invocations, state, gate),
      cloudformation: query,
      sns: query,
      sts: query,
    },
    httpApi,
    principalOf: (accessKeyId) => keys.get(accessKeyId ?? '') ?? { kind: 'owner' },
  })

  const pollers = plan.queueMappings.map((mapping) => {
    const runner = runnerAt(mapping.functionArn)
    const queue = queueAt(mapping.queueArn)
    if (!runner || !queue)
      throw new AssemblyError(`${mapping.logicalId}: there is no queue ${mapping.queueArn} in the template.`)
    return startPoller({ mapping, target: runner.plan, queue, runner, gate, activity, region, log })
  })
  closing.push(() => pollers.forEach((poller) => poller.stop()))
  const clocks = startSchedules({ schedules: plan.schedules, rules: plan.rules, state, bus, deliverer, gate, log })
  closing.push(() => clocks.forEach((clock) => clock.stop()))
  // Before anything else ends, nobody is answered any more.
  closing.push(() => gateway.close())
  await bus.resume()
  await invocations.resume()
  log({ kind: 'started', resource: stackName, text: `answers at ${url}` })

  function assertAssumable(roleArn: string, logicalId: string): void {
    const principal = { kind: 'service', name: 'lambda.amazonaws.com' } as const
    if (!gate.allows({ principal, action: ASSUME_ROLE, resource: roleArn })) {
      throw new AssemblyError(
        `${logicalId}: its role does not let lambda.amazonaws.com take it on. Mend the role's trust policy.`,
      )
    }
  }

  return {
    url,
    stackName,
    outputs: plan.outputs,
    idle: () => activity.idle(),
    stop,
    async fireSchedule(logicalId) {
      const clock = clocks.find((candidate) => candidate.logicalId === logicalId)
      if (!clock)
        throw new RangeError(
          `The template has no schedule ${logicalId}: it has ${clocks.map((own) => own.logicalId).join(', ') || 'none'}.`,
        )
      await clock.fire()
    },
  }
}

/** The log goes to a file and to whoever asked for it. */
function openLog(file: string, listener: Log | undefined, closing: Step[]): Log {
  const stream = createWriteStream(file, { flags: 'a' })
  closing.push(() => new Promise((resolve) => stream.end(() => resolve())))
  return (event: LocalEvent) => {
    if (!stream.writableEnded) stream.write(`${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`)
    listener?.(event)
  }
}

/** Looks like a temporary key of AWS; another with each start. */
function accessKeyFor(functionArn: string): string {
  const digest = createHash('sha256').update(functionArn).update(randomBytes(16)).digest('hex')
  return `ASIA${digest.slice(0, 16).toUpperCase()}`
}
