import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { eventually } from './support/eventually.ts'
import { functionWithRole } from './support/pipeline-template.ts'
import type { StartedStack } from './support/started-stack.ts'
import { callQueue, callService, startedStack } from './support/started-stack.ts'
import type { FixtureTemplate } from './support/write-assembly.ts'

/** Fails on the events that say so. */
const LISTENER = `
export const handler = async (event) => {
  console.log('heard', JSON.stringify(event))
  if (event.detail?.fail) throw new TypeError('told to fail')
  return 'heard'
}
`

const arn = (name: string): unknown => ({ 'Fn::GetAtt': [name, 'Arn'] })
const rule = (
  source: string,
  Targets: unknown[],
  more: Record<string, unknown> = {},
): FixtureTemplate['Resources'][string] => ({
  Type: 'AWS::Events::Rule',
  Properties: { EventPattern: { source: [source] }, Targets, ...more },
})

let run: StartedStack

beforeAll(async () => {
  const Resources: FixtureTemplate['Resources'] = {
    Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'own' } },
    Box: { Type: 'AWS::SQS::Queue' },
    Failed: { Type: 'AWS::SQS::Queue' },
    Lost: { Type: 'AWS::SQS::Queue' },
    Closed: { Type: 'AWS::SQS::Queue' },
    Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'alarms' } },
    Quiet: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'quiet' } },
    TopicPolicy: {
      Type: 'AWS::SNS::TopicPolicy',
      Properties: {
        Topics: [{ Ref: 'Topic' }],
        PolicyDocument: {
          Statement: {
            Effect: 'Allow',
            Principal: { Service: 'events.amazonaws.com' },
            Action: 'sns:Publish',
            Resource: { Ref: 'Topic' },
            Condition: { ArnEquals: { 'aws:SourceArn': arn('Heard') } },
          },
        },
      },
    },
    Unheard: rule('unheard', [
      { Id: 'a', Arn: { Ref: 'Quiet' }, DeadLetterConfig: { Arn: arn('Lost') } },
      { Id: 'b', Arn: { Ref: 'Topic' }, DeadLetterConfig: { Arn: arn('Lost') } },
    ]),
    OpenPolicy: {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: {
        Queues: [{ Ref: 'Box' }, { Ref: 'Lost' }],
        PolicyDocument: {
          Statement: {
            Effect: 'Allow',
            Principal: { Service: 'events.amazonaws.com' },
            Action: 'sqs:SendMessage',
            Resource: '*',
          },
        },
      },
    },
    Whole: rule('whole', [{ Id: 'a', Arn: arn('Box') }]),
    Part: rule('part', [
      { Id: 'a', Arn: arn('Box'), InputPath: '$.detail.figure' },
      { Id: 'b', Arn: arn('Box'), Input: '"fixed"' },
    ]),
    Own: rule('whole', [{ Id: 'a', Arn: arn('Box'), Input: '"from the own bus"' }], { EventBusName: { Ref: 'Bus' } }),
    Disabled: rule('whole', [{ Id: 'a', Arn: arn('Box'), Input: '"never"' }], { State: 'DISABLED' }),
    Shut: rule('shut', [{ Id: 'a', Arn: arn('Closed'), DeadLetterConfig: { Arn: arn('Lost') } }]),
    Heard: rule('heard', [
      { Id: 'a', Arn: arn('Listener') },
      { Id: 'b', Arn: { Ref: 'Topic' } },
    ]),
    Hourly: {
      Type: 'AWS::Events::Rule',
      Properties: { ScheduleExpression: 'rate(1 hour)', Targets: [{ Id: 'a', Arn: arn('Box') }] },
    },
    ...functionWithRole('Listener', [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: arn('Failed') }]),
    Retries: {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: {
        FunctionName: { Ref: 'Listener' },
        Qualifier: '$LATEST',
        MaximumRetryAttempts: 0,
        DestinationConfig: { OnFailure: { Destination: arn('Failed') } },
      },
    },
    MayInvoke: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: arn('Listener'),
        Principal: 'events.amazonaws.com',
        SourceArn: arn('Heard'),
      },
    },
  }
  const outputs = ['Box', 'Failed', 'Lost'].map((name) => [name, { Value: { Ref: name } }])
  run = await startedStack({ Resources, Outputs: Object.fromEntries(outputs) }, { Listener: LISTENER })
})
afterAll(() => run.end())

async function send(Source: string, detail: object, EventBusName?: string): Promise<unknown> {
  const Entries = [
    {
      Source,
      DetailType: 'figure',
      Detail: JSON.stringify(detail),
      ...(EventBusName !== undefined && { EventBusName }),
    },
  ]
  const answer = await callService(run.stack.url, 'events', 'AWSEvents.PutEvents', { Entries })
  await run.stack.idle()
  return answer
}

