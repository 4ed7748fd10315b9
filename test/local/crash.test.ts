import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import * as z from 'zod/mini'
import { DataFolderInUseError, startStack } from '../../local/index.ts'
import { PARSER, pipelineTemplate, READER } from './support/pipeline-template.ts'
import { writeAssembly } from './support/write-assembly.ts'

const Started = z.object({ url: z.string(), outputs: z.record(z.string(), z.string()) })
const CREDENTIALS = { accessKeyId: 'PERSON', secretAccessKey: 'secret' }
const REPORTS = 200
/** The stack is killed as soon as it said of this many that it has them. */
const ACCEPTED_BEFORE_KILL = 60

let folder: string
let assembly: string
let data: string
const children: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'local-crash-'))
  data = path.join(folder, 'data')
  // A killed process gives its messages back: it must not count as the report's failure.
  assembly = await writeAssembly(path.join(folder, 'cdk.out'), pipelineTemplate({ maxReceiveCount: 10 }), {
    Parser: PARSER,
    Reader: READER,
  })
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

async function startProcess(): Promise<{ child: ChildProcess; url: string; bucket: string }> {
  const child = fork(path.join(import.meta.dirname, 'support', 'run-stack.ts'), [assembly, data], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  children.push(child)
  const message = await new Promise((resolve) => child.once('message', resolve))
  const { url, outputs } = Started.parse(message)
  return { child, url, bucket: outputs['ReportsBucket'] ?? '' }
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

const keyOf = (index: number): string => `reports/${index}.txt`

/** Puts reports until all are in or the stack is gone; the keys of those that it said it has. */
async function putReports(
  url: string,
  Bucket: string,
  indexes: readonly number[],
  onAccepted: () => void = () => undefined,
): Promise<number[]> {
  const s3 = new S3Client({
    endpoint: url,
    region: 'us-east-1',
    credentials: CREDENTIALS,
    maxAttempts: 1,
    forcePathStyle: true,
  })
  const put = async (index: number): Promise<number[]> => {
    try {
      await s3.send(new PutObjectCommand({ Bucket, Key: keyOf(index), Body: `text of ${index}` }))
      onAccepted()
      return [index]
    } catch {
      return []
    }
  }
  return (await Promise.all(indexes.map(put))).flat()
}

test('killing the stack in the middle of 200 drops loses none that it said it has', async () => {
  const all = Array.from({ length: REPORTS }, (_, index) => index)
  const first = await startProcess()
  let count = 0
  let killed: Promise<void> | undefined
  const accepted = await putReports(first.url, first.bucket, all, () => {
    count += 1
    if (count === ACCEPTED_BEFORE_KILL) killed = kill(first.child)
  })
  await killed
  expect(accepted.length).toBeLessThan(REPORTS)

  const stack = await startStack({ assembly, data, port: 0 })
  try {
    await stack.idle()
    const dynamo = new DynamoDBClient({ endpoint: stack.url, region: 'us-east-1', credentials: CREDENTIALS })
    const parsed = async (): Promise<string[]> => {
      const { Items = [] } = await dynamo.send(new ScanCommand({ TableName: stack.outputs['TableName'] }))
      return Items.map(({ pk }) => pk?.S ?? '')
    }
    expect(await parsed()).toEqual(expect.arrayContaining(accepted.map(keyOf)))

    const missing = all.filter((index) => !accepted.includes(index))
    await putReports(stack.url, stack.outputs['ReportsBucket'] ?? '', missing)
    await stack.idle()
    expect((await parsed()).toSorted()).toEqual(all.map(keyOf).toSorted())
    expect(await readdir(path.join(data, 'objects', 'incoming'))).toEqual([])
  } finally {
    await stack.stop()
  }
})

test('a data folder is for one stack at a time, whose logs stay where they are', async () => {
  const { child, url } = await startProcess()
  const logs = path.join(data, 'logs')
  await truncate(path.join(logs, 'stack.log'), 11 * 1024 * 1024)
  const second = startStack({ assembly, data, port: 0 })
  await expect(second).rejects.toThrow(DataFolderInUseError)
  await expect(second).rejects.toThrow(`process ${child.pid ?? ''}, a stack that answers at ${url}`)
  expect(await readdir(logs)).not.toContain('stack.log.1')
})
