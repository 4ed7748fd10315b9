import { randomUUID } from 'node:crypto'
import type { Log } from '../local-event.ts'
import type { Activity } from '../state/activity.ts'
import type { State } from '../state/open-state.ts'
import { put, remove } from '../state/open-state.ts'
import type { Staged } from '../state/staged.ts'
import { sequenceKey } from '../state/sequence-key.ts'
import type { FunctionRunner } from './function-runner.ts'

interface PendingInvocation {
  requestId: string
  functionArn: string
  /** JSON. */
  event: string
  attempts: number
  dueAt: number
}

/** Invocations that nobody waits for: kept until they succeed, retried as Lambda does, then given up. */
export interface AsynchronousInvocations {
  stage: (functionArn: string, event: string) => Staged
  /** Takes up again what was pending at the last stop. */
  resume: () => Promise<void>
  stop: () => void
}

interface AsynchronousParts {
  state: State
  activity: Activity
  log: Log
  runnerAt: (arn: string) => FunctionRunner | undefined
  /** Delivers to a dead-letter queue or destination in the function's name. */
  stageFailure: (runner: FunctionRunner, targetArn: string, body: string) => Staged
}

/** AWS Lambda waits a minute before the first retry and two before the second. */
const RETRY_WAITS_MS = [60_000, 120_000]

/**
 * Keeps each invocation in the state until it ends. An event that fails after the last retry goes to the function's
 * destination and dead-letter queue, where it has them, and is told in the log.
 */
export function createAsynchronousInvocations(parts: AsynchronousParts): AsynchronousInvocations {
  const { state, activity, log, runnerAt, stageFailure } = parts
  const records = state.records<PendingInvocation>('asynchronous-invocations')
  const timers = new Map<string, NodeJS.Timeout | undefined>()
  let stopped = false
  activity.watch(() => timers.size > 0)

  function plan(key: string, invocation: PendingInvocation): void {
    const wait = invocation.dueAt - Date.now()
    const start = (): void => {
      void run(key, invocation).catch((error: unknown) => {
        timers.delete(key)
        if (!stopped) log({ kind: 'failed', resource: invocation.functionArn, text: String(error) })
      })
    }
    timers.set(key, wait > 0 ? setTimeout(start, wait) : undefined)
    if (wait <= 0) start()
  }

  async function run(key: string, invocation: PendingInvocation): Promise<void> {
    const runner = runnerAt(invocation.functionArn)
    const result = await runner?.invoke(invocation.event)
    if (stopped) return
    const attempts = invocation.attempts + 1
    if (runner && result?.ok === false && attempts <= runner.plan.retryAttempts) {
      const wait = RETRY_WAITS_MS[attempts - 1] ?? RETRY_WAITS_MS.at(-1) ?? 0
      const again = { ...invocation, attempts, dueAt: Date.now() + wait }
      await state.write([put(records, key, again)])
      plan(key, again)
      return
    }
    const failures = runner && result?.ok === false ? giveUp(runner, { ...invocation, attempts }, result.error) : []
    await state.write([remove(records, key), ...failures.flatMap(({ changes }) => changes)])
    for (const { committed } of failures) committed()
    timers.delete(key)
    activity.changed()
  }

  function giveUp(runner: FunctionRunner, invocation: PendingInvocation, error: object): Staged[] {
    const { deadLetterArn, onFailureArn, name } = runner.plan
    log({ kind: 'dead-lettered', resource: name, text: `an event was given up after ${invocation.attempts} attempts` })
    return [
      ...(deadLetterArn === undefined ? [] : [stageFailure(runner, deadLetterArn, invocation.event)]),
      ...(onFailureArn === undefined ? [] : [stageFailure(runner, onFailureArn, failureRecord(invocation, error))]),
    ]
  }

  return {
    stage(functionArn, event) {
      const key = sequenceKey(state.nextSequence())
      const invocation = { requestId: randomUUID(), functionArn, event, attempts: 0, dueAt: 0 }
      return { changes: [put(records, key, invocation)], committed: () => plan(key, invocation) }
    },
    async resume() {
      for await (const [key, invocation] of records.iterator()) plan(key, invocation)
    },
    stop() {
      stopped = true
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}

/** What a destination is told. Source: AWS Lambda Developer Guide, "Capturing records of asynchronous invocations". */
function failureRecord({ requestId, functionArn, event, attempts }: PendingInvocation, error: object): string {
  const requestPayload: unknown = JSON.parse(event)
  return JSON.stringify({
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId,
      functionArn: `${functionArn}:$LATEST`,
      condition: 'RetriesExhausted',
      approximateInvokeCount: attempts,
    },
    requestPayload,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: error,
  })
}
