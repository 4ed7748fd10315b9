import { AssemblyError } from './assembly-error.ts'
import type { Assembly } from './read-assembly.ts'
import type { ResolutionScope } from './resolve-intrinsics.ts'
import { conditionHolds, resolveIntrinsics } from './resolve-intrinsics.ts'
import type { Account, ResourceIdentity } from './resource-identity.ts'
import { attributeValue, identifyResource } from './resource-identity.ts'

export interface ResolvedResource {
  logicalId: string
  type: string
  name: string
  reference: string
  arn: string
  properties: Record<string, unknown>
  metadata: Record<string, unknown>
}

interface ResolvedTemplate {
  resources: ResolvedResource[]
  outputs: Record<string, string>
}

export const ACCOUNT_ID = '000000000000'

/**
 * Resolves all references of a stack's template to names, ARNs and addresses on this machine.
 * @param url where the gateway listens, since queue and API addresses hold it.
 */
export function resolveTemplate(assembly: Assembly, url: string): ResolvedTemplate {
  const { template, region, stackName } = assembly
  const account: Account = { id: ACCOUNT_ID, region, stackName, url }
  const identities = new Map<string, ResourceIdentity>()
  const underway = new Set<string>()

  const scope: ResolutionScope = {
    template,
    pseudoParameters: {
      'AWS::AccountId': account.id,
      'AWS::Region': region,
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': 'amazonaws.com',
      'AWS::StackName': stackName,
      'AWS::StackId': stackArn(assembly),
      'AWS::NotificationARNs': [],
    },
    referenceOf: (logicalId) => identityOf(logicalId)?.reference,
    attributeOf: (logicalId, attribute) => {
      const identity = identityOf(logicalId)
      const type = template.Resources[logicalId]?.Type ?? ''
      if (!identity) throw new AssemblyError(`The template has no resource ${logicalId} to take ${attribute} of.`)
      return attributeValue(identity, logicalId, type, attribute)
    },
    // CDK puts an API's address together from its id: here it is the gateway's.
    rewriteText: (text) => text.replaceAll(/https:\/\/[0-9a-f]{10}\.execute-api\.[a-z0-9-]+\.amazonaws\.com/g, url),
  }

  function identityOf(logicalId: string): ResourceIdentity | undefined {
    const known = identities.get(logicalId)
    const resource = template.Resources[logicalId]
    if (known || !resource) return known
    if (underway.has(logicalId)) throw new AssemblyError(`${logicalId}: its name refers to itself.`)
    underway.add(logicalId)
    const naming = Object.entries(resource.Properties ?? {}).filter(([key]) => key.endsWith('Name'))
    const properties = Object.fromEntries(
      naming.map(([key, value]) => [key, resolveIntrinsics(value, scope, logicalId)] as const),
    )
    const identity = identifyResource(logicalId, resource.Type, properties, account)
    identities.set(logicalId, identity)
    underway.delete(logicalId)
    return identity
  }

  const resources = Object.entries(template.Resources)
    .filter(([logicalId, { Condition }]) => Condition === undefined || conditionHolds(Condition, scope, logicalId))
    .map(([logicalId, { Type: type, Properties, Metadata }]) => {
      const identity = identityOf(logicalId)
      if (!identity) throw new AssemblyError(`The template has no resource ${logicalId}.`)
      const { name, reference, arn } = identity
      const properties = resolveIntrinsics(Properties ?? {}, scope, `${logicalId} (${type})`)
      return { logicalId, type, name, reference, arn, properties: asRecord(properties), metadata: Metadata ?? {} }
    })
  const outputs = Object.entries(template.Outputs ?? {})
    .filter(([name, { Condition }]) => Condition === undefined || conditionHolds(Condition, scope, `output ${name}`))
    .map(([name, { Value }]) => [name, String(resolveIntrinsics(Value, scope, `output ${name}`))] as const)
  return { resources, outputs: Object.fromEntries(outputs) }
}

/** ARN of the stack, as `AWS::StackId` gives it. */
export function stackArn({ region, stackName }: Assembly): string {
  return `arn:aws:cloudformation:${region}:${ACCOUNT_ID}:stack/${stackName}/local`
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}
