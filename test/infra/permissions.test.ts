import { describe, expect, test } from '@jest/globals'
import {
  allowedBy,
  asList,
  inWords,
  logicalId,
  partOf,
  resource,
  resourcesOf,
  statementsOf,
} from './support/resources.ts'
import { templateOf } from './support/template-of.ts'

const template = templateOf()
const reports = logicalId(template, 'AWS::S3::Bucket', 'IntakeReports')
const readings = logicalId(template, 'AWS::S3::Bucket', 'RecordsReadings')
const table = logicalId(template, 'AWS::DynamoDB::GlobalTable', 'RecordsTable')
const landed = logicalId(template, 'AWS::SQS::Queue', 'IntakeLanded')
const toAnnounce = logicalId(template, 'AWS::SQS::Queue', 'AnnouncementQueueToAnnounce')
const requests = logicalId(template, 'AWS::SQS::Queue', 'IngestionRequests')
const givenUp = logicalId(template, 'AWS::SQS::Queue', 'IntakeGivenUpQueue')
const policies = resourcesOf(template, 'AWS::IAM::Policy')

const log = (group: string) => {
  const id = logicalId(template, 'AWS::Logs::LogGroup', group)
  return [`logs:CreateLogStream on ${id}.Arn`, `logs:PutLogEvents on ${id}.Arn`]
}
const expected: Record<string, string[]> = {
  IntakeParseDocument: [
    `dynamodb:BatchWriteItem on ${table}.Arn`,
    `dynamodb:GetItem on ${table}.Arn`,
    `dynamodb:PutItem on ${table}.Arn`,
    ...log('IntakeParseDocumentLog'),
    `s3:GetObject on ${reports}.Arn/catalogues/*`,
    `s3:GetObjectVersion on ${reports}.Arn/*`,
    `s3:ListBucket on ${reports}.Arn`,
    `s3:PutObject on ${readings}.Arn/readings/*`,
    `sqs:DeleteMessage on ${landed}.Arn`,
    `sqs:GetQueueAttributes on ${landed}.Arn`,
    `sqs:ReceiveMessage on ${landed}.Arn`,
    `sqs:SendMessage on ${toAnnounce}.Arn`,
  ],
  IntakeGivenUpGiveUpDocument: [
    `dynamodb:GetItem on ${table}.Arn`,
    `dynamodb:PutItem on ${table}.Arn`,
    ...log('IntakeGivenUpGiveUpDocumentLog'),
    `sqs:DeleteMessage on ${givenUp}.Arn`,
    `sqs:GetQueueAttributes on ${givenUp}.Arn`,
    `sqs:ReceiveMessage on ${givenUp}.Arn`,
    `sqs:SendMessage on ${toAnnounce}.Arn`,
    `sqs:SendMessage on ${logicalId(template, 'AWS::SQS::Queue', 'IntakeDeadLetters')}.Arn`,
  ],
  AnnouncementsAnnounceChanges: [
    `dynamodb:GetItem on ${table}.Arn`,
    `dynamodb:PutItem on ${table}.Arn`,
    `dynamodb:Query on ${table}.Arn`,
    `dynamodb:UpdateItem on ${table}.Arn`,
    'events:PutEvents on arn:AWS::Partition:events:AWS::Region:AWS::AccountId:event-bus/default',
    ...log('AnnouncementsAnnounceChangesLog'),
    `s3:GetObject on ${reports}.Arn/watches/*`,
    `s3:ListBucket on ${reports}.Arn`,
    `sns:Publish on ${logicalId(template, 'AWS::SNS::Topic', 'AnnouncementsTopic')}`,
    `sqs:DeleteMessage on ${toAnnounce}.Arn`,
    `sqs:GetQueueAttributes on ${toAnnounce}.Arn`,
    `sqs:ReceiveMessage on ${toAnnounce}.Arn`,
  ],
  IngestionPlanFetches: [
    `dynamodb:GetItem on ${table}.Arn`,
    `dynamodb:PutItem on ${table}.Arn`,
    `dynamodb:Query on ${table}.Arn`,
    ...log('IngestionPlanFetchesLog'),
    `s3:GetObject on ${reports}.Arn/sources/sources.json`,
    `s3:ListBucket on ${reports}.Arn`,
    `sqs:SendMessage on ${requests}.Arn`,
  ],
  IngestionFetchSource: [
    `dynamodb:GetItem on ${table}.Arn`,
    `dynamodb:PutItem on ${table}.Arn`,
    `dynamodb:UpdateItem on ${table}.Arn`,
    ...log('IngestionFetchSourceLog'),
    `s3:GetObject on ${reports}.Arn/reports/*`,
    `s3:ListBucket on ${reports}.Arn`,
    `s3:PutObject on ${reports}.Arn/reports/*`,
    `sqs:DeleteMessage on ${requests}.Arn`,
    `sqs:GetQueueAttributes on ${requests}.Arn`,
    `sqs:ReceiveMessage on ${requests}.Arn`,
    `sqs:SendMessage on ${requests}.Arn`,
  ],
  IngestionTick: [
    `lambda:InvokeFunction on ${logicalId(template, 'AWS::Lambda::Function', 'IngestionPlanFetches')}.Arn`,
  ],
  DiffDiffDocuments: [
    `dynamodb:GetItem on ${table}.Arn`,
    `dynamodb:Query on ${table}.Arn`,
    `dynamodb:Query on ${table}.Arn/index/by-report`,
    `dynamodb:Query on ${table}.Arn/index/by-state`,
    ...log('DiffDiffDocumentsLog'),
    `s3:GetObject on ${readings}.Arn/answers/*`,
    `s3:GetObject on ${readings}.Arn/readings/*`,
    `s3:PutObject on ${readings}.Arn/answers/*`,
  ],
}

