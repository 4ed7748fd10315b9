import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { eventually } from './support/eventually.ts'
import type { StartedStack } from './support/started-stack.ts'
import { callQueue, startedStack } from './support/started-stack.ts'
import type { FixtureTemplate } from './support/write-assembly.ts'

const queue = (Properties: Record<string, unknown> = {}): FixtureTemplate['Resources'][string] => ({
  Type: 'AWS::SQS::Queue',
  Properties,
})

let run: StartedStack

beforeAll(async () => {
  const names = ['Plain', 'Slow', 'Brief', 'Strict', 'Dead', 'Ordered']
  run = await startedStack({
    Resources: {
      Plain: queue(),
      Slow: queue({ DelaySeconds: 1 }),
      Brief: queue({ MessageRetentionPeriod: 1 }),
      Dead: queue(),
      Ordered: queue({ FifoQueue: true }),
      Strict: queue({ RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 2 } }),
    },
    Outputs: Object.fromEntries(names.map((name) => [name, { Value: { Ref: name } }])),
  })
})
afterAll(() => run.end())

interface Received {
  MessageId: string
  ReceiptHandle: string
  Body: string
  Attributes: Record<string, string>
}

async function call(name: string, operation: string, input: object = {}): Promise<Record<string, unknown>> {
  const QueueUrl = run.output(name)
  return callQueue(QueueUrl, operation, { QueueUrl, ...input })
}

async function receive(name: string, input: object = {}): Promise<Received[]> {
  const { Messages = [] } = Object(await call(name, 'ReceiveMessage', { MaxNumberOfMessages: 10, ...input }))
  return Messages
}

async function count(name: string, attribute = 'ApproximateNumberOfMessages'): Promise<string> {
  const { Attributes } = Object(await call(name, 'GetQueueAttributes', { AttributeNames: ['All'] }))
  return Attributes[attribute]
}

describe('queues', () => {
  test('give a message to one receiver until it is deleted', async () => {
    const sent = await call('Plain', 'SendMessage', {
      MessageBody: 'grüße',
      MessageAttributes: { a: { DataType: 'String', StringValue: 'x' } },
    })
    // MD5 of the UTF-8 bytes, which the SDKs check.
    expect(sent['MD5OfMessageBody']).toMatch(/^[0-9a-f]{32}$/)
    const [message, ...more] = await receive('Plain')
    expect(more).toEqual([])
    expect(message).toMatchObject({
      MessageId: sent['MessageId'],
      Body: 'grüße',
      Attributes: { ApproximateReceiveCount: '1' },
    })
    expect(await receive('Plain')).toEqual([])
    expect(await count('Plain', 'ApproximateNumberOfMessagesNotVisible')).toBe('1')
    await call('Plain', 'ChangeMessageVisibility', { ReceiptHandle: message?.ReceiptHandle, VisibilityTimeout: 0 })
    const [again] = await receive('Plain')
    expect(again?.Attributes['ApproximateReceiveCount']).toBe('2')
    // A receipt of before is worth nothing any more.
    await call('Plain', 'DeleteMessage', { ReceiptHandle: message?.ReceiptHandle })
    expect(await count('Plain', 'ApproximateNumberOfMessagesNotVisible')).toBe('1')
    await call('Plain', 'DeleteMessage', { ReceiptHandle: again?.ReceiptHandle })
    expect(await count('Plain', 'ApproximateNumberOfMessagesNotVisible')).toBe('0')
  })

  test('show a message again after its visibility timeout', async () => {
    await call('Plain', 'SendMessage', { MessageBody: 'again' })
    expect(await receive('Plain', { VisibilityTimeout: 1 })).toHaveLength(1)
    const [message] = await receive('Plain', { WaitTimeSeconds: 10 })
    expect(message?.Body).toBe('again')
    await call('Plain', 'PurgeQueue')
  })

  test('wake who waits for a message', async () => {
    const waiting = receive('Plain', { WaitTimeSeconds: 20 })
    await call('Plain', 'SendMessageBatch', { Entries: [{ Id: '1', MessageBody: 'a' }] })
    expect((await waiting).map(({ Body }) => Body)).toEqual(['a'])
    await call('Plain', 'PurgeQueue')
  })

  test('hold a delayed message back, also over a restart', async () => {
    await call('Slow', 'SendMessage', { MessageBody: 'late' })
    expect(await count('Slow', 'ApproximateNumberOfMessagesDelayed')).toBe('1')
    expect(await receive('Slow')).toEqual([])
    await run.restart()
    await eventually(async () => expect((await receive('Slow')).map(({ Body }) => Body)).toEqual(['late']))
  })

  test('forget what is older than their retention', async () => {
    await call('Brief', 'SendMessage', { MessageBody: 'old' })
    await eventually(async () => {
      expect(await receive('Brief', { VisibilityTimeout: 0 })).toEqual([])
      expect(run.events.some(({ kind, resource }) => kind === 'expired' && resource === 'fixture-brief')).toBe(true)
    })
  })

  test('give what was received too often to their dead-letter queue', async () => {
    const { MessageId } = await call('Strict', 'SendMessage', { MessageBody: 'bad' })
    for (const expected of [1, 1, 0]) expect(await receive('Strict', { VisibilityTimeout: 0 })).toHaveLength(expected)
    expect(await count('Strict')).toBe('0')
    const [dead] = await receive('Dead')
    expect(dead).toMatchObject({ MessageId, Body: 'bad' })
  })

  test('keep their messages in order and what is in flight over a restart', async () => {
    for (const MessageBody of ['1', '2', '3']) await call('Plain', 'SendMessage', { MessageBody })
    expect(await receive('Plain', { MaxNumberOfMessages: 1 })).toHaveLength(1)
    await run.restart()
    expect((await receive('Plain')).map(({ Body }) => Body)).toEqual(['1', '2', '3'])
    await call('Plain', 'PurgeQueue')
  })

  test.each([
    ['SendMessage', {}, 'InvalidParameterValue'],
    ['SendMessage', { MessageBody: 'x'.repeat(1024 ** 2 + 1) }, 'InvalidParameterValue'],
    ['ReceiveMessage', { MaxNumberOfMessages: 11 }, 'InvalidParameterValue'],
    ['ChangeMessageVisibility', { ReceiptHandle: 'none', VisibilityTimeout: 1 }, 'MessageNotInflight'],
    ['SendMessage', { QueueUrl: 'http://x/none', MessageBody: 'x' }, 'QueueDoesNotExist'],
    ['CreateQueue', {}, 'UnsupportedOperation'],
  ])('refuse %s %#', async (operation, input, error) => {
    expect((await call('Plain', operation, input))['__type']).toBe(`com.amazonaws.sqs#${error}`)
  })
})

