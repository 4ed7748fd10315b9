import type { FixtureTemplate } from './write-assembly.ts'

type Resources = FixtureTemplate['Resources']

export interface PipelineOptions {
  versioning?: boolean
  maxReceiveCount?: number
  visibilityTimeout?: number
  batchSize?: number
  maximumConcurrency?: number
  reportsItemFailures?: boolean
  timeout?: number
  environment?: Record<string, unknown>
  parserActions?: string[]
  queuePolicySource?: unknown
  apiPermission?: boolean
  scheduleActions?: string[]
  scheduleRetry?: Record<string, unknown>
  eventPattern?: Record<string, unknown>
}

const att = (logicalId: string, attribute: string): unknown => ({ 'Fn::GetAtt': [logicalId, attribute] })
const ref = (logicalId: string): unknown => ({ Ref: logicalId })
const join = (...parts: unknown[]): unknown => ({ 'Fn::Join': ['', parts] })

const trust = (service: string): unknown => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
})

export function functionWithRole(
  name: string,
  statements: unknown[],
  properties: Record<string, unknown> = {},
): Resources {
  return {
    [`${name}Role`]: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: trust('lambda.amazonaws.com'),
        Policies: [{ PolicyName: 'own', PolicyDocument: { Version: '2012-10-17', Statement: statements } }],
      },
    },
    [name]: {
      Type: 'AWS::Lambda::Function',
      Metadata: { 'aws:asset:path': `asset.${name}` },
      Properties: {
        Code: { S3Bucket: 'assets', S3Key: `${name}.zip` },
        Handler: 'index.handler',
        Runtime: 'nodejs24.x',
        Role: att(`${name}Role`, 'Arn'),
        Timeout: 10,
        MemorySize: 256,
        ...properties,
      },
    },
  }
}

export const PARSER_ACTIONS = [
  's3:GetObject',
  's3:GetObjectVersion',
  'dynamodb:PutItem',
  'sqs:ReceiveMessage',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
]

/**
 * Bucket -> rule -> queue -> parser -> table, an HTTP API that reads the table and a schedule that invokes the parser.
 */
