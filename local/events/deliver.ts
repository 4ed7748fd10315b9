import type { Principal } from '../access/decide-access.ts'
import type { Gate } from '../access/gate.ts'
import { ACCOUNT_ID } from '../assembly/resolve-template.ts'
import type { AsynchronousInvocations } from '../runner/asynchronous-invocations.ts'
import type { FunctionRunner } from '../runner/function-runner.ts'
import type { Log } from '../local-event.ts'
import type { MessageAttribute } from '../queue/message.ts'
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
  /** Of the message, where the target is a queue. */
  attributes?: Record<string, MessageAttribute>
  /** Where it goes when it may not be delivered. */
  deadLetterArn?: string | undefined
}

export interface Deliverer {
  /** What has to be written to deliver; nothing where it may not be, which the log then says. */
  stage: (delivery: Delivery) => Staged
  /** The same without the dead-letter queue: undefined where it cannot be delivered now. */
  attempt: (delivery: Delivery) => Staged | undefined
  /** What has to be written for a delivery that is not tried again: its dead letter, where a queue takes it. */
  giveUp: (delivery: Delivery) => Staged
}

interface DelivererParts {
  gate: Gate
  log: Log
  queueAt: (arn: string) => MessageQueue | undefined
  runnerAt: (arn: string) => FunctionRunner | undefined
  invocations: () => AsynchronousInvocations
  topics: Topics
}

const NOTHING: Staged = { changes: [], committed: () => undefined }

/**
 * Delivers to the queues, functions and topics of the stack, each delivery as far as the gate allows it. What is staged
 * counts from the moment at which the caller writes its changes.
 */
export function createDeliverer({ gate, log, queueAt, runnerAt, invocations, topics }: DelivererParts): Deliverer {
  function attempt({ principal, sourceArn, targetArn, body, attributes = {} }: Delivery): Staged | undefined {
    const context = { 'aws:SourceArn': sourceArn, 'aws:SourceAccount': ACCOUNT_ID }
    const queue = queueAt(targetArn)
    if (queue) {
      if (!gate.allows({ principal, action: 'sqs:SendMessage', resource: targetArn, context })) return undefined
      return queue.stage([{ body, sender: sourceArn, attributes }])
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

  function giveUp({ deadLetterArn, targetArn, ...rest }: Delivery): Staged {
    const dead = deadLetterArn === undefined ? undefined : attempt({ ...rest, targetArn: deadLetterArn })
    const text = dead
      ? `it went to the dead-letter queue ${deadLetterArn ?? ''}`
      : 'it is lost: no dead-letter queue took it'
    log({ kind: 'undelivered', resource: targetArn, text: `Not delivered for ${rest.sourceArn}; ${text}` })
    return dead ?? NOTHING
  }

  return { attempt, giveUp, stage: (delivery) => attempt(delivery) ?? giveUp(delivery) }
}
