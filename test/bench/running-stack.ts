import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { S3Client } from '@aws-sdk/client-s3'

const client = { region: 'us-east-1', credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' } }

export interface RunningStack {
  url: string
  bucket: string
  s3: S3Client
  /** Milliseconds from the start of the process to the first comparison on its standard output. */
  firstAnswer: number
  stop: () => Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port to be had')
  return address.port
}

/** Starts `yearover up` as a user does, on a data folder of its own, and waits for its first answer. */
export async function startStack(extra: readonly string[] = []): Promise<RunningStack> {
  const data = mkdtempSync(join(tmpdir(), 'yearover-bench-'))
  const port = await freePort()
  const begin = performance.now()
  const child = spawn(process.execPath, ['dist/yearover.js', 'up', '--port', `${port}`, '--data', data, ...extra], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const firstAnswer = await (extra.includes('--no-samples') ? isUp(child) : said(child, begin))
  const url = `http://127.0.0.1:${port}`
  const s3 = new S3Client({ endpoint: url, ...client })
  return {
    url,
    bucket: await bucketName(url),
    s3,
    firstAnswer,
    stop: async () => {
      s3.destroy()
      child.kill('SIGINT')
      await once(child, 'exit')
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** Waits until the process says that it is up; with samples their comparison is the first that it says. */
async function said({ stdout, stderr }: ChildProcess, begin: number): Promise<number> {
  if (stdout === null) throw new Error('the stack was started without its standard output')
  await once(stdout, 'data')
  const took = performance.now() - begin
  stdout.resume()
  stderr?.resume()
  return took
}

/** Waits for the last line that a start without samples says, on its standard error. */
async function isUp({ stderr }: ChildProcess): Promise<number> {
  let words = ''
  for (stderr?.on('data', (chunk: Buffer) => (words += chunk.toString())); !words.includes('Ctrl-C');) await pause(20)
  return Number.NaN
}

/** Finds the bucket as any client does: among the stack's outputs. */
async function bucketName(endpoint: string): Promise<string> {
  const cloudFormation = new CloudFormationClient({ endpoint, ...client })
  const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({}))
  cloudFormation.destroy()
  const output = Stacks?.[0]?.Outputs?.find(({ OutputKey }) => OutputKey === 'ReportsBucketName')?.OutputValue
  if (output === undefined) throw new Error('the stack has no output ReportsBucketName')
  return output
}
