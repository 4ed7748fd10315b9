import path from 'node:path'
import * as z from 'zod/mini'
import { AssemblyError } from '../assembly/assembly-error.ts'
import type { ResolvedResource } from '../assembly/resolve-template.ts'
import { Amount, NotRunHere, parseProperties, resourcesOf, withDefault } from './parse-properties.ts'

export interface FunctionPlan {
  logicalId: string
  name: string
  arn: string
  roleArn: string
  /** Folder of the bundle. */
  directory: string
  /** `index.handler` */
  handler: string
  runtime: string
  environment: Record<string, string>
  /** Seconds. */
  timeout: number
  /** MB. */
  memorySize: number
  reservedConcurrency: number | undefined
  deadLetterArn: string | undefined
  /** For asynchronous invocations. */
  retryAttempts: number
  onFailureArn: string | undefined
}

export interface QueueMappingPlan {
  logicalId: string
  functionArn: string
  queueArn: string
  batchSize: number
  /** Seconds. */
  batchingWindow: number
  reportsItemFailures: boolean
  maximumConcurrency: number | undefined
}

// Defaults: AWS Lambda API Reference, CreateFunction.
const FunctionProperties = z.object({
  Role: z.string(),
  Handler: z.string(),
  Runtime: z.string().check(z.startsWith('nodejs', { error: 'only Node.js functions run here' })),
  Code: z.object({
    S3Key: z.optional(z.string()),
    ZipFile: NotRunHere,
    ImageUri: NotRunHere,
  }),
  Environment: z.optional(z.object({ Variables: z.optional(z.record(z.string(), z.coerce.string())) })),
  Timeout: withDefault(Amount, 3),
  MemorySize: withDefault(Amount, 128),
  ReservedConcurrentExecutions: z.optional(Amount),
  DeadLetterConfig: z.optional(z.object({ TargetArn: z.optional(z.string()) })),
  Layers: NotRunHere,
  VpcConfig: NotRunHere,
})

const InvokeConfigProperties = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.optional(Amount),
  DestinationConfig: z.optional(
    z.object({ OnFailure: z.optional(z.object({ Destination: z.string() })), OnSuccess: NotRunHere }),
  ),
})

/** AWS Lambda retries a failed asynchronous invocation twice. */
const DEFAULT_RETRY_ATTEMPTS = 2

/**
 * The functions of a template, each with its bundle's folder and the settings of its asynchronous invocations.
 * @param assemblyDirectory folder of the cloud assembly, in which the bundles lie
 * @throws AssemblyError where a function has no bundle, or a property is malformed or not run here
 */
export function readFunctions(resources: readonly ResolvedResource[], assemblyDirectory: string): FunctionPlan[] {
  const invokeConfigs = resourcesOf(resources, 'AWS::Lambda::EventInvokeConfig').map((resource) =>
    parseProperties(InvokeConfigProperties, resource),
  )
  return resourcesOf(resources, 'AWS::Lambda::Function').map((resource) => {
    const properties = parseProperties(FunctionProperties, resource)
    const config = invokeConfigs.find(
      ({ FunctionName }) => FunctionName === resource.name || FunctionName === resource.arn,
    )
    return {
      logicalId: resource.logicalId,
      name: resource.name,
      arn: resource.arn,
      roleArn: properties.Role,
      directory: path.join(assemblyDirectory, assetPath(resource, properties.Code.S3Key)),
      handler: properties.Handler,
      runtime: properties.Runtime,
      environment: properties.Environment?.Variables ?? {},
      timeout: properties.Timeout,
      memorySize: properties.MemorySize,
      reservedConcurrency: properties.ReservedConcurrentExecutions,
      deadLetterArn: properties.DeadLetterConfig?.TargetArn,
      retryAttempts: config?.MaximumRetryAttempts ?? DEFAULT_RETRY_ATTEMPTS,
      onFailureArn: config?.DestinationConfig?.OnFailure?.Destination,
    }
  })
}

/** The CDK command writes the path as metadata; without it, [abc.zip] in the asset bucket is the folder [asset.abc]. */
function assetPath({ metadata, logicalId }: ResolvedResource, s3Key: string | undefined): string {
  const given = metadata['aws:asset:path']
  if (typeof given === 'string') return given
  if (s3Key === undefined) throw new AssemblyError(`${logicalId} has no bundle: neither aws:asset:path nor Code.S3Key.`)
  return `asset.${path.basename(s3Key, '.zip')}`
}

const MappingProperties = z.object({
  FunctionName: z.string(),
  EventSourceArn: z.string().check(z.includes(':sqs:', { error: 'only queues trigger functions here' })),
  BatchSize: withDefault(Amount, 10),
  MaximumBatchingWindowInSeconds: withDefault(Amount, 0),
  FunctionResponseTypes: withDefault(z.array(z.string()), []),
  ScalingConfig: z.optional(z.object({ MaximumConcurrency: z.optional(Amount) })),
  Enabled: withDefault(z.unknown(), true),
  FilterCriteria: NotRunHere,
})

/**
 * Which queue triggers which function; mappings that are switched off are left out.
 * @throws AssemblyError where a mapping names no function of the template, or a property is not run here
 */
export function readQueueMappings(
  resources: readonly ResolvedResource[],
  functions: readonly FunctionPlan[],
): QueueMappingPlan[] {
  return resourcesOf(resources, 'AWS::Lambda::EventSourceMapping').flatMap((resource) => {
    const properties = parseProperties(MappingProperties, resource)
    if (String(properties.Enabled) === 'false') return []
    const target = functions.find(
      ({ name, arn }) => properties.FunctionName === name || properties.FunctionName === arn,
    )
    if (!target) throw new AssemblyError(`${resource.logicalId}: there is no function ${properties.FunctionName}.`)
    return [
      {
        logicalId: resource.logicalId,
        functionArn: target.arn,
        queueArn: properties.EventSourceArn,
        batchSize: properties.BatchSize,
        batchingWindow: properties.MaximumBatchingWindowInSeconds,
        reportsItemFailures: properties.FunctionResponseTypes.includes('ReportBatchItemFailures'),
        maximumConcurrency: properties.ScalingConfig?.MaximumConcurrency,
      },
    ]
  })
}
