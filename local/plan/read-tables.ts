import * as z from 'zod/mini'
import type { ResolvedResource } from '../assembly/resolve-template.ts'
import { Flag, parseProperties, resourcesOf } from './parse-properties.ts'

const KeyAttributes = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }))
const Projection = z.object({
  ProjectionType: z.optional(z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE'])),
  NonKeyAttributes: z.optional(z.array(z.string())),
})
const SecondaryIndex = z.object({ IndexName: z.string(), KeySchema: KeyAttributes, Projection })
const Recovery = z.object({ PointInTimeRecoveryEnabled: z.optional(Flag) })

const TableProperties = z.object({
  KeySchema: KeyAttributes,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  GlobalSecondaryIndexes: z.optional(z.array(SecondaryIndex)),
  LocalSecondaryIndexes: z.optional(z.array(SecondaryIndex)),
  TimeToLiveSpecification: z.optional(z.object({ AttributeName: z.optional(z.string()), Enabled: Flag })),
  PointInTimeRecoverySpecification: z.optional(Recovery),
  Replicas: z.optional(z.array(z.object({ PointInTimeRecoverySpecification: z.optional(Recovery) }))),
})
type TableProperties = z.infer<typeof TableProperties>

export interface TablePlan {
  logicalId: string
  name: string
  arn: string
  /** As CreateTable takes them. */
  schema: Pick<
    TableProperties,
    'KeySchema' | 'AttributeDefinitions' | 'GlobalSecondaryIndexes' | 'LocalSecondaryIndexes'
  >
  timeToLiveAttribute: string | undefined
  pointInTimeRecovery: boolean
}

/** Tables of either kind: a GlobalTable keeps point-in-time recovery with its replica. */
export function readTables(resources: readonly ResolvedResource[]): TablePlan[] {
  return resourcesOf(resources, 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map((resource) => {
    const { TimeToLiveSpecification: timeToLive, ...properties } = parseProperties(TableProperties, resource)
    const recovery =
      properties.PointInTimeRecoverySpecification ?? properties.Replicas?.[0]?.PointInTimeRecoverySpecification
    const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, LocalSecondaryIndexes } = properties
    return {
      logicalId: resource.logicalId,
      name: resource.name,
      arn: resource.arn,
      schema: {
        KeySchema,
        AttributeDefinitions,
        ...(GlobalSecondaryIndexes && { GlobalSecondaryIndexes }),
        ...(LocalSecondaryIndexes && { LocalSecondaryIndexes }),
      },
      timeToLiveAttribute: timeToLive?.Enabled === true ? timeToLive.AttributeName : undefined,
      pointInTimeRecovery: recovery?.PointInTimeRecoveryEnabled === true,
    }
  })
}
