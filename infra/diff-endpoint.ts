import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpApi, HttpStage, type IHttpRouteAuthorizer, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpIamAuthorizer, HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { DiffDocumentsEnvironment } from '../functions/diff-documents/env.ts'
import { acknowledgeObjectsUnder } from './building-blocks/acknowledge-objects-under.ts'
import { addAlarm } from './building-blocks/alarm.ts'
import type { AlarmTopic } from './building-blocks/alarm-topic.ts'
import { NodeFunction } from './building-blocks/node-function.ts'
import type { RecordStore } from './record-store.ts'
import { type Access, NAMES, type Settings } from './settings.ts'

interface DiffEndpointProps {
  readonly settings: Settings
  readonly records: RecordStore
  readonly alarmTopic: AlarmTopic | undefined
}

type DiffFunction = NodeFunction<DiffDocumentsEnvironment>

/** Where comparisons are asked for: an HTTP API whose one route leads every request to the diff function. */
export class DiffEndpoint extends Construct {
  readonly api: HttpApi

  constructor(scope: Construct, id: string, props: DiffEndpointProps) {
    super(scope, id)
    const diff = addDiffFunction(this, props)
    this.api = addApi(this, props.settings, diff)
    addAlarm(this, 'DiffFailingAlarm', {
      metric: this.api.metricServerError({ period: Duration.seconds(props.settings.alarms.period), statistic: 'Sum' }),
      threshold: props.settings.alarms.diffFailures,
      means: 'Several requests to the diff endpoint were answered with an error of ours (5xx).',
      whatToDo: 'Read the log of the diff function for the first error; stored figures are not affected.',
      runbook: 'Diff endpoint fails',
      topic: props.alarmTopic,
    })
  }
}

function addDiffFunction(scope: Construct, { settings, records }: DiffEndpointProps): DiffFunction {
  const diff: DiffFunction = new NodeFunction(scope, 'DiffDocuments', {
    folder: 'diff-documents',
    browserFiles: 'pages/browser',
    description: 'Answers what changed between two editions of a report',
    environment: { TABLE_NAME: records.table.tableName, READINGS_BUCKET: records.readings.bucketName },
    timeout: settings.diff.timeout,
    memory: settings.diff.memory,
    logDays: settings.retention.logDays,
    mayDo: [
      new PolicyStatement({
        actions: ['dynamodb:GetItem', 'dynamodb:Query'],
        resources: [records.table.tableArn],
      }),
      new PolicyStatement({ actions: ['dynamodb:Query'], resources: records.indexArns }),
      new PolicyStatement({ actions: ['s3:GetObject'], resources: [records.readingObjects] }),
      new PolicyStatement({ actions: ['s3:GetObject', 's3:PutObject'], resources: [records.largeAnswers] }),
    ],
  })
  acknowledgeObjectsUnder(
    diff.role,
    records.readings,
    NAMES.readings,
    'Any reading may be asked for; the role can read, not write.',
  )
  acknowledgeObjectsUnder(
    diff.role,
    records.readings,
    NAMES.answers,
    'An answer that is too large for Lambda is named by its content, and fetched from there by a signed address.',
  )
  return diff
}

function addApi(scope: Construct, settings: Settings, diff: DiffFunction): HttpApi {
  const authorizer = authorizerFor(settings.access)
  const api = new HttpApi(scope, 'Api', {
    apiName: settings.stackName,
    description: 'Comparisons of yearly reports',
    createDefaultStage: false,
    defaultIntegration: new HttpLambdaIntegration('DiffDocuments', diff.function),
    ...(authorizer === undefined ? {} : { defaultAuthorizer: authorizer }),
  })
  if (authorizer === undefined) {
    Validations.of(api).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'Set so by `access: public`: the answers are read-only and come from reports meant for the public.',
    })
  }
  addStage(scope, settings, api)
  return api
}

function authorizerFor(access: Access): IHttpRouteAuthorizer | undefined {
  if (access === 'public') return undefined
  if (access === 'iam') return new HttpIamAuthorizer()
  return new HttpJwtAuthorizer('Tokens', access.jwt.issuer, { jwtAudience: access.jwt.audience })
}

function addStage(scope: Construct, { retention, diff }: Settings, httpApi: HttpApi): void {
  const requests = new LogGroup(scope, 'Requests', {
    retention: retention.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  new HttpStage(scope, 'Stage', {
    httpApi,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: diff.throttle.rate, burstLimit: diff.throttle.burst },
    accessLogSettings: { destination: new LogGroupLogDestination(requests), format: REQUEST_LINE },
  })
}

/** One line of JSON a request: who asked for what, and how it went. No query, no address of the asker. */
const REQUEST_LINE = AccessLogFormat.custom(
  JSON.stringify({
    time: AccessLogField.contextRequestTime(),
    requestId: AccessLogField.contextRequestId(),
    caller: '$context.identity.caller',
    method: AccessLogField.contextHttpMethod(),
    path: AccessLogField.contextPath(),
    status: AccessLogField.contextStatus(),
    bytes: AccessLogField.contextResponseLength(),
    milliseconds: AccessLogField.contextResponseLatency(),
    error: AccessLogField.contextErrorMessage(),
    integrationError: AccessLogField.contextIntegrationErrorMessage(),
  }),
)
