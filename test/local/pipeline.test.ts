import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterEach, describe, expect, test } from '@jest/globals'
import { eventually } from './support/eventually.ts'
import type { PipelineOptions } from './support/pipeline-template.ts'
import { PARSER, PARSER_ACTIONS, pipelineTemplate, READER } from './support/pipeline-template.ts'
import type { StartedStack } from './support/started-stack.ts'
import { callQueue, startedStack } from './support/started-stack.ts'

let run: StartedStack | undefined

afterEach(async () => {
  await run?.end()
  run = undefined
})

async function start(options: PipelineOptions = {}): Promise<StartedStack> {
  run = await startedStack(pipelineTemplate(options), { Parser: PARSER, Reader: READER })
  return run
}

async function drop({ s3, stack, output }: StartedStack, texts: Record<string, string>): Promise<void> {
  const Bucket = output('ReportsBucket')
  await Promise.all(Object.entries(texts).map(([Key, Body]) => s3.send(new PutObjectCommand({ Bucket, Key, Body }))))
  await stack.idle()
}

async function held({ dynamo, output }: StartedStack): Promise<Record<string, string | undefined>> {
  const { Items = [] } = await dynamo.send(new ScanCommand({ TableName: output('TableName') }))
  return Object.fromEntries(Items.map(({ pk, text }) => [pk?.S ?? '', text?.S]))
}

async function waitingIn(url: string): Promise<unknown> {
  const { Attributes } = await callQueue(url, 'GetQueueAttributes', { QueueUrl: url, AttributeNames: ['All'] })
  return Object(Attributes)['ApproximateNumberOfMessages']
}

const said = ({ events }: StartedStack, kind: string): string =>
  events
    .filter((event) => event.kind === kind)
    .map(({ text }) => text)
    .join('\n')

const logOf = ({ folder }: StartedStack, file: string): Promise<string> =>
  readFile(path.join(folder, 'data', 'logs', file), 'utf8')

describe('from a file in the bucket to an answer', () => {
  test('an object is parsed and its figures can be asked for', async () => {
    const pipeline = await start()
    await drop(pipeline, { 'reports/kazakhstan.txt': 'five returned', 'other/ignored.txt': 'no report' })
    const answer = await fetch(`${pipeline.output('ApiUrl')}figures/reports/kazakhstan.txt`)
    expect([answer.status, answer.headers.get('x-figure'), await answer.text()]).toEqual([200, 'yes', 'five returned'])
    expect((await fetch(`${pipeline.output('ApiUrl')}figures/reports/none.txt`)).status).toBe(404)
    expect((await fetch(`${pipeline.output('ApiUrl')}elsewhere`)).status).toBe(404)
    expect(await held(pipeline)).toEqual({ 'reports/kazakhstan.txt': 'five returned' })
    await eventually(async () => {
      expect((await logOf(pipeline, 'http-api-access.log')).trim().split('\n')).toEqual([
        'GET /figures/reports/kazakhstan.txt 200',
        'GET /figures/reports/none.txt 404',
        'GET /elsewhere 404',
      ])
      expect(await logOf(pipeline, 'fixture-parser.log')).toMatch(/parsing reports[^]*REPORT/)
    })
  })

  test('a client finds bucket and API as it would in AWS', async () => {
    const { cloudFormation, stack } = await start()
    const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({ StackName: 'Fixture' }))
    expect(Stacks?.[0]?.StackStatus).toBe('CREATE_COMPLETE')
    const outputs = Object.fromEntries(
      (Stacks?.[0]?.Outputs ?? []).map((output) => [output.OutputKey, output.OutputValue]),
    )
    expect(outputs).toEqual(stack.outputs)
    expect(outputs['ApiUrl']).toBe(`${stack.url}/`)
  })

  test('what the template holds and is not run here is said', async () => {
    const pipeline = await start()
    expect(said(pipeline, 'ignored')).toMatch(/CloudWatch::Alarm[^]*throttling/)
  })

  test('a schedule fires by hand, and only one that exists', async () => {
    const pipeline = await start()
    await pipeline.stack.fireSchedule('Nightly')
    await pipeline.stack.idle()
    expect(await held(pipeline)).toEqual({ nightly: 'done' })
    await expect(pipeline.stack.fireSchedule('Yearly')).rejects.toThrow('it has Nightly')
  })

  test('everything is still there after a restart', async () => {
    const pipeline = await start()
    await drop(pipeline, { 'reports/a.txt': 'kept' })
    await pipeline.restart()
    expect(await held(pipeline)).toEqual({ 'reports/a.txt': 'kept' })
    const got = await pipeline.s3.send(
      new GetObjectCommand({ Bucket: pipeline.output('ReportsBucket'), Key: 'reports/a.txt' }),
    )
    expect(await got.Body?.transformToString()).toBe('kept')
  })
})

