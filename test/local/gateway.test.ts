import type { IncomingMessage } from 'node:http'
import { request } from 'node:http'
import { connect } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { AssemblyError, PortInUseError, startStack } from '../../local/index.ts'
import { functionWithRole, pipelineTemplate } from './support/pipeline-template.ts'
import { routeTo } from './support/route-to.ts'
import type { StartedStack } from './support/started-stack.ts'
import { startedStack } from './support/started-stack.ts'
import type { FixtureTemplate } from './support/write-assembly.ts'
import { writeAssembly } from './support/write-assembly.ts'

/** Gives back what it was given and where it runs, and does what its query says. */
const ECHO = `
export const handler = async (event, context) => {
  const asked = event.queryStringParameters?.do
  if (asked === 'throw') throw new RangeError('told to')
  if (asked === 'bytes') return { statusCode: 200, headers: { 'content-type': 'image/png' }, isBase64Encoded: true, body: 'iVBORw==' }
  if (asked === 'large') return { statusCode: 200, body: 'x'.repeat(7 * 1024 * 1024) }
  return { event, environment: process.env, context: { ...context, remaining: context.getRemainingTimeInMillis() } }
}
`

let run: StartedStack
let port: number

beforeAll(async () => {
  const { Resources, Outputs = {} } = pipelineTemplate()
  const chosen = ['Reports', 'ReportsPolicy', 'Api', 'Stage', 'Table']
  const template: FixtureTemplate = {
    Resources: {
      ...Object.fromEntries(Object.entries(Resources).filter(([name]) => chosen.includes(name))),
      ...functionWithRole(
        'Echo',
        [{ Effect: 'Allow', Action: 's3:GetObject', Resource: { 'Fn::Sub': '${Reports.Arn}/open/*' } }],
        {
          Environment: { Variables: { GREETING: 'hello' } },
        },
      ),
      ...routeTo('Echo', 'ANY /echo/{name}', { AuthorizationType: 'AWS_IAM' }),
    },
    Outputs: Object.fromEntries(Object.entries(Outputs).filter(([name]) => ['ReportsBucket', 'ApiUrl'].includes(name))),
  }
  run = await startedStack(template, { Echo: ECHO })
  port = Number(new URL(run.stack.url).port)
})
afterAll(() => run.end())

const SIGNED = 'AWS4-HMAC-SHA256 Credential=PERSON/20261122/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0'

async function statusWith(headers: Record<string, string>, url = '/echo/x'): Promise<number | undefined> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: url, headers }, resolve).on('error', reject).end()
  })
  response.resume()
  return response.statusCode
}

/** The first line of the answer to bytes sent as they are. */
function rawAnswer(text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (bytes) => {
      answer += bytes.toString()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
  })
}

function rule(EventPattern: object): FixtureTemplate['Resources'] {
  return {
    Odd: { Type: 'AWS::Events::Rule', Properties: { EventPattern } },
  }
}

describe('the HTTP API', () => {
  test('gives the function an event of format 2.0 and nothing of this process', async () => {
    const url = `${run.stack.url}/echo/n%20m%2Do?a=1&a=2&b=%C3%A9`
    const answer = await fetch(url, {
      method: 'POST',
      body: '{"x":1}',
      headers: { 'content-type': 'application/json', cookie: 'c=1; d=2' },
    })
    const { event, environment, context } = Object(await answer.json())
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /echo/{name}',
      rawPath: '/echo/n m-o',
      rawQueryString: 'a=1&a=2&b=%C3%A9',
      cookies: ['c=1', 'd=2'],
      queryStringParameters: { a: '1,2', b: 'é' },
      pathParameters: { name: 'n m-o' },
      body: '{"x":1}',
      isBase64Encoded: false,
      requestContext: {
        accountId: '000000000000',
        http: { method: 'POST', path: '/echo/n m-o' },
        stage: '$default',
        authorizer: { iam: { userArn: 'arn:aws:iam::000000000000:root' } },
      },
    })
    expect(
      Object.keys(environment)
        .filter((name) => !name.startsWith('AWS_'))
        .toSorted(),
    ).toEqual(
      [
        'GREETING',
        'LAMBDA_TASK_ROOT',
        'LANG',
        'PATH',
        'TZ',
        '_HANDLER',
        ...(environment.NODE_CHANNEL_FD ? ['NODE_CHANNEL_FD'] : []),
      ].toSorted(),
    )
    expect(environment).toMatchObject({
      GREETING: 'hello',
      AWS_LAMBDA_FUNCTION_NAME: 'fixture-echo',
      AWS_ENDPOINT_URL: run.stack.url,
    })
    expect(context).toMatchObject({ functionName: 'fixture-echo', memoryLimitInMB: '256' })
    expect(context.remaining).toBeGreaterThan(1000)
  })

  test('passes bytes, failures and answers that are too large on as API Gateway does', async () => {
    const bytes = await fetch(`${run.stack.url}/echo/x?do=bytes`)
    expect([bytes.headers.get('content-type'), Buffer.from(await bytes.arrayBuffer()).toString('hex')]).toEqual([
      'image/png',
      '89504e47',
    ])
    for (const failing of ['throw', 'large']) {
      const answer = await fetch(`${run.stack.url}/echo/x?do=${failing}`)
      expect([answer.status, await answer.json()]).toEqual([500, { message: 'Internal Server Error' }])
    }
  })
})

