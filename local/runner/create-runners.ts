import { createHash, randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { Principal } from '../access/decide-access.ts'
import type { Gate } from '../access/gate.ts'
import { AssemblyError } from '../assembly/assembly-error.ts'
import { ASSUME_ROLE } from '../plan/read-access.ts'
import type { Gateway } from '../gateway/gateway.ts'
import type { Log } from '../local-event.ts'
import type { FunctionPlan } from '../plan/read-functions.ts'
import type { StackPlan } from '../plan/read-plan.ts'
import type { Activity } from '../state/activity.ts'
import type { State } from '../state/open-state.ts'
import type { FunctionRunner } from './function-runner.ts'
import { createFunctionRunner } from './function-runner.ts'
import { RUNTIME_BOOTSTRAP } from './runtime-bootstrap.ts'

interface RunnersOptions {
  plan: StackPlan
  gateway: Gateway
  state: State
  logDirectory: string
  activity: Activity
  gate: Gate
  log: Log
}

export interface Runners {
  all: readonly FunctionRunner[]
  at: (arn: string) => FunctionRunner | undefined
  /** Whose key it is: a function's role, else the owner of all. */
  principalOf: (accessKeyId: string | undefined) => Principal
}

/** More processes than cores make no function faster; two let one wait while the other works. */
const MOST_PROCESSES = Math.max(2, availableParallelism())
const LAMBDA = { kind: 'service', name: 'lambda.amazonaws.com' } as const

/**
 * A runner for each function, each with an access key of its own.
 * @throws AssemblyError for a function whose role Lambda could not take on.
 */
export async function createRunners(options: RunnersOptions): Promise<Runners> {
  const { plan, gateway, state, logDirectory, activity, gate, log } = options
  const bootstrapFile = path.join(state.directory, 'runtime.mjs')
  await writeFile(bootstrapFile, RUNTIME_BOOTSTRAP)
  const keys = new Map<string, Principal>()

  function createRunner(functionPlan: FunctionPlan): FunctionRunner {
    const { arn, roleArn, logicalId } = functionPlan
    if (!gate.allows({ principal: LAMBDA, action: ASSUME_ROLE, resource: roleArn })) {
      throw new AssemblyError(
        `${logicalId}: its role does not let lambda.amazonaws.com take it on. Mend the role's trust policy.`,
      )
    }
    const accessKeyId = newAccessKeyId(arn)
    keys.set(accessKeyId, { kind: 'role', arn: roleArn })
    return createFunctionRunner({
      plan: functionPlan,
      url: gateway.url,
      region: plan.region,
      accessKeyId,
      secretAccessKey: randomBytes(30).toString('base64'),
      bootstrapFile,
      logDirectory,
      mostProcesses: MOST_PROCESSES,
      activity,
      log,
    })
  }

  const all = plan.functions.map(createRunner)
  return {
    all,
    at: (arn) => all.find((runner) => runner.plan.arn === arn),
    principalOf: (accessKeyId) => keys.get(accessKeyId ?? '') ?? { kind: 'owner' },
  }
}

/** Looks like a temporary key of AWS; another with each start. */
function newAccessKeyId(functionArn: string): string {
  const digest = createHash('sha256').update(functionArn).update(randomBytes(16)).digest('hex')
  return `ASIA${digest.slice(0, 16).toUpperCase()}`
}
