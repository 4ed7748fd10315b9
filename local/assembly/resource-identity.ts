import { createHash } from 'node:crypto'
import { AssemblyError } from './assembly-error.ts'

export interface Account {
  id: string
  region: string
  stackName: string
  /** Where the gateway listens: `http://127.0.0.1:PORT`. */
  url: string
}

/** Name, `Ref` and attributes of one resource. */
export interface ResourceIdentity {
  name: string
  reference: string
  arn: string
  attributes: Record<string, string>
}

interface IdentityRule {
  /** The property by which a template may give the name. */
  nameProperty?: string
  longestName?: number
  arn?: (name: string, account: Account, properties: Record<string, unknown>) => string
  reference?: (identity: { name: string; arn: string }, account: Account) => string
  attributes?: (identity: { name: string; arn: string }, account: Account) => Record<string, string>
}

const arnOf =
  (service: string, prefix = '') =>
  (name: string, { region, id }: Account): string =>
    `arn:aws:${service}:${region}:${id}:${prefix}${name}`

const globalArnOf =
  (service: string, prefix: string) =>
  (name: string, { id }: Account): string =>
    `arn:aws:${service}::${id}:${prefix}${name}`

const byArn = ({ arn }: { arn: string }): string => arn

const IDENTITY_RULES: Record<string, IdentityRule> = {
  'AWS::S3::Bucket': {
    nameProperty: 'BucketName',
    longestName: 63,
    arn: (name) => `arn:aws:s3:::${name}`,
    attributes: ({ name }, { region }) => ({
      DomainName: `${name}.s3.amazonaws.com`,
      RegionalDomainName: `${name}.s3.${region}.amazonaws.com`,
    }),
  },
  'AWS::DynamoDB::Table': { nameProperty: 'TableName', longestName: 255, arn: arnOf('dynamodb', 'table/') },
  'AWS::DynamoDB::GlobalTable': { nameProperty: 'TableName', longestName: 255, arn: arnOf('dynamodb', 'table/') },
  'AWS::SQS::Queue': {
    nameProperty: 'QueueName',
    longestName: 80,
    arn: arnOf('sqs'),
    reference: ({ name }, account) => queueUrl(name, account),
    attributes: ({ name }, account) => ({ QueueName: name, QueueUrl: queueUrl(name, account) }),
  },
  'AWS::Lambda::Function': { nameProperty: 'FunctionName', longestName: 64, arn: arnOf('lambda', 'function:') },
  'AWS::IAM::Role': {
    nameProperty: 'RoleName',
    longestName: 64,
    arn: globalArnOf('iam', 'role/'),
    attributes: ({ name }) => ({ RoleId: `AROA${shortHash(name, 16).toUpperCase()}` }),
  },
  'AWS::IAM::Policy': { nameProperty: 'PolicyName' },
  'AWS::IAM::ManagedPolicy': {
    nameProperty: 'ManagedPolicyName',
    arn: globalArnOf('iam', 'policy/'),
    reference: byArn,
    attributes: ({ arn }) => ({ PolicyArn: arn }),
  },
  'AWS::Events::EventBus': {
    nameProperty: 'Name',
    arn: arnOf('events', 'event-bus/'),
    attributes: ({ name }) => ({ Name: name }),
  },
  'AWS::Events::Rule': {
    nameProperty: 'Name',
    longestName: 64,
    arn: (name, account, { EventBusName: bus }) => {
      const busName = typeof bus === 'string' ? bus.split('/').at(-1) : undefined
      return arnOf('events', busName === undefined || busName === 'default' ? 'rule/' : `rule/${busName}/`)(
        name,
        account,
      )
    },
  },
  'AWS::Scheduler::Schedule': {
    nameProperty: 'Name',
    longestName: 64,
    arn: (name, account, { GroupName: group }) =>
      arnOf('scheduler', `schedule/${typeof group === 'string' ? group : 'default'}/`)(name, account),
  },
  'AWS::Scheduler::ScheduleGroup': { nameProperty: 'Name', arn: arnOf('scheduler', 'schedule-group/') },
  'AWS::SNS::Topic': {
    nameProperty: 'TopicName',
    arn: arnOf('sns'),
    reference: byArn,
    attributes: ({ name, arn }) => ({ TopicArn: arn, TopicName: name }),
  },
  'AWS::ApiGatewayV2::Api': {
    arn: (name, { region }) => `arn:aws:apigateway:${region}::/apis/${apiId(name)}`,
    reference: ({ name }) => apiId(name),
    attributes: ({ name }, { url }) => ({ ApiId: apiId(name), ApiEndpoint: url }),
  },
  'AWS::ApiGatewayV2::Stage': { nameProperty: 'StageName' },
  'AWS::Logs::LogGroup': {
    nameProperty: 'LogGroupName',
    arn: (name, account) => `${arnOf('logs', 'log-group:')(name, account)}:*`,
  },
  'AWS::CloudWatch::Alarm': { nameProperty: 'AlarmName', arn: arnOf('cloudwatch', 'alarm:') },
  'AWS::KMS::Key': { arn: arnOf('kms', 'key/'), attributes: ({ name }) => ({ KeyId: name }) },
}

/**
 * Name, reference and attributes of a resource, before it exists.
 * @param properties its resolved properties; only those that give a name are looked at.
 */
export function identifyResource(
  logicalId: string,
  type: string,
  properties: Record<string, unknown>,
  account: Account,
): ResourceIdentity {
  const rule = IDENTITY_RULES[type] ?? {}
  const given = rule.nameProperty === undefined ? undefined : properties[rule.nameProperty]
  const name = typeof given === 'string' ? given : generatedName(logicalId, account.stackName, rule.longestName ?? 128)
  const arn = rule.arn?.(name, account, properties) ?? ''
  const identity = { name, arn }
  return {
    ...identity,
    reference: rule.reference?.(identity, account) ?? name,
    attributes: { ...(arn === '' ? {} : { Arn: arn }), ...rule.attributes?.(identity, account) },
  }
}

/** The value of Fn::GetAtt. @throws AssemblyError for an attribute that is not known here. */
export function attributeValue(identity: ResourceIdentity, logicalId: string, type: string, attribute: string): string {
  const value = identity.attributes[attribute]
  if (value === undefined) {
    throw new AssemblyError(
      `${logicalId} (${type}): the attribute ${attribute} is not known to the local stack. Known: ${Object.keys(identity.attributes).join(', ') || 'none'}.`,
    )
  }
  return value
}

/** Lower-cased `<stack>-<logicalid>`, cut to the service's limit with a hash so that two long ids stay two names. */
function generatedName(logicalId: string, stackName: string, longest: number): string {
  const name = `${stackName}-${logicalId}`.toLowerCase().replaceAll(/[^a-z0-9-]/g, '-')
  return name.length <= longest ? name : `${name.slice(0, longest - 9)}-${shortHash(name, 8)}`
}

function queueUrl(name: string, { url, id }: Account): string {
  return `${url}/${id}/${name}`
}

function apiId(name: string): string {
  return shortHash(name, 10)
}

function shortHash(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length)
}