describe('failures', () => {
  test('a message that fails comes again and ends in the dead-letter queue; the others of its batch do not', async () => {
    const pipeline = await start({ visibilityTimeout: 1, maxReceiveCount: 2 })
    await drop(pipeline, { 'reports/bad.txt': 'fail', 'reports/good.txt': 'fine' })
    expect(await held(pipeline)).toEqual({ 'reports/good.txt': 'fine' })
    expect(said(pipeline, 'dead-lettered')).toMatch(/was received 2 times and went to fixture-dead/)
    expect(await waitingIn(pipeline.output('DeadUrl'))).toBe('1')
    const { Messages } = await callQueue(pipeline.output('DeadUrl'), 'ReceiveMessage', {
      QueueUrl: pipeline.output('DeadUrl'),
    })
    expect(JSON.stringify(Messages)).toContain('reports/bad.txt')
  })

  test('another receive count in the template is another number of attempts', async () => {
    const pipeline = await start({ visibilityTimeout: 1, maxReceiveCount: 3 })
    await drop(pipeline, { 'reports/bad.txt': 'fail' })
    expect(said(pipeline, 'dead-lettered')).toMatch(/was received 3 times/)
  })

  test('without a report of item failures nothing comes again', async () => {
    const pipeline = await start({ visibilityTimeout: 1, reportsItemFailures: false })
    await drop(pipeline, { 'reports/bad.txt': 'fail' })
    expect(await waitingIn(pipeline.output('DeadUrl'))).toBe('0')
  })

  test.each([
    ['crash', /Runtime\.ExitError/],
    ['hang', /Task timed out after 1\.00 seconds/],
  ])('a function that will %s fails its own message only', async (text, message) => {
    const pipeline = await start({ visibilityTimeout: 2, maxReceiveCount: 1, batchSize: 1, timeout: 1 })
    await drop(pipeline, { 'reports/bad.txt': text, 'reports/good.txt': 'fine' })
    expect(await held(pipeline)).toEqual({ 'reports/good.txt': 'fine' })
    expect(said(pipeline, 'failed')).toMatch(message)
    expect(await waitingIn(pipeline.output('DeadUrl'))).toBe('1')
  })
})