describe('a function is held to its role', () => {
  test('with the key that it was given', async () => {
    const { environment } = Object(await (await fetch(`${run.stack.url}/echo/x`)).json())
    const asFunction = new S3Client({
      endpoint: run.stack.url,
      region: 'us-east-1',
      forcePathStyle: true,
      maxAttempts: 1,
      credentials: { accessKeyId: environment.AWS_ACCESS_KEY_ID, secretAccessKey: environment.AWS_SECRET_ACCESS_KEY },
    })
    const Bucket = run.output('ReportsBucket')
    for (const Key of ['open/a', 'closed/a']) await run.s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))
    await asFunction.send(new GetObjectCommand({ Bucket, Key: 'open/a' }))
    const denied = { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } }
    await expect(asFunction.send(new GetObjectCommand({ Bucket, Key: 'closed/a' }))).rejects.toMatchObject(denied)
    await expect(asFunction.send(new PutObjectCommand({ Bucket, Key: 'open/b', Body: 'x' }))).rejects.toMatchObject(
      denied,
    )
    await expect(asFunction.send(new ListObjectsV2Command({ Bucket }))).rejects.toMatchObject(denied)
    // Who may not list does not learn what is missing.
    await expect(asFunction.send(new GetObjectCommand({ Bucket, Key: 'open/none' }))).rejects.toMatchObject(denied)
    await expect(run.s3.send(new GetObjectCommand({ Bucket, Key: 'open/none' }))).rejects.toMatchObject({
      name: 'NoSuchKey',
    })
  })
})

describe('refuses', () => {
  test.each([
    ['another name for this machine', { host: 'attacker.example' }, 403],
    ['another port', { host: '127.0.0.1:1' }, 403],
    ['a page of another origin', { origin: 'https://attacker.example' }, 403],
    ['a page of no origin', { origin: 'null' }, 403],
    ['a page of another port of this machine', { 'sec-fetch-site': 'same-site' }, 403],
    ['a cross-site request without Origin', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('%s', async (_name, headers, status) => {
    expect(await statusWith(headers)).toBe(status)
  })

  test('none of the requests that a person or an own page makes', async () => {
    expect(await statusWith({ host: `localhost:${port}`, 'sec-fetch-site': 'none' })).toBe(200)
    expect(await statusWith({ origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' })).toBe(200)
  })

  test.each([
    ['no HTTP at all', 'hello\r\n\r\n', 'HTTP/1.1 400'],
    ['no Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 'HTTP/1.1 403'],
    ['an address that is too long', `GET /${'x'.repeat(40_000)} HTTP/1.1\r\n\r\n`, 'HTTP/1.1 431'],
    ['headers that are too long', `GET / HTTP/1.1\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 'HTTP/1.1 431'],
  ])('%s', async (_name, text, expected) => {
    expect(await rawAnswer(text)).toMatch(expected)
  })

  test('an absurd length before a byte of it has come, and lives on', async () => {
    const head = `Host: 127.0.0.1:${port}\r\nAuthorization: ${SIGNED}\r\nContent-Length: 99999999999999\r\n\r\n`
    expect(await rawAnswer(`PUT /${run.output('ReportsBucket')}/huge HTTP/1.1\r\n${head}`)).toMatch('400')
    expect(await rawAnswer(`PUT /${run.output('ReportsBucket')}/%E0%A4%A HTTP/1.1\r\n${head}`)).toMatch('400')
    expect(await statusWith({})).toBe(200)
  })

  test('services that are not there', async () => {
    expect(await statusWith({ authorization: SIGNED.replace('/s3/', '/kinesis/') })).toBe(404)
  })
})

describe('does not start', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'local-start-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const start = async (Resources: FixtureTemplate['Resources'], on = 0): Promise<unknown> => {
    const assembly = await writeAssembly(path.join(folder, 'cdk.out'), { Resources })
    return startStack({ assembly, data: path.join(folder, 'data'), port: on })
  }

  test('on a port that is taken', async () => {
    await expect(start({}, port)).rejects.toThrow(PortInUseError)
    await expect(start({}, port)).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use`)
  })

  test.each<[string, FixtureTemplate['Resources'], RegExp]>([
    ['a resource type', { Odd: { Type: 'AWS::EC2::Instance' } }, /Odd is an AWS::EC2::Instance.*does not run/],
    [
      'an intrinsic',
      { Odd: { Type: 'AWS::SQS::Queue', Properties: { DelaySeconds: { 'Fn::Length': [] } } } },
      /Odd .*Fn::Length/,
    ],
    [
      'an attribute',
      { Odd: { Type: 'AWS::SQS::Queue', Properties: { X: { 'Fn::GetAtt': ['Odd', 'Depth'] } } } },
      /Odd .*Depth is not known/,
    ],
    [
      'a property',
      { Odd: { Type: 'AWS::SQS::Queue', Properties: { ContentBasedDeduplication: true } } },
      /Odd .*ContentBasedDeduplication: is not run/,
    ],
    ['a pattern operator', rule({ source: [{ cidr: '10.0.0.0/8' }] }), /Odd: the event pattern operator cidr/],
    [
      'a policy operator',
      {
        Odd: {
          Type: 'AWS::IAM::Policy',
          Properties: {
            PolicyDocument: {
              Statement: { Effect: 'Allow', Action: '*', Resource: '*', Condition: { IpAddress: { a: 'b' } } },
            },
            Roles: ['r'],
          },
        },
      },
      /Odd .*IpAddress/,
    ],
    [
      'a schedule',
      { Odd: { Type: 'AWS::Events::Rule', Properties: { ScheduleExpression: 'every 6h' } } },
      /Odd: every 6h is no schedule/,
    ],
  ])('with %s that it does not know, and says where', async (_name, Resources, message) => {
    await expect(start(Resources)).rejects.toThrow(AssemblyError)
    await expect(start(Resources)).rejects.toThrow(message)
  })

  test('without an assembly', async () => {
    const options = { assembly: path.join(folder, 'nowhere'), data: path.join(folder, 'data'), port: 0 }
    await expect(startStack(options)).rejects.toThrow(/manifest\.json.*cdk synth/)
  })
})
