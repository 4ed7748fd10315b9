import { describe, expect, test } from '@jest/globals'
import { NAMES, readSettings } from '../../infra/settings.ts'
import { asList, inWords, logicalId, resourcesOf, resource } from './support/resources.ts'
import { templateOf } from './support/template-of.ts'

const template = templateOf()
const { intake, retention } = readSettings({})
const reports = logicalId(template, 'AWS::S3::Bucket', 'IntakeReports')
const landed = logicalId(template, 'AWS::SQS::Queue', 'IntakeLanded')
const deadLetters = logicalId(template, 'AWS::SQS::Queue', 'IntakeDeadLetters')
const givenUp = logicalId(template, 'AWS::SQS::Queue', 'IntakeGivenUpQueue')
const parse = logicalId(template, 'AWS::Lambda::Function', 'IntakeParseDocument')

describe('reports bucket', () => {
  test('keeps versions, the old ones for a time', () => {
    expect(resource(template, 'AWS::S3::Bucket', 'IntakeReports').properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: {
        Rules: [
          {
            NoncurrentVersionExpiration: { NoncurrentDays: retention.oldVersionDays },
            ExpiredObjectDeleteMarker: true,
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
            Status: 'Enabled',
          },
        ],
      },
    })
  })

  test('tells EventBridge of what lands, without a custom resource', () => {
    expect(resourcesOf(template, 'AWS::S3::Bucket')[reports]?.Properties['NotificationConfiguration']).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    })
    const types = Object.values(resourcesOf(template)).map(({ Type }) => Type)
    expect(types.filter((type) => type.startsWith('Custom::') || type.includes('CustomResource'))).toEqual([])
  })
})

describe('event rule', () => {
  test('sends every new object of that bucket but settings to the queue, and gives undeliverable events up', () => {
    expect(resource(template, 'AWS::Events::Rule').properties).toMatchObject({
      State: 'ENABLED',
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: {
          bucket: { name: [{ Ref: reports }] },
          object: { key: [{ 'anything-but': { prefix: ['catalogues/', 'watches/', 'sources/'] } }] },
        },
      },
      Targets: [
        {
          Arn: { 'Fn::GetAtt': [landed, 'Arn'] },
          DeadLetterConfig: { Arn: { 'Fn::GetAtt': [givenUp, 'Arn'] } },
        },
      ],
    })
  })

  test.each([
    ['queue', landed],
    ['queue of what is given up', givenUp],
  ])('only this rule may send to the %s', (_name, queue) => {
    const policy = Object.values(resourcesOf(template, 'AWS::SQS::QueuePolicy')).find(
      ({ Properties }) => inWords(Properties['Queues']) === queue,
    )
    const rule = logicalId(template, 'AWS::Events::Rule', 'IntakeReportLanded')
    expect(policy?.Properties['PolicyDocument']).toMatchObject({
      Statement: [
        { Effect: 'Deny', Action: 'sqs:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
        {
          Effect: 'Allow',
          Principal: { Service: 'events.amazonaws.com' },
          Condition: { ArnEquals: { 'aws:SourceArn': { 'Fn::GetAtt': [rule, 'Arn'] } } },
        },
      ],
    })
  })
})

describe('queue', () => {
  test('hides, keeps and gives up messages as the settings say, encrypted', () => {
    expect(resourcesOf(template, 'AWS::SQS::Queue')[landed]?.Properties).toEqual({
      VisibilityTimeout: intake.queue.visibilityTimeout,
      MessageRetentionPeriod: intake.queue.retention,
      SqsManagedSseEnabled: true,
      RedrivePolicy: {
        deadLetterTargetArn: { 'Fn::GetAtt': [givenUp, 'Arn'] },
        maxReceiveCount: intake.queue.maxReceiveCount,
      },
    })
  })

  test('what is given up is recorded on its way to the dead letters, and gets there if that fails too', () => {
    expect(resourcesOf(template, 'AWS::SQS::Queue')[givenUp]?.Properties).toMatchObject({
      VisibilityTimeout: 6 * intake.giveUp.timeout,
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [deadLetters, 'Arn'] } },
    })
    expect(resource(template, 'AWS::Lambda::EventSourceMapping', 'IntakeGivenUp').properties).toMatchObject({
      EventSourceArn: { 'Fn::GetAtt': [givenUp, 'Arn'] },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    })
  })

  test('dead letters stay for as long as SQS can keep them, encrypted', () => {
    expect(resourcesOf(template, 'AWS::SQS::Queue')[deadLetters]?.Properties).toEqual({
      MessageRetentionPeriod: 1209600,
      SqsManagedSseEnabled: true,
    })
  })
})

describe('parse function', () => {
  test('takes bounded batches and reports failures one by one', () => {
    expect(resource(template, 'AWS::Lambda::EventSourceMapping', 'IntakeParseWhatLanded').properties).toMatchObject({
      EventSourceArn: { 'Fn::GetAtt': [landed, 'Arn'] },
      FunctionName: { Ref: parse },
      BatchSize: intake.batch.size,
      MaximumBatchingWindowInSeconds: intake.batch.window,
      ScalingConfig: { MaximumConcurrency: intake.batch.maxConcurrency },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    })
  })

  test('knows the table, the readings bucket and its limits, and nothing else', () => {
    expect(resourcesOf(template, 'AWS::Lambda::Function')[parse]?.Properties['Environment']).toEqual({
      Variables: {
        TABLE_NAME: { Ref: logicalId(template, 'AWS::DynamoDB::GlobalTable', 'RecordsTable') },
        READINGS_BUCKET: { Ref: logicalId(template, 'AWS::S3::Bucket', 'RecordsReadings') },
        CATALOGUES_PREFIX: NAMES.catalogues,
        MAX_DOCUMENT_BYTES: String(intake.maxDocumentBytes),
        MAX_NUMBERS: String(intake.maxNumbers),
        MAX_SENTENCE_CHARACTERS: String(intake.maxSentenceCharacters),
        MAX_RECEIVE_COUNT: String(intake.queue.maxReceiveCount),
        ANNOUNCE_QUEUE_URL: { Ref: logicalId(template, 'AWS::SQS::Queue', 'AnnouncementQueueToAnnounce') },
      },
    })
  })

  test('its last try is the last before the dead letters', () => {
    const { RedrivePolicy } = resourcesOf(template, 'AWS::SQS::Queue')[landed]?.Properties ?? {}
    const { Environment } = resourcesOf(template, 'AWS::Lambda::Function')[parse]?.Properties ?? {}
    expect(Environment).toMatchObject({ Variables: { MAX_RECEIVE_COUNT: '5' } })
    expect(RedrivePolicy).toMatchObject({ maxReceiveCount: 5 })
  })
})

test('no output can be an input: readings have a bucket of their own that tells nobody', () => {
  const readings = resourcesOf(template, 'AWS::S3::Bucket')[logicalId(template, 'AWS::S3::Bucket', 'RecordsReadings')]
  expect(readings?.Properties['NotificationConfiguration']).toBeUndefined()
  const [rule, ...others] = Object.values(resourcesOf(template, 'AWS::Events::Rule'))
  expect(others).toEqual([])
  expect(asList(rule?.Properties['Targets'])).toHaveLength(1)
})