describe('what the template says is what happens', () => {
  test('a variable that is renamed is missed', async () => {
    const pipeline = await start({ environment: { TABEL: { Ref: 'Table' } }, visibilityTimeout: 1, maxReceiveCount: 1 })
    await drop(pipeline, { 'reports/a.txt': 'lost' })
    expect(said(pipeline, 'failed')).toMatch('TABLE is not set')
    expect(await waitingIn(pipeline.output('DeadUrl'))).toBe('1')
  })

  test('an action that is dropped is denied', async () => {
    const rest = ['s3:GetObjectVersion', 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes']
    const pipeline = await start({ parserActions: rest, visibilityTimeout: 1, maxReceiveCount: 1 })
    await drop(pipeline, { 'reports/a.txt': 'lost' })
    expect(said(pipeline, 'denied')).toMatch(
      /role\/fixture-parserrole|fixture-parserrole may not dynamodb:PutItem on .*fixture-table/,
    )
    await eventually(async () => expect(await logOf(pipeline, 'fixture-parser.log')).toMatch('AccessDeniedException'))
    expect(await held(pipeline)).toEqual({})
  })

  test('permissions that were used are told from those that only stand in the template', async () => {
    const pipeline = await start({ parserActions: [...PARSER_ACTIONS, 's3:DeleteObject'] })
    const ofParser = (): string[] =>
      pipeline.stack
        .usedPermissions()
        .filter(({ principal }) => principal.endsWith('role/fixture-parserrole'))
        .map(({ action, resource }) => `${action} ${resource.split(':').at(-1) ?? ''}`)
        .toSorted()
    const ofPoller = ['DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map(
      (name) => `sqs:${name} fixture-intake`,
    )
    expect(ofParser()).toEqual(ofPoller)
    await drop(pipeline, { 'reports/a.txt': 'kept', 'reports/b.txt': 'kept as well' })
    expect(ofParser()).toEqual([
      'dynamodb:PutItem table/fixture-table',
      's3:GetObjectVersion fixture-reports/reports/*',
      ...ofPoller,
    ])
    expect(pipeline.stack.usedPermissions()).toContainEqual({
      principal: 'events.amazonaws.com',
      action: 'sqs:SendMessage',
      resource: expect.stringMatching(/:fixture-intake$/),
    })
  })

  test('a role that may not read the queue gets nothing from it', async () => {
    const pipeline = await start({ parserActions: ['s3:GetObject', 'dynamodb:PutItem'] })
    await drop(pipeline, { 'reports/a.txt': 'waits' })
    expect(said(pipeline, 'undelivered')).toMatch('its role may not read the queue')
    expect(await waitingIn(pipeline.output('IntakeUrl'))).toBe('1')
  })

  test('a queue whose policy names another rule gets no events', async () => {
    const pipeline = await start({ queuePolicySource: 'arn:aws:events:us-east-1:000000000000:rule/other' })
    await drop(pipeline, { 'reports/a.txt': 'lost' })
    expect(said(pipeline, 'denied')).toMatch(/events\.amazonaws\.com may not sqs:SendMessage/)
    expect(said(pipeline, 'undelivered')).toMatch('it is lost')
    expect(await held(pipeline)).toEqual({})
  })

  test('a function without a permission for the API is not asked', async () => {
    const pipeline = await start({ apiPermission: false })
    const answer = await fetch(`${pipeline.output('ApiUrl')}figures/reports/a.txt`)
    expect([answer.status, await answer.json()]).toEqual([500, { message: 'Internal Server Error' }])
    expect(said(pipeline, 'denied')).toMatch(/apigateway\.amazonaws\.com may not lambda:InvokeFunction/)
  })

  test.each([
    [0, '1'],
    [1, '2'],
  ])('a schedule whose role may not invoke gives up after %d retries', async (retries, lastAttempt) => {
    const scheduleRetry = { MaximumRetryAttempts: retries, MaximumEventAgeInSeconds: 60 }
    const pipeline = await start({ scheduleActions: ['lambda:GetFunction'], scheduleRetry })
    await pipeline.stack.fireSchedule('Nightly')
    await pipeline.stack.idle()
    expect(said(pipeline, 'denied').match(/may not lambda:InvokeFunction/g)).toHaveLength(retries + 1)
    expect(await held(pipeline)).toEqual({})
    const QueueUrl = pipeline.output('DeadUrl')
    const { Messages } = await callQueue(QueueUrl, 'ReceiveMessage', { QueueUrl })
    expect(Messages).toEqual([
      expect.objectContaining({
        Body: JSON.stringify({ nightly: true, attempt: lastAttempt }),
        MessageAttributes: expect.objectContaining({
          EXHAUSTED_RETRY_CONDITION: { DataType: 'String', StringValue: 'MaximumRetryAttempts' },
          RETRY_ATTEMPTS: { DataType: 'String', StringValue: String(retries) },
        }),
      }),
    ])
  })

  test('a retry of a schedule is taken up after a restart, when its role may invoke', async () => {
    const pipeline = await start({ scheduleActions: ['lambda:GetFunction'] })
    await pipeline.stack.fireSchedule('Nightly')
    await pipeline.restart(pipelineTemplate())
    await pipeline.stack.idle()
    expect(await held(pipeline)).toEqual({ nightly: 'done' })
  })

  test('another event pattern chooses other objects', async () => {
    const eventPattern = { source: ['aws.s3'], detail: { object: { key: [{ suffix: '.md' }] }, reason: ['PutObject'] } }
    const pipeline = await start({ eventPattern })
    await drop(pipeline, { 'reports/a.txt': 'text', 'reports/b.md': 'markdown' })
    expect(await held(pipeline)).toEqual({ 'reports/b.md': 'markdown' })
  })

  test('a changed template counts from the next start', async () => {
    const pipeline = await start()
    await drop(pipeline, { 'reports/a.txt': 'one' })
    await pipeline.restart(pipelineTemplate({ eventPattern: { source: ['elsewhere'] } }))
    await drop(pipeline, { 'reports/b.txt': 'two' })
    expect(await held(pipeline)).toEqual({ 'reports/a.txt': 'one' })
  })
})
