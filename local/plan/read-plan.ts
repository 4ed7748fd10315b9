import type { AccessPolicies } from '../access/gate.ts'
import { AssemblyError } from '../assembly/assembly-error.ts'
import type { Assembly } from '../assembly/read-assembly.ts'
import { resolveTemplate } from '../assembly/resolve-template.ts'
import { readAccess } from './read-access.ts'
import type { BucketPlan } from './read-buckets.ts'
import { readBuckets } from './read-buckets.ts'
import type { RulePlan, SchedulePlan } from './read-events.ts'
import { DEFAULT_BUS, readRules, readSchedules } from './read-events.ts'
import type { FunctionPlan, QueueMappingPlan } from './read-functions.ts'
import { readFunctions, readQueueMappings } from './read-functions.ts'
import type { HttpApiPlan } from './read-http-apis.ts'
import { readHttpApi } from './read-http-apis.ts'
import { resourcesOf } from './parse-properties.ts'
import type { QueuePlan } from './read-queues.ts'
import { readQueues } from './read-queues.ts'
import type { TablePlan } from './read-tables.ts'
import { readTables } from './read-tables.ts'

export interface StackPlan {
  region: string
  buckets: BucketPlan[]
  tables: TablePlan[]
  queues: QueuePlan[]
  functions: FunctionPlan[]
  queueMappings: QueueMappingPlan[]
  /** Names. */
  buses: string[]
  rules: RulePlan[]
  schedules: SchedulePlan[]
  /** ARNs. */
  topics: string[]
  httpApi: HttpApiPlan | undefined
  access: AccessPolicies
  outputs: Record<string, string>
  /** What the template holds and this machine does not run, each with the reason. */
  ignored: { logicalId: string; text: string }[]
}

const RUN_HERE = new Set([
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::GlobalTable',
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
  'AWS::Lambda::Function',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::Permission',
  'AWS::IAM::Role',
  'AWS::IAM::Policy',
  'AWS::IAM::ManagedPolicy',
  'AWS::Events::EventBus',
  'AWS::Events::Rule',
  'AWS::Scheduler::Schedule',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Stage',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Integration',
])

const IGNORED: Record<string, string> = {
  'AWS::ApiGatewayV2::Authorizer': 'tokens are not verified on this machine: whoever asks here is the owner',
  'AWS::CDK::Metadata': 'it tells AWS which CDK was used',
  'AWS::CloudWatch::Alarm': 'there are no metrics here to watch',
  'AWS::CloudWatch::CompositeAlarm': 'there are no metrics here to watch',
  'AWS::CloudWatch::Dashboard': 'there are no metrics here to show',
  'AWS::Events::Archive': 'events are not archived here',
  'AWS::KMS::Alias': 'nothing is encrypted on this machine',
  'AWS::KMS::Key': 'nothing is encrypted on this machine',
  'AWS::Logs::LogGroup': 'logs go to files in the data folder',
  'AWS::Logs::MetricFilter': 'there are no metrics here',
  'AWS::Logs::ResourcePolicy': 'logs go to files in the data folder',
  'AWS::SNS::Subscription': 'messages are written to a file and sent to nobody',
}

/**
 * What has to run, read from the template with all references resolved.
 * @throws AssemblyError for a resource type that is neither run nor knowingly ignored.
 */
export function readPlan(assembly: Assembly, url: string): StackPlan {
  const { resources, outputs } = resolveTemplate(assembly, url)
  const unknown = resources.find(({ type }) => !RUN_HERE.has(type) && !Object.hasOwn(IGNORED, type))
  if (unknown) {
    throw new AssemblyError(
      `${unknown.logicalId} is an ${unknown.type}, which the local stack does not run. Take it out of the template, or add the type to local/plan/read-plan.ts.`,
    )
  }
  const functions = readFunctions(resources, assembly.directory)
  const buckets = readBuckets(resources)
  const httpApi = readHttpApi(resources)
  const tables = readTables(resources)
  return {
    region: assembly.region,
    buckets,
    tables,
    queues: readQueues(resources),
    functions,
    queueMappings: readQueueMappings(resources, functions),
    buses: [DEFAULT_BUS, ...resourcesOf(resources, 'AWS::Events::EventBus').map(({ name }) => name)],
    rules: readRules(resources),
    schedules: readSchedules(resources),
    topics: resourcesOf(resources, 'AWS::SNS::Topic').map(({ arn }) => arn),
    httpApi,
    access: readAccess(resources),
    outputs,
    ignored: [
      ...resources
        .filter(({ type }) => Object.hasOwn(IGNORED, type))
        .map(({ logicalId, type }) => ({ logicalId, text: `${type}: ${IGNORED[type] ?? ''}` })),
      ...buckets
        .filter(({ hasLifecycle }) => hasLifecycle)
        .map(({ logicalId }) => ({ logicalId, text: 'lifecycle rules: nothing expires on this machine' })),
      ...tables
        .filter(({ timeToLiveAttribute }) => timeToLiveAttribute !== undefined)
        .map(({ logicalId }) => ({ logicalId, text: 'time to live: items do not expire on this machine' })),
      ...ignoredOfApi(httpApi),
    ],
  }
}

function ignoredOfApi(api: HttpApiPlan | undefined): { logicalId: string; text: string }[] {
  if (!api) return []
  const { logicalId } = api
  return [
    ...(api.throttled ? [{ logicalId, text: 'throttling: requests on this machine are not counted' }] : []),
    ...(api.hasCors ? [{ logicalId, text: 'CORS: pages of other origins are refused on this machine' }] : []),
    ...(api.routes.some(({ authorization }) => authorization === 'AWS_IAM')
      ? [{ logicalId, text: 'signatures: they are not verified, and who does not sign on this machine is the owner' }]
      : []),
    ...(api.routes.some(({ authorization }) => authorization === 'JWT' || authorization === 'CUSTOM')
      ? [{ logicalId, text: 'token authorization: tokens are not verified on this machine' }]
      : []),
  ]
}