test.each(Object.keys(expected))('%s may do this and nothing else', (name) => {
  const policy = policies[logicalId(template, 'AWS::IAM::Policy', name)]
  if (policy === undefined) throw new Error(`no policy of ${name}`)
  expect(allowedBy(policy).toSorted()).toEqual(expected[name]?.toSorted())
})

test.each([
  ['watches', 'AnnouncementsAnnounceChanges'],
  ['reports', 'IngestionFetchSource'],
])('the reports bucket is listed for %s only by %s', (prefix, name) => {
  const policy = policies[logicalId(template, 'AWS::IAM::Policy', name)]
  const listing = (policy === undefined ? [] : statementsOf(policy)).filter(({ Action }) => Action === 's3:ListBucket')
  expect(listing).toEqual([
    expect.objectContaining({ Effect: 'Allow', Condition: { StringLike: { 's3:prefix': `${prefix}/*` } } }),
  ])
})

test('the planner lists the reports bucket for its one file only', () => {
  const policy = policies[logicalId(template, 'AWS::IAM::Policy', 'IngestionPlanFetches')]
  const listing = (policy === undefined ? [] : statementsOf(policy)).filter(({ Action }) => Action === 's3:ListBucket')
  expect(listing).toEqual([
    expect.objectContaining({ Condition: { StringEquals: { 's3:prefix': 'sources/sources.json' } } }),
  ])
})

test('announcing puts events of Yearover on the bus, and of nobody else', () => {
  const policy = policies[logicalId(template, 'AWS::IAM::Policy', 'AnnouncementsAnnounceChanges')]
  const putting = (policy === undefined ? [] : statementsOf(policy)).filter(
    ({ Action }) => Action === 'events:PutEvents',
  )
  expect(putting).toEqual([
    expect.objectContaining({ Effect: 'Allow', Condition: { StringEquals: { 'events:source': 'yearover' } } }),
  ])
})

test('there is a policy and a role for each function and the schedule, and none besides', () => {
  const functions = Object.values(resourcesOf(template, 'AWS::Lambda::Function'))
  const schedule = partOf(resource(template, 'AWS::Scheduler::Schedule').properties['Target'], 'RoleArn')
  const roles = [...functions.map(({ Properties }) => inWords(Properties['Role'])), inWords(schedule)]
  expect(new Set(roles).size).toBe(functions.length + 1)
  expect(Object.keys(policies)).toHaveLength(functions.length + 1)
  expect(
    Object.values(policies)
      .map(({ Properties }) => `${inWords(Properties['Roles'])}.Arn`)
      .toSorted(),
  ).toEqual(roles.toSorted())
})

describe('no policy is wider than it looks', () => {
  const roles = Object.entries(resourcesOf(template, 'AWS::IAM::Role'))

  test.each(roles)(
    '%s has no managed and no inline policies, and only the service that it is for takes it',
    (id, { Properties }) => {
      expect(Object.keys(Properties)).toEqual(['AssumeRolePolicyDocument'])
      expect(Properties['AssumeRolePolicyDocument']).toMatchObject({
        Statement: [
          {
            Action: 'sts:AssumeRole',
            Principal: { Service: `${id.startsWith('IngestionTick') ? 'scheduler' : 'lambda'}.amazonaws.com` },
          },
        ],
      })
    },
  )

  test.each(Object.entries(policies))('%s names actions, and resources but for object keys', (_id, policy) => {
    for (const { Action, Resource } of statementsOf(policy)) {
      expect(
        asList(Action)
          .map(inWords)
          .filter((action) => action.includes('*')),
      ).toEqual([])
      const wide = asList(Resource)
        .map(inWords)
        .filter((name) => name.includes('*'))
      for (const name of wide)
        expect(name).toMatch(
          /^(?:IntakeReports\w+\.Arn\/(?:(?:catalogues|reports|watches)\/)?\*|RecordsReadings\w+\.Arn\/(?:answers|readings)\/\*)$/,
        )
    }
  })
})

test('only the HTTP API may invoke a function from outside, and only the diff function', () => {
  const [permission, ...others] = Object.values(resourcesOf(template, 'AWS::Lambda::Permission'))
  expect(others).toEqual([])
  const diff = logicalId(template, 'AWS::Lambda::Function', 'DiffDiffDocuments')
  expect(permission?.Properties).toMatchObject({
    Action: 'lambda:InvokeFunction',
    Principal: 'apigateway.amazonaws.com',
    FunctionName: { 'Fn::GetAtt': [diff, 'Arn'] },
  })
  const api = logicalId(template, 'AWS::ApiGatewayV2::Api', 'DiffApi')
  expect(inWords(permission?.Properties['SourceArn'])).toBe(
    `arn:AWS::Partition:execute-api:AWS::Region:AWS::AccountId:${api}/*/*`,
  )
})
