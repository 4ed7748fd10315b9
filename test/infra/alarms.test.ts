import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { readSettings } from '../../infra/settings.ts'
import { inWords, logicalId, resourcesOf, statementsOf, resource } from './support/resources.ts'
import { templateOf } from './support/template-of.ts'

const template = templateOf()
const alarms = Object.entries(resourcesOf(template, 'AWS::CloudWatch::Alarm'))
const runbook = readFileSync('docs/deploy.md', 'utf8')
const settings = readSettings({})

test('what rings: dead letters, a waiting intake, broken parsing, a failing endpoint, what could not be announced or fetched', () => {
  expect(alarms.map(([id]) => id.replace(/Alarm\w+$/, ''))).toEqual([
    'AnnouncementQueueUnannounced',
    'IntakeDeadLetters',
    'IntakeIntakeBehind',
    'IntakeParseFailing',
    'IngestionFetchDeadLetters',
    'IngestionPlanningFails',
    'DiffDiffFailing',
  ])
})

test.each(alarms)(
  '%s says what it means, what to do, and which heading of the runbook tells more',
  (_id, { Properties }) => {
    const description = inWords(Properties['AlarmDescription'])
    const [, heading] = /See docs\/deploy\.md, "(.+)"\.$/.exec(description) ?? []
    expect(runbook).toContain(`\n### ${heading}\n`)
    expect(description.split('. ').length).toBeGreaterThanOrEqual(3)
    expect(description.length).toBeLessThanOrEqual(1024)
  },
)

test.each(alarms)('%s does not ring while nothing happens', (_id, { Properties }) => {
  expect(Properties['TreatMissingData']).toBe('notBreaching')
})

test('one dead letter is enough', () => {
  expect(resource(template, 'AWS::CloudWatch::Alarm', 'IntakeDeadLettersAlarm').properties).toMatchObject({
    MetricName: 'ApproximateNumberOfMessagesVisible',
    Threshold: 1,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    Dimensions: [
      { Value: { 'Fn::GetAtt': [logicalId(template, 'AWS::SQS::Queue', 'IntakeDeadLetters'), 'QueueName'] } },
    ],
  })
})

test('a report may wait for two tries', () => {
  expect(resource(template, 'AWS::CloudWatch::Alarm', 'IntakeIntakeBehindAlarm').properties).toMatchObject({
    MetricName: 'ApproximateAgeOfOldestMessage',
    Threshold: 2 * settings.intake.queue.visibilityTimeout,
    Dimensions: [{ Value: { 'Fn::GetAtt': [logicalId(template, 'AWS::SQS::Queue', 'IntakeLanded'), 'QueueName'] } }],
  })
})

describe('with an address', () => {
  const told = templateOf({ alarmEmail: 'on-call@example.org' })
  const topic = logicalId(told, 'AWS::SNS::Topic', 'AlarmTopic')

  test('each alarm goes to a topic, and the topic to the address', () => {
    for (const { Properties } of Object.values(resourcesOf(told, 'AWS::CloudWatch::Alarm'))) {
      expect(Properties['AlarmActions']).toEqual([{ Ref: topic }])
    }
    expect(resource(told, 'AWS::SNS::Subscription').properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'on-call@example.org',
      TopicArn: { Ref: topic },
    })
  })

  test('the topic lets alarms of this account publish, and nobody without TLS', () => {
    const policy = Object.values(resourcesOf(told, 'AWS::SNS::TopicPolicy')).find(
      ({ Properties }) => inWords(Properties['Topics']) === topic,
    )
    if (policy === undefined) throw new Error('the topic has no policy')
    expect(statementsOf(policy)).toEqual([
      expect.objectContaining({
        Effect: 'Deny',
        Action: 'sns:Publish',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    ])
  })
})

test('without an address there is no topic for alarms', () => {
  const topics = Object.keys(resourcesOf(template, 'AWS::SNS::Topic'))
  expect(topics.filter((id) => id.startsWith('AlarmTopic'))).toEqual([])
  for (const [, { Properties }] of alarms) expect(Properties['AlarmActions']).toBeUndefined()
})
