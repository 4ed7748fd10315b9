import type { UsedPermission } from '../access/gate.ts'
import type { ScheduleClock } from '../schedule/schedule-clock.ts'
import type { Foundation, Step } from './open-foundation.ts'
import { openFoundation } from './open-foundation.ts'
import { openParts } from './open-parts.ts'
import { openServices } from './open-services.ts'
import type { StackOptions } from './stack-options.ts'
import { startWork } from './start-work.ts'

export interface LocalStack {
  /** Endpoint of every AWS service here and address of the HTTP API. */
  url: string
  stackName: string
  outputs: Record<string, string>
  /** Fires a schedule now. @throws RangeError where the template has none of this id. */
  fireSchedule: (logicalId: string) => Promise<void>
  /**
   * The permissions of the template that were used since the start, each once. What is in the template and not here was
   * not needed; except for logs and traces, which nothing asks about on this machine.
   */
  usedPermissions: () => readonly UsedPermission[]
  /** Resolves when no event, message or invocation is pending; a retry to come is pending. */
  idle: () => Promise<void>
  /** Ends all processes and closes all files; the data stays. */
  stop: () => Promise<void>
}

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
    const foundation = await openFoundation(options, closing)
    const parts = await openParts(foundation, closing)
    openServices(foundation, parts, closing)
    const clocks = await startWork(foundation, parts, closing)
    return runningStack(foundation, clocks, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

function runningStack(
  { assembly, plan, gateway, activity, gate }: Foundation,
  clocks: readonly ScheduleClock[],
  stop: () => Promise<void>,
): LocalStack {
  return {
    url: gateway.url,
    stackName: assembly.stackName,
    outputs: plan.outputs,
    usedPermissions: () => gate.used(),
    idle: () => activity.idle(),
    stop,
    async fireSchedule(logicalId) {
      const clock = clocks.find((candidate) => candidate.logicalId === logicalId)
      const known = clocks.map((own) => own.logicalId).join(', ') || 'none'
      if (!clock) throw new RangeError(`The template has no schedule ${logicalId}: it has ${known}.`)
      await clock.fire()
    },
  }
}
