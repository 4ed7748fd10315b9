import * as z from 'zod/mini'
import type { AccessPolicies } from '../access/gate.ts'
import { unknownOperators } from '../access/decide-access.ts'
import { PolicyDocument } from '../access/policy-document.ts'
import { AssemblyError } from '../assembly/assembly-error.ts'
import type { ResolvedResource } from '../assembly/resolve-template.ts'
import { NotRunHere, parseProperties, resourcesOf, withDefault } from './parse-properties.ts'

const NamedPolicy = z.object({ PolicyDocument })
const RoleProperties = z.object({
  AssumeRolePolicyDocument: PolicyDocument,
  Policies: withDefault(z.array(NamedPolicy), []),
  ManagedPolicyArns: withDefault(z.array(z.string()), []),
  PermissionsBoundary: NotRunHere,
})
const PolicyProperties = z.object({ PolicyDocument, Roles: withDefault(z.array(z.string()), []) })
const BucketPolicyProperties = z.object({ PolicyDocument, Bucket: z.string() })
const QueuePolicyProperties = z.object({ PolicyDocument, Queues: z.array(z.string()) })
const TopicPolicyProperties = z.object({ PolicyDocument, Topics: z.array(z.string()) })
const PermissionProperties = z.object({
  Action: z.string(),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.optional(z.string()),
  SourceAccount: z.optional(z.string()),
})

/** The actions of AWS's own policies; those on logs and traces need no gate, since nothing here serves them. */
const AWS_MANAGED_ACTIONS: Record<string, string[]> = {
  'service-role/AWSLambdaBasicExecutionRole': [],
  AWSXRayDaemonWriteAccess: [],
  'service-role/AWSLambdaSQSQueueExecutionRole': ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
}

/** The action by which a resource says who may take on a role. */
export const ASSUME_ROLE = 'sts:AssumeRole'

/**
 * All policies of the template: those of roles, and those of buckets, queues, topics, functions and roles as resources.
 */
export function readAccess(resources: readonly ResolvedResource[]): AccessPolicies {
  const identity = new Map<string, PolicyDocument[]>()
  const resource = new Map<string, PolicyDocument[]>()
  const named = (reference: string): ResolvedResource | undefined =>
    resources.find(({ name, arn, reference: own }) => reference === own || reference === name || reference === arn)

  for (const role of resourcesOf(resources, 'AWS::IAM::Role')) {
    const properties = parseProperties(RoleProperties, role)
    attach(resource, role.arn, trustPolicy(properties.AssumeRolePolicyDocument, role.arn), role)
    identity.set(role.arn, [])
    for (const policy of properties.Policies) attach(identity, role.arn, policy.PolicyDocument, role)
    for (const arn of properties.ManagedPolicyArns) attach(identity, role.arn, managedPolicy(arn, role, named), role)
  }
  for (const policy of resourcesOf(resources, 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy')) {
    const properties = parseProperties(PolicyProperties, policy)
    for (const role of properties.Roles) {
      attach(identity, named(role)?.arn ?? role, properties.PolicyDocument, policy)
    }
  }
  for (const policy of resourcesOf(resources, 'AWS::S3::BucketPolicy')) {
    const properties = parseProperties(BucketPolicyProperties, policy)
    attach(resource, named(properties.Bucket)?.arn ?? properties.Bucket, properties.PolicyDocument, policy)
  }
  for (const policy of resourcesOf(resources, 'AWS::SQS::QueuePolicy')) {
    const properties = parseProperties(QueuePolicyProperties, policy)
    for (const queue of properties.Queues)
      attach(resource, named(queue)?.arn ?? queue, properties.PolicyDocument, policy)
  }
  for (const policy of resourcesOf(resources, 'AWS::SNS::TopicPolicy')) {
    const properties = parseProperties(TopicPolicyProperties, policy)
    for (const topic of properties.Topics)
      attach(resource, named(topic)?.arn ?? topic, properties.PolicyDocument, policy)
  }
  for (const permission of resourcesOf(resources, 'AWS::Lambda::Permission')) {
    const properties = parseProperties(PermissionProperties, permission)
    const arn = named(properties.FunctionName)?.arn ?? properties.FunctionName
    attach(resource, arn, permissionPolicy(properties, arn), permission)
  }
  return { identity, resource }
}

/** @throws AssemblyError for a condition that could not be evaluated later. */
function attach(
  policies: Map<string, PolicyDocument[]>,
  holder: string,
  policy: PolicyDocument,
  by: ResolvedResource,
): void {
  const [operator] = unknownOperators(policy)
  if (operator !== undefined) {
    throw new AssemblyError(
      `${by.logicalId} (${by.type}): the condition operator ${operator} cannot be evaluated here. Add it to local/access/decide-access.ts.`,
    )
  }
  policies.set(holder, [...(policies.get(holder) ?? []), policy])
}

/** A trust policy names no resource: it is about the role it belongs to. */
function trustPolicy({ Statement }: PolicyDocument, roleArn: string): PolicyDocument {
  return { Statement: Statement.map((statement) => ({ ...statement, Resource: roleArn })) }
}

function managedPolicy(
  arn: string,
  role: ResolvedResource,
  named: (reference: string) => ResolvedResource | undefined,
): PolicyDocument {
  const own = named(arn)
  if (own) return parseProperties(PolicyProperties, own).PolicyDocument
  const actions = AWS_MANAGED_ACTIONS[arn.split(':policy/').at(-1) ?? '']
  if (!actions) {
    throw new AssemblyError(
      `${role.logicalId}: what ${arn} allows is not known here. Write its statements into the template.`,
    )
  }
  return { Statement: actions.length === 0 ? [] : [{ Effect: 'Allow', Action: actions, Resource: '*' }] }
}

function permissionPolicy(properties: z.infer<typeof PermissionProperties>, functionArn: string): PolicyDocument {
  const { Action, Principal, SourceArn, SourceAccount } = properties
  return {
    Statement: [
      {
        Effect: 'Allow',
        Principal: Principal.endsWith('.amazonaws.com') ? { Service: Principal } : { AWS: Principal },
        Action,
        Resource: functionArn,
        Condition: {
          ...(SourceArn === undefined ? {} : { ArnLike: { 'aws:SourceArn': SourceArn } }),
          ...(SourceAccount === undefined ? {} : { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
        },
      },
    ],
  }
}
