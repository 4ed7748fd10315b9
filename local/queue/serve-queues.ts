import * as z from 'zod/mini'
import type { Gate } from '../access/gate.ts'
import type { Service } from '../gateway/gateway.ts'
import { accessDenied, answerJson, JsonServiceError, jsonResult } from '../gateway/json-protocol.ts'
import type { State } from '../state/open-state.ts'
import type { MessageQueue } from './message-queue.ts'
import { queueOperations } from './queue-operations.ts'

const NamedQueue = z.object({ QueueName: z.string() })
const AddressedQueue = z.object({ QueueUrl: z.string() })

/** The permission of an operation where it does not bear the operation's name. */
const ACTIONS: Record<string, string> = { SendMessageBatch: 'SendMessage', DeleteMessageBatch: 'DeleteMessage' }

/** Speaks the JSON protocol of SQS in front of the queues. */
export function createQueueService(queues: readonly MessageQueue[], state: State, gate: Gate): Service {
  const operations = queueOperations(state)

  function queueOf(input: unknown): MessageQueue {
    const named = NamedQueue.safeParse(input)
    const addressed = AddressedQueue.safeParse(input)
    const name = named.success
      ? named.data.QueueName
      : addressed.success
        ? addressed.data.QueueUrl.split('/').at(-1)
        : undefined
    const queue = queues.find(({ plan }) => plan.name === name)
    if (!queue) throw new JsonServiceError('com.amazonaws.sqs#QueueDoesNotExist', 'The specified queue does not exist.')
    return queue
  }

  return {
    answer: (request, principal) =>
      answerJson(request, async ({ operation, input }) => {
        if (operation === 'ListQueues') {
          if (!gate.allows({ principal, action: 'sqs:ListQueues', resource: '*' }))
            throw accessDenied('Access to sqs:ListQueues is denied.', 403)
          return jsonResult({ QueueUrls: queues.map(({ plan }) => plan.url) })
        }
        const perform = operations[operation]
        if (!perform)
          throw new JsonServiceError(
            'com.amazonaws.sqs#UnsupportedOperation',
            `The local stack does not serve ${operation}.`,
          )
        const queue = queueOf(input)
        const action = `sqs:${ACTIONS[operation] ?? operation}`
        if (!gate.allows({ principal, action, resource: queue.plan.arn }))
          throw accessDenied(`Access to ${action} is denied.`, 403)
        return jsonResult(await perform(queue, input, principal.kind === 'role' ? principal.arn : 'owner'))
      }),
  }
}
