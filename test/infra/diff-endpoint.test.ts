import { describe, expect, test } from '@jest/globals'
import { readSettings } from '../../infra/settings.ts'
import { inWords, logicalId, outputsOf, partOf, resourcesOf, resource } from './support/resources.ts'
import { templateOf } from './support/template-of.ts'

const template = templateOf()
const { diff } = readSettings({})

/** The one route of the API under the given access setting. */
function routeOf(access: unknown) {
  const withAccess = templateOf(access === undefined ? {} : { access })
  const [route, ...others] = Object.values(resourcesOf(withAccess, 'AWS::ApiGatewayV2::Route'))
  expect(others).toEqual([])
  return { withAccess, route: route?.Properties ?? {} }
}

describe('who may ask', () => {
  test.each([undefined, 'iam'])('callers with AWS credentials, when access is %p', (access) => {
    expect(routeOf(access).route).toMatchObject({ RouteKey: '$default', AuthorizationType: 'AWS_IAM' })
  })

  test('everybody, when access is public', () => {
    const { route } = routeOf('public')
    expect(route).toMatchObject({ RouteKey: '$default', AuthorizationType: 'NONE' })
    expect(route['AuthorizerId']).toBeUndefined()
  })

  test('holders of a token of the issuer for the audience, when access is jwt', () => {
    const jwt = { issuer: 'https://issuer.example', audience: ['reports', 'pages'] }
    const { withAccess, route } = routeOf({ jwt })
    expect(route).toMatchObject({
      RouteKey: '$default',
      AuthorizationType: 'JWT',
      AuthorizerId: { Ref: logicalId(withAccess, 'AWS::ApiGatewayV2::Authorizer', '') },
    })
    expect(resource(withAccess, 'AWS::ApiGatewayV2::Authorizer').properties).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Issuer: jwt.issuer, Audience: jwt.audience },
    })
  })
})

test('every request goes to the diff function', () => {
  expect(resource(template, 'AWS::ApiGatewayV2::Integration').properties).toMatchObject({
    IntegrationType: 'AWS_PROXY',
    PayloadFormatVersion: '2.0',
    IntegrationUri: { 'Fn::GetAtt': [logicalId(template, 'AWS::Lambda::Function', 'DiffDiffDocuments'), 'Arn'] },
  })
})

test('the stage is throttled and notes each request, without query and address of the caller', () => {
  const [stage] = Object.values(resourcesOf(template, 'AWS::ApiGatewayV2::Stage'))
  expect(stage?.Properties).toMatchObject({
    StageName: '$default',
    AutoDeploy: true,
    DefaultRouteSettings: { ThrottlingRateLimit: diff.throttle.rate, ThrottlingBurstLimit: diff.throttle.burst },
  })
  const settings = stage?.Properties['AccessLogSettings']
  expect(inWords(partOf(settings, 'DestinationArn'))).toBe(
    `${logicalId(template, 'AWS::Logs::LogGroup', 'DiffRequests')}.Arn`,
  )
  const format = inWords(partOf(settings, 'Format'))
  const line: Record<string, string> = JSON.parse(format)
  expect(Object.keys(line)).toEqual(expect.arrayContaining(['requestId', 'method', 'path', 'status', 'milliseconds']))
  expect(format).not.toMatch(/sourceIp|userAgent|queryString/i)
})

test('outputs say where to drop files and where to ask', () => {
  const reports = logicalId(template, 'AWS::S3::Bucket', 'IntakeReports')
  const outputs = Object.entries(outputsOf(template)).map(([name, value]) => [name, inWords(value)])
  expect(Object.fromEntries(outputs)).toEqual({
    ReportsBucketName: reports,
    DropReportsAt: `s3://${reports}/reports/<series>/<subject>/<edition>.txt`,
    ApiUrl: `${logicalId(template, 'AWS::ApiGatewayV2::Api', 'DiffApi')}.ApiEndpoint`,
    TableName: logicalId(template, 'AWS::DynamoDB::GlobalTable', 'RecordsTable'),
    ReadingsBucketName: logicalId(template, 'AWS::S3::Bucket', 'RecordsReadings'),
    AnnouncementTopicArn: logicalId(template, 'AWS::SNS::Topic', 'AnnouncementsTopic'),
    PutSourcesAt: `s3://${reports}/sources/sources.json`,
    PlanFetchesFunction: `${logicalId(template, 'AWS::Lambda::Function', 'IngestionPlanFetches')}.Arn`,
    FetchDeadLetterQueueUrl: logicalId(template, 'AWS::SQS::Queue', 'IngestionDeadLetters'),
    LandedQueueUrl: logicalId(template, 'AWS::SQS::Queue', 'IntakeLanded'),
    DeadLetterQueueUrl: logicalId(template, 'AWS::SQS::Queue', 'IntakeDeadLetters'),
  })
})

test('the template fits any account and region', () => {
  expect(JSON.stringify(template.toJSON())).not.toMatch(/\b\d{12}\b|\b(?:us|eu|ap)-[a-z]+-\d\b/)
})
