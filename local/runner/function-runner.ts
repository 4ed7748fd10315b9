import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { devNull } from 'node:os'
import path from 'node:path'
import type { Log } from '../local-event.ts'
import type { FunctionPlan } from '../plan/read-functions.ts'
import type { Activity } from '../state/activity.ts'
import type { FunctionProcess, InvocationResult } from './function-process.ts'
import { startFunctionProcess } from './function-process.ts'

export type { InvocationResult } from './function-process.ts'

/** Runs one function in as many processes as are needed and allowed; those that are warm are used again. */
export interface FunctionRunner {
  readonly plan: FunctionPlan
  /** Invocations side by side; further ones wait. */
  readonly concurrency: number
  /** @param event JSON. */
  invoke: (event: string) => Promise<InvocationResult>
  stop: () => Promise<void>
}

interface RunnerParts {
  plan: FunctionPlan
  url: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  bootstrapFile: string
  logDirectory: string
  /** Processes that one function may have on this machine, whatever the account would allow. */
  mostProcesses: number
  activity: Activity
  log: Log
}

/**
 * A runner without a process yet: the first invocation starts one. What the function prints, and a report line for each
 * invocation, goes to `<function>.log`.
 */
export function createFunctionRunner(parts: RunnerParts): FunctionRunner {
  const { plan, activity, log, bootstrapFile } = parts
  const concurrency = Math.min(plan.reservedConcurrency ?? Infinity, parts.mostProcesses)
  const logFile = createWriteStream(path.join(parts.logDirectory, `${plan.name}.log`), { flags: 'a' })
  const logStream = `${new Date().toISOString().slice(0, 10).replaceAll('-', '/')}/[$LATEST]${randomUUID().replaceAll('-', '')}`
  const idle: FunctionProcess[] = []
  const all = new Set<FunctionProcess>()
  const waiting: (() => void)[] = []
  let running = 0
  let stopped = false

  activity.watch(() => running > 0)

  const writeLog = (bytes: Buffer | string): void => {
    if (!logFile.writableEnded) logFile.write(bytes)
  }

  async function takeTurn(): Promise<void> {
    if (running >= concurrency) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
  }

  function endTurn(): void {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
    activity.changed()
  }

  function takeProcess(): FunctionProcess {
    for (let warm = idle.pop(); warm; warm = idle.pop()) {
      if (warm.isAlive) return warm
      all.delete(warm)
    }
    const fresh = startFunctionProcess({ plan, environment: environmentOf(parts, logStream), bootstrapFile, writeLog })
    all.add(fresh)
    return fresh
  }

  async function runIn(
    worker: FunctionProcess,
    event: string,
  ): Promise<{ result: InvocationResult; duration: number }> {
    const isCold = worker.loadTime === 0
    const failedLoad = await worker.loaded
    if (failedLoad) return { result: { ok: false, error: failedLoad }, duration: 0 }
    const id = randomUUID()
    writeLog(`START RequestId: ${id} Version: $LATEST\n`)
    const startedAt = performance.now()
    const result = await worker.invoke({ id, event, context: contextOf(plan, id, logStream) })
    const duration = performance.now() - startedAt
    writeLog(reportLines(plan, id, duration, worker, isCold))
    return { result, duration }
  }

  function tell(result: InvocationResult, duration: number): void {
    if (result.ok) log({ kind: 'invoked', resource: plan.name, text: `answered in ${Math.round(duration)} ms` })
    else log({ kind: 'failed', resource: plan.name, text: `${result.error.errorType}: ${result.error.errorMessage}` })
  }

  return {
    plan,
    concurrency,
    async invoke(event) {
      await takeTurn()
      try {
        if (stopped)
          return { ok: false, error: { errorType: 'Stopped', errorMessage: 'The stack is stopping', trace: [] } }
        const worker = takeProcess()
        const { result, duration } = await runIn(worker, event)
        if (worker.isAlive) idle.push(worker)
        else all.delete(worker)
        if (!stopped) tell(result, duration)
        return result
      } finally {
        endTurn()
      }
    },
    async stop() {
      stopped = true
      await Promise.all([...all].map((worker) => worker.kill()))
      await new Promise<void>((resolve) => logFile.end(() => resolve()))
    },
  }
}

/**
 * Nothing of this process's environment, but the template's variables and what Lambda itself sets; and where AWS is:
 * the two file names keep the SDK away from the AWS settings of whoever runs this.
 */
function environmentOf(
  { plan, url, region, accessKeyId, secretAccessKey }: RunnerParts,
  logStream: string,
): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    ...plan.environment,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: `AWS_Lambda_${plan.runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: plan.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(plan.memorySize),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${plan.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: logStream,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: 'local',
    LAMBDA_TASK_ROOT: plan.directory,
    _HANDLER: plan.handler,
    AWS_ENDPOINT_URL: url,
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    // The functions run on this machine's Node, which may be older than the runtime that the template names.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  }
}

function contextOf(plan: FunctionPlan, requestId: string, logStream: string): Record<string, unknown> {
  return {
    awsRequestId: requestId,
    functionName: plan.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: plan.arn,
    memoryLimitInMB: String(plan.memorySize),
    logGroupName: `/aws/lambda/${plan.name}`,
    logStreamName: logStream,
  }
}

/** The lines that Lambda writes at the end of an invocation. */
function reportLines(
  plan: FunctionPlan,
  id: string,
  duration: number,
  worker: FunctionProcess,
  isCold: boolean,
): string {
  const report = [
    `REPORT RequestId: ${id}`,
    `Duration: ${duration.toFixed(2)} ms`,
    `Billed Duration: ${Math.ceil(duration)} ms`,
    `Memory Size: ${plan.memorySize} MB`,
    `Max Memory Used: ${Math.round(worker.peakMemory / 1024)} MB`,
    ...(isCold ? [`Init Duration: ${worker.loadTime.toFixed(2)} ms`] : []),
  ]
  return `END RequestId: ${id}\n${report.join('\t')}\n`
}