const send = (MessageBody: string, MessageGroupId: string, MessageDeduplicationId = MessageBody) =>
  call('Ordered', 'SendMessage', { MessageBody, MessageGroupId, MessageDeduplicationId })
const next = async () => (await receive('Ordered', { MaxNumberOfMessages: 1 }))[0]
const done = (message: Received | undefined) =>
  call('Ordered', 'DeleteMessage', { ReceiptHandle: message?.ReceiptHandle })

describe('a FIFO queue', () => {
  test('gives the next message of a group only when the one before is done, and other groups meanwhile', async () => {
    await send('a1', 'a')
    await send('a2', 'a')
    await send('b1', 'b')
    const first = await next()
    expect(first).toMatchObject({ Body: 'a1', Attributes: { MessageGroupId: 'a', MessageDeduplicationId: 'a1' } })
    const other = await next()
    expect(other?.Body).toBe('b1')
    expect(await next()).toBeUndefined()
    await done(first)
    const second = await next()
    expect(second?.Body).toBe('a2')
    await done(second)
    await done(other)
  })

  test('keeps the order when a message comes back', async () => {
    await send('c1', 'c')
    await send('c2', 'c')
    const first = await next()
    await call('Ordered', 'ChangeMessageVisibility', { ReceiptHandle: first?.ReceiptHandle, VisibilityTimeout: 0 })
    const again = await next()
    expect(again?.Body).toBe('c1')
    await done(again)
    await done(await next())
  })

  test('takes what was sent before, and throws it away', async () => {
    await send('d1', 'd')
    expect(await send('d1', 'd')).toHaveProperty('MessageId')
    await done(await next())
    await send('d1', 'd')
    expect(await next()).toBeUndefined()
  })

  test('wants to know the group', async () => {
    const fault = await call('Ordered', 'SendMessage', { MessageBody: 'x' })
    expect(fault).toMatchObject({ __type: 'com.amazonaws.sqs#InvalidParameterValue' })
  })
})
