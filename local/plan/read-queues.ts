import * as z from 'zod/mini'
import type { ResolvedResource } from '../assembly/resolve-template.ts'
import { Amount, Flag, NotRunHere, parseProperties, resourcesOf, withDefault } from './parse-properties.ts'

export interface QueuePlan {
  logicalId: string
  name: string
  arn: string
  url: string
  /** Seconds. */
  visibilityTimeout: number
  delay: number
  retention: number
  receiveWait: number
  /** Bytes. */
  longestMessage: number
  /** In order within each message group, one group's next only when the one before is done. */
  fifo: boolean
  redrive?: { deadLetterArn: string; maxReceiveCount: number }
}

const RedrivePolicy = z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: Amount })

// Defaults: Amazon SQS API Reference, CreateQueue.
const QueueProperties = z.object({
  VisibilityTimeout: withDefault(Amount, 30),
  DelaySeconds: withDefault(Amount, 0),
  MessageRetentionPeriod: withDefault(Amount, 4 * 24 * 60 * 60),
  ReceiveMessageWaitTimeSeconds: withDefault(Amount, 0),
  MaximumMessageSize: withDefault(Amount, 1024 * 1024),
  RedrivePolicy: z.optional(RedrivePolicy),
  FifoQueue: withDefault(Flag, false),
  // Without it a sender says by an id of its own what is the same.
  ContentBasedDeduplication: NotRunHere,
})

/**
 * The queues of a template, with the defaults of SQS for what they leave out.
 * @throws AssemblyError names the queue and the property that is malformed or not run here
 */
export function readQueues(resources: readonly ResolvedResource[]): QueuePlan[] {
  return resourcesOf(resources, 'AWS::SQS::Queue').map((resource) => {
    const properties = parseProperties(QueueProperties, resource)
    const redrive = properties.RedrivePolicy
    return {
      logicalId: resource.logicalId,
      name: resource.name,
      arn: resource.arn,
      url: resource.reference,
      visibilityTimeout: properties.VisibilityTimeout,
      delay: properties.DelaySeconds,
      retention: properties.MessageRetentionPeriod,
      receiveWait: properties.ReceiveMessageWaitTimeSeconds,
      longestMessage: properties.MaximumMessageSize,
      fifo: properties.FifoQueue,
      ...(redrive && {
        redrive: { deadLetterArn: redrive.deadLetterTargetArn, maxReceiveCount: redrive.maxReceiveCount },
      }),
    }
  })
}
