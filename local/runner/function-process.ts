import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import * as z from 'zod/mini'
import type { FunctionPlan } from '../plan/read-functions.ts'

const ErrorShape = z.object({ errorType: z.string(), errorMessage: z.string(), trace: z.array(z.string()) })
type FunctionError = z.infer<typeof ErrorShape>

const FromProcess = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ failed: ErrorShape }),
  z.object({ id: z.string(), payload: z.optional(z.string()), error: z.optional(ErrorShape), memory: z.number() }),
])

export type InvocationResult = { ok: true; payload: string } | { ok: false; error: FunctionError }

interface Invocation {
  id: string
  /** JSON. */
  event: string
  context: Record<string, unknown>
}

interface ProcessSettings {
  plan: FunctionPlan
  environment: Record<string, string>
  bootstrapFile: string
  writeLog: (bytes: Buffer | string) => void
}

/** One execution environment of a function: a process that answers one event at a time. */
export interface FunctionProcess {
  /** Resolves when the handler is loaded; null where all went well. */
  readonly loaded: Promise<FunctionError | null>
  /** Milliseconds, once loaded. */
  readonly loadTime: number
  /** Kilobytes. */
  readonly peakMemory: number
  readonly isAlive: boolean
  invoke: (invocation: Invocation) => Promise<InvocationResult>
  /** Resolves when the process is gone. */
  kill: () => Promise<void>
}

/** AWS Lambda gives a function's initialisation ten seconds. */
const LONGEST_LOAD_MS = 10_000
/** Lambda's Node.js runtime leaves a tenth of the memory to all that is not heap. */
const HEAP_SHARE = 0.9
/** Longest answer to a synchronous invocation, in bytes. */
const LONGEST_PAYLOAD = 6 * 1024 ** 2

/**
 * Starts a Node.js process in the folder of the bundle, with the function's environment and memory, and loads its handler.
 * It never throws: a handler that cannot be loaded, runs too long, answers too much or dies is a result that says so.
 * @param writeLog takes what the function prints
 */
export function startFunctionProcess({ plan, environment, bootstrapFile, writeLog }: ProcessSettings): FunctionProcess {
  const startedAt = performance.now()
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${Math.floor(plan.memorySize * HEAP_SHARE)}`, bootstrapFile],
    { cwd: plan.directory, env: environment, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  )
  child.stdout?.on('data', writeLog)
  child.stderr?.on('data', writeLog)

  let loadTime = 0
  let peakMemory = 0
  let isAlive = true
  let current: { id: string; settle: (result: InvocationResult) => void } | undefined
  let finishLoading: (error: FunctionError | null) => void = ignore

  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const loaded = new Promise<FunctionError | null>((resolve) => {
    const timer = setTimeout(() => {
      finishLoading(failure('Sandbox.Timedout', `Initialisation took longer than ${LONGEST_LOAD_MS / 1000} seconds`))
      child.kill('SIGKILL')
    }, LONGEST_LOAD_MS)
    finishLoading = (error) => {
      clearTimeout(timer)
      loadTime = performance.now() - startedAt
      resolve(error)
    }
  })

  function end(error: FunctionError): void {
    isAlive = false
    finishLoading(error)
    current?.settle({ ok: false, error })
    current = undefined
  }

  child.on('error', (error) => end(failure('Runtime.ExitError', error.message)))
  child.on('exit', (code, signal) => end(failure('Runtime.ExitError', `Runtime exited with ${exitText(code, signal)}`)))
  child.on('message', (raw) => {
    const message = FromProcess.safeParse(raw)
    if (!message.success) return
    if ('ready' in message.data) finishLoading(null)
    else if ('failed' in message.data) finishLoading(message.data.failed)
    else {
      peakMemory = message.data.memory
      if (current?.id !== message.data.id) return
      const answered = current
      current = undefined
      answered.settle(resultOf(message.data))
    }
  })

  return {
    loaded,
    get loadTime() {
      return loadTime
    },
    get peakMemory() {
      return peakMemory
    },
    get isAlive() {
      return isAlive
    },
    invoke: ({ id, event, context }) =>
      new Promise((resolve) => {
        if (!isAlive) {
          resolve({ ok: false, error: failure('Runtime.ExitError', 'Runtime exited before the invocation') })
          return
        }
        const limit = plan.timeout * 1000
        const timer = setTimeout(() => {
          writeLog(`${new Date().toISOString()} ${id} Task timed out after ${plan.timeout.toFixed(2)} seconds\n`)
          isAlive = false
          current?.settle({
            ok: false,
            error: failure('Sandbox.Timedout', `Task timed out after ${plan.timeout.toFixed(2)} seconds`),
          })
          current = undefined
          child.kill('SIGKILL')
        }, limit)
        current = {
          id,
          settle: (result) => {
            clearTimeout(timer)
            resolve(result)
          },
        }
        sendTo(child, { id, event, context, deadline: Date.now() + limit }, (error) =>
          end(failure('Runtime.ExitError', error.message)),
        )
      }),
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}

function sendTo(child: ChildProcess, message: Record<string, unknown>, onError: (error: Error) => void): void {
  child.send(message, (error) => {
    if (error) onError(error)
  })
}

function resultOf({
  payload,
  error,
}: {
  payload?: string | undefined
  error?: FunctionError | undefined
}): InvocationResult {
  if (error) return { ok: false, error }
  const answer = payload ?? 'null'
  if (Buffer.byteLength(answer) <= LONGEST_PAYLOAD) return { ok: true, payload: answer }
  return {
    ok: false,
    error: failure(
      'Function.ResponseSizeTooLarge',
      `Response payload size exceeded maximum allowed payload size (${LONGEST_PAYLOAD} bytes).`,
    ),
  }
}

function ignore(): void {}

function failure(errorType: string, errorMessage: string): FunctionError {
  return { errorType, errorMessage, trace: [] }
}

function exitText(code: number | null, signal: NodeJS.Signals | null): string {
  return signal === null ? `exit status ${code ?? 0}` : `signal: ${signal}`
}
