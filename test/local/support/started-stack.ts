import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import * as z from 'zod/mini'
import type { LocalEvent, LocalStack } from '../../../local/index.ts'
import { startStack } from '../../../local/index.ts'
import type { FixtureTemplate, Handlers } from './write-assembly.ts'
import { writeAssembly } from './write-assembly.ts'

export interface StartedStack {
  stack: LocalStack
  s3: S3Client
  dynamo: DynamoDBClient
  cloudFormation: CloudFormationClient
  events: LocalEvent[]
  folder: string
  /** Reads an output that has to be there. */
  output: (name: string) => string
  /** Stops the stack and starts it on the same data, with another template where one is given. */
  restart: (template?: FixtureTemplate) => Promise<void>
  end: () => Promise<void>
}

const CREDENTIALS = { accessKeyId: 'PERSON', secretAccessKey: 'secret' }

/** Runs a template in a temporary folder, with the AWS SDK's clients pointed at it. */
export async function startedStack(template: FixtureTemplate, handlers: Handlers = {}): Promise<StartedStack> {
  const folder = await mkdtemp(path.join(tmpdir(), 'local-stack-'))
  const assembly = path.join(folder, 'cdk.out')
  const events: LocalEvent[] = []
  const start = (): Promise<LocalStack> =>
    startStack({ assembly, data: path.join(folder, 'data'), port: 0, log: (event) => events.push(event) })
  await writeAssembly(assembly, template, handlers)
  let stack = await start()
  let clients = clientsOf(stack.url)
  return {
    get stack() {
      return stack
    },
    get s3() {
      return clients.s3
    },
    get dynamo() {
      return clients.dynamo
    },
    get cloudFormation() {
      return clients.cloudFormation
    },
    events,
    folder,
    output(name) {
      const value = stack.outputs[name]
      if (value === undefined) throw new Error(`The fixture has no output ${name}.`)
      return value
    },
    async restart(changed) {
      await stack.stop()
      if (changed) await writeAssembly(assembly, changed)
      stack = await start()
      clients = clientsOf(stack.url)
    },
    async end() {
      await stack.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function clientsOf(endpoint: string): Pick<StartedStack, 's3' | 'dynamo' | 'cloudFormation'> {
  const settings = { endpoint, region: 'us-east-1', credentials: CREDENTIALS, maxAttempts: 1 }
  return {
    s3: new S3Client({ ...settings, forcePathStyle: true }),
    dynamo: new DynamoDBClient(settings),
    cloudFormation: new CloudFormationClient(settings),
  }
}

/** Calls SQS as any program does that speaks its protocol. */
export function callQueue(url: string, operation: string, input: object): Promise<Record<string, unknown>> {
  return callService(url, 'sqs', `AmazonSQS.${operation}`, input)
}

/** Calls a service by AWS's JSON protocol. */
export async function callService(
  url: string,
  service: string,
  target: string,
  input: object,
): Promise<Record<string, unknown>> {
  const scope = `PERSON/20261122/us-east-1/${service}/aws4_request`
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'x-amz-target': target,
      'content-type': 'application/x-amz-json-1.0',
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(input),
  })
  return z.record(z.string(), z.unknown()).parse(await response.json())
}
