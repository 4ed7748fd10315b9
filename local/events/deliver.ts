import type { Principal } from '../access/decide-access.ts'
import type { Gate } from '../access/gate.ts'
import { ACCOUNT_ID } from '../assembly/resolve-template.ts'
import type { AsynchronousInvocations } from '../runner/asynchronous-invocations.ts'
import type { FunctionRunner } from '../runner/function-runner.ts'
import type { Log } from '../local-event.ts'
import type { MessageQueue } from '../queue/message-queue.ts'
import type { Staged } from '../state/staged.ts'
import type { Topics } from './topics.ts'

/** Something on its way to a queue, function or topic on behalf of a rule, schedule or function. */
export interface Delivery {
  principal: Principal
  /** ARN of the rule, schedule or function that sends. */
  sourceArn: string
  targetArn: string
  body: string
  /** Where it goes when it may not be delivered. */
  deadLetterArn?: string | undefined
}

export interface Deliverer {
  /** What has to be written to deliver; nothing where it may not be, which the log then says. */
  stage: (delivery: Delivery) => Staged
}

export interface DelivererParts {
  gate: Gate
  log: Log
  queueAt: (arn: string) => MessageQueue | undefined
  runnerAt: (arn: string) => FunctionRunner | undefined
  invocations: () => AsynchronousInvocations
  topics: Topics
}

const NOTHING: Staged = { changes: [], committed: () => undefined }

export function createDeliverer({ gate, log, queueAt, runnerAt, invocations, topics }: DelivererParts): Deliverer {
  function stageAt(delivery: Delivery): Staged | undefined {
    const { principal, sourceArn, targetArn, body } = delivery
    const context = { 'aws:SourceArn': sourceArn, 'aws:SourceAccount': ACCOUNT_ID }
    const queue = queueAt(targetArn)
    if (queue) {
      if (!gate.allows({ principal, action: 'sqs:SendMessage', resource: targetArn, context })) return undefined
      return queue.stage([{ body, sender: sourceArn }])
    }
    if (runnerAt(targetArn)) {
      if (!gate.allows({ principal, action: 'lambda:InvokeFunction', resource: targetArn, context })) return undefined
      return invocations().stage(targetArn, body)
    }
    if (topics.has(targetArn)) {
      if (!gate.allows({ principal, action: 'sns:Publish', resource: targetArn, context })) return undefined
      return { changes: [], committed: () => topics.publish(targetArn, body) }
    }
    log({ kind: 'undelivered', resource: targetArn, text: `${sourceArn} sends to something that is not run here` })
    return undefined
  }

  return {
    stage(delivery) {
      const staged = stageAt(delivery)
      if (staged) return staged
      const { deadLetterArn, targetArn, sourceArn, ...rest } = delivery
      const dead = deadLetterArn === undefined ? undefined : stageAt({ ...rest, sourceArn, targetArn: deadLetterArn })
      const text = dead
        ? `it went to the dead-letter queue ${deadLetterArn ?? ''}`
        : 'it is lost: no dead-letter queue took it'
      log({ kind: 'undelivered', resource: targetArn, text: `Not delivered for ${sourceArn}; ${text}` })
      return dead ?? NOTHING
    },
  }
}