export function pipelineTemplate(options: PipelineOptions = {}): FixtureTemplate {
  const parserActions = options.parserActions ?? PARSER_ACTIONS
  return {
    Resources: {
      Reports: {
        Type: 'AWS::S3::Bucket',
        Properties: {
          ...(options.versioning !== false && { VersioningConfiguration: { Status: 'Enabled' } }),
          NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
        },
      },
      ReportsPolicy: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: {
          Bucket: ref('Reports'),
          PolicyDocument: {
            Statement: [
              {
                Effect: 'Deny',
                Principal: { AWS: '*' },
                Action: 's3:*',
                Resource: [att('Reports', 'Arn'), join(att('Reports', 'Arn'), '/*')],
                Condition: { Bool: { 'aws:SecureTransport': 'false' } },
              },
            ],
          },
        },
      },
      Table: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'sk', KeyType: 'RANGE' },
          ],
          AttributeDefinitions: [
            { AttributeName: 'pk', AttributeType: 'S' },
            { AttributeName: 'sk', AttributeType: 'S' },
          ],
          BillingMode: 'PAY_PER_REQUEST',
        },
      },
      Dead: { Type: 'AWS::SQS::Queue', Properties: { MessageRetentionPeriod: 1_209_600 } },
      Intake: {
        Type: 'AWS::SQS::Queue',
        Properties: {
          VisibilityTimeout: options.visibilityTimeout ?? 60,
          RedrivePolicy: {
            deadLetterTargetArn: att('Dead', 'Arn'),
            maxReceiveCount: options.maxReceiveCount ?? 3,
          },
        },
      },
      IntakePolicy: {
        Type: 'AWS::SQS::QueuePolicy',
        Properties: {
          Queues: [ref('Intake')],
          PolicyDocument: {
            Statement: [
              {
                Effect: 'Allow',
                Principal: { Service: 'events.amazonaws.com' },
                Action: 'sqs:SendMessage',
                Resource: att('Intake', 'Arn'),
                Condition: { ArnEquals: { 'aws:SourceArn': options.queuePolicySource ?? att('Dropped', 'Arn') } },
              },
            ],
          },
        },
      },
      Dropped: {
        Type: 'AWS::Events::Rule',
        Properties: {
          EventPattern: options.eventPattern ?? {
            source: ['aws.s3'],
            'detail-type': ['Object Created'],
            detail: { bucket: { name: [ref('Reports')] }, object: { key: [{ prefix: 'reports/' }] } },
          },
          Targets: [{ Id: 'Queue', Arn: att('Intake', 'Arn') }],
        },
      },
      ...functionWithRole(
        'Parser',
        [
          {
            Effect: 'Allow',
            Action: parserActions,
            Resource: [join(att('Reports', 'Arn'), '/reports/*'), att('Table', 'Arn'), att('Intake', 'Arn')],
          },
        ],
        {
          Timeout: options.timeout ?? 10,
          Environment: { Variables: options.environment ?? { TABLE: ref('Table') } },
        },
      ),
      Mapping: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          EventSourceArn: att('Intake', 'Arn'),
          FunctionName: ref('Parser'),
          BatchSize: options.batchSize ?? 10,
          ...(options.reportsItemFailures !== false && { FunctionResponseTypes: ['ReportBatchItemFailures'] }),
          ScalingConfig: { MaximumConcurrency: options.maximumConcurrency ?? 2 },
        },
      },
      ...functionWithRole('Reader', [{ Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: att('Table', 'Arn') }], {
        Environment: { Variables: { TABLE: ref('Table') } },
      }),
      Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'fixture', ProtocolType: 'HTTP' } },
      Stage: {
        Type: 'AWS::ApiGatewayV2::Stage',
        Properties: {
          ApiId: ref('Api'),
          StageName: '$default',
          AutoDeploy: true,
          AccessLogSettings: {
            DestinationArn: 'arn:aws:logs:::x',
            Format: '$context.httpMethod $context.path $context.status',
          },
          DefaultRouteSettings: { ThrottlingBurstLimit: 10 },
        },
      },
      Integration: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: {
          ApiId: ref('Api'),
          IntegrationType: 'AWS_PROXY',
          IntegrationUri: att('Reader', 'Arn'),
          PayloadFormatVersion: '2.0',
        },
      },
      Route: {
        Type: 'AWS::ApiGatewayV2::Route',
        Properties: {
          ApiId: ref('Api'),
          RouteKey: 'GET /figures/{key+}',
          AuthorizationType: 'AWS_IAM',
          Target: join('integrations/', ref('Integration')),
        },
      },
      ...(options.apiPermission !== false && {
        RoutePermission: {
          Type: 'AWS::Lambda::Permission',
          Properties: {
            Action: 'lambda:InvokeFunction',
            FunctionName: att('Reader', 'Arn'),
            Principal: 'apigateway.amazonaws.com',
            SourceArn: join(
              'arn:',
              ref('AWS::Partition'),
              ':execute-api:',
              ref('AWS::Region'),
              ':',
              ref('AWS::AccountId'),
              ':',
              ref('Api'),
              '/*/*/figures/{key+}',
            ),
          },
        },
      }),
      NightlyRole: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: trust('scheduler.amazonaws.com'),
          Policies: [
            {
              PolicyName: 'own',
              PolicyDocument: {
                Statement: [
                  {
                    Effect: 'Allow',
                    Action: options.scheduleActions ?? ['lambda:InvokeFunction'],
                    Resource: att('Parser', 'Arn'),
                  },
                  { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: att('Dead', 'Arn') },
                ],
              },
            },
          ],
        },
      },
      Nightly: {
        Type: 'AWS::Scheduler::Schedule',
        Properties: {
          ScheduleExpression: 'cron(0 3 * * ? *)',
          FlexibleTimeWindow: { Mode: 'OFF' },
          Target: {
            Arn: att('Parser', 'Arn'),
            RoleArn: att('NightlyRole', 'Arn'),
            Input: '{"nightly":true,"attempt":"<aws.scheduler.attempt-number>"}',
            RetryPolicy: options.scheduleRetry,
            DeadLetterConfig: { Arn: att('Dead', 'Arn') },
          },
        },
      },
      Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { Threshold: 1 } },
    },
    Outputs: {
      ReportsBucket: { Value: ref('Reports') },
      ApiUrl: {
        Value: join('https://', ref('Api'), '.execute-api.', ref('AWS::Region'), '.', ref('AWS::URLSuffix'), '/'),
      },
      TableName: { Value: ref('Table') },
      IntakeUrl: { Value: ref('Intake') },
      DeadUrl: { Value: ref('Dead') },
      ParserName: { Value: ref('Parser') },
    },
  }
}

/**
 * Reads each object that an event names and writes its text into the table. Text that begins with [fail] fails its
 * message, [crash] ends the process, [hang] never answers.
 */
export const PARSER = `
import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3'
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
const s3 = new S3Client({})
const dynamo = new DynamoDBClient({})
const TableName = process.env.TABLE
const put = (pk: string, text: string) => dynamo.send(new PutItemCommand({ TableName, Item: { pk: { S: pk }, sk: { S: 'text' }, text: { S: text } } }))
export const handler = async (event: any) => {
  if (!TableName) throw new Error('TABLE is not set')
  if (event.nightly) return put('nightly', 'done')
  const batchItemFailures: { itemIdentifier: string }[] = []
  for (const { messageId, body } of event.Records) {
    try {
      const { bucket, object } = JSON.parse(body).detail
      const got = await s3.send(new GetObjectCommand({ Bucket: bucket.name, Key: object.key, VersionId: object['version-id'] }))
      const text = await got.Body!.transformToString()
      console.log('parsing', object.key)
      if (text.startsWith('crash')) process.exit(3)
      if (text.startsWith('hang')) await new Promise(() => undefined)
      if (text.startsWith('fail')) throw new Error('told to fail')
      await put(object.key, text)
    } catch (error) {
      console.error(error)
      batchItemFailures.push({ itemIdentifier: messageId })
    }
  }
  return { batchItemFailures }
}
`

/** Answers [GET /figures/KEY] with the text that the table holds for the key. */
export const READER = `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
const dynamo = new DynamoDBClient({})
export const handler = async (event: any) => {
  const Key = { pk: { S: event.pathParameters.key }, sk: { S: 'text' } }
  const { Item } = await dynamo.send(new GetItemCommand({ TableName: process.env.TABLE, Key }))
  if (!Item) return { statusCode: 404, body: 'none' }
  return { statusCode: 200, headers: { 'X-Figure': 'yes' }, body: Item.text.S }
}
`
