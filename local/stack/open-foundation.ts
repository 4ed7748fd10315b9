import type { WriteStream } from 'node:fs'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Gate } from '../access/gate.ts'
import { createGate } from '../access/gate.ts'
import type { Assembly } from '../assembly/read-assembly.ts'
import { readAssembly } from '../assembly/read-assembly.ts'
import type { Gateway } from '../gateway/gateway.ts'
import { openGateway } from '../gateway/gateway.ts'
import type { LocalEvent, Log } from '../local-event.ts'
import type { StackPlan } from '../plan/read-plan.ts'
import { readPlan } from '../plan/read-plan.ts'
import type { Activity } from '../state/activity.ts'
import { createActivity } from '../state/activity.ts'
import type { State } from '../state/open-state.ts'
import { openState } from '../state/open-state.ts'
import { rotateLogs } from '../state/rotate-logs.ts'
import type { StackOptions } from './stack-options.ts'

/** Undoes one step of the start; the last step is undone first. */
export type Step = () => Promise<void> | void

/** What every part of the stack stands on. */
export interface Foundation {
  assembly: Assembly
  plan: StackPlan
  gateway: Gateway
  state: State
  activity: Activity
  gate: Gate
  logDirectory: string
  log: Log
}

/** Takes the port, since addresses in the template hold it; then reads the template and opens the data folder. */
export async function openFoundation(options: StackOptions, closing: Step[]): Promise<Foundation> {
  const directory = path.resolve(options.data)
  const logDirectory = path.join(directory, 'logs')
  const { log, writeTo } = openLog(options.log, closing)
  const assembly = await readAssembly(options.assembly, options.stackName)
  const gateway = await openGateway(options.port, log)
  closing.push(() => gateway.close())
  const plan = readPlan(assembly, gateway.url)
  for (const { logicalId, text } of plan.ignored) log({ kind: 'ignored', resource: logicalId, text })
  const state = await openState(directory, { pid: process.pid, url: gateway.url })
  closing.push(() => state.close())
  // Not before the folder is ours: the logs of a stack that runs on it stay where they are.
  await mkdir(logDirectory, { recursive: true })
  await rotateLogs(logDirectory)
  writeTo(path.join(logDirectory, 'stack.log'))
  return {
    assembly,
    plan,
    gateway,
    state,
    activity: createActivity(),
    gate: createGate(plan.access, log),
    logDirectory,
    log,
  }
}

/** The log goes to whoever asked for it, and to a file; lines from before there is one wait for it. */
function openLog(listener: Log | undefined, closing: Step[]): { log: Log; writeTo: (file: string) => void } {
  const waiting: string[] = []
  let stream: WriteStream | undefined
  closing.push(() => new Promise((resolve) => (stream === undefined ? resolve() : stream.end(() => resolve()))))
  return {
    log(event: LocalEvent) {
      const line = `${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`
      if (stream === undefined) waiting.push(line)
      else if (!stream.writableEnded) stream.write(line)
      listener?.(event)
    },
    writeTo(file) {
      stream = createWriteStream(file, { flags: 'a' })
      for (const line of waiting.splice(0)) stream.write(line)
    },
  }
}
