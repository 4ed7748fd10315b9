import * as z from 'zod/mini'
import type { ResolvedResource } from '../assembly/resolve-template.ts'
import { Flag, NotRunHere, parseProperties, resourcesOf } from './parse-properties.ts'

export interface BucketPlan {
  logicalId: string
  name: string
  arn: string
  versioning: 'Enabled' | 'Suspended' | 'Off'
  sendsEvents: boolean
  hasLifecycle: boolean
}

const BucketProperties = z.object({
  VersioningConfiguration: z.optional(z.object({ Status: z.enum(['Enabled', 'Suspended']) })),
  NotificationConfiguration: z.optional(
    z.object({
      EventBridgeConfiguration: z.optional(z.object({ EventBridgeEnabled: z.optional(Flag) })),
      QueueConfigurations: NotRunHere,
      LambdaConfigurations: NotRunHere,
      TopicConfigurations: NotRunHere,
    }),
  ),
  LifecycleConfiguration: z.optional(z.unknown()),
  ReplicationConfiguration: NotRunHere,
})

/**
 * The buckets of a template, with what of their properties counts here.
 * @throws AssemblyError names the bucket and the property that is malformed or not run here
 */
export function readBuckets(resources: readonly ResolvedResource[]): BucketPlan[] {
  return resourcesOf(resources, 'AWS::S3::Bucket').map((resource) => {
    const properties = parseProperties(BucketProperties, resource)
    const eventBridge = properties.NotificationConfiguration?.EventBridgeConfiguration
    return {
      logicalId: resource.logicalId,
      name: resource.name,
      arn: resource.arn,
      versioning: properties.VersioningConfiguration?.Status ?? 'Off',
      sendsEvents: eventBridge !== undefined && eventBridge.EventBridgeEnabled !== false,
      hasLifecycle: properties.LifecycleConfiguration !== undefined,
    }
  })
}