const logOf = (file: string): Promise<string> => readFile(path.join(run.folder, 'data', 'logs', file), 'utf8')

async function bodiesIn(name: string): Promise<unknown[]> {
  const QueueUrl = run.output(name)
  const { Messages = [] } = Object(await callQueue(QueueUrl, 'ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 }))
  await callQueue(QueueUrl, 'PurgeQueue', { QueueUrl })
  return Messages.map(({ Body }: { Body: string }) => JSON.parse(Body))
}

describe('events', () => {
  test('reach the queue of each rule that fits, whole', async () => {
    await send('whole', { figure: 5 })
    expect(await bodiesIn('Box')).toEqual([
      expect.objectContaining({
        version: '0',
        source: 'whole',
        'detail-type': 'figure',
        account: '000000000000',
        detail: { figure: 5 },
      }),
    ])
    await send('nobody', { figure: 5 })
    expect(await bodiesIn('Box')).toEqual([])
  })

  test('reach it in part, or as a fixed text', async () => {
    await send('part', { figure: { value: 146 } })
    expect(await bodiesIn('Box')).toEqual([{ value: 146 }, 'fixed'])
  })

  test('of another bus are for the rules of that bus', async () => {
    await send('whole', {}, 'own')
    expect(await bodiesIn('Box')).toEqual(['from the own bus'])
    expect(await send('whole', {}, 'none')).toMatchObject({ FailedEntryCount: 1 })
  })

  test('that are longer than EventBridge takes are refused', async () => {
    expect(await send('whole', { text: 'é'.repeat(128 * 1024) })).toMatchObject({
      message: expect.stringContaining('over the limit'),
    })
    expect(await bodiesIn('Box')).toEqual([])
  })

  test.each([
    ['a message that is longer than SNS takes', 'é'.repeat(128 * 1024 + 1), 'fees', 'Message'],
    ['no message', '', 'fees', 'Message'],
    ['a subject in other letters', 'text', 'é', 'Subject'],
    ['a subject of 100 characters', 'text', 'a'.repeat(100), 'Subject'],
    ['a subject of two lines', 'text', 'a\nb', 'Subject'],
  ])('publish %s: refused', async (_, Message, Subject, fault) => {
    const topics = new SNSClient({
      endpoint: run.stack.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'owner', secretAccessKey: 'owner' },
    })
    const published = topics.send(
      new PublishCommand({ TopicArn: 'arn:aws:sns:us-east-1:000000000000:alarms', Message, Subject }),
    )
    await expect(published).rejects.toMatchObject({
      name: expect.stringContaining('InvalidParameter'),
      message: `Invalid parameter: ${fault}`,
    })
  })

  test('that may not be delivered go to the dead-letter queue of the target', async () => {
    await send('shut', { figure: 1 })
    expect(await bodiesIn('Lost')).toEqual([expect.objectContaining({ source: 'shut' })])
  })

  test('invoke functions and publish to topics', async () => {
    await send('heard', { figure: 2 })
    await eventually(async () => {
      expect(await logOf('fixture-listener.log')).toMatch(/heard .*"figure":2/)
      expect(await logOf('topics.jsonl')).toMatch(/"topic":"arn:aws:sns:us-east-1:000000000000:alarms".*figure/)
    })
  })

  test('reach a topic only by a rule that its policy names', async () => {
    await send('unheard', { figure: 3 })
    expect(await bodiesIn('Lost')).toEqual([
      expect.objectContaining({ source: 'unheard' }),
      expect.objectContaining({ source: 'unheard' }),
    ])
    const denials = run.events.filter(({ kind }) => kind === 'denied').map(({ text }) => text)
    expect(denials).toContainEqual(expect.stringMatching(/^events\.amazonaws\.com may not sns:Publish on .*:quiet/))
    expect(denials).toContainEqual(expect.stringMatching(/^events\.amazonaws\.com may not sns:Publish on .*:alarms/))
  })

  test('whose function fails end at its destination', async () => {
    await send('heard', { fail: true })
    expect(await bodiesIn('Failed')).toEqual([
      expect.objectContaining({
        requestContext: expect.objectContaining({ condition: 'RetriesExhausted', approximateInvokeCount: 1 }),
        requestPayload: expect.objectContaining({ detail: { fail: true } }),
        responsePayload: expect.objectContaining({ errorType: 'TypeError', errorMessage: 'told to fail' }),
      }),
    ])
  })

  test('come from a rule with a schedule', async () => {
    await run.stack.fireSchedule('Hourly')
    await run.stack.idle()
    expect(await bodiesIn('Box')).toEqual([
      expect.objectContaining({ source: 'aws.events', 'detail-type': 'Scheduled Event' }),
    ])
  })
})
